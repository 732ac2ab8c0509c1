import ArgumentParser
import CSV
import MailMerge
import Shell

/// Which letters `--preview` shows.
enum PreviewSize: ExpressibleByArgument, CustomStringConvertible {
    case first(Int)
    /// The first, the longest, and the one for the contact of whom least is known.
    case extremes

    init?(argument: String) {
        guard let count = Int(argument) else { return nil }
        self = .first(count)
    }

    var description: String {
        switch self {
        case .first(let count): "\(count)"
        case .extremes: "the first, the longest and the barest"
        }
    }
}

/// Shows some of the letters on standard output, byte for byte as they would be written: a document, table or mailbox has only
/// these letters in it, and files of their own have form feeds between them.
///
/// On a terminal control characters are shown as escapes. What letter it is, is told on standard error.
final class PreviewDestination: LetterDestination {
    private let size: PreviewSize
    private let format: LetterFormat
    private let guardFormulas: Bool
    private let console: Console
    private var shown = 0
    private var first: Sample?
    private var longest: Sample?
    private var barest: Sample?

    private struct Sample {
        let bytes: [UInt8]
        let letterSize: Int
        let place: Int
        let title: String
        let knownFields: Int
    }

    private var taken = 0

    init(_ size: PreviewSize, _ form: FormOptions, console: Console) {
        self.size = size
        format = form.format
        guardFormulas = form.excelSafe
        self.console = console
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        taken += 1
        if case .first(let count) = size {
            if shown < count { try show(sample(merge), as: "letter \(taken)") }
            return
        }
        let known = merge.knownFieldCount
        if first == nil { first = try sample(merge) }
        if merge.letter.count > longest?.letterSize ?? -1 { longest = try sample(merge) }
        if known < barest?.knownFields ?? Int.max { barest = try sample(merge) }
    }

    private func sample(_ merge: MailMerge) throws(Diagnostic) -> Sample {
        let contact = merge.contact
        let title = [contact.name, contact.identifier].filter { !$0.isEmpty }.joined(separator: ", ")
        let row = format == .csv ? try table(merge.mailingRow(guardFormulas: guardFormulas)) : nil
        return Sample(
            bytes: row ?? merge.letter, letterSize: merge.letter.count, place: taken,
            title: "\(title): \(merge.templateName)",
            knownFields: merge.knownFieldCount)
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        var places: Set<Int> = []
        for (sample, role) in [
            (first, "the first letter"), (longest, "the longest letter"), (barest, "the barest letter"),
        ] {
            guard let sample, places.insert(sample.place).inserted else { continue }
            try show(sample, as: role)
        }
        if shown > 0 { try write(Array(format.ending.utf8)) }
        return "would write \(letters(count)), \(shown) shown"
    }

    private func show(_ sample: Sample, as role: String) throws(Diagnostic) {
        if shown == 0 { try write(format == .csv ? table(MailingRow.columns) : Array(format.beginning.utf8)) }
        console.summary("\(role), to \(sample.title)")
        if StandardOutput.isTerminal {
            try write(sample.bytes + [0x0A])
        } else {
            let separator: [UInt8] = format.fileSuffix != nil && shown > 0 ? [0x0C] : []
            try write(separator + sample.bytes)
        }
        shown += 1
    }

    /// One row of the table that is the format `csv`.
    private func table(_ cells: [String]) throws(Diagnostic) -> [UInt8] {
        let sink = MemorySink()
        var writer = Writer(sink)
        try writer.record(cells)
        try writer.flush()
        return sink.bytes
    }

    private func write(_ bytes: [UInt8]) throws(Diagnostic) {
        try bytes.withByteView { (bytes) throws(Diagnostic) in
            try DataOutput().write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }
}
