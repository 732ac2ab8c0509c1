/// Breaks text into lines and counts them.
///
/// Lines break between words and after hyphens, and inside a word only if it is longer than a line. Widths are those of
/// Arial and Liberation Sans, from Adobe's metrics of Helvetica. Letters of other alphabets count as wide.
struct TextMeasure {
    /// The number of lines so far, at least one.
    private(set) var lines = 1
    /// The width of the whole words on the last line, and of the word after them, in thousandths of the type size.
    private var used = 0
    private var word = 0
    private let room: Int
    private let size: Double
    private let widths = TextMeasure.widths

    /// - Parameters:
    ///   - size: the type size in points.
    ///   - width: the line length in points.
    init(size: Double, width: Double) {
        self.size = size
        room = Int(width / size * 1000)
    }

    /// The number of lines of `text` at `size` points on lines of `width` points.
    static func lineCount(_ text: some Sequence<UInt8>, size: Double, width: Double) -> Int {
        var measure = TextMeasure(size: size, width: width)
        for byte in text { measure.add(byte) }
        return measure.lines
    }

    /// Whether nothing has been added.
    var isEmpty: Bool { used + word == 0 && lines == 1 }

    /// The length of the last line in points.
    var lastLineWidth: Double { Double(used + word) * size / 1000 }

    /// Adds the next UTF-8 byte.
    mutating func add(_ byte: UInt8) {
        let width = widths[Int(byte)]
        word += width
        if byte == 0x20 || byte == UInt8(ascii: "-") {
            used += word
            word = 0
        } else if used + word > room {
            if used > 0 { lines += 1 }
            used = 0
            if word > room {
                lines += 1
                word = width
            }
        }
    }

    /// The width of each UTF-8 byte in thousandths of the type size; a character has the width of its first byte.
    private static let widths: [Int] = {
        var widths = Array(repeating: 0, count: 256)
        for (index, width) in ascii.enumerated() { widths[0x20 + index] = width }
        // Latin and Greek letters, combining marks, then Cyrillic and other letters and pictures.
        for lead in 0xC2...0xDF { widths[lead] = 722 }
        for lead in 0xCC...0xCD { widths[lead] = 0 }
        for lead in 0xE0...0xF4 { widths[lead] = 1000 }
        return widths
    }()

    /// The widths of the characters from the space up.
    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
}
