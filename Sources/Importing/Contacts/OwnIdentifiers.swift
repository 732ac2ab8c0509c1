/// Stores the IDs in lists in 12 bytes each: where each was first seen, and a hash of its content.
///
/// IDs are compared by 56 bits of a hash: in a list of ten million rows the probability that two collide is below one
/// in a thousand. Contents are compared by 20 bits, with a probability of one in a million. No ID is forgotten: memory
/// grows with the rows, by 15 to 19 bytes each.
struct OwnIdentifiers {
    /// By the first bits of the hash of an ID. Small tables grow one after another, so that little memory is held
    /// twice.
    private var segments: [Segment] = []
    /// The lists so far, and the number of lines in those before each.
    private var lists: [(name: String, linesBefore: Int)] = []
    private var lastPlace = 0

    private static let segmentBits = 12

    /// Where an ID was seen before.
    struct Earlier {
        let list: String
        /// Counted from 1.
        let line: Int
        let hasSameContent: Bool
    }

    /// Whether no ID is stored.
    var isEmpty: Bool { segments.isEmpty }

    /// Whether `id` is stored.
    func contains(_ id: String) -> Bool {
        let hash = OwnIdentifiers.hash(id)
        return !isEmpty && segments[OwnIdentifiers.segment(of: hash)].slot(of: hash) != nil
    }

    /// Stores the ID of a row; returns where it was seen before, if it was.
    ///
    /// - Parameters:
    ///   - list: the name of the list; all rows of a list come together.
    ///   - line: the line where the row begins, from 1.
    ///   - content: a hash of the row's content.
    mutating func remember(_ id: String, list: String, line: Int, content: Int) -> Earlier? {
        if isEmpty { segments = Array(repeating: Segment(), count: 1 << OwnIdentifiers.segmentBits) }
        if lists.last?.name != list { lists.append((list, lastPlace)) }
        let place = (lists.last?.linesBefore ?? 0) + line
        lastPlace = max(lastPlace, place)
        let hash = OwnIdentifiers.hash(id)
        let segment = OwnIdentifiers.segment(of: hash)
        guard let slot = segments[segment].slot(of: hash) else {
            segments[segment].add(hash, content, place: place)
            return nil
        }
        let earlier = segments[segment].place(in: slot)
        let origin = lists.last { $0.linesBefore < earlier } ?? lists[0]
        return Earlier(
            list: origin.name, line: earlier - origin.linesBefore,
            hasSameContent: segments[segment].hasContent(content, in: slot))
    }

    /// A hash that is valid only in this run.
    private static func hash(_ id: String) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(id)
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }

    private static func segment(of hash: UInt64) -> Int { Int(hash >> (64 - UInt64(segmentBits))) }
}

/// A part of the IDs: an open-addressed table with linear probing.
private struct Segment {
    /// 44 bits of the hash of an ID and 20 of its content; 0 in a free slot.
    private var keys: [UInt64] = []
    /// The line of each, counted through all lists.
    private var places: [UInt32] = []
    private var count = 0

    private static let contentBits: UInt64 = 20
    private static let idBits: UInt64 = 44

    /// The stored bits of a hash; those before them chose the segment.
    private static func kept(_ hash: UInt64) -> UInt64 { max(1, hash & (1 << idBits - 1)) }

    private static func kept(content: Int) -> UInt64 {
        UInt64(UInt(bitPattern: content)) & (1 << contentBits - 1)
    }

    /// The first slot for an ID in a table of this size.
    private func home(of id: UInt64) -> Int { Int(id.multipliedFullWidth(by: UInt64(keys.count) << 20).high) }

    /// The slot of an ID, or nil if it is not here.
    func slot(of hash: UInt64) -> Int? {
        guard !keys.isEmpty else { return nil }
        let id = Segment.kept(hash)
        var slot = home(of: id)
        while keys[slot] != 0 {
            if keys[slot] >> Segment.contentBits == id { return slot }
            slot = slot + 1 == keys.count ? 0 : slot + 1
        }
        return nil
    }

    func place(in slot: Int) -> Int { Int(places[slot]) }

    func hasContent(_ content: Int, in slot: Int) -> Bool {
        keys[slot] & (1 << Segment.contentBits - 1) == Segment.kept(content: content)
    }

    /// Adds an ID that is not here.
    mutating func add(_ hash: UInt64, _ content: Int, place: Int) {
        if (count + 1) * 5 > keys.count * 4 { grow() }
        let key = Segment.kept(hash) << Segment.contentBits | Segment.kept(content: content)
        insert(key, UInt32(truncatingIfNeeded: place))
        count += 1
    }

    private mutating func insert(_ key: UInt64, _ place: UInt32) {
        var slot = home(of: key >> Segment.contentBits)
        while keys[slot] != 0 { slot = slot + 1 == keys.count ? 0 : slot + 1 }
        keys[slot] = key
        places[slot] = place
    }

    private mutating func grow() {
        let (oldKeys, oldPlaces) = (keys, places)
        let size = max(8, keys.count * 5 / 4)
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: 0, count: size)
        for (key, place) in zip(oldKeys, oldPlaces) where key != 0 { insert(key, place) }
    }
}
