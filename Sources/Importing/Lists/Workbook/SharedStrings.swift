import Bytes
import Diagnostics

/// The shared strings of all sheets (ECMA-376 part 1, 18.4.9: sst). Apart from these, rows are streamed.
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [UInt32] = []
    private var richText = RichText()
    private let file: WorkbookFile?

    /// The most memory that the texts may take.
    private static let maximumSize = 256 << 20

    /// Reads `part` to its end; a workbook without text has none.
    init(_ part: ZipPart?) throws(Diagnostic) {
        file = part?.file
        if let part { try XMLParser.parse(part, self) }
    }

    /// Calls `body` with the text at `index`, counted from 0; false if there is none.
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
