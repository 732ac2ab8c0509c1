import Bytes
import Contacts
import Wording

/// A draft of an email to one recipient (RFC 5322), without message id, which is added when it is sent.
struct EmailMessage {
    var senderName = ""
    /// Blank if the mail program fills it in.
    var senderAddress = ""
    var recipientName = ""
    var recipientAddress = ""
    /// Further recipients, and where replies go; each an address.
    var copies: [String] = []
    var replyTo = ""
    var subject = ""
    /// UTF-8 with a final line feed.
    var body: [UInt8] = []
    /// The same as HTML, for programs that show it; blank for none.
    var html: [UInt8] = []
    var attachments: [EmailAttachment] = []

    /// The reason there is no message.
    enum Fault: Error, Equatable {
        /// A header does not have exactly one address in ASCII letters.
        case notOneAddress(header: String, String)
        case noSubject
        /// The value of this header would begin another header line.
        case lineBreak(String)
    }

    /// Appends the draft as a file: CRLF line ends, and `X-Unsent`, which marks a draft for mail programs.
    func appendDraft(to output: inout [UInt8]) throws(Fault) {
        try append(extraHeader: "X-Unsent: 1", lineEnd: [0x0D, 0x0A], to: &output)
    }

    /// Appends the draft to a mailbox file (mboxrd), dated `date`.
    func appendToMailbox(date: CalendarDate, to output: inout [UInt8]) throws(Fault) {
        output.append(contentsOf: "From - \(date.inMailbox)\n".utf8)
        try append(extraHeader: "Date: \(date.inHeader)", lineEnd: [0x0A], to: &output)
        output.append(0x0A)
    }

    private func append(extraHeader: String, lineEnd: [UInt8], to output: inout [UInt8]) throws(Fault) {
        guard !subject.isEmpty else { throw .noSubject }
        var lines: [String] = []
        if !senderAddress.isEmpty {
            lines += try EmailHeader.address("From", name: senderName, address: senderAddress)
        }
        if !replyTo.isEmpty { lines += try EmailHeader.address("Reply-To", name: "", address: replyTo) }
        lines += try EmailHeader.address("To", name: recipientName, address: recipientAddress)
        for (index, copy) in copies.enumerated() {
            let line = try EmailHeader.address("Cc", name: "", address: copy).joined()
            let end = index + 1 < copies.count ? "," : ""
            lines.append((index == 0 ? line : line.replacing("Cc:", with: "", maxReplacements: 1)) + end)
        }
        lines += try EmailHeader.text("Subject", subject)
        lines += ["MIME-Version: 1.0"]
        let parts = EmailParts(text: body, html: html, attachments: attachments)
        lines += parts.headers
        lines.append(extraHeader)
        for line in lines + [""] {
            output.append(contentsOf: line.utf8)
            output.append(contentsOf: lineEnd)
        }
        parts.appendBody(lineEnd: lineEnd, to: &output)
    }
}

/// A file that goes with an email.
struct EmailAttachment: Sendable {
    let name: String
    let bytes: [UInt8]
}

extension CalendarDate {
    /// The English name of the weekday and the month, each in three letters.
    private var names: (weekday: Substring, month: Substring) {
        // 1970-01-01 was a Thursday.
        (Weekdays.english[((dayNumber + 3) % 7 + 7) % 7].prefix(3), Months.english[components.month - 1].prefix(3))
    }

    /// The date in the first line of a mailbox message: `Sun Nov  1 00:00:00 2026`.
    fileprivate var inMailbox: String {
        let (year, _, day) = components
        return "\(names.weekday) \(names.month) \(day < 10 ? " " : "")\(day) 00:00:00 \(year)"
    }

    /// The date in a header: `Sun, 01 Nov 2026 00:00:00 -0000`; the zone says that it is not known.
    fileprivate var inHeader: String {
        let (year, _, day) = components
        return "\(names.weekday), \(day < 10 ? "0" : "")\(day) \(names.month) \(year) 00:00:00 -0000"
    }
}
