import Bytes
import Diagnostics
import Printing

/// Makes a print job of the user's options and sender file.
struct PrintPlan {
    let kind: PrintKind
    let options: PrintOptions
    let sender: Sender?
    /// The path of the sender file, beside which its pictures are.
    let senderPath: String
    let place: any Place

    /// The job but for its dates and title.
    ///
    /// - Throws: if an option does not suit the format, or names what cannot be printed, and if a picture is none.
    func job() throws(Diagnostic) -> PrintJob {
        try refuseOthersOptions()
        var job = PrintJob(try form())
        if kind == .letters {
            job.logo = try picture("sender_logo")
            job.signature = try picture("sender_signature")
        } else {
            job.returnAddress = SenderAddress.text(sender)
        }
        return job
    }

    private func form() throws(Diagnostic) -> PrintForm {
        switch kind {
        case .letters: return .letters(try letterForm())
        case .labels: return .labels(try labelForm())
        case .envelopes:
            let name = options.stock ?? (paperOfCountry == .letter ? "10" : "DL")
            guard let envelope = Envelope(name) else { throw unknown("envelope", name, Envelope.all.map(\.name)) }
            return .envelopes(envelope)
        case .postcards: return .postcards(try postcardForm())
        }
    }

    // MARK: - Forms

    private func letterForm() throws(Diagnostic) -> LetterForm {
        let paper = try paper() ?? paperOfCountry
        let name = options.window ?? (paper == .letter ? "10" : "DL")
        guard name.lowercased() != "none" else {
            return LetterForm(paper: paper, window: nil, isDuplex: options.isDuplex)
        }
        let names = Envelope.all.filter { $0.window != nil }.map(\.name)
        guard let envelope = Envelope(name), envelope.window != nil else {
            throw unknown("window envelope", name, names + ["none"])
        }
        guard let window = FoldedSheet(paper, in: envelope) else {
            throw Diagnostic(
                .error, .usage, "a \(paper.name) sheet folded in three does not fit a \(envelope.name) envelope",
                hint: "choose another --window or --paper")
        }
        return LetterForm(paper: paper, window: window, isDuplex: options.isDuplex)
    }

    private func labelForm() throws(Diagnostic) -> LabelForm {
        guard let name = options.stock else {
            throw Diagnostic(
                .error, .usage, "--format labels needs --stock, the number of your labels",
                hint: "the known ones are \(PrintPlan.list(Stock.all.map(\.name))); or give a stock file")
        }
        let stock = try stock(name)
        let offset = options.offset ?? .none
        if let fault = stock.fault(movedBy: offset) {
            throw Diagnostic(.error, .usage, "--offset: \(fault)", hint: "choose a smaller --offset")
        }
        let start = options.startAt ?? 1
        guard (1...stock.count).contains(start) else {
            throw Diagnostic(
                .error, .usage, "--start-at \(start): a sheet of \(stock.name) has \(stock.count) labels",
                hint: "count along the rows from the top left, from 1 to \(stock.count)")
        }
        return LabelForm(stock: stock, startAt: start, offset: offset, hasOutlines: options.hasOutlines)
    }

    private func stock(_ name: String) throws(Diagnostic) -> Stock {
        if let stock = Stock.known(name) { return stock }
        guard place.item(at: name) == .file else { throw unknown("stock", name, Stock.all.map(\.name)) }
        return try Stock.read(place.contents(of: name, limit: 1 << 16), name: name)
    }

    private func postcardForm() throws(Diagnostic) -> PostcardForm {
        let name = options.stock ?? (paperOfCountry == .letter ? "4x6" : "A6")
        guard let card = Postcard(name) else { throw unknown("postcard", name, Postcard.all.map(\.name)) }
        let count = options.perSheet ?? 1
        guard count > 1 else { return PostcardForm(card: card, hasBack: options.hasBack) }
        let paper = try paper() ?? paperOfCountry
        guard count <= 16, card.sheet(of: count, on: paper) != nil else {
            let fitting = Postcard.all.first { $0.sheet(of: count, on: paper) != nil }
            throw Diagnostic(
                .error, .usage, "\(count) cards of \(card.name) do not fit a \(paper.name) sheet",
                hint: fitting.map { "\($0.name) cards do" } ?? "choose fewer with --per-sheet")
        }
        return PostcardForm(card: card, paper: paper, perSheet: count, hasBack: options.hasBack)
    }

    private func paper() throws(Diagnostic) -> Paper? {
        guard let name = options.paper else { return nil }
        guard let paper = Paper(name) else { throw unknown("paper", name, Paper.all.map(\.name)) }
        return paper
    }

    /// The paper of the sender's country.
    private var paperOfCountry: Paper {
        let country = (sender?["sender_country"] ?? "").withByteView { Addressee.countryCode($0) }
        return Paper.usual(in: country)
    }

    // MARK: - Faults

    private func unknown(_ what: String, _ name: String, _ known: [String]) -> Diagnostic {
        let near = nearestName(to: name, in: known).map { "did you mean \($0)? " } ?? ""
        return Diagnostic(
            .error, .usage, "unknown \(what) \"\(name)\"", hint: near + "the known ones are \(PrintPlan.list(known))")
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    /// Refuses options that say nothing about this format: the user expects something of them.
    private func refuseOthersOptions() throws(Diagnostic) {
        let given: [(name: String, isGiven: Bool, kinds: [PrintKind])] = [
            ("--paper", options.paper != nil, [.letters, .postcards]),
            ("--window", options.window != nil, [.letters]), ("--duplex", options.isDuplex, [.letters]),
            ("--stock", options.stock != nil, [.labels, .envelopes, .postcards]),
            ("--start-at", options.startAt != nil, [.labels]), ("--offset", options.offset != nil, [.labels]),
            ("--outline", options.hasOutlines, [.labels]), ("--per-sheet", options.perSheet != nil, [.postcards]),
            ("--message-on-back", options.hasBack, [.postcards]),
            ("--return-labels", options.isForSender, [.labels]),
        ]
        for option in given where option.isGiven && !option.kinds.contains(kind) {
            throw Diagnostic(
                .error, .usage, "\(option.name) has no meaning for \(kind.noun)s",
                hint: "it is for \(PrintPlan.list(option.kinds.map { $0.noun + "s" }))")
        }
    }

    // MARK: - Pictures

    /// The picture that a line of the sender file names; empty if it names none.
    private func picture(_ line: String) throws(Diagnostic) -> [UInt8] {
        guard let sender, let name = sender[line], !name.isEmpty else { return [] }
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw sender.error(
                at: line, "\"\(name)\" is not in the folder of the sender file",
                hint: "copy the picture there and give its name only")
        }
        let path = Path.joined(Path.split(senderPath).folder, name)
        let bytes = try place.contents(of: path, limit: 16 << 20)
        guard let size = PictureSize(bytes) else {
            throw sender.error(
                at: line, "\(path) is not a PNG or JPEG picture", hint: "save it as PNG or JPEG and try again")
        }
        guard !size.isTooLarge else {
            throw sender.error(
                at: line, "\(path) is too large: \(size.width) by \(size.height) pixels",
                hint: "1000 pixels in width are plenty for print")
        }
        return bytes
    }
}
