import Contacts
import Wording

/// A draft of an email to one recipient (RFC 5322), without date and message id, which are added when it is sent.
struct EmailMessage {
    var senderName = ""
    /// Blank if the mail program fills it in.
    var senderAddress = ""
    var recipientName = ""
    var recipientAddress = ""
    var subject = ""
    /// UTF-8 with a final line feed.
    var body: [UInt8] = []

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
        try append(extraHeader: nil, lineEnd: [0x0A], to: &output)
        output.append(0x0A)
    }

    private func append(extraHeader: String?, lineEnd: [UInt8], to output: inout [UInt8]) throws(Fault) {
        guard !subject.isEmpty else { throw .noSubject }
        var lines: [String] = []
        if !senderAddress.isEmpty {
            lines += try EmailHeader.address("From", name: senderName, address: senderAddress)
        }
        lines += try EmailHeader.address("To", name: recipientName, address: recipientAddress)
        lines += try EmailHeader.text("Subject", subject)
        lines += [
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
        if let extraHeader { lines.append(extraHeader) }
        for line in lines + [""] {
            output.append(contentsOf: line.utf8)
            output.append(contentsOf: lineEnd)
        }
        QuotedPrintable.append(body, lineEnd: lineEnd, to: &output)
    }
}

extension CalendarDate {
    /// The date in the first line of a mailbox message: `Sun Nov  1 00:00:00 2026`.
    fileprivate var inMailbox: String {
        let (year, month, day) = components
        // 1970-01-01 was a Thursday.
        let weekday = Weekdays.english[((dayNumber + 3) % 7 + 7) % 7].prefix(3)
        return
            "\(weekday) \(Months.english[month - 1].prefix(3)) \(day < 10 ? " " : "")\(day) 00:00:00 \(year)"
    }
}
