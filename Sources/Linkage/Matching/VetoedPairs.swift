import Text

/// Pairs that the gate keeps apart although they share a telephone number, an email address, a street address or a rare
/// name: a person can tell whether they are one contact, and dedupe cannot.
struct VetoedPairs {
    /// Two records, and how probable it is that they are one contact after all.
    private(set) var pairs: [(one: Int, other: Int, probability: Double)] = []
    private let comparer: PairComparer

    /// More records than this at one number or address are a practice or a house, and asking about all of their pairs
    /// would help nobody.
    private static let largestBlock = 12

    init(_ comparer: PairComparer) {
        self.comparer = comparer
        var seen: Set<UInt64> = []
        for entries in [phones(), emails(), addresses(), names()] {
            var entries = entries
            radixSort(&entries, bits: 0..<64)
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count, RecordEntry.key(entries[end]) == RecordEntry.key(entries[start]) {
                    end += 1
                }
                if (2...VetoedPairs.largestBlock).contains(end - start) {
                    for i in start..<end {
                        for j in i + 1..<end { add(entries[i], entries[j], &seen) }
                    }
                }
                start = end
            }
        }
    }

    private mutating func add(_ a: UInt64, _ b: UInt64, _ seen: inout Set<UInt64>) {
        let (one, other) = (RecordEntry.record(a), RecordEntry.record(b))
        guard one != other, seen.insert(RecordEntry.pair(one, other)).inserted else { return }
        let (low, high) = (min(one, other), max(one, other))
        guard let probability = probability(low, high) else { return }
        pairs.append((low, high, probability))
    }

    private func entry(_ key: UInt64, _ record: Int) -> UInt64 {
        RecordEntry.entry(key, salt: 7, record)
    }

    private func phones() -> [UInt64] {
        let features = comparer.records.features
        return features.records.indices.flatMap { record in
            features.phones(of: record).map { entry(UInt64($0.number), record) }
        }
    }

    private func emails() -> [UInt64] {
        let features = comparer.records.features
        return features.records.indices.flatMap { record in
            features.emails(of: record).map { entry(UInt64($0), record) }
        }
    }

    private func addresses() -> [UInt64] {
        let records = comparer.records.features.records
        return records.indices.compactMap { index in
            let record = records[index]
            guard record.house != Vocabulary.none, record.street != Vocabulary.none else { return nil }
            return entry(mixed(UInt64(record.house), UInt64(record.street)), index)
        }
    }

    private func names() -> [UInt64] {
        let records = comparer.records.features.records
        return records.indices.compactMap { index in
            let record = records[index]
            guard record.given != Vocabulary.none, record.family != Vocabulary.none else { return nil }
            return entry(mixed(UInt64(record.given), UInt64(record.family) | 1 << 40), index)
        }
    }

    /// How probable it is that two records are one contact, nil where the gate lets them through or nothing speaks for
    /// it. The figures were chosen by hand, on a list of 20,000 and a generated region.
    private func probability(_ one: Int, _ other: Int) -> Double? {
        let records = comparer.records
        let a = records.features.records[one]
        let b = records.features.records[other]
        guard a.subject == b.subject, comparer.pattern(one, other) == nil else { return nil }
        guard a.npi == b.npi || a.npi == Vocabulary.none || b.npi == Vocabulary.none else { return nil }
        let fields = comparer.patternOfFields(one, other)
        let email = EmailLevel(rawValue: fields[comparer.places.email])
        let phone = PhoneLevel(rawValue: fields[comparer.places.phone])
        let place = PlaceLevel(rawValue: fields[comparer.places.place])
        let shared = [
            email == .samePersonal || email == .sameShared, phone == .sameDirect || phone == .sameShared,
            place?.isOneAddress == true,
        ].count(where: \.self)
        guard shared > 0 else { return namesakes(one, other) }
        let factor = (shared > 1 ? 1 : 0.5) * (email == .differentPersonal || email == .near ? 0.6 : 1)
        let base = a.subject == .organization ? organizations(a, b) : persons(one, other, place)
        return base.map { $0 * factor }
    }

    /// Two people of one name, all of whose contact data differs: one who has moved, where few bear the name.
    private func namesakes(_ one: Int, _ other: Int) -> Double? {
        let records = comparer.records
        let (level, names) = records.bestNameLevel(one, other)
        guard let parts = level.parts, parts.given == .exact, parts.family == .exact else { return nil }
        let (a, b) = (records.features.records[one], records.features.records[other])
        guard a.generation == b.generation,
            a.middleInitial == b.middleInitial || a.middleInitial == 0 || b.middleInitial == 0
        else { return nil }
        let chance = records.chanceMatches(level, names.0, names.1)
        guard chance < 0.5 else { return nil }
        return (a.kind == b.kind && a.kind != Vocabulary.none ? 0.25 : 0.15) * (1 - chance)
    }

    private func organizations(_ a: RecordFeatures, _ b: RecordFeatures) -> Double? {
        guard let agreement = comparer.records.organizations.compare(a.organization, b.organization) else { return nil }
        if !a.departments.fits(b.departments) {
            return a.departments.isEmpty || b.departments.isEmpty ? 0.04 : nil
        }
        if agreement.areBranches { return 0.02 }
        switch agreement.level {
        case .same, .shortened, .near: return 0.3
        case .partial: return agreement.haveOtherProfessions ? 0.05 : 0.3
        case .other: return agreement.haveOtherProfessions ? nil : 0.05
        }
    }

    private func persons(_ one: Int, _ other: Int, _ place: PlaceLevel?) -> Double? {
        let records = comparer.records
        let (a, b) = (records.features.records[one], records.features.records[other])
        let (level, names) = records.bestNameLevel(one, other)
        if level == .swapped { return 0.5 }
        guard let parts = level.parts else { return nil }
        if a.generation != b.generation { return parts.given.fits && parts.family != .conflict ? 0.1 : nil }
        if parts.given.fits {
            if parts.family != .conflict { return 0.4 }
            guard parts.given <= .near else { return nil }
            return records.changedFamilyName(names.0, names.1, isAtWork: place?.isOnePractice == true)
        }
        guard parts.family != .conflict, parts.family != .missing else { return nil }
        if parts.given == .unlike { return 0.35 }
        let (given, othersGiven) = (
            records.features.names.bytes(names.0.given), records.features.names.bytes(names.1.given)
        )
        return isNearWord(given, othersGiven) ? 0.25 : nil
    }
}

extension ComparedRecords {
    /// How probable it is that two people of one given name who share a telephone or an address are one whose family
    /// name has changed: at home mostly, where the given name is rare; at a practice seldom.
    fileprivate func changedFamilyName(_ one: NamePair, _ other: NamePair, isAtWork: Bool) -> Double {
        let bearers = max(frequencies.given[Int(one.given)], frequencies.given[Int(other.given)])
        let share = Double(bearers) / Double(max(1, frequencies.persons))
        let rare = share < 0.002 ? 0.6 : share < 0.01 ? 0.35 : 0.15
        return isAtWork ? rare * 0.2 : rare
    }
}
