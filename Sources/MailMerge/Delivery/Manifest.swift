import CSV

/// The columns of the table of all letters in a folder.
package enum ManifestColumn: String, CaseIterable, Sendable {
    /// The name of the letter's file.
    case file
    case contactID = "contact_id"
    case name
    case kind
    case nextAction = "next_action"
    /// The name of the template's file.
    case template
    case subject
}

/// The table of all letters in a folder, in the order of the list.
package struct Manifest: ~Copyable {
    /// What it is called in the folder of the letters.
    package static let fileName = "manifest.csv"

    private let file: any PlacedFile
    private var writer: Writer

    /// Begins the table.
    init(_ file: any PlacedFile, cells: CellPolicy) throws(Diagnostic) {
        self.file = file
        writer = Writer(file, cells: cells)
        try writer.record(ManifestColumn.allCases.map(\.rawValue))
    }

    /// Adds a letter in the file called `name`.
    mutating func add(_ letter: Letter, file name: String) throws(Diagnostic) {
        let contact = letter.contact
        for column in ManifestColumn.allCases {
            switch column {
            case .file: writer.field(name)
            case .contactID: writer.field(contact.identifier)
            case .name: writer.field(contact.name)
            case .kind: writer.field(contact.kind)
            case .nextAction: writer.field(contact.action)
            case .template: writer.field(letter.templateName)
            case .subject: writer.field(letter.subject)
            }
        }
        try writer.endRecord()
    }

    /// Puts the table in its place.
    mutating func commit() throws(Diagnostic) {
        try writer.flush()
        try file.commit()
    }
}
