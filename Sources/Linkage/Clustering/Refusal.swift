/// Why two records that are alike enough were not joined all the same.
enum Refusal {
    case decided
    case bothMasters
    case ambiguous
    case conflict
    case attestedOtherwise
    case weakBridge
    case overgrown

    /// The rule as the reason why these are two contacts.
    var text: String {
        switch self {
        case .decided: "it has been decided so"
        case .bothMasters: "both are contacts of the clean list, which has them apart"
        case .ambiguous: "one of them fits two contacts about as well, which are not one"
        case .conflict: "other rows of the two say that they are two"
        case .attestedOtherwise: "their names are not alike, and more than one row has each of them"
        case .overgrown: "one contact would have more than \(ClusterGrowth.mostRows) different rows"
        case .weakBridge: "what they share is too little for joining several rows with several others"
        }
    }
}

extension ClusterGrowth {
    /// Why two records that a link joins are in two sets at the end; nil where they are in one.
    func refusal(_ link: PairScores.ScoredPair) -> Refusal? {
        let (one, other) = (Int(link.one), Int(link.other))
        guard sets.set(of: one) != sets.set(of: other) else { return nil }
        if apart.areDecided(one, other) { return .decided }
        if apart.areBothMasters(one, other) { return .bothMasters }
        if ambiguous.contains(one) || ambiguous.contains(other) { return .ambiguous }
        let (a, b) = (sets.set(of: one), sets.set(of: other))
        if isAttestedOtherwise(link, a, b) { return .attestedOtherwise }
        if isWeakBridge(a, b, link) { return .weakBridge }
        return overgrown.contains(one) && overgrown.contains(other) ? .overgrown : .conflict
    }
}
