import Bytes
import CSV
import Contacts
import Diagnostics
import Text
import Wording

extension Suppression {
    /// Adds the entries of a file: one entry a line, or a CSV file with columns such as `email`, `phone`, `contact_id`
    /// and `domain`. Blank lines and lines that begin with `#` are ignored.
    ///
    /// - Throws: at the first unreadable entry, and at a table row whose known columns are blank while another column
    ///   has an address or a number.
    package mutating func add(_ file: SourceText) throws(Diagnostic) {
        if let lines = try entries(ofLinesIn: file) {
            for entry in lines { add(rowOf: [entry]) }
        } else {
            try addTable(file)
        }
    }

    /// The entries on the lines of a file; nil if it begins with column names.
    private func entries(ofLinesIn file: SourceText) throws(Diagnostic) -> [SuppressionEntry]? {
        var entries: [SuppressionEntry] = []
        var start = 0
        while start < file.bytes.count {
            let end = file.firstIndex(of: 0x0A, in: start..<file.bytes.count) ?? file.bytes.count
            let line = file.trimmed(start..<end)
            start = end + 1
            guard !line.isEmpty, file.bytes[line.lowerBound] != UInt8(ascii: "#") else { continue }
            let text = file.string(line)
            do throws(SuppressionEntry.Fault) {
                entries += try text.withByteView { (entry) throws(SuppressionEntry.Fault) in
                    try SuppressionEntry.read(entry)
                }
            } catch {
                if entries.isEmpty, Suppression.isHeader(text) { return nil }
                let (message, hint) = error.explanation(of: text)
                throw file.error(at: line.lowerBound, message, hint: hint)
            }
        }
        return entries
    }

    /// Whether a line that is not an entry has column names.
    private static func isHeader(_ line: String) -> Bool {
        let names = line.split { ",;\t|".contains($0) }
        return names.count > 1 || names.contains { $0.withByteView(SuppressionHeading.init) != nil }
    }
}

// MARK: - CSV files

extension Suppression {
    private mutating func addTable(_ file: SourceText) throws(Diagnostic) {
        var reader = try Reader(list: MemorySource(file.bytes), name: file.name)
        var roles = reader.header.names.map { $0.withByteView(SuppressionHeading.init) }
        if roles.contains(where: { $0 != nil && $0 != .identifier }) {
            // Beside addresses a column `id` is that of the program that wrote the file.
            for (index, name) in reader.header.names.enumerated() where name.lowercased() == "id" { roles[index] = nil }
        }
        guard roles.contains(where: { $0 != nil }) else {
            throw Diagnostic(
                file: file.name, line: 1, "the file has no column email, phone, contact_id or domain",
                hint: "name the columns in the first line, or write one entry a line")
        }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row):
                throw Diagnostic(file: file.name, line: row.line, column: row.column, row.reason)
            case .record(let record): try add(record, roles, under: reader.header, of: file.name)
            }
        }
    }

    private mutating func add(
        _ record: Record, _ roles: [SuppressionHeading?], under header: Header, of name: String
    ) throws(Diagnostic) {
        var entries: [SuppressionEntry] = []
        var problem: Diagnostic?
        for (column, role) in roles.enumerated() {
            let cell = record[column].trimmed
            guard let role, !SuppressionEntry.saysNothing(cell) else { continue }
            do throws(SuppressionEntry.Fault) {
                entries += try Suppression.entries(in: cell, as: role)
            } catch {
                problem = Diagnostic(
                    file: name, line: record.line,
                    "column \"\(header.names[column])\": cannot read \"\(cell.string)\"",
                    hint: error == .unknown ? "correct it, or leave it blank" : error.explanation(of: "").hint)
            }
        }
        add(rowOf: entries)
        guard entries.isEmpty else { return }
        if let problem { throw problem }
        let other = roles.indices.first { roles[$0] == nil && SuppressionEntry.looksLikeOne(record[$0].trimmed) }
        if let other {
            throw Diagnostic(
                file: name, line: record.line,
                "the known columns of this row are blank, but \"\(record[other].string)\" is in "
                    + "\"\(header.names[other])\"",
                hint: "rename the column to email, phone, contact_id or domain")
        }
    }

    /// The entries in a cell.
    private static func entries(in cell: ByteView, as role: SuppressionHeading) throws(SuppressionEntry.Fault)
        -> [SuppressionEntry]
    {
        switch role {
        case .email:
            var addresses: [ByteView] = []
            Email.forEach(in: cell) { (address, _) in addresses.append(address) }
            return try addresses.map { (address) throws(SuppressionEntry.Fault) in try SuppressionEntry.email(address) }
        case .phone: return try SuppressionEntry.phones(cell)
        case .identifier: return cell.split(on: ";").map { .identifier($0.string) }
        case .domain:
            return try cell.split(on: ";").map { (part) throws(SuppressionEntry.Fault) in
                try SuppressionEntry.domain(part)
            }
        }
    }
}
