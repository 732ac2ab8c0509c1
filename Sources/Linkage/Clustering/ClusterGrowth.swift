/// Grows clusters from the strongest link to the weakest, never joining what must stay apart.
struct ClusterGrowth {
    private let scores: PairScores
    private(set) var sets: DisjointSets
    /// For every record, the weight in bits of the link by which it joined others; nil for a record that is alone.
    private(set) var joinedBy: [Float?]
    /// Records whose given name conflicts with one that they were linked to all the same: it says nothing about others.
    private var damagedNames: Set<Int> = []
    /// Records that fit two contacts which are not one, and so were joined to neither.
    private(set) var ambiguous: Set<Int> = []
    /// The links that joined records.
    private(set) var joins: [PairScores.ScoredPair] = []
    /// Records of contacts that more rows match than one contact is believed to have.
    private(set) var overgrown: Set<Int> = []
    /// How many different rows each cluster has, by its name in `sets`.
    private var sizes: [Int32]
    let apart: KeptApart

    /// A contact with more different rows than this is more likely a mistake than a person. Chosen by hand; 10 and 40
    /// give the same clusters on every list measured.
    static let largestCluster: Int32 = 20
    /// No contact has more different rows than this: what would grow beyond it is a list of test names, or of one
    /// practice. Chosen by hand; no list measured has a contact of a tenth of it. Repetitions do not count.
    static let mostRows: Int32 = 500
    /// The least weight in bits of a link that is the first evidence for joining several records with several others,
    /// or that makes a cluster too large.
    ///
    /// Chosen by hand: odds of a hundred to one. Half merges 57 pairs wrongly instead of 41 on the invented 3,000 rows;
    /// double costs .006 of F1 on a list of 20,000.
    private static let bridgeWeight = 7.0
    /// How many bits a record with an initial or no given name must fit one contact better than any other. Chosen by
    /// hand: odds of thirty to one. Half or double moves one or two pairs of the invented 3,000 rows.
    private static let lead = 5.0

    /// - Parameters:
    ///   - threshold: the least match weight of a link, in bits.
    ///   - sizes: how many different rows each record was made of.
    ///   - apart: records that somebody has decided are different.
    init(_ scores: PairScores, threshold: Double, sizes: [Int32], apart: KeptApart) {
        self.scores = scores
        self.sizes = sizes
        self.apart = apart
        let count = scores.comparer.records.features.count
        sets = DisjointSets(count: count)
        joinedBy = Array(repeating: nil, count: count)
        let links = scores.pairs.filter { scores.weight($0) >= threshold }.sorted {
            (-scores.weight($0), $0.one, $0.other) < (-scores.weight($1), $1.one, $1.other)
        }
        for link in links where isWhole(Int(link.one)) && isWhole(Int(link.other)) { join(link) }
        attach(links)
        for link in links where isWhole(Int(link.one)) == isWhole(Int(link.other)) {
            if !ambiguous.contains(Int(link.one)), !ambiguous.contains(Int(link.other)) { join(link) }
        }
    }

    /// Whether two records are linked although their given names conflict: other evidence has carried them.
    private func isCarried(_ link: PairScores.ScoredPair) -> Bool {
        guard let parts = scores.patterns[Int(link.pattern)].names.parts else { return false }
        return parts.given == .conflict
    }

    /// Whether a record says who it is: an organization, or a person with a given name of more than an initial.
    private func isWhole(_ record: Int) -> Bool {
        let record = scores.comparer.records.features.records[record]
        if record.subject == .organization { return true }
        guard record.given != Vocabulary.none, record.family != Vocabulary.none else { return false }
        return !scores.comparer.records.features.names.facts[Int(record.given)].isInitial
    }

    private mutating func join(_ link: PairScores.ScoredPair) {
        let one = sets.set(of: Int(link.one))
        let other = sets.set(of: Int(link.other))
        guard one != other else { return }
        let isCarried = isCarried(link)
        if isAttestedOtherwise(link, one, other) { return }
        guard !isWeakBridge(one, other, link), mayJoin(one, other, ignoringNames: isCarried) else {
            return
        }
        if isCarried {
            let difference = sets.size(of: one) - sets.size(of: other)
            if difference <= 0 { damagedNames.formUnion(sets.members(with: one)) }
            if difference >= 0 { damagedNames.formUnion(sets.members(with: other)) }
        }
        guard sizes[one] + sizes[other] <= ClusterGrowth.mostRows else {
            overgrown.formUnion([Int(link.one), Int(link.other)])
            return
        }
        let weight = Float(scores.weight(link))
        for cluster in [one, other] where sets.size(of: cluster) == 1 { joinedBy[cluster] = weight }
        let size = sizes[one] + sizes[other]
        sets.join(one, other)
        sizes[sets.set(of: one)] = size
        joins.append(link)
    }

    /// Whether two organizations are linked although their names are not alike, and more rows have these names: then
    /// they are two organizations at one address. Names with nothing in common take one row for that, others two.
    func isAttestedOtherwise(_ link: PairScores.ScoredPair, _ one: Int, _ other: Int) -> Bool {
        switch scores.patterns[Int(link.pattern)].names {
        case .partialOrganization: min(sizes[one], sizes[other]) > 1
        case .otherOrganization: max(sizes[one], sizes[other]) > 1
        default: false
        }
    }

    /// Whether a link is too weak to join two sets.
    func isWeakBridge(_ one: Int, _ other: Int, _ link: PairScores.ScoredPair) -> Bool {
        let joinsSeveral = min(sizes[one], sizes[other]) > 1
        return scores.weight(link) < ClusterGrowth.bridgeWeight
            && (joinsSeveral || sizes[one] + sizes[other] > ClusterGrowth.largestCluster)
    }

    /// Whether no member of one cluster must stay apart from a member of the other.
    private func mayJoin(_ one: Int, _ other: Int, ignoringNames: Bool = false) -> Bool {
        let members = sets.members(with: one)
        let others = sets.members(with: other)
        for a in members {
            for b in others {
                if mustStayApart(a, b) { return false }
                guard !ignoringNames, !damagedNames.contains(a), !damagedNames.contains(b) else { continue }
                guard scores.comparer.records.givenNamesConflict(a, b) else { continue }
                let isExcused = (members + others).contains { scores.comparer.records.areMistypedForms(a, b, of: $0) }
                if !isExcused { return false }
            }
        }
        return true
    }

    private func mustStayApart(_ one: Int, _ other: Int) -> Bool {
        let comparer = scores.comparer
        let a = comparer.records.features.records[one]
        let b = comparer.records.features.records[other]
        return apart.contains(one, other) || a.subject != b.subject || comparer.areApart(a, b)
            || comparer.areBranches(one, other)
    }

    /// Joins each record with an initial or no given name to the one contact that it fits best; one that fits two
    /// contacts about as well, which are not one, is left alone.
    private mutating func attach(_ links: [PairScores.ScoredPair]) {
        var fits: [Int: [PairScores.ScoredPair]] = [:]
        var order: [Int] = []
        for link in links {
            let (one, other) = (Int(link.one), Int(link.other))
            guard isWhole(one) != isWhole(other) else { continue }
            let record = isWhole(one) ? other : one
            if fits[record] == nil { order.append(record) }
            fits[record, default: []].append(link)
        }
        for record in order {
            guard let links = fits[record], let best = links.first else { continue }
            func contact(_ link: PairScores.ScoredPair) -> Int {
                sets.set(of: Int(link.one) == record ? Int(link.other) : Int(link.one))
            }
            let target = contact(best)
            let rival = links.first {
                contact($0) != target && scores.weight($0) > scores.weight(best) - ClusterGrowth.lead
                    && !mayJoin(target, contact($0))
            }
            if rival == nil {
                join(best)
            } else {
                ambiguous.insert(record)
            }
        }
    }
}

extension ComparedRecords {
    /// Whether the given names of two persons are surely those of two people, in every form that the records give.
    func givenNamesConflict(_ one: Int, _ other: Int) -> Bool {
        let a = features.records[one]
        let b = features.records[other]
        guard a.subject == .person else { return false }
        let first = NamePair(given: a.given, family: a.family)
        let second = NamePair(given: b.given, family: b.family)
        if isConflict(first, second) { return true }
        guard a.otherNames.count + b.otherNames.count > 0 else { return false }
        return ([first] + features.otherNames(of: one)).contains { x in
            ([second] + features.otherNames(of: other)).contains { y in
                isOwnName(x, of: first) && isOwnName(y, of: second) && isConflict(x, y)
            }
        }
    }

    /// Whether the given names of two records, which conflict, are both a third one with a typing error: `Crl` and
    /// `Carrl` of `Carl`. Two names that are in the table of nicknames are two names.
    func areMistypedForms(_ one: Int, _ other: Int, of third: Int) -> Bool {
        let a = features.records[one].given
        let b = features.records[other].given
        let c = features.records[third].given
        guard a != Vocabulary.none, b != Vocabulary.none, !names.isKnown(a) || !names.isKnown(b) else { return false }
        return names.given(a, c) == .near && names.given(b, c) == .near
    }

    private func isConflict(_ one: NamePair, _ other: NamePair) -> Bool {
        names.given(one.given, other.given) == .conflict && !areSwapped(one, other)
    }

    /// Whether an alias is a form of the person's own name and not what a family calls her.
    private func isOwnName(_ alias: NamePair, of name: NamePair) -> Bool {
        nameLevel(alias, name).parts.map { $0.given <= .near } ?? false
    }
}
