import CSV

extension Comparison {
    /// The best level over all addresses of two records.
    func emailLevel(_ one: Int, _ other: Int) -> Int {
        var best = 0
        for a in features.emails(of: one) {
            for b in features.emails(of: other) {
                let level = emailLevel(a, b)
                if best == 0 || level < best { best = level }
            }
        }
        return best
    }

    private func emailLevel(_ a: Int32, _ b: Int32) -> Int {
        let isShared = frequencies.isSharedEmail[Int(a)] || frequencies.isSharedEmail[Int(b)]
        if a == b { return isShared ? EmailLevel.sameShared : EmailLevel.samePersonal }
        if isShared { return EmailLevel.differentShared }
        return isNearEmail(features.emails[a], features.emails[b]) ? EmailLevel.near : EmailLevel.differentPersonal
    }

    /// One edit among the letters of an address, or one local part of six letters or more at two domains that holds a number.
    /// Addresses that differ in a number, or local parts without one, are mostly made of the name, as those of namesakes are.
    private func isNearEmail(_ a: ByteView, _ b: ByteView) -> Bool {
        if isOneEditApart(a, b) { return a.lazy.filter(\.isASCIIDigit).elementsEqual(b.lazy.filter(\.isASCIIDigit)) }
        guard let at = a.firstIndex(of: UInt8(ascii: "@")), at >= 6, b.count > at, b[at] == UInt8(ascii: "@") else {
            return false
        }
        return a.upTo(at) == b.upTo(at) && a.upTo(at).count(where: \.isASCIIDigit) > 1
    }

    /// The best level over all numbers of two records. One number with two extensions says neither yes nor no.
    func phoneLevel(_ one: Int, _ other: Int) -> Int {
        var best = 0
        for a in features.phones(of: one) {
            for b in features.phones(of: other) {
                let level = phoneLevel(a, b)
                if level != 0, best == 0 || level < best { best = level }
            }
        }
        return best
    }

    private func phoneLevel(_ a: PhoneFeature, _ b: PhoneFeature) -> Int {
        let isShared = frequencies.isSharedPhone[Int(a.number)] || frequencies.isSharedPhone[Int(b.number)]
        if a.number == b.number {
            if a.direct != 0, b.direct != 0 { return a.direct == b.direct ? PhoneLevel.sameDirect : 0 }
            return isShared ? PhoneLevel.sameShared : PhoneLevel.sameDirect
        }
        if !isShared, isOneEditApart(features.phones[a.number], features.phones[b.number]) { return PhoneLevel.near }
        return PhoneLevel.different
    }

    /// Address and organization together, because they are one fact: who moves changes both.
    func placeLevel(_ a: RecordFeatures, _ b: RecordFeatures) -> Int {
        let address = addressAgreement(a, b)
        let town = townAgreement(a, b)
        let isPerson = a.subject == .person
        let isSameOrganization = isPerson && organizationLevel(a.organization, b.organization) != nil
        if address == true, isSameOrganization { return PlaceLevel.addressAndOrganization }
        if address == true, town != false { return PlaceLevel.address }
        if isSameOrganization {
            return address == false || town == false ? PlaceLevel.organizationElsewhere : PlaceLevel.organization
        }
        if address == true { return PlaceLevel.addressElsewhere }
        if town == true { return address == false ? PlaceLevel.townElsewhere : PlaceLevel.town }
        return address == nil && town == nil ? 0 : PlaceLevel.different
    }

    /// Whether house and street agree, nil where one of them is blank.
    private func addressAgreement(_ a: RecordFeatures, _ b: RecordFeatures) -> Bool? {
        guard a.street != Vocabulary.none, b.street != Vocabulary.none else { return nil }
        if a.house == b.house {
            return a.street == b.street || isNearName(features.streets[a.street], features.streets[b.street])
        }
        if a.house == Vocabulary.none || b.house == Vocabulary.none {
            return isNearName(features.streets[a.street], features.streets[b.street]) || a.street == b.street
        }
        guard a.street == b.street else { return false }
        let isNearHouse = isOneEditApart(features.houses[a.house], features.houses[b.house])
        return isNearHouse && features.houses[a.house].count > 2 && a.postalCode == b.postalCode
    }

    /// Whether two records are of one town, by postal code or by name and region; nil where neither can be told.
    private func townAgreement(_ a: RecordFeatures, _ b: RecordFeatures) -> Bool? {
        let hasPostalCodes = a.postalCode != Vocabulary.none && b.postalCode != Vocabulary.none
        if hasPostalCodes, a.postalCode == b.postalCode { return true }
        guard a.city != Vocabulary.none, b.city != Vocabulary.none else { return hasPostalCodes ? false : nil }
        if a.region != b.region, a.region != Vocabulary.none, b.region != Vocabulary.none { return false }
        return a.city == b.city || isNearTown(features.cities[a.city], features.cities[b.city])
    }

    /// One edit or little more: Lakewood and Lakewood Hills are two towns.
    private func isNearTown(_ a: ByteView, _ b: ByteView) -> Bool {
        min(a.count, b.count) > 4 && (isOneEditApart(a, b) || a.count == b.count && jaroWinkler(a, b) >= 0.94)
    }

    /// How the names of two organizations compare, nil for different ones.
    func organizationLevel(_ one: Int32, _ other: Int32) -> NameLevel? {
        guard one != Vocabulary.none, other != Vocabulary.none else { return nil }
        if one == other { return .sameOrganization }
        let a = features.organizations[one]
        let b = features.organizations[other]
        if a.count >= 6, b.count >= 6, isOneEditApart(a, b) { return .nearOrganization }
        return isShortened(a, b) ? .shortenedOrganization : nil
    }

    /// Whether each word of the shorter name stands in the longer one in order, whole, shortened (`peds`, `pediatrics`) or
    /// with one typing error, and the first words agree; a name of one word is too little.
    private func isShortened(_ a: ByteView, _ b: ByteView) -> Bool {
        guard a[0] == b[0] || a[min(1, a.count - 1)] == b[min(1, b.count - 1)] else { return false }
        let words = [a, b].map { $0.split { $0 == 0x20 } }.sorted { $0.count < $1.count }
        let (short, long) = (words[0], words[1])
        guard short.count >= 2, isSameWord(short[0], long[0]) else { return false }
        var next = 1
        for word in short.dropFirst() {
            while next < long.count, !isSameWord(word, long[next]) { next += 1 }
            if next == long.count { return false }
            next += 1
        }
        return true
    }

    private func isSameWord(_ a: ByteView, _ b: ByteView) -> Bool {
        if a == b { return true }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        if (3...5).contains(short.count), short.count < long.count, short[0] == long[0], isSubsequence(short, of: long)
        {
            return true
        }
        return short.count >= 4 && (isOneEditApart(a, b) || jaroWinkler(a, b) >= 0.93)
    }

    /// `peds` stands in `pediatrics` letter by letter.
    private func isSubsequence(_ short: ByteView, of long: ByteView) -> Bool {
        var next = 0
        for byte in long.buffer where next < short.count && byte == short[next] { next += 1 }
        return next == short.count
    }
}
