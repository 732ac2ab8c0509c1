import Bytes
import CSV
import Diagnostics

/// The columns of `--list`.
enum LetterListColumn: String, CaseIterable {
    case contactID = "contact_id"
    case name
    case kind
    case nextAction = "next_action"
    /// The file name of the template; blank if there is no letter.
    case template
    /// The reason for this template, or for no letter.
    case why
}

/// Writes a table of who gets which letter and why.
final class ListDestination: LetterDestination {
    private var writer: Writer

    init(_ sink: any ByteSink, cells: CellPolicy) throws(Diagnostic) {
        writer = Writer(sink, cells: cells)
        try writer.record(LetterListColumn.allCases.map(\.rawValue))
    }

    func take(_ letter: Letter) throws(Diagnostic) -> String {
        try add(letter.contact, template: letter.templateName, why: letter.reason)
        return ""
    }

    func pass(over contact: () -> LetterContact, because reason: String) throws(Diagnostic) {
        try add(contact(), template: "", why: reason)
    }

    private func add(_ contact: LetterContact, template: String, why: String) throws(Diagnostic) {
        for column in LetterListColumn.allCases {
            switch column {
            case .contactID: writer.field(contact.identifier)
            case .name: writer.field(contact.name)
            case .kind: writer.field(contact.kind)
            case .nextAction: writer.field(contact.action)
            case .template: writer.field(template)
            case .why: writer.field(why)
            }
        }
        try writer.endRecord()
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try writer.flush()
        return "would write \(counted(count, "letter"))"
    }
}
