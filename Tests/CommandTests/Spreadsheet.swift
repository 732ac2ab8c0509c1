import Foundation

/// A CSV file, read by RFC 4180 without any code of the toolkit, to check its output.
struct Spreadsheet {
    let columns: [String]
    let rows: [[String: String]]

    init(_ url: URL) throws {
        self.init(text: String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }

    init(text: String) {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                record.append(field)
                field = ""
                continue
            case "\n" where !isQuoted, "\r" where !isQuoted:
                if scalar == "\n" {
                    records.append(record + [field])
                    record = []
                    field = ""
                }
                continue
            default: break
            }
            field.unicodeScalars.append(scalar)
        }
        let plain = records.map { $0.map(Spreadsheet.unquoted) }.filter { $0 != [""] }
        let columns = plain.first ?? []
        self.columns = columns
        rows = plain.dropFirst().map { Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first }) }
    }

    private static func unquoted(_ field: String) -> String {
        guard field.hasPrefix("\"") else { return field }
        return field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
    }

    /// The cells of a column, top to bottom; blank if a row has none.
    subscript(column: String) -> [String] { rows.map { $0[column] ?? "" } }
}
