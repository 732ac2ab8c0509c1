import CSV
import Contacts

/// Finds the contacts that resemble an answer, for a person to choose from.
struct CandidateFinder {
    private let directory: ContactDirectory
    private var words: [String: [Int32]] = [:]
    /// The words by first letter, for those that are misspelt.
    private var byInitial: [UInt8: [String]] = [:]

    init(_ directory: ContactDirectory) {
        self.directory = directory
        for contact in directory.contacts.indices {
            let columns: [ContactColumn] = [.givenName, .familyName, .organization, .aliases]
            let own = Set(columns.flatMap { Scoring.words(of: directory.cell(contact, $0)) })
            for word in own { words[word, default: []].append(Int32(contact)) }
        }
        byInitial = Dictionary(grouping: words.keys.sorted()) { $0.utf8.first ?? 0 }
    }

    /// At most `limit` contacts, the most alike first: each word of theirs that is in the answer, or nearly, counts the more
    /// the fewer contacts have it.
    func candidates(for answer: ByteView, limit: Int = 3) -> [Int] {
        var likeness: [Int32: Double] = [:]
        for word in Set(Scoring.words(of: answer)).sorted() {
            for (known, weight) in nearWords(word) {
                let contacts = words[known] ?? []
                for contact in contacts { likeness[contact, default: 0] += weight / Double(contacts.count) }
            }
        }
        let best = likeness.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        return best.prefix(limit).map { Int($0.key) }
    }

    /// The word itself if a contact has it, else those that differ from it by one or two letters.
    private func nearWords(_ word: String) -> [(String, Double)] {
        if words[word] != nil { return [(word, 1)] }
        let letters = Array(word.utf8)
        guard letters.count >= 4, let first = letters.first else { return [] }
        return (byInitial[first] ?? []).compactMap { known in
            guard abs(known.utf8.count - letters.count) <= 1 else { return nil }
            let distance = editDistance(letters, Array(known.utf8))
            return distance <= (letters.count < 7 ? 1 : 2) ? (known, 0.5) : nil
        }
    }
}
