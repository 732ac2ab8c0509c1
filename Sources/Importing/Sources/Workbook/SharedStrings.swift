import CSV

/// The texts that cells of all sheets share, each stored once (ECMA-376 part 1, 18.4.9: sst). They are all that is kept of
/// a workbook while its rows are read.
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [UInt32] = []
    private var richText = RichText()
    private let file: WorkbookFile?

    /// The most memory that the texts may take.
    private static let maximumSize = 256 << 20

    /// Reads `part` to its end; a workbook of numbers has none.
    init(_ part: ZipPart?) throws(Diagnostic) {
        file = part?.file
        if let part { try XMLParser.parse(part, self) }
    }

    /// Calls `body` with the text at `index`, counted from 0; false where there is none.
    func withText(at index: Int, _ body: (ByteView) -> Void) -> Bool {
        guard ends.indices.contains(index) else { return false }
        let low = index == 0 ? 0 : Int(ends[index - 1])
        bytes.withUnsafeBufferPointer { body(ByteView($0)[low..<Int(ends[index])]) }
        return true
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(Diagnostic) {
        richText.start(name)
    }

    func text(_ piece: ByteView) throws(Diagnostic) {
        guard richText.isText else { return }
        bytes.append(contentsOf: piece)
        try checkSize()
    }

    func end(_ name: String) throws(Diagnostic) -> Bool {
        richText.end(name)
        guard name == "si" else { return false }
        EscapedText.decode(&bytes, from: Int(ends.last ?? 0))
        ends.append(UInt32(bytes.count))
        try checkSize()
        return false
    }

    private func checkSize() throws(Diagnostic) {
        guard bytes.count + ends.count * 4 > SharedStrings.maximumSize, let file else { return }
        throw Diagnostic(
            file: file.name, "the texts in the workbook take more than \(SharedStrings.maximumSize >> 20) MB",
            hint: "save the sheet as CSV UTF-8, which may be of any size")
    }
}

/// Which text inside an item belongs to it: all runs of `<t>`, but not the pronunciation that Japanese lists add.
struct RichText {
    private(set) var isText = false
    private var isPhonetic = false

    mutating func start(_ name: String) {
        if name == "t" { isText = !isPhonetic } else if name == "rPh" { isPhonetic = true }
    }

    mutating func end(_ name: String) {
        if name == "t" { isText = false } else if name == "rPh" { isPhonetic = false }
    }
}

/// Characters that XML cannot hold, or would change, are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19: ST_Xstring).
enum EscapedText {
    /// Decodes the escapes in `bytes` from `start` on, in place.
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        var target = start
        var source = start
        while source < bytes.count {
            if bytes[source] == UInt8(ascii: "_"), let scalar = escape(in: bytes, at: source) {
                // An escape has seven bytes, and what it stands for three at most.
                for byte in String(Character(scalar)).utf8 {
                    bytes[target] = byte
                    target += 1
                }
                source += 7
            } else {
                bytes[target] = bytes[source]
                target += 1
                source += 1
            }
        }
        bytes.removeSubrange(target...)
    }

    private static func escape(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index + 2..<index + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
