import CSV
import Contacts
import Diagnostics

/// The rows of every merge, as they were before it, so that a wrong merge can be undone without the lists.
struct MergeHistory {
    private let clusters: Clusters
    private let list: ContactList
    private let earlier: ContactList?

    /// - Parameter earlier: the history of earlier runs.
    init(_ clusters: Clusters, of list: ContactList, after earlier: ContactList?) {
        (self.clusters, self.list, self.earlier) = (clusters, list, earlier)
    }

    /// Writes the rows of earlier merges and of this run's, each id once: a row that has changed since in its newest
    /// form.
    ///
    /// - Returns: how many rows there are.
    func write(to writer: inout Writer) throws(Diagnostic) -> Int {
        let columns = list.columns + (earlier?.columns.filter { !list.columns.contains($0) } ?? [])
        try writer.record(columns)
        var merged = self.merged()
        var count = 0
        if let earlier {
            let places = columns.map(earlier.place)
            for row in 0..<earlier.count {
                count += 1
                if let newer = merged.rows.removeValue(forKey: earlier.id(row).array), !list.isMaster(newer) {
                    try write(newer, columns.count, to: &writer)
                    continue
                }
                for place in places { writer.field(place.map { earlier.table[row, $0] } ?? .empty) }
                try writer.endRecord()
            }
        }
        for row in merged.order where merged.rows[list.id(row).array] == row {
            count += 1
            try write(row, columns.count, to: &writer)
        }
        return count
    }

    private func write(_ row: Int, _ width: Int, to writer: inout Writer) throws(Diagnostic) {
        for column in 0..<width { writer.field(column < list.columns.count ? list.table[row, column] : .empty) }
        try writer.endRecord()
    }

    /// The rows of this run's merges that are no golden records themselves, in the order of the list and by id.
    private func merged() -> (order: [Int], rows: [[UInt8]: Int]) {
        var rows: [[UInt8]: Int] = [:]
        for cluster in 0..<clusters.count where !clusters.cell(cluster, ContactColumn.mergedIDs.index).isEmpty {
            for row in clusters.rows(of: cluster) where list.cell(row, .mergedIDs).isEmpty {
                rows[list.id(row).array] = row
            }
        }
        return (rows.values.sorted(), rows)
    }
}
