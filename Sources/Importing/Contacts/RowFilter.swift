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

    fileprivate static func begins(_ cell: ByteView, with prefixes: [String]) -> Bool {
        prefixes.contains { cell.starts(with: $0.utf8) }
    }
}

/// The fields of a row, found by the number of their column.
protocol FieldsByIndex {
    subscript(index: Int) -> ByteView { mutating get }
}

extension Record: FieldsByIndex {}

extension RecordRun.RawFields: FieldsByIndex {}

/// Looks at the cells of a provider registry that decide about a row before anything is made of it.
///
/// National lists have millions of rows of which few are wanted, and normalising the others would be most of the work.
struct ProviderGate: ~Copyable {
    private let filter: RowFilter
    private let wantedCodes: Set<String>
    private var knownCodes = CellCache<Bool>()
    private var knownRegions = CellCache<Bool>()
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

    /// What becomes of a row that need not be looked at any further, because the provider has stopped to be one or cannot be
    /// wanted; nil for one that may be.
    mutating func decision(on fields: inout some FieldsByIndex) -> ContactConverter.Result? {
        if isDeactivated(&fields) { return .deactivated }
        return mayBeWanted(&fields) ? nil : .filtered
    }

    /// Whether the provider has stopped to be one; such rows hold a number and little else.
    private func isDeactivated(_ fields: inout some FieldsByIndex) -> Bool {
        guard let deactivatedOn, !fields[deactivatedOn].isBlank else { return false }
        guard let reactivatedOn else { return true }
        return fields[reactivatedOn].isBlank
    }

    /// Whether the row could be wanted: one of its states, one of its postal codes and one of its codes is.
    ///
    /// Which of them counts in the end is seen only in the finished contact. Somebody whose kind only the credentials
    /// would tell is not found: a registry is searched by its codes.
    private mutating func mayBeWanted(_ fields: inout some FieldsByIndex) -> Bool {
        let wanted = filter.regions
        func isWantedRegion(_ cell: ByteView) -> Bool { wanted.contains(Places.regionCode(cell) ?? cell.string) }
        func has(_ columns: [Int], _ isWanted: (ByteView) -> Bool) -> Bool {
            for column in columns where isWanted(fields[column].trimmed) { return true }
            return false
        }
        if !filter.regions.isEmpty, !has(regions, { knownRegions.value(for: $0, make: isWantedRegion) }) {
            return false
        }
        if !filter.postalPrefixes.isEmpty, !has(postalCodes, { RowFilter.begins($0, with: filter.postalPrefixes) }) {
            return false
        }
        return filter.kinds.isEmpty
            || has(codes) { knownCodes.value(for: $0) { code in wantedCodes.contains(code.string) } }
    }
}
