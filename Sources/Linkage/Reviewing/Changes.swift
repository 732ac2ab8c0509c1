import Bytes
import CSV
import Contacts
import Diagnostics

/// What has become of the rows of a master: contacts that were added to it, cells of its own contacts that have another
/// value now, contacts that were split or merged, and those that may be one.
struct Changes {
    let clusters: Clusters
    let list: ContactList
    /// The list as it was read, before golden records were split.
    let original: ContactList
    /// By the id of a record that was taken out of a golden record, the id of that.
    var splits: [String: String] = [:]
    /// Pairs of rows of the master that look like one contact.
    var possible: [(Int, Int)] = []

    /// How many contacts were added and changed, and how many pairs may be one.
    typealias Counts = (added: Int, changed: Int, possible: Int)

    private static let moving = PracticeMove.columns.union([.otherEmails, .otherPhones].map(\ContactColumn.index))

    /// Writes a row for every contact that was added, split off, or merged into another, for every cell that has
    /// changed, with its value before and after, and for every pair that may be one contact.
    func write(to writer: inout Writer) throws(Diagnostic) -> Counts {
        try writer.record(ChangeColumn.names)
        var added = 0
        var changed = 0
        for cluster in clusters.inOrderOfAppearance() {
            let first = clusters.firstRow(of: cluster)
            let id = list.id(first)
            guard list.isMaster(first) else {
                if let golden = splits[id.string] {
                    try golden.withByteView { (golden) throws(Diagnostic) in
                        try write(
                            first, "split", ContactColumn.contactID.rawValue, before: golden, after: id, to: &writer)
                    }
                } else {
                    added += 1
                    try write(first, "added", to: &writer)
                }
                continue
            }
            for row in clusters.rows(of: cluster).dropFirst() where list.isMaster(row) && list.id(row) != id {
                try write(
                    row, "merged", ContactColumn.contactID.rawValue, before: list.id(row), after: id, to: &writer)
            }
            let columns = list.columns.indices.filter { clusters.cell(cluster, $0) != before(first, $0) }
            if !columns.isEmpty { changed += 1 }
            let hasMoved = hasMoved(cluster, first)
            for column in columns {
                try write(
                    first, hasMoved && Changes.moving.contains(column) ? "moved" : "changed", list.columns[column],
                    before: before(first, column), after: clusters.cell(cluster, column), to: &writer)
            }
        }
        for (one, other) in possible {
            try write(
                other, "possible", ContactColumn.contactID.rawValue, before: list.id(other), after: list.id(one),
                to: &writer)
        }
        return (added, changed, possible.count)
    }

    private func before(_ row: Int, _ column: Int) -> ByteView {
        column < original.columns.count ? original.table[row, column] : .empty
    }

    private func hasMoved(_ cluster: Int, _ row: Int) -> Bool {
        let street = before(row, ContactColumn.street.index).trimmed
        let notes = clusters.cell(cluster, ContactColumn.notes.index)
        guard !street.isEmpty, street != clusters.cell(cluster, ContactColumn.street.index) else { return false }
        let earlier = Set(PracticeMove.places(in: before(row, ContactColumn.notes.index)))
        return PracticeMove.places(in: notes).contains { !earlier.contains($0) }
    }

    private func write(
        _ row: Int, _ change: String, _ name: String = "", before: ByteView = .empty, after: ByteView = .empty,
        to writer: inout Writer
    ) throws(Diagnostic) {
        for column in ChangeColumn.allCases {
            switch column {
            case .contactID: writer.field(list.id(row))
            case .change: writer.field(change)
            case .column: writer.field(name)
            case .before: writer.field(before)
            case .after: writer.field(after)
            }
        }
        try writer.endRecord()
    }
}
