import Diagnostics

/// Lays out the items of a job one after another and draws their pages.
package struct PrintRun {
    private let job: PrintJob
    private let canvas: any Canvas
    private let typesetter: any Typesetter
    private let report: (Diagnostic, _ isFrequent: Bool) -> Void
    private var labels: LabelLayout?
    private var cards: PostcardLayout?
    private var missing: Set<Unicode.Scalar> = []
    private(set) package var pageCount = 0

    /// - Parameter report: takes messages about items; frequent ones may come for every item of a long list.
    /// - Throws: if the form cannot be printed.
    package init(
        _ job: PrintJob, on canvas: any Canvas, _ typesetter: any Typesetter,
        report: @escaping (Diagnostic, _ isFrequent: Bool) -> Void
    ) throws(Diagnostic) {
        self.job = job
        self.canvas = canvas
        self.typesetter = typesetter
        self.report = report
        switch job.form {
        case .labels(let form): labels = LabelLayout(form, typesetter)
        case .postcards(let form):
            guard let layout = PostcardLayout(form, job, typesetter) else { throw PrintJob.otherVersion }
            cards = layout
        case .letters, .envelopes: break
        }
    }

    /// Lays out an item, and draws the pages that are complete.
    ///
    /// - Throws: if something in it does not fit at any size: nothing is ever cut off.
    package mutating func add(_ item: PrintItem) throws(Diagnostic) {
        let result: (pages: [PrintedPage], notes: [FitNote])?
        switch job.form {
        case .letters(let form):
            result = LetterLayout(form, job, typesetter).pages(for: item)
        case .labels: result = labels?.add(item).map { (pages: $0.sheet.map { [$0] } ?? [], notes: $0.notes) }
        case .envelopes(let envelope):
            result = EnvelopeLayout(envelope, job, typesetter).page(for: item).map { ([$0.page], $0.notes) }
        case .postcards: result = cards?.add(item)
        }
        guard let result else {
            throw Diagnostic(
                .error, .data, file: job.listName, line: item.line > 0 ? item.line : nil,
                "this does not fit even at the smallest type size",
                hint: "shorten the address or the message, or leave the contact out with --skip-id")
        }
        for note in result.notes {
            report(
                Diagnostic(
                    .warning, file: job.listName, line: item.line > 0 ? item.line : nil,
                    "the \(note.part.rawValue) is set in \(PrintRun.points(note.size)) points, to fit",
                    hint: note.size < 8 ? "shorten it: below 8 points postal machines may fail to read it" : nil),
                true)
        }
        draw(result.pages, item)
        if case .letters(let form) = job.form, form.isDuplex, result.pages.count % 2 == 1 {
            draw([PrintedPage(form.paper.box)], item)
        }
    }

    /// Draws the last sheet.
    package mutating func finish() {
        if let sheet = labels?.finish() { draw([sheet], nil) }
        if let pages = cards?.finish() { draw(pages, nil) }
    }

    private mutating func draw(_ pages: [PrintedPage], _ item: PrintItem?) {
        for page in pages {
            pageCount += 1
            for case .text(let text, _, _, _) in page.marks where !text.missing.isEmpty { note(text.missing, item) }
            canvas.add(page)
        }
    }

    private mutating func note(_ scalars: [Unicode.Scalar], _ item: PrintItem?) {
        for scalar in scalars where missing.insert(scalar).inserted {
            let code = String(scalar.value, radix: 16, uppercase: true)
            let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
            report(
                Diagnostic(
                    .warning, file: job.listName, line: item.flatMap { $0.line > 0 ? $0.line : nil },
                    "no font has the character \(Character(scalar)) (U+\(number)); a box is printed instead",
                    hint: FontPackage.hint(for: scalar)),
                true)
        }
    }

    private static func points(_ size: Double) -> String {
        size == size.rounded() ? String(Int(size)) : "\(size)"
    }

    /// How many sheets of paper the pages take.
    package var sheetCount: Int {
        let isDouble: Bool
        switch job.form {
        case .letters(let form): isDouble = form.isDuplex
        case .postcards(let form): isDouble = form.hasBack
        case .labels, .envelopes: isDouble = false
        }
        return isDouble ? (pageCount + 1) / 2 : pageCount
    }

    /// How a print dialog begins.
    package var preferences: CatalogUpdate.Preferences {
        var preferences = CatalogUpdate.Preferences(language: job.language)
        switch job.form {
        case .letters(let form): preferences.duplex = form.isDuplex ? "DuplexFlipLongEdge" : "Simplex"
        case .postcards(let form) where form.hasBack:
            // A sheet turns around its upright edge, whichever that is.
            preferences.duplex = cards?.isSideways ?? false ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge"
        case .labels, .envelopes, .postcards: break
        }
        return preferences
    }
}
