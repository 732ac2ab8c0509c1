import ArgumentParser
import MailMerge
import Printing

extension PrintOptions.Order: ExpressibleByArgument {}

/// The options of letters, labels, envelopes and postcards as PDF.
struct PrintingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The paper: \(Paper.all.map(\.name).joined(separator: " or ")); default: that of sender_country.",
            valueName: "paper"))
    var paper: String?

    @Option(
        help: ArgumentHelp(
            "The window envelope of letters: 10, DL, C6-5 or none; default: 10 for Letter, DL for A4.",
            valueName: "envelope"))
    var window: String?

    @Flag(help: "Print letters on both sides of the paper; each begins on a new sheet.")
    var duplex = false

    @Option(
        help: ArgumentHelp(
            "The labels (5160, 5163, 5164, L7160, L7163 or a stock file), envelopes (10, DL, C5, C6-5) or postcards "
                + "(4x6, 4.25x5.5, A6).",
            valueName: "stock"))
    var stock: String?

    @Option(help: ArgumentHelp("The first label of a half-used sheet, from 1 along the rows.", valueName: "label"))
    var startAt: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Move labels to the right and down, for a printer that is off: 1mm,-0.5mm.", valueName: "x,y"))
    var offset: Offset?

    @Flag(help: "Draw the edges of labels, to try a sheet on plain paper.")
    var outline = false

    @Option(help: ArgumentHelp("Print this many postcards on a sheet, with marks to cut along.", valueName: "count"))
    var perSheet: Int?

    @Flag(help: "Print the message of postcards on their back instead of beside the address.")
    var messageOnBack = false

    @Option(
        help: ArgumentHelp("Print in the order of the list (list) or by postal code (postal-code).", valueName: "order")
    )
    var sort = PrintOptions.Order.list

    @Flag(help: "Print a sheet of labels with your own address, from --sender; no list is read.")
    var returnLabels = false

    /// Refuses options of printing for a format that is not printed.
    func validate(for format: LetterFormat) throws {
        guard format.prints == nil else { return }
        let given = [
            ("--paper", paper != nil), ("--window", window != nil), ("--duplex", duplex), ("--stock", stock != nil),
            ("--start-at", startAt != nil), ("--offset", offset != nil), ("--outline", outline),
            ("--per-sheet", perSheet != nil), ("--message-on-back", messageOnBack), ("--sort", sort != .list),
            ("--return-labels", returnLabels),
        ]
        if let option = given.first(where: { $0.1 }) {
            throw ValidationError("\(option.0) needs --format pdf, labels, envelopes or postcards.")
        }
    }

    var options: PrintOptions {
        var options = PrintOptions()
        options.paper = paper
        options.window = window
        options.isDuplex = duplex
        options.stock = stock
        options.startAt = startAt
        options.offset = offset
        options.hasOutlines = outline
        options.perSheet = perSheet
        options.hasBack = messageOnBack
        options.order = sort
        options.isForSender = returnLabels
        return options
    }
}

extension Offset: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
