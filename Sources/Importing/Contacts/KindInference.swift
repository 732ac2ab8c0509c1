import Bytes
import Contacts
import Wording

/// Infers the kind of a contact from the other columns.
struct KindInference: ~Copyable {
    private var titles = CellCache<Kind?>()
    private var organizations = CellCache<Kind?>()
    private var labels = CellCache<(kind: Kind, label: String)?>()

    /// The kind and its source; nil if nothing implies one.
    ///
    /// In order of trust: credentials, the job title, words in the organization's name, and labels. A nursing license,
    /// which many midwives and lactation consultants also hold, counts less than the title and more than the rest.
    mutating func kind(of row: borrowing ContactRow) -> (kind: Kind, evidence: KindEvidence)? {
        if let found = credential(row, isShared: false) { return found }
        if !row.isBlank(.jobTitle) {
            let kind = titles.value(for: row[.jobTitle]) { KindInference.kind(ofTitle: $0) }
            if let kind { return (kind, .jobTitle) }
        }
        if !row.isBlank(.prefix), row[.prefix].equalsIgnoringCase("Nurse") { return (.nurse, .title("Nurse")) }
        if let found = credential(row, isShared: true) { return found }
        if !row.isBlank(.organization) {
            let kind = organizations.value(for: row[.organization]) { Kind.ofOrganization($0) }
            if let kind { return (kind, .organization) }
        }
        if !row.isBlank(.tags), let label = labels.value(for: row[.tags], make: KindInference.label) {
            return (label.kind, .label(label.label))
        }
        return nil
    }

    private func credential(
        _ row: borrowing ContactRow, isShared: Bool
    ) -> (kind: Kind, evidence: KindEvidence)? {
        guard !row.isBlank(.credentials) else { return nil }
        for credential in row[.credentials].split(on: ", ") {
            guard let meaning = Credentials.kind(of: credential), meaning.isShared == isShared else { continue }
            return (meaning.kind, .credential(credential.string))
        }
        return nil
    }

    /// The first label that means a kind; one such as `Friends`, which means `other`, only if there is no better one.
    private static func label(_ tags: ByteView) -> (kind: Kind, label: String)? {
        let labels = tags.split(on: ";").map(\.trimmed).compactMap { tag in
            Kind.ofLabel(tag).map { (kind: $0, label: tag.string) }
        }
        return labels.first { $0.kind != .other } ?? labels.first
    }

    /// The kind of a job title, or nil: that of its first part between commas, semicolons and bars that means one.
    static func kind(ofTitle title: ByteView) -> Kind? {
        if let kind = Kind.ofTitle(title) { return kind }
        return nil
    }
}
