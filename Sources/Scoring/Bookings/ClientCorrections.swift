import Bytes
import CSV
import Contacts
import Diagnostics

/// What the user corrected in the list of clients: which profile is of which client.
package struct ClientCorrections {
    private struct Key: Hashable {
        let id: String
        let email: String
        let phone: String
        let name: String
    }

    private var decisions: [Key: String] = [:]

    /// The decision for a profile that is nobody else's.
    static let apart = "apart"

    package init() {}

    var isEmpty: Bool { decisions.isEmpty }

    /// Reads a list of clients with its column `decision` filled in.
    ///
    /// - Throws: if a column is missing or a row cannot be read.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        var places: [ClientColumn: Int] = [:]
        for column in ClientColumn.allCases { places[column] = reader.header.index(of: column.rawValue) }
        guard let decision = places[.decision], places[.clientName] != nil else {
            throw Diagnostic(
                file: name, line: 1, "this is not a list of clients: the column client_name or decision is missing",
                hint: "fill in the column decision of the file that --clients writes")
        }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                let text = record[decision].trimmed
                guard !text.isEmpty else { continue }
                func cell(_ column: ClientColumn) -> String { places[column].map { record[$0].trimmed.string } ?? "" }
                let key = Key(
                    id: cell(.clientID), email: cell(.clientEmail), phone: cell(.clientPhone), name: cell(.clientName))
                decisions[key] = text.lowercasedString
            }
        }
    }

    /// The decision about a profile, in lower case, or nil.
    func decision(on profile: ClientProfile) -> String? {
        decisions[Key(id: profile.id, email: profile.email, phone: profile.phone, name: profile.name)]
    }
}
