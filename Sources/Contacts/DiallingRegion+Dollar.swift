extension DiallingRegion {
    /// The ISO 4217 code of a bare `$` in a list from there.
    package var dollar: String {
        switch self {
        case .canada: "CAD"
        case .australia: "AUD"
        case .newZealand: "NZD"
        case .unitedStates, .unitedKingdom, .ireland: "USD"
        }
    }
}
