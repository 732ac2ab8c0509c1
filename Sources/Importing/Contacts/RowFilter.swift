import Bytes
import Contacts
import Diagnostics

/// The rows that the user wants; others are counted and skipped.
package struct RowFilter: Sendable {
    /// Empty for all kinds.
    package var kinds: Set<Kind> = []
    /// Codes of states and provinces in capitals; empty for all.
    package var regions: Set<String> = []
    /// Beginnings of postal codes; empty for all.
    package var postalPrefixes: [String] = []

    package init() {}

    /// A filter from the user's words: kinds by any of their names, states and provinces by code or name.
    package init(kinds: [String], regions: [String], postalPrefixes: [String]) {
        self.kinds = Set(kinds.compactMap(RowFilter.kind))
        self.regions = Set(regions.map { text in text.withByteView { Places.regionCode($0) } ?? text.uppercased() })
        self.postalPrefixes = postalPrefixes
    }

    /// The first of these words that is not a kind, with the nearest kind.
    package static func unknownKind(among words: [String]) -> (text: String, nearest: String?)? {
        guard let word = words.first(where: { kind($0) == nil }) else { return nil }
        return (word, nearestName(to: word, in: Kind.allCases.map(\.rawValue)))
    }

    /// The first of these words that is a misspelled state or province, with its name.
    package static func misspelledRegion(among words: [String]) -> (text: String, nearest: String?)? {
        for word in words {
            if let nearest = Places.regionName(near: word) { return (word, nearest) }
        }
        return nil
    }

    private static func kind(_ word: String) -> Kind? { word.withByteView { Kind(words: $0) } }

    /// Whether all rows are wanted.
    package var isEmpty: Bool { kinds.isEmpty && regions.isEmpty && postalPrefixes.isEmpty }

    /// Whether a finished contact is wanted.
    func accepts(_ row: borrowing ContactRow) -> Bool {
        guard kinds.isEmpty || Kind(rawValue: row[.kind].string).map(kinds.contains) ?? false else { return false }
        guard regions.isEmpty || regions.contains(row[.region].string) else { return false }
        return postalPrefixes.isEmpty || RowFilter.begins(row[.postalCode], with: postalPrefixes)
    }

    static func begins(_ cell: ByteView, with prefixes: [String]) -> Bool {
        prefixes.contains { cell.starts(with: $0.utf8) }
    }
}
