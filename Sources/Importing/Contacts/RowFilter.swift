import CSV
import Contacts

/// Which rows the user wants; the others are counted and left out.
package struct RowFilter: Sendable {
    /// Empty for all kinds.
    package var kinds: Set<Kind> = []
    /// Codes of states and provinces in capitals; empty for all.
    package var regions: Set<String> = []
    /// What postal codes begin with; empty for all.
    package var postalPrefixes: [String] = []

    package init() {}

    /// The code of a state or province that the user wrote as a code or a name.
    package static func regionCode(_ text: String) -> String {
        text.withByteView { Places.regionCode($0) } ?? text.uppercased()
    }

    var isEmpty: Bool { kinds.isEmpty && regions.isEmpty && postalPrefixes.isEmpty }

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
