/// The number of terminal columns that `text` takes: none for combining marks, two for wide letters and emoji (Unicode
/// Standard Annex 11, simplified).
func terminalWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F: width
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            width + 2
        default: width + 1
        }
    }
}

/// `text` in exactly `width` columns: padded on the right, or on the left if `trailing`, or cut with an ellipsis.
func fitted(_ text: String, to width: Int, trailing: Bool = false) -> String {
    var text = text
    if terminalWidth(text) > width {
        while !text.isEmpty, terminalWidth(text) > width - 1 { text.removeLast() }
        text += "…"
    }
    let blanks = String(repeating: " ", count: max(0, width - terminalWidth(text)))
    return trailing ? blanks + text : text + blanks
}
