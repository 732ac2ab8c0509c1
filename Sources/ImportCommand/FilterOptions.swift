import ArgumentParser
import CSV
import Contacts
import Importing

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

    /// Words between commas.
    struct Words: ExpressibleByArgument {
        let words: [String]

        init?(argument: String) {
            words = argument.split(separator: ",").map { $0.withByteView { $0.trimmed.string } }.filter { !$0.isEmpty }
            if words.isEmpty { return nil }
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

extension Kind: ExpressibleByArgument {
    /// Reads the words people use for a kind, as `Kind(words:)` does.
    public init?(argument: String) {
        guard let kind = argument.withByteView({ Kind(words: $0) }) else { return nil }
        self = kind
    }
}
