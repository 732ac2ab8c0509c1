import Bytes
import Contacts

/// Decides about rows of a provider registry before they are converted.
///
/// National lists have millions of rows, few of which are wanted; converting the others would be most of the work.
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

    /// Nil for a list that is not a provider registry.
    ///
    /// - Parameter options: the filter, and the kind that the user may have set for all rows; then codes do not count.
    init?(_ plan: ContactPlan, _ options: ContactOptions) {
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

    /// The result for a row that need not be converted because its NPI was deactivated or it cannot pass the filter;
    /// nil for any other.
    mutating func decision(on fields: inout some FieldsByIndex) -> ContactConverter.Result? {
        if isDeactivated(&fields) { return .deactivated }
        return mayBeWanted(&fields) ? nil : .filtered
    }

    /// Whether the NPI was deactivated; such rows contain a number and little else.
    private func isDeactivated(_ fields: inout some FieldsByIndex) -> Bool {
        guard let deactivatedOn, !fields[deactivatedOn].isBlank else { return false }
        guard let reactivatedOn else { return true }
        return fields[reactivatedOn].isBlank
    }

    /// Whether the row could pass the filter by one of its states, postal codes and taxonomy codes.
    ///
    /// Which of them counts is known only for the finished contact. A provider whose kind only the credentials imply is
    /// not found: a registry is searched by its codes.
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
