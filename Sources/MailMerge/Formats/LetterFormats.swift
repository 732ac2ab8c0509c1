extension LetterFormat {
    /// All formats, in the order in which the help lists them. A new one is a file in this folder and a place in this list.
    package static let all = [text, html, eml, mbox, csv]

    /// The format that the user calls `name`, or nil.
    package static func named(_ name: String) -> LetterFormat? { all.first { $0.name == name } }

    /// All formats and what they are, for the help: `text; html, one document to print; eml or mbox, drafts of emails`.
    package static var summary: String {
        var groups: [(names: [String], description: String)] = []
        for format in all {
            if let last = groups.last, !format.description.isEmpty, last.description == format.description {
                groups[groups.count - 1].names.append(format.name)
            } else {
                groups.append(([format.name], format.description))
            }
        }
        return groups.map { names, description in
            names.joined(separator: " or ") + (description.isEmpty ? "" : ", \(description)")
        }.joined(separator: "; ")
    }

    /// The names of the formats that write a file for each letter, or of the others: `text, eml`.
    package static func names(withFiles: Bool) -> String {
        all.filter { ($0.fileSuffix != nil) == withFiles }.map { $0.name }.joined(separator: ", ")
    }
}
