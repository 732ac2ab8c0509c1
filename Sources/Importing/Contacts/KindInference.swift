import CSV
import Contacts

/// Finds out what kind of contact a row is, from what it says in other columns.
struct KindInference {
    private var titles = CellCache<Kind?>()
    private var organizations = CellCache<Kind?>()
    private var labels = CellCache<Kind?>()

    /// The kind, or nil where nothing says.
    ///
    /// In the order of trust: credentials that only one profession has, the job title, words in the organization's name,
    /// labels, and last the credentials that many professions share.
    mutating func kind(of row: ContactRow) -> Kind? {
        if let kind = credential(row, among: KindInference.tellingCredentials) { return kind }
        let title = row.withCell(.jobTitle) { cell in
            titles.value(for: cell) { KindInference.phrase(in: $0, organization: false) }
        }
        if let title { return title }
        let organization = row.withCell(.organization) { cell in
            organizations.value(for: cell) { KindInference.phrase(in: $0, organization: true) }
        }
        if let organization { return organization }
        let label = row.withCell(.tags) { cell in labels.value(for: cell, make: KindInference.label) }
        return label ?? credential(row, among: KindInference.sharedCredentials)
    }

    private func credential(_ row: ContactRow, among kinds: [String: Kind]) -> Kind? {
        guard !row.isBlank(.credentials) else { return nil }
        return row[.credentials].withByteView { cell in
            for part in cell.split(on: ", ") {
                if let kind = kinds[part.string] { return kind }
            }
            return nil
        }
    }

    private static func label(_ tags: ByteView) -> Kind? {
        for tag in tags.split(on: ";") {
            if let kind = Kind(words: tag) { return kind }
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
