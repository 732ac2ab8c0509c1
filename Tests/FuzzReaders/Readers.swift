import Bytes
import CSV
import Contacts
import Diagnostics
import Importing
import Linkage
import MailMerge
import Platform
import Scoring
import Text

/// The readers of files, each as a function that takes the bytes of a file and may throw a diagnostic.
enum Readers {
    typealias Read = @Sendable ([UInt8]) throws(Diagnostic) -> Void

    private static var listener: ImportListener {
        ImportListener(reject: { _ in }, notice: { _ in }, listDone: { _ in })
    }

    private static func readContacts(_ bytes: [UInt8]) throws(Diagnostic) {
        var contacts = try ContactImport(
            ListSource.lists(in: MemorySource(bytes), name: "list"), options: ContactOptions())
        var writer = Writer(MemorySink())
        try contacts.run(to: &writer, listener)
    }

    private static func readBookings(_ bytes: [UInt8]) throws(Diagnostic) {
        var bookings = try BookingImport(
            ListSource.lists(in: MemorySource(bytes), name: "list"), options: BookingOptions())
        try bookings.run(listener) { (_) throws(Diagnostic) in }
    }

    private static func readTable(_ bytes: [UInt8]) throws(Diagnostic) {
        var reader = try Reader(list: MemorySource(bytes), name: "table")
        while try reader.next() != nil {}
    }

    private static func readDecisions(_ bytes: [UInt8]) throws(Diagnostic) {
        var reader = try Reader(list: MemorySource(bytes), name: "decisions")
        _ = try? MatchDecisions(&reader)
        _ = try ReferralDecisions(MemorySource(bytes), name: "decisions")
    }

    /// Compiles the bytes as a letter and as the part that it may include, in formats with and without markup.
    private static func readTemplate(_ bytes: [UInt8]) throws(Diagnostic) {
        let header = Header(ContactColumn.names)
        for format in [LetterFormat.text, .html, .eml] {
            let folder = TemplateFolder(fileNames: ["letter.txt", "part.txt"], variant: format.templates) {
                (name) throws(Diagnostic) in try SourceText(name: name, bytes: bytes)
            }
            _ = try? MailMerge(
                header: header, listName: "list", folder: folder, choice: .one(fileName: "letter.txt"), sender: nil,
                date: CalendarDate(dayNumber: 20_000), format: format, rules: MailMerge.Rules())
        }
    }

    static let all: [String: Read] = [
        "csv": readTable, "contacts": readContacts, "bookings": readBookings, "decisions": readDecisions,
        "template": readTemplate,
        "sender": { (bytes) throws(Diagnostic) in _ = try Sender(SourceText(name: "me.txt", bytes: bytes)) },
        "log": { (bytes) throws(Diagnostic) in _ = try OutreachLog(MemorySource(bytes), name: "log") },
        "forgotten": { (bytes) throws(Diagnostic) in _ = try ForgottenPeople(MemorySource(bytes), name: "forgotten") },
    ]

    /// The reader that FUZZ_READER names.
    static let chosen: Read? = getenv("FUZZ_READER").flatMap { all[String(cString: $0)] }
}
