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

/// Shows some of the letters on standard output, byte for byte as they would be written.
///
/// On a terminal control characters are shown as escapes. What letter it is, is told on standard error.
final class PreviewDestination: LetterDestination {
    private let size: PreviewSize
    private let console: Console
    private var shown = 0
    private var first: Sample?
    private var longest: Sample?
    private var barest: Sample?

    private struct Sample {
        let letter: [UInt8]
        let place: Int
        let title: String
        let knownFields: Int
    }

    private var taken = 0

    init(_ size: PreviewSize, console: Console) {
        self.size = size
        self.console = console
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        taken += 1
        if case .first(let count) = size {
            if shown < count { try show(sample(&merge), as: "letter \(taken)") }
            return
        }
        let known = merge.knownFieldCount
        if first == nil { first = sample(&merge) }
        if merge.letter.count > longest?.letter.count ?? -1 { longest = sample(&merge) }
        if known < barest?.knownFields ?? Int.max { barest = sample(&merge) }
    }

    private func sample(_ merge: inout MailMerge) -> Sample {
        let contact = merge.contact
        let title = [contact.name, contact.identifier].filter { !$0.isEmpty }.joined(separator: ", ")
        return Sample(
            letter: merge.letter, place: taken, title: "\(title): \(merge.templateName)",
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
        return "would write \(letters(count)), \(shown) shown"
    }

    private func show(_ sample: Sample, as role: String) throws(Diagnostic) {
        console.summary("\(role), to \(sample.title)")
        var bytes = sample.letter
        if StandardOutput.isTerminal {
            bytes.append(0x0A)
        } else if shown > 0 {
            bytes.insert(0x0C, at: 0)
        }
        shown += 1
        try bytes.withByteView { (bytes) throws(Diagnostic) in
            try DataOutput().write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }
}
