import CSV
import Contacts

/// What a contact's kind was told by.
enum KindEvidence {
    /// The list has a column for it.
    case list
    /// The user gave it to all rows.
    case option
    /// The name of the format, or the heading of the names.
    case heading(String)
    case taxonomy(code: String, name: String)
    case credential(String)
    case jobTitle
    case organization
    case label(String)

    /// What stands in `kind_reason`: `credential CNM`, `job title "Lactation consultant"`.
    func text(_ row: borrowing ContactRow) -> String {
        switch self {
        case .list: "said by the list"
        case .option: "--kind"
        case .heading(let heading): heading
        case .taxonomy(let code, let name): "taxonomy \(code) \(name)"
        case .credential(let credential): "credential \(credential)"
        case .jobTitle: "job title \(KindEvidence.quoted(row[.jobTitle]))"
        case .organization: "organization \(KindEvidence.quoted(row[.organization]))"
        case .label(let label): "label \(label)"
        }
    }

    private static func quoted(_ cell: ByteView) -> String { "\"\(cell.string)\"" }
}

/// Finds out what kind of contact a row is, from what it says in other columns.
struct KindInference: ~Copyable {
    private var titles = CellCache<Kind?>()
    private var organizations = CellCache<Kind?>()
    private var labels = CellCache<(kind: Kind, label: String)?>()

    /// The kind with what it was told by, or nil where nothing says.
    ///
    /// In the order of trust: credentials that only one profession has, the job title, words in the organization's name,
    /// labels, and last the credentials that many professions share.
    mutating func kind(of row: borrowing ContactRow) -> (kind: Kind, evidence: KindEvidence)? {
        if let found = credential(row, among: KindInference.tellingCredentials) { return found }
        if !row.isBlank(.jobTitle) {
            let kind = titles.value(for: row[.jobTitle]) { KindInference.phrase(in: $0, organization: false) }
            if let kind { return (kind, .jobTitle) }
        }
        if !row.isBlank(.organization) {
            let kind = organizations.value(for: row[.organization]) { KindInference.phrase(in: $0, organization: true) }
            if let kind { return (kind, .organization) }
        }
        if !row.isBlank(.tags), let label = labels.value(for: row[.tags], make: KindInference.label) {
            return (label.kind, .label(label.label))
        }
        return credential(row, among: KindInference.sharedCredentials)
    }

    private func credential(
        _ row: borrowing ContactRow, among kinds: [String: Kind]
    ) -> (kind: Kind, evidence: KindEvidence)? {
        guard !row.isBlank(.credentials) else { return nil }
        for part in row[.credentials].split(on: ", ") {
            let credential = part.string
            if let kind = kinds[credential] { return (kind, .credential(credential)) }
        }
        return nil
    }

    private static func label(_ tags: ByteView) -> (kind: Kind, label: String)? {
        for tag in tags.split(on: ";") {
            if let kind = Kind(words: tag) { return (kind, tag.string) }
        }
        return nil
    }

    /// The kind of the longest run of words in `text`, at most four, that means one.
    private static func phrase(in text: ByteView, organization: Bool) -> Kind? {
        guard !text.isEmpty else { return nil }
        let words = text.split { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) }
        for length in (1...4).reversed() where words.count >= length {
            for start in 0...words.count - length {
                let part = words[start].extended(to: words[start + length - 1])
                // "Family" in the name of a practice does not make it one of the family.
                let isVague = organization && length == 1
                if let kind = Kind(words: part), !isVague || kind != .client && kind != .other { return kind }
                if organization, length == 1, let kind = groupWords[part.lowercasedString] { return kind }
            }
        }
        return nil
    }

    private static let tellingCredentials: [String: Kind] = [
        "FAAP": .pediatrician, "MRCPCH": .pediatrician, "FRCPCH": .pediatrician, "MRCGP": .familyPhysician,
        "FRCGP": .familyPhysician, "RM": .midwife, "CPNP": .pediatrician, "CPNP-PC": .pediatrician,
        "PNP": .pediatrician,
        "PNP-BC": .pediatrician, "FAAFP": .familyPhysician, "FACOG": .obstetrician, "FRCOG": .obstetrician,
        "MRCOG": .obstetrician, "WHNP": .obstetrician, "WHNP-BC": .obstetrician, "CNM": .midwife, "CPM": .midwife,
        "LM": .midwife, "FACNM": .midwife, "IBCLC": .lactationConsultant, "CLC": .lactationConsultant,
        "CLEC": .lactationConsultant, "RLC": .lactationConsultant, "CD(DONA)": .doula, "PCD(DONA)": .doula,
        "BDT(DONA)": .doula, "CLD(CAPPA)": .doula, "CPD(CAPPA)": .doula, "CD(CAPPA)": .doula, "CD": .doula,
        "CLD": .doula, "PCD": .doula, "LCCE": .childbirthEducator, "ICCE": .childbirthEducator,
        "CCE": .childbirthEducator, "CBE": .childbirthEducator, "LMT": .bodyworker, "CMT": .bodyworker,
        "LMP": .bodyworker, "LMBT": .bodyworker, "RMT": .bodyworker, "DC": .bodyworker, "LAc": .bodyworker,
        "LMFT": .therapist, "MFT": .therapist, "LCSW": .therapist, "LPC": .therapist, "LPCC": .therapist,
        "LMHC": .therapist, "PMH-C": .therapist, "PsyD": .therapist, "PT": .therapist, "DPT": .therapist,
        "OTR": .therapist, "OTR/L": .therapist,
    ]

    private static let sharedCredentials: [String: Kind] = ["RN": .nurse, "BSN": .nurse, "NP": .nurse, "LVN": .nurse]

    /// Words that make an organization a parent group when nothing else says what it is.
    private static let groupWords: [String: Kind] = [
        "moms": .parentGroup, "mamas": .parentGroup, "mommies": .parentGroup, "mothers": .parentGroup,
        "mums": .parentGroup, "parents": .parentGroup, "dads": .parentGroup, "families": .parentGroup,
    ]
}
