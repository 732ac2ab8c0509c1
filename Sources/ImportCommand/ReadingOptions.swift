import ArgumentParser
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

    @Option(help: "The sheet of a workbook to read; the first visible one that is not blank by default.")
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

extension TextEncoding: ExpressibleByArgument {}

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
            throw ValidationError("--only-kind: there is no kind \"\(word)\".")
        }
    }

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
}
