import Bytes
import CSV
import Diagnostics

/// The columns of the manifest.
package enum ManifestColumn: String, CaseIterable, Sendable {
    /// The file name of the letter.
    case file
    case contactID = "contact_id"
    case name
    case kind
    case nextAction = "next_action"
    /// The file name of the template.
    case template
    case subject
}

/// A table of all letters in a folder, in the order of the list.
package struct Manifest: ~Copyable {
    /// Its file name in the folder of the letters.
    package static let fileName = "manifest.csv"

    private let file: any PlacedFile
    private var writer: Writer
    /// Reused memory.
    private var text: [UInt8] = []

    /// Begins the table.
    init(_ file: any PlacedFile, cells: CellPolicy) throws(Diagnostic) {
        self.file = file
        writer = Writer(file, cells: cells)
        try writer.record(ManifestColumn.allCases.map(\.rawValue))
    }

    /// Adds the letter in the file `name`.
    mutating func add(_ letter: Letter, file name: String) throws(Diagnostic) {
        let (values, slots) = (letter.values, letter.slots)
        for column in ManifestColumn.allCases {
            switch column {
            case .file: writer.field(name)
            case .contactID: values.withValue(slots.identifier) { writer.field($0) }
            case .name: field { text in values.withAddressee { $0.appendName(to: &text) } }
            case .kind: values.withValue(slots.kind) { writer.field($0) }
            case .nextAction: values.withValue(slots.action) { writer.field($0) }
            case .template: writer.field(letter.templateName)
            case .subject: field { letter.template.appendSubject(for: values, to: &$0) }
            }
        }
        try writer.endRecord()
    }

    private mutating func field(_ write: (inout [UInt8]) -> Void) {
        text.removeAll(keepingCapacity: true)
        write(&text)
        writer.field(text)
    }

    /// Commits the table.
    mutating func commit() throws(Diagnostic) {
        try writer.flush()
        try file.commit()
    }
}
