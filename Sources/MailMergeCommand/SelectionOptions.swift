import ArgumentParser
import Diagnostics
import MailMerge

extension MailingOptions.Recipient: ExpressibleByArgument {}

/// The options that select contacts.
struct SelectionOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only contacts that meet this condition: kind=doula, region!=CA, score>=0.5, tags~twins. Repeatable.",
            valueName: "condition"))
    var conditions: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Write at most this many letters, to the first contacts in the list.", valueName: "count"))
    var top: Int?

    @Option(
        name: .customLong("only-id"),
        help: ArgumentHelp("Only the contact with this id. Repeatable.", valueName: "id"))
    var onlyIDs: [String] = []

    @Option(
        name: .customLong("skip-id"),
        help: ArgumentHelp("Skip the contact with this id. Repeatable.", valueName: "id"))
    var skipIDs: [String] = []

    @Option(
        help: ArgumentHelp(
            "One letter to each contact (contact), to the people of one practice at one address (practice), or of one "
                + "home (household).", valueName: "whom"))
    var per = MailingOptions.Recipient.contact

    @Option(
        help: ArgumentHelp("The contacts who share an address, from dedupe --related, for --per.", valueName: "file"))
    var related: String?

    @Option(help: ArgumentHelp("Only contacts after the one with this id.", valueName: "id"))
    var resumeAfter: String?

    @Option(
        help: ArgumentHelp(
            "Skip everyone in this file: one email address, phone number or domain per line, or a CSV with the "
                + "columns email, phone, contact_id and domain. Repeatable.",
            valueName: "file"))
    var suppress: [String] = []

    @Option(
        help: ArgumentHelp(
            "Skip contacts whose last letter in the --log is newer than this; keep-in-touch=120 sets it for one next "
                + "action. A thank-you that is due is never held back. Repeatable.", valueName: "days"))
    var notWithin: [String] = []

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number of letters, 1 or more.") }
        if related != nil, per == .contact {
            throw ValidationError("--related needs --per practice or --per household.")
        }
    }

    func rules() throws(Diagnostic) -> MailingOptions.Selection {
        MailingOptions.Selection(
            conditions: conditions, onlyIDs: onlyIDs, skipIDs: skipIDs, resumeAfter: resumeAfter, suppress: suppress,
            pause: try LetterPause(notWithin))
    }
}
