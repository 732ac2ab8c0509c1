import CSV
import Contacts

extension Deduplication {
    /// Writes what has become of the master: a row for every contact that was added, and one for every cell of an old contact
    /// that is another now, with its value before and after.
    ///
    /// - Returns: how many contacts were added, and how many have changed.
    package func writeChanges(to writer: inout Writer) throws(Diagnostic) -> (added: Int, changed: Int) {
        try writer.record(["contact_id", "change", "column", "before", "after"])
        var added = 0
        var changed = 0
        for group in entities.inOrderOfAppearance() {
            let master = entities.master(of: group)
            let id = list.id(master)
            if !list.isMaster(master) {
                added += 1
                writer.field(id)
                for text in ["added", "", "", ""] { writer.field(text) }
                try writer.endRecord()
                continue
            }
            let columns = list.columns.indices.filter { entities.cell(group, $0) != list.table[master, $0] }
            if !columns.isEmpty { changed += 1 }
            for column in columns {
                writer.field(id)
                writer.field("changed")
                writer.field(list.columns[column])
                writer.field(list.table[master, column])
                writer.field(entities.cell(group, column))
                try writer.endRecord()
            }
        }
        return (added, changed)
    }
}
