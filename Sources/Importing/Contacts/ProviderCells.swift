import Bytes
import Contacts

/// What a row of the US provider registry (NPPES) says about a provider besides names and addresses.
struct ProviderCells {
    private var codes: [(number: Int, code: ByteView)] = []
    private var primary: Int?
    /// Nil if the list does not say, or is not a provider registry.
    private(set) var isOrganization: Bool?

    mutating func clear() {
        guard isOrganization != nil || !codes.isEmpty else { return }
        codes.removeAll(keepingCapacity: true)
        primary = nil
        isOrganization = nil
    }

    mutating func add(code: ByteView, number: Int) {
        codes.append((number, code))
    }

    /// `Y` marks the primary code; others have `N`, or `X` for not answered.
    mutating func setSwitch(_ cell: ByteView, number: Int) {
        if cell.equalsIgnoringCase("Y") { primary = number }
    }

    mutating func setEntityType(_ cell: ByteView) {
        isOrganization = cell.equalsIgnoringCase("2")
    }

    /// The kind of the primary code, otherwise of the first code with a kind.
    var taxonomy: (code: ByteView, meaning: Taxonomy)? {
        if let first = codes.first(where: { $0.number == primary }), let meaning = Taxonomy(code: first.code) {
            return (first.code, meaning)
        }
        for (_, code) in codes {
            if let meaning = Taxonomy(code: code) { return (code, meaning) }
        }
        return nil
    }
}
