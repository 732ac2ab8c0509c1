import CSV
import MailMerge
import Shell

/// One pass over a list: what became of each of its rows.
struct LetterRun {
    private var merge: MailMerge
    private let listName: String
    private let top: Int?
    private let letters: LetterOutput
    private let rejects: RejectLog
    private var read = 0
    private var written = 0
    private var notToBeContacted = 0
    private var leftOut = 0

    init(merge: MailMerge, listName: String, top: Int?, letters: LetterOutput, rejects: RejectLog) {
        self.merge = merge
        self.listName = listName
        self.top = top
        self.letters = letters
        self.rejects = rejects
    }

    /// Writes the letter for a row, or counts why there is none.
    mutating func take(_ row: Row) throws(Diagnostic) {
        read += 1
        switch row {
        case .rejected(let row):
            try rejects.reject(
                Diagnostic(file: listName, line: row.line, column: row.column, row.reason), raw: row.raw)
        case .record where written == top:
            leftOut += 1
        case .record(let record):
            switch merge.merge(record) {
            case .letter:
                try letters.write(merge.letter) { merge.nextFileName() }
                written += 1
            case .doNotContact: notToBeContacted += 1
            case .rejected(let reason, let hint):
                try rejects.reject(Diagnostic(file: listName, line: record.line, reason, hint: hint), raw: record.raw)
            }
        }
    }

    /// Ends the run; the words of its summary.
    func finish() throws(Diagnostic) -> String {
        try letters.flush()
        let rejected = try rejects.finish()
        guard read > 0 else {
            throw Diagnostic(file: listName, "there are no contacts under the header row")
        }
        var parts = [
            "\(read) \(read == 1 ? "contact" : "contacts") read",
            "\(written) \(written == 1 ? "letter" : "letters") written\(letters.place)",
            "\(notToBeContacted) not to be contacted",
        ]
        if let top, leftOut > 0 { parts.append("\(leftOut) left out after the first \(top)") }
        return (parts + [rejected]).joined(separator: ", ")
    }

    var outcome: Outcome { rejects.outcome }
}

/// Where letters go: one file each in a folder, or standard output with a form feed between them.
final class LetterOutput {
    private let folder: OutputFolder?
    private var buffer: [UInt8] = []
    private var isFirst = true
    private static let blockSize = 1 << 16

    init(folder: String?, overwrite: Bool) throws(Diagnostic) {
        self.folder = if let folder { try OutputFolder(folder, overwrite: overwrite) } else { nil }
    }

    func write(_ letter: [UInt8], fileName: () -> String) throws(Diagnostic) {
        if let folder { return try folder.write(letter, to: fileName()) }
        if !isFirst { buffer.append(0x0C) }
        isFirst = false
        buffer.append(contentsOf: letter)
        if buffer.count >= LetterOutput.blockSize { try flush() }
    }

    /// Hands everything on that has not been written yet.
    func flush() throws(Diagnostic) {
        try buffer.withByteView { (bytes) throws(Diagnostic) in
            try StandardOutput().write(UnsafeRawBufferPointer(bytes.buffer))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// The words for the summary.
    var place: String { folder.map { " to \($0.path)" } ?? "" }
}
