import Bytes
import Diagnostics

/// The bytes of a workbook, with a limit on their expanded size.
///
/// A zip archive is read from its end and may come from a pipe, so the compressed bytes are held in memory. The parts
/// are expanded piece by piece.
final class WorkbookFile {
    /// The name of the workbook in messages.
    let name: String
    let bytes: [UInt8]
    private var expandedCount = 0

    /// The largest workbook, in bytes.
    static let maximumSize = 64 << 20
    /// The expanded size allowed for any workbook, or this many times its size if that is more. Real workbooks stay
    /// below 30 times.
    private static let usualExpansion = 64 << 20
    private static let maximumExpansionRatio = 100

    /// Reads `source` to its end.
    init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        self.name = name
        bytes = try source.prefix { (bytes) throws(Diagnostic) in
            guard bytes.count <= WorkbookFile.maximumSize else {
                throw Diagnostic(
                    file: name, "the workbook is larger than \(WorkbookFile.maximumSize >> 20) MB",
                    hint: "save the sheet as CSV UTF-8, which may be of any size")
            }
            return false
        }
    }

    /// Resets the count, because parts are read again for another purpose.
    func beginReading() {
        expandedCount = 0
    }

    /// Counts expanded bytes.
    ///
    /// - Throws: if the total exceeds that of any real workbook, as in a file made to exhaust memory.
    func countExpanded(_ count: Int) throws(Diagnostic) {
        expandedCount += count
        let allowed = max(WorkbookFile.usualExpansion, bytes.count * WorkbookFile.maximumExpansionRatio)
        guard expandedCount <= allowed else {
            throw Diagnostic(
                file: name, "the workbook expands to more than \(allowed >> 20) MB; the rest is not read",
                hint: "open it, copy the list into a new workbook, and save that")
        }
    }

    /// The two-byte number at `offset`, or nil beyond the end.
    func number16(at offset: Int) -> Int? {
        guard offset >= 0, offset + 2 <= bytes.count else { return nil }
        return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    /// The four-byte number at `offset`, or nil beyond the end.
    func number32(at offset: Int) -> Int? {
        guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    /// The error for a damaged workbook.
    func damaged(_ what: String) -> Diagnostic {
        Diagnostic(
            file: name, "the workbook is damaged: \(what)",
            hint: "open it in Excel or LibreOffice, save it again, or save the sheet as CSV UTF-8")
    }
}
