import ArgumentParser
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
            "One letter to each contact (contact), or to the people of one practice at one address (practice).",
            valueName: "whom"))
    var per = MailingOptions.Recipient.contact

    @Option(help: ArgumentHelp("Only contacts after the one with this id.", valueName: "id"))
    var resumeAfter: String?

    @Option(
        help: ArgumentHelp(
            "Skip everyone in this file: an email address, phone number or domain on each line, or a CSV with columns email, "
                + "phone, contact_id and domain. Repeatable.",
            valueName: "file"))
    var suppress: [String] = []

    @Option(help: ArgumentHelp("Skip contacts whose last letter in the --log is newer than this.", valueName: "days"))
    var notWithin: Int?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number of letters, 1 or more.") }
        if let notWithin, notWithin < 1 { throw ValidationError("--not-within takes a number of days, 1 or more.") }
    }

    var rules: MailingOptions.Selection {
        MailingOptions.Selection(
            conditions: conditions, onlyIDs: onlyIDs, skipIDs: skipIDs, resumeAfter: resumeAfter, suppress: suppress,
            daysBetween: notWithin)
    }
}
