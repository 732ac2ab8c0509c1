extension LetterFormat: RawRepresentable, CaseIterable, CustomStringConvertible {
    /// All formats, in the order of the help. To add one, add a file in this folder and list it here.
    package static let allCases = [text, html, pdf, labels, envelopes, postcards, eml, mbox, csv, message]

    /// The format with the name given in `--format`.
    package init?(rawValue name: String) {
        guard let format = LetterFormat.allCases.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    package var rawValue: String { name }

    package var description: String { name }

    /// All formats with their purpose, for the help: `text; html, one document to print; eml or mbox, drafts of
    /// emails`.
    package static var summary: String {
        var groups: [(names: [String], purpose: String)] = []
        for format in allCases {
            if let last = groups.last, !format.purpose.isEmpty, last.purpose == format.purpose {
                groups[groups.count - 1].names.append(format.name)
            } else {
                groups.append(([format.name], format.purpose))
            }
        }
        return groups.map { names, purpose in
            names.joined(separator: " or ") + (purpose.isEmpty ? "" : ", \(purpose)")
        }.joined(separator: "; ")
    }

    /// The names of the formats that write one file per letter, or of the others: `text, eml`.
    package static func names(withFiles: Bool) -> String {
        allCases.filter { ($0.fileSuffix != nil) == withFiles }.map { $0.name }.joined(separator: ", ")
    }
}
