import Contacts
import Wording

/// A draft of an email to one recipient (RFC 5322), with neither date nor message id: both come when it is sent.
struct EmailMessage {
    var senderName = ""
    /// Blank where the mail program is to fill it in.
    var senderAddress = ""
    var recipientName = ""
    var recipientAddress = ""
    var subject = ""
    /// UTF-8, with a line feed at its end.
    var body: [UInt8] = []

    /// Why a message cannot be made.
    enum Fault: Error, Equatable {
        /// There is not exactly one address in a header, or one that needs a mail server of a rare kind.
        case notOneAddress(header: String, String)
        case noSubject
        /// A value would begin another header line; with the header's name.
        case lineBreak(String)
    }

    /// Appends the draft as a file of its own: CRLF line ends, and `X-Unsent`, by which mail programs know a draft.
    func appendDraft(to output: inout [UInt8]) throws(Fault) {
        try append(extraHeader: "X-Unsent: 1", lineEnd: [0x0D, 0x0A], to: &output)
    }

    /// Appends the draft as a message of a mailbox file in the format mboxrd, dated `date`.
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
    /// `Sun Nov  1 00:00:00 2026`, as the line that begins a message in a mailbox has it.
    fileprivate var inMailbox: String {
        let (year, month, day) = components
        // 1970-01-01 was a Thursday.
        let weekday = Weekdays.english[((dayNumber + 3) % 7 + 7) % 7].prefix(3)
        return
            "\(weekday) \(Months.english[month - 1].prefix(3)) \(day < 10 ? " " : "")\(day) 00:00:00 \(year)"
    }
}
