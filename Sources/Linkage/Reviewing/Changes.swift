import Bytes
import CSV
import Contacts
import Diagnostics

/// What has become of the rows of a master: contacts that were added to it, and cells of its own contacts that have
/// another value now.
struct Changes {
    private let clusters: Clusters
    private let list: ContactList

    init(_ clusters: Clusters, of list: ContactList) {
        self.clusters = clusters
        self.list = list
    }

    /// Writes a row for every contact that was added, and one for every cell that has changed, with its value before
    /// and after.
    ///
    /// - Returns: how many contacts were added, and how many have changed.
    func write(to writer: inout Writer) throws(Diagnostic) -> (added: Int, changed: Int) {
        try writer.record(ChangeColumn.names)
        var added = 0
        var changed = 0
        for cluster in clusters.inOrderOfAppearance() {
            let first = clusters.firstRow(of: cluster)
            guard list.isMaster(first) else {
                added += 1
                try write(first, "added", to: &writer)
                continue
            }
            let columns = list.columns.indices.filter { clusters.cell(cluster, $0) != list.table[first, $0] }
            if !columns.isEmpty { changed += 1 }
            for column in columns {
                try write(
                    first, "changed", list.columns[column], before: list.table[first, column],
                    after: clusters.cell(cluster, column), to: &writer)
            }
        }
        return (added, changed)
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
