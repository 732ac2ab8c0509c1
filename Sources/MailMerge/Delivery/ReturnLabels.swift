import Bytes
import Diagnostics
import Printing
import Text

/// A sheet of labels with the sender's own address; no list is read.
package struct ReturnLabels {
    private let options: MailingOptions
    private let place: any Place
    private let reporter: any RunReporter

    package init(_ options: MailingOptions, in place: any Place, reporter: any RunReporter) {
        self.options = options
        self.place = place
        self.reporter = reporter
    }

    /// Prints the sheet.
    ///
    /// - Throws: if there is no sender file, or it lacks an address.
    package func run() throws(Diagnostic) {
        guard let path = options.sender else {
            throw Diagnostic(.error, .usage, "--return-labels needs --sender FILE, your own name and address")
        }
        let sender = try Sender(SourceText(name: path, bytes: place.contents(of: path)))
        let plan = PrintPlan(
            kind: options.format.prints ?? .letters, options: options.print, sender: sender, senderPath: path,
            place: place)
        var job = try plan.job()
        guard case .labels(let form) = job.form else { return }
        guard let address = sender["sender_address"], !address.isEmpty else {
            throw Diagnostic(
                file: path, "the sender file has no sender_address", hint: "add a line sender_address: ...")
        }
        guard options.output != nil || !place.isTerminal else {
            throw Diagnostic(.error, .usage, "a terminal cannot show PDF", hint: "add --output labels.pdf")
        }
        job.title = "Return labels"
        job.date = options.date.iso
        job.listName = path
        let file = try options.output.map { (path) throws(Diagnostic) in try place.file(path, options.rule) }
        let printer = try PrintStream(job, in: place, file ?? place.standardOutput, reporter)
        var item: [UInt8] = []
        PrintItem(name: "", address: SenderAddress.text(sender)).append(to: &item)
        let count = form.stock.count - form.startAt + 1
        for _ in 0..<count { try printer.write(item) }
        _ = try printer.finish()
        reporter.finishRows()
        try file?.commit()
        reporter.summary("\(counted(count, "label")) written\(options.output.map { " to \($0)" } ?? "")")
    }
}
