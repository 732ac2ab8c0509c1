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
        if let found = credential(row, isShared: true) { return found }
        if !row.isBlank(.organization) {
            let kind = organizations.value(for: row[.organization]) { KindInference.kind(ofOrganization: $0) }
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
        let labels = tags.split(on: ";").compactMap { tag in Kind(words: tag).map { (kind: $0, label: tag.string) } }
        return labels.first { $0.kind != .other } ?? labels.first
    }

    /// The kind of a job title, or nil: that of the first run of two to four words that means one, longest first;
    /// otherwise that of the last such word in the first part of the title. A pediatric nurse is a nurse, and so is a
    /// "nurse, pediatrics".
    static func kind(ofTitle title: ByteView) -> Kind? {
        let words = words(of: title)
        if let kind = phrase(in: words, lengths: 2...4) { return kind }
        for part in title.split(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
        ) {
            for clause in KindInference.words(of: part).split(whereSeparator: isPreposition) {
                if let kind = clause.reversed().lazy.compactMap({ Kind(words: $0) }).first { return kind }
            }
        }
        return nil
    }

    private static func isPreposition(_ word: ByteView) -> Bool {
        Prepositions.contains(word)
    }

    /// The kind that the words in an organization's name mean, or nil.
    private static func kind(ofOrganization name: ByteView) -> Kind? {
        let words = words(of: name)
        if let kind = phrase(in: words, lengths: 2...4) { return kind }
        var whose: Kind?
        for word in words {
            // "Pediatric" says whom a practice is for; another word says what it does.
            if word.equalsIgnoringCase("pediatric") || word.equalsIgnoringCase("paediatric") {
                whose = .pediatrician
                continue
            }
            // "Family" in the name of a practice does not make it a family.
            if let kind = Kind(words: word), kind != .client, kind != .other { return kind }
            if OrganizationWord(word) == .parents { return .parentGroup }
        }
        return whose
    }

    private static func words(of text: ByteView) -> [ByteView] {
        text.split { !($0.isASCIILetter || $0.isASCIIDigit || !$0.isASCII) }
    }

    /// The kind of the longest run of words that means one; the first of several equally long.
    private static func phrase(in words: [ByteView], lengths: ClosedRange<Int>) -> Kind? {
        for length in lengths.reversed() where words.count >= length {
            for start in 0...words.count - length {
                if let kind = Kind(words: words[start].extended(to: words[start + length - 1])) { return kind }
            }
        }
        return nil
    }
}
