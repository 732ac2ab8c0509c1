import Bytes
import Diagnostics

/// The letters that `--preview` shows.
package enum PreviewSize: Equatable, Sendable, CustomStringConvertible {
    case first(Int)
    /// The first, the longest, and the one with the fewest known fields.
    case extremes

    package var description: String {
        switch self {
        case .first(let count): "\(count)"
        case .extremes: "the first, the longest and the barest"
        }
    }
}

/// Shows some letters on standard output, byte for byte as they would be written: a document, table or mailbox with
/// only these letters, or separate files joined by form feeds.
///
/// On a terminal, control characters are shown as escapes. Standard error says which letter is which.
final class PreviewDestination: LetterDestination {
    private let size: PreviewSize
    private let sequence: LetterSequence
    private let isTerminal: Bool
    private let output: any ByteSink
    private let reporter: any RunReporter
    private var taken = 0
    private var shown = 0
    private var first: Sample?
    private var longest: Sample?
    private var barest: Sample?

    private struct Sample {
        let letter: Letter
        /// Its number among the letters, from 1.
        let place: Int
    }

    init(_ size: PreviewSize, _ format: LetterFormat, in place: any Place, _ reporter: any RunReporter) {
        self.size = size
        // Separate files are separated like pages.
        sequence = format.sequence ?? LetterSequence(separator: "\u{0C}")
        isTerminal = place.isTerminal
        output = place.standardOutput
        self.reporter = reporter
    }

    func take(_ letter: Letter) throws(Diagnostic) -> String {
        taken += 1
        let sample = Sample(letter: letter, place: taken)
        if case .first(let count) = size {
            if shown < count { try show(sample, as: "letter \(taken)") }
            return ""
        }
        if first == nil { first = sample }
        if letter.bytes.count > longest?.letter.bytes.count ?? -1 { longest = sample }
        if letter.knownFieldCount < barest?.letter.knownFieldCount ?? .max { barest = sample }
        return ""
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        var places: Set<Int> = []
        for (sample, role) in [
            (first, "the first letter"), (longest, "the longest letter"), (barest, "the barest letter"),
        ] {
            guard let sample, places.insert(sample.place).inserted else { continue }
            try show(sample, as: role)
        }
        if shown > 0 { try output.write(sequence.ending) }
        return "would write \(counted(count, "letter")), \(shown) shown"
    }

    private func show(_ sample: Sample, as role: String) throws(Diagnostic) {
        let letter = sample.letter
        if shown == 0 { try output.write(sequence.beginning) }
        let contact = letter.contact
        let title = [contact.name, contact.identifier].filter { !$0.isEmpty }.joined(separator: ", ")
        reporter.summary("\(role), to \(title): \(letter.templateName)")
        let separator = shown > 0 && !isTerminal ? Array(sequence.separator.utf8) : []
        let bytes = separator + letter.bytes + (isTerminal ? [.lineFeed] : [])
        try bytes.withByteView { (bytes) throws(Diagnostic) in
            try output.write(UnsafeRawBufferPointer(bytes.buffer))
        }
        shown += 1
    }
}
