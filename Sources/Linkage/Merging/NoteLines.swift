import Bytes

/// The notes of several rows in one cell: the first note as it stands, then every line of the others that is not there
/// yet.
///
/// Lines are compared and not whole notes, for a cell that was merged before holds the notes of several rows, one below
/// the other: merging it with those rows again must change nothing.
struct NoteLines {
    private(set) var bytes: [UInt8] = []
    private var seen: Set<[UInt8]> = []
    /// What `PracticeMove` has written in this run or before: where the contact was until a month.
    private var places: [[UInt8]] = []

    /// Adds the lines of `note` that are not there yet, in their order.
    mutating func add(_ note: ByteView) {
        let isFirst = bytes.isEmpty
        var missing: [ByteView] = []
        for line in note.split(where: { $0 == .lineFeed }).map(\.trimmed) where !line.isEmpty {
            guard seen.insert(line.array).inserted else { continue }
            missing.append(line)
            if let place = PracticeMove.place(in: line) { places.append(place.array) }
        }
        if isFirst {
            bytes = note.trimmed.array
            return
        }
        for line in missing { bytes += [.lineFeed] + line.array }
    }

    /// Adds a value that lost its column as `column: value`, unless it is that of a place that the contact has left.
    mutating func add(_ value: [UInt8], of column: String) {
        if places.contains(where: { PracticeMove.place($0, mentions: value) }) { return }
        (Array("\(column): ".utf8) + value).withByteView { add($0) }
    }
}
