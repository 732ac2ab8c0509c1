import Bytes
import Contacts

/// The source of a contact's kind.
enum KindEvidence {
    /// The list has a column for it.
    case list
    /// The user set it for all rows.
    case option
    /// The name of the format, or the heading of the names.
    case heading(String)
    case taxonomy(code: String, name: String)
    case credential(String)
    /// An honorific that is a profession.
    case title(String)
    case jobTitle
    case organization
    case label(String)

    /// The text in `kind_reason`: `credential CNM`, `job title "Lactation consultant"`.
    func text(_ row: borrowing ContactRow) -> String {
        switch self {
        case .list: "from the list"
        case .option: "--kind"
        case .heading(let heading): heading
        case .taxonomy(let code, let name): "taxonomy \(code) \(name)"
        case .credential(let credential): "credential \(credential)"
        case .title(let title): "title \(title)"
        case .jobTitle: "job title \(KindEvidence.quoted(row[.jobTitle]))"
        case .organization: "organization \(KindEvidence.quoted(row[.organization]))"
        case .label(let label): "label \(label)"
        }
    }

    private static func quoted(_ cell: ByteView) -> String { "\"\(cell.string)\"" }
}
