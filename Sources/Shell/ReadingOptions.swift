import ArgumentParser
import Contacts
import Text

/// Options of `import` and `score` for lists that other programs export, for when a guess would be wrong.
package struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Set the meaning of a column, as in 'Sent by=referred_by'. May be repeated.", valueName: "header=column"))
    package var map: [String] = []

    @Option(
        help: """
            The country to assume for phone numbers without a country code and for dates such as 3/4/2026: \
            \(DiallingRegion.list).
            """)
    package var region: DiallingRegion = .unitedStates

    @Option(
        help: ArgumentHelp(
            "The format, as named by import --list-formats, instead of detecting it.", valueName: "format"))
    package var from: String?

    @Option(help: "The encoding: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
    package var encoding: TextEncoding?

    @Option(help: "The field delimiter: comma, semicolon, tab, bar or a single character.")
    package var delimiter: Delimiter?

    @Option(help: "The worksheet to read; by default, the first visible one that holds a list.")
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
    /// Also accepts the names that other programs use: `latin1`, `UTF8`.
    package init?(argument: String) {
        switch argument.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "utf16be": self = .utf16
        case "iso885915", "latin9": self = .latin9
        case "macintosh", "macroman", "mac": self = .macRoman
        case "shiftjis", "sjis", "cp932", "windows31j": self = .shiftJIS
        case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
        default: return nil
        }
    }
}

extension DiallingRegion: ExpressibleByArgument {
    fileprivate static let list = allCases.map(\.rawValue).joined(separator: ", ")

    /// Also accepts the names that people use: `uk`, `USA`.
    package init?(argument: String) {
        guard let code = argument.withByteView(Places.countryCode) else { return nil }
        self.init(rawValue: code)
    }
}
