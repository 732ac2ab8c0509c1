import Bytes

/// An HTML part made of the text of an email: the same words, wrapped by the reader's screen.
enum EmailHTML {
    /// `text` as HTML: blank lines separate paragraphs, and lines that were broken on purpose stay broken.
    static func html(of text: [UInt8]) -> [UInt8] {
        var output = Array("<!DOCTYPE html>\n<html><body>\n".utf8)
        output.reserveCapacity(text.count + text.count / 4)
        let lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
        var isOpen = false
        for (index, line) in lines.enumerated() {
            guard line.contains(where: { $0 != .space }) else {
                if isOpen { output.append(contentsOf: "</p>\n".utf8) }
                isOpen = false
                continue
            }
            if !isOpen { output.append(contentsOf: "<p>".utf8) }
            isOpen = true
            appendEscaped(line, to: &output)
            guard index + 1 < lines.count, lines[index + 1].contains(where: { $0 != .space }) else { continue }
            if !FlowedText.continues(line, in: lines[index + 1]) { output.append(contentsOf: "<br>".utf8) }
            output.append(.lineFeed)
        }
        if isOpen { output.append(contentsOf: "</p>\n".utf8) }
        output.append(contentsOf: "</body></html>\n".utf8)
        return output
    }

    private static func appendEscaped(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var isIndentation = true
        for byte in line {
            if isIndentation, byte == .space {
                output.append(contentsOf: "&nbsp;".utf8)
                continue
            }
            isIndentation = false
            if let escape = HTMLEscape.escape(byte) {
                escape.withUTF8Buffer { output.append(contentsOf: $0) }
            } else {
                output.append(byte)
            }
        }
    }
}
