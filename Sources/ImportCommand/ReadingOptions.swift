import ArgumentParser
import CSV
import Contacts
import Importing

/// What the user says of the lists where they would be misunderstood.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The format, as --list-formats names it, instead of recognising it.", valueName: "format"))
    var from: String?

    @Option(help: "The encoding: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
    var encoding: TextEncoding?

    @Option(help: "What stands between two cells: comma, semicolon, tab, bar or a character.")
    var delimiter: Delimiter?

    @Option(help: "The sheet of a workbook to read; the first visible one with a list by default.")
    var sheet: String?

    var options: ListOptions {
        var options = ListOptions()
        options.encoding = encoding
        options.delimiter = delimiter?.byte
        options.sheet = sheet
        return options
    }
}

/// A byte between two cells of a row.
struct Delimiter: ExpressibleByArgument {
    let byte: UInt8

    static let allValueStrings = ["comma", "semicolon", "tab", "bar", "a single character"]

    private static let words: [String: UInt8] = [
        "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": 0x09, "bar": UInt8(ascii: "|"), "\t": 0x09,
        "\\t": 0x09,
    ]

    init?(argument: String) {
        let bytes = Array(argument.utf8)
        if let byte = Delimiter.words[argument] {
            self.byte = byte
        } else if bytes.count == 1, bytes[0] > 0x20, bytes[0] < 0x7F, bytes[0] != UInt8(ascii: "\"") {
            byte = bytes[0]
        } else {
            return nil
        }
    }
}

extension TextEncoding: ExpressibleByArgument {
    /// Reads the names that other programs have for these encodings as well.
    public init?(argument: String) {
        switch argument.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "utf16be": self = .utf16
        case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
        default: return nil
        }
    }
}

/// Which contacts the user wants; the others are counted and left out.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only these kinds, as in pediatrician,midwife.", valueName: "kinds"))
    var onlyKind: Words?

    @Option(help: ArgumentHelp("Only these states or provinces, as in CA,OR.", valueName: "regions"))
    var onlyRegion: Words?

    @Option(help: ArgumentHelp("Only postal codes that begin like these, as in 946,947.", valueName: "codes"))
    var onlyPostal: Words?

    var isEmpty: Bool { onlyKind == nil && onlyRegion == nil && onlyPostal == nil }

    func validate() throws {
        for word in onlyKind?.words ?? [] where Kind(argument: word) == nil {
            let near = nearestName(to: word, in: Kind.allCases.map(\.rawValue))
            throw ValidationError("--only-kind: there is no kind \"\(word)\"." + FilterOptions.question(near))
        }
        for word in onlyRegion?.words ?? [] {
            if let near = Places.regionName(near: word) {
                throw ValidationError("--only-region: there is no \"\(word)\"." + FilterOptions.question(near))
            }
        }
    }

    private static func question(_ near: String?) -> String { near.map { " Did you mean \($0)?" } ?? "" }

    var filter: RowFilter {
        var filter = RowFilter()
        filter.kinds = Set((onlyKind?.words ?? []).compactMap { Kind(argument: $0) })
        filter.regions = Set((onlyRegion?.words ?? []).map { RowFilter.regionCode($0) })
        filter.postalPrefixes = onlyPostal?.words ?? []
        return filter
    }
}

/// Words between commas.
struct Words: ExpressibleByArgument {
    let words: [String]

    init?(argument: String) {
        words = argument.split(separator: ",").map { $0.withByteView { $0.trimmed.string } }.filter { !$0.isEmpty }
        if words.isEmpty { return nil }
    }
}

extension Kind: ExpressibleByArgument {
    /// Reads the words people use for a kind, as `Kind(words:)` does.
    public init?(argument: String) {
        guard let kind = argument.withByteView({ Kind(words: $0) }) else { return nil }
        self = kind
    }
}

extension DiallingRegion: ExpressibleByArgument {
    static let list = allCases.map(\.rawValue).joined(separator: ", ")

    /// Reads the names that people have for the country as well: `uk`, `USA`.
    public init?(argument: String) {
        guard let code = argument.withByteView(Places.countryCode) else { return nil }
        self.init(rawValue: code)
    }
}
