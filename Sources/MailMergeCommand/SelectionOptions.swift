import ArgumentParser
import MailMerge

extension MailingOptions.Recipient: ExpressibleByArgument {}

/// The options that say who of the list gets a letter.
struct SelectionOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only contacts for whom this holds: kind=doula, region!=CA, score>=0.5, tags~twins. May be repeated.",
            valueName: "condition"))
    var conditions: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Write at most this many letters, to the first in the list.", valueName: "count"))
    var top: Int?

    @Option(
        name: .customLong("only-id"),
        help: ArgumentHelp("Only the contact with this id. May be repeated.", valueName: "id"))
    var onlyIDs: [String] = []

    @Option(
        name: .customLong("skip-id"),
        help: ArgumentHelp("Not the contact with this id. May be repeated.", valueName: "id"))
    var skipIDs: [String] = []

    @Option(
        help: ArgumentHelp(
            "One letter for the people at one address and practice (practice), or for each contact (contact).",
            valueName: "whom"))
    var per = MailingOptions.Recipient.contact

    @Option(help: ArgumentHelp("Only contacts that come after the one with this id.", valueName: "id"))
    var resumeAfter: String?

    @Option(
        help: ArgumentHelp(
            "Nobody in this file: an email address, phone number or domain on each line, or a CSV with columns email, "
                + "phone, contact_id and domain. May be repeated.",
            valueName: "file"))
    var suppress: [String] = []

    @Option(help: ArgumentHelp("Nobody whose last letter in the --log is less than this old.", valueName: "days"))
    var notWithin: Int?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top counts letters, from 1 up.") }
        if let notWithin, notWithin < 1 { throw ValidationError("--not-within counts days, from 1 up.") }
    }

    var rules: MailingOptions.Selection {
        MailingOptions.Selection(
            conditions: conditions, onlyIDs: onlyIDs, skipIDs: skipIDs, resumeAfter: resumeAfter, suppress: suppress,
            daysBetween: notWithin)
    }
}
