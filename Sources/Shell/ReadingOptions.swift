import ArgumentParser
import Contacts
import Text

/// Options for reading lists as other programs export them, where the program would guess wrong: `import` and `score`
/// take them.
package struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Say what a column is, as in 'Sent by=referred_by'. May be repeated.", valueName: "header=column"))
    package var map: [String] = []

    @Option(
        help: """
            The country to assume for phone numbers without a country code and for dates such as 3/4/2026: \
            \(DiallingRegion.list).
            """)
    package var region: DiallingRegion = .unitedStates

    @Option(
        help: ArgumentHelp(
            "The format, as import --list-formats names it, instead of recognising it.", valueName: "format"))
    package var from: String?

    @Option(help: "The encoding: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
    package var encoding: TextEncoding?

    @Option(help: "What stands between two cells: comma, semicolon, tab, bar or a character.")
    package var delimiter: Delimiter?

    @Option(help: "The sheet of a workbook to read; the first visible one with a list by default.")
    package var sheet: String?

    @Option(
        help: ArgumentHelp(
            "The time zone of the practice, for lists with times in UTC; this machine's by default.",
            valueName: "zone"))
    package var timeZone: TimeZoneName?

    /// The practice's time zone.
    package var practiceTimeZone: PracticeTimeZone { LocalTime.zone(timeZone) }

    package init() {}
}

extension TextEncoding: ExpressibleByArgument {
    /// Accepts the names that other programs use, too: `latin1`, `UTF8`.
    package init?(argument: String) {
        switch argument.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "utf16be": self = .utf16
        case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
        default: return nil
        }
    }
}

extension DiallingRegion: ExpressibleByArgument {
    fileprivate static let list = allCases.map(\.rawValue).joined(separator: ", ")

    /// Accepts the names that people use, too: `uk`, `USA`.
    package init?(argument: String) {
        guard let code = argument.withByteView(Places.countryCode) else { return nil }
        self.init(rawValue: code)
    }
}
