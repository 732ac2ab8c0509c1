import Bytes
import Diagnostics
import Printing

/// Has letters, labels, envelopes or postcards printed as PDF, or previewed as PNG, by the printing program.
final class PrintDestination: LetterDestination {
    private let kind: PrintKind
    private let purpose: MailingOptions.Purpose
    private let output: String?
    private let printer: PrintStream
    /// Nil for a run that writes nothing.
    private let file: (any PlacedFile)?
    private let order: PrintOptions.Order
    /// Items kept until the end: those to be sorted.
    private var kept: [(key: [UInt8], item: [UInt8])] = []
    private var sample = PrintSample()
    private var taken = 0

    /// - Throws: if an option cannot be carried out, the output cannot be written, or the printing program is missing.
    init(
        _ kind: PrintKind, _ options: MailingOptions, _ sender: Sender?, listName: String, in place: any Place,
        _ reporter: any RunReporter
    ) throws(Diagnostic) {
        self.kind = kind
        purpose = options.purpose
        output = options.output
        order = options.print.order
        let plan = PrintPlan(
            kind: kind, options: options.print, sender: sender, senderPath: options.sender ?? "", place: place)
        var job = try plan.job()
        try PrintDestination.requirePlace(options, kind, in: place)
        if case .preview = options.purpose { job.output = .png }
        job.title = kind.noun.prefix(1).uppercased() + kind.noun.dropFirst() + "s"
        job.date = options.date.iso
        job.dateInWords = options.date.inWords
        job.listName = listName
        if let output, case .dryRun = options.purpose {
            try place.requireRoom(for: .file, at: output, options.rule)
            if let log = options.log { try place.requireRoomForLog(at: log) }
            file = nil
        } else {
            file = try output.map { (path) throws(Diagnostic) in try place.file(path, options.rule) }
        }
        let sink: (any ByteSink)? = if case .dryRun = options.purpose { nil } else { file ?? place.standardOutput }
        printer = try PrintStream(job, in: place, sink, reporter)
    }

    private static func requirePlace(
        _ options: MailingOptions, _ kind: PrintKind, in place: any Place
    ) throws(Diagnostic) {
        switch options.purpose {
        case .preview where options.output == nil:
            throw Diagnostic(
                .error, .usage, "--preview of \(kind.noun)s needs --output FILE.png: the preview is a picture")
        case .write where options.output == nil && place.isTerminal:
            throw Diagnostic(
                .error, .usage, "a terminal cannot show PDF", hint: "add --output \(kind.noun)s.pdf")
        default: break
        }
        guard options.log != nil, !kind.needsTemplate else { return }
        throw Diagnostic(
            .error, .usage, "--log is for letters, and \(kind.noun)s are none",
            hint: "log the letters that go with them")
    }

    var isWholeAtTheEnd: Bool { true }

    func take(_ letter: Letter) throws(Diagnostic) -> String {
        taken += 1
        if case .preview(let size) = purpose {
            sample.take(letter, size: size)
        } else if order == .postalCode {
            kept.append((PrintDestination.key(letter), letter.bytes))
        } else {
            try printer.write(letter.bytes)
        }
        return output ?? ""
    }

    /// Where a letter stands by country and postal code.
    private static func key(_ letter: Letter) -> [UInt8] {
        letter.values.withAddressee { addressee in
            let country = Addressee.countryCode(addressee.country.isEmpty ? addressee.senderCountry : addressee.country)
            return Array((country.isEmpty ? "US" : country).utf8) + [0] + addressee.postalCode.buffer
        }
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        // Equal keys stay in the order of the list.
        let sorted = kept.indices.sorted { one, other in
            kept[one].key == kept[other].key
                ? one < other : kept[one].key.lexicographicallyPrecedes(kept[other].key)
        }
        for index in sorted { try printer.write(kept[index].item) }
        for item in sample.items { try printer.write(item) }
        guard taken > 0 else { return "\(counted(0, kind.noun)) written" }
        let (pages, sheets) = try printer.finish()
        let amount = "\(counted(pages, "page")) on \(counted(sheets, "sheet"))"
        switch purpose {
        case .dryRun:
            return "would write \(counted(count, kind.noun))\(output.map { " to \($0)" } ?? ""), \(amount)"
        case .preview:
            try file?.commit()
            return "would write \(counted(count, kind.noun)), \(sample.items.count) shown in \(output ?? "")"
        case .write, .list:
            try file?.commit()
            return "\(counted(count, kind.noun)) written\(output.map { " to \($0)" } ?? ""), \(amount)"
        }
    }
}

/// The items that a preview shows: the first ones, or the first, the longest and the barest.
private struct PrintSample {
    private var first: [[UInt8]] = []
    private var longest: (place: Int, item: [UInt8])?
    private var barest: (place: Int, fields: Int, item: [UInt8])?
    private var taken = 0
    /// A picture holds no more pages than this.
    private static let most = 12

    mutating func take(_ letter: Letter, size: PreviewSize) {
        taken += 1
        guard case .extremes = size else {
            if case .first(let count) = size, first.count < min(count, PrintSample.most) { first.append(letter.bytes) }
            return
        }
        if first.isEmpty { first = [letter.bytes] }
        if letter.bytes.count > longest?.item.count ?? -1 { longest = (taken, letter.bytes) }
        if letter.knownFieldCount < barest?.fields ?? .max {
            barest = (taken, letter.knownFieldCount, letter.bytes)
        }
    }

    /// Each once.
    var items: [[UInt8]] {
        var items = first
        if let longest, longest.place != 1 { items.append(longest.item) }
        if let barest, barest.place != 1, barest.place != longest?.place { items.append(barest.item) }
        return items
    }
}
