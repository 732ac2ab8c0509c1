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
    func accepts(_ row: ContactRow) -> Bool {
        guard kinds.isEmpty || row.withCell(.kind, { Kind(rawValue: $0.string) }).map(kinds.contains) ?? false else {
            return false
        }
        guard regions.isEmpty || row.withCell(.region, { regions.contains($0.string) }) else { return false }
        return postalPrefixes.isEmpty || row.withCell(.postalCode) { RowFilter.begins($0, with: postalPrefixes) }
    }

    fileprivate static func begins(_ cell: ByteView, with prefixes: [String]) -> Bool {
        prefixes.contains { cell.starts(with: $0.utf8) }
    }
}

/// Looks at the cells of a provider registry that decide about a row before anything is made of it.
///
/// National lists have millions of rows of which few are wanted, and normalising the others would be most of the work.
struct ProviderGate {
    private let filter: RowFilter
    private let wantedCodes: Set<String>
    private var codes: [Int] = []
    private var regions: [Int] = []
    private var postalCodes: [Int] = []
    private var deactivatedOn: Int?
    private var reactivatedOn: Int?

    /// Nil for a list that is no provider registry.
    ///
    /// - Parameter options: the filter, and the kind that the user may have given to all rows: then no code decides.
    init?(_ plan: ColumnPlan, _ options: ContactOptions) {
        guard plan.roles.contains(.deactivatedOn) else { return nil }
        var filter = options.filter
        if options.kind != nil { filter.kinds = [] }
        self.filter = filter
        wantedCodes = Taxonomy.codes(of: filter.kinds)
        for (column, role) in plan.roles.enumerated() {
            switch role {
            case .taxonomyCode: codes.append(column)
            case .address(.region, _): regions.append(column)
            case .address(.postalCode, _): postalCodes.append(column)
            case .deactivatedOn: deactivatedOn = column
            case .reactivatedOn: reactivatedOn = column
            default: break
            }
        }
    }

    /// Whether the provider has stopped to be one; such rows hold a number and little else.
    func isDeactivated(_ record: Record) -> Bool {
        guard let deactivatedOn, !record[deactivatedOn].isBlank else { return false }
        return reactivatedOn.map { record[$0].isBlank } ?? true
    }

    /// Whether the row could be wanted: one of its codes, one of its states and one of its postal codes is.
    ///
    /// Which of them counts in the end is seen only in the finished contact. Somebody whose kind only the credentials
    /// would tell is not found: a registry is searched by its codes.
    func mayBeWanted(_ record: Record) -> Bool {
        if !filter.kinds.isEmpty, !codes.contains(where: { wantedCodes.contains(record[$0].trimmed.string) }) {
            return false
        }
        if !filter.regions.isEmpty, !regions.contains(where: { isWantedRegion(record[$0].trimmed) }) { return false }
        return filter.postalPrefixes.isEmpty
            || postalCodes.contains { RowFilter.begins(record[$0].trimmed, with: filter.postalPrefixes) }
    }

    private func isWantedRegion(_ cell: ByteView) -> Bool {
        filter.regions.contains(Places.regionCode(cell) ?? cell.string)
    }
}
