import Diagnostics

/// A print job but for its items: the first frames of the stream that mail-merge writes to the printing program.
package struct PrintJob: Equatable, Sendable {
    package var form: PrintForm
    package var output = PrintOutput.pdf
    /// The title of the document.
    package var title = ""
    /// The language of the document (BCP 47).
    package var language = "en"
    /// The day of the document, `yyyy-mm-dd`: the same input makes the same bytes.
    package var date = ""
    /// The date in words, for the top of second pages.
    package var dateInWords = ""
    /// The sender's address, for envelopes and postcards.
    package var returnAddress = ""
    /// The list in messages.
    package var listName = ""
    /// PNG or JPEG files, as they are; empty for none.
    package var logo: [UInt8] = []
    package var signature: [UInt8] = []

    package init(_ form: PrintForm) {
        self.form = form
    }

    /// The frames before the first item.
    package var frames: [Frame] {
        [
            Frame("form", PrintFormText.text(of: form)), Frame("output", output.rawValue), Frame("title", title),
            Frame("document-language", language), Frame("date", date), Frame("date-in-words", dateInWords),
            Frame("return-address", returnAddress), Frame("list", listName), Frame("logo", logo),
            Frame("signature", signature), Frame("begin"),
        ]
    }

    /// Reads the frames of a job up to its first item.
    ///
    /// - Throws: if the stream does not begin with a job of this version.
    package init(_ frames: FrameReader) throws(Diagnostic) {
        var form: PrintForm?
        var job = PrintJob(.envelopes(Envelope.all[0]))
        while let frame = try frames.next() {
            switch frame.name {
            case "form": form = PrintFormText.form(frame.text)
            case "output": job.output = PrintOutput(rawValue: frame.text) ?? .pdf
            case "title": job.title = frame.text
            case "document-language": job.language = frame.text
            case "date": job.date = frame.text
            case "date-in-words": job.dateInWords = frame.text
            case "return-address": job.returnAddress = frame.text
            case "list": job.listName = frame.text
            case "logo": job.logo = frame.bytes
            case "signature": job.signature = frame.bytes
            case "begin":
                guard let form else { throw PrintJob.otherVersion }
                job.form = form
                self = job
                return
            default: throw PrintJob.otherVersion
            }
        }
        throw PrintJob.otherVersion
    }

    package static let otherVersion = Diagnostic(
        .error, .data, "this print job is of another version",
        hint: "install mail-merge and mail-merge-print from the same build")
}

/// Reads the items of a job.
package struct PrintItems {
    private let frames: FrameReader

    package init(_ frames: FrameReader) {
        self.frames = frames
    }

    /// The next item; nil at the end of the job.
    ///
    /// - Throws: if the job breaks off: its writer has failed, and so must its reader.
    package func next() throws(Diagnostic) -> PrintItem? {
        var item = PrintItem()
        while let frame = try frames.next() {
            switch frame.name {
            case "name": item.name = frame.text
            case "address": item.address = frame.text
            case "language": item.language = frame.text
            case "html": item.html = frame.bytes
            case "item":
                item.line = Int(frame.text) ?? 0
                return item
            case "end": return nil
            default: throw PrintJob.otherVersion
            }
        }
        throw Diagnostic(.error, .closedPipe, "the print job ends in the middle")
    }
}
