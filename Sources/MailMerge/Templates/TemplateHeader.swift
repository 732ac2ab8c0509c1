import Contacts
import Diagnostics
import Text
import Wording

/// The header of a letter template: its subject, its audience, and what goes with the letter.
///
/// A template file may begin with lines such as `Subject: …` and `Kinds: …`, followed by a blank line; `Name` lists
/// them.
struct TemplateHeader {
    /// The range of the subject, which may contain fields; empty if there is none.
    var subject = 0..<0
    /// The kinds it is for; empty means all.
    var kinds: [Kind] = []
    /// The next actions it is for; empty means all.
    var actions: [NextAction] = []
    /// The roles of the sender it is for; empty means all.
    var roles: [Role] = []
    /// The formats it is for; empty means all ordinary ones.
    var formats: [String] = []
    /// Nil for the sender's own language.
    var language: Language?
    /// The occasion on which it is written by hand; such a template is never chosen by kind and action.
    var occasion: String?
    /// The days until the call that the letter promises.
    var followUpDays: Int?
    /// The range of the pattern for file names, which may contain fields; empty if there is none.
    var fileName = 0..<0
    /// The ranges of further email headers, which may contain fields.
    var copy = 0..<0
    var replyTo = 0..<0
    /// The range of the names of attached files, which may contain fields.
    var attachments = 0..<0
    /// Whether the letter names a client, and so goes only to contacts whose column `may_name_client` says yes.
    var requiresConsent = false
    /// The offset at which the letter itself begins.
    var bodyStart = 0

    /// Whether the template is chosen by kind or action; if not, the file is a partial or for an occasion.
    var choosesContacts: Bool { occasion == nil && (!kinds.isEmpty || !actions.isEmpty) }

    /// Whether the file has a header at all; partials have none.
    var isPresent: Bool { bodyStart > 0 }

    /// What the fields of the template depend on.
    ///
    /// - Parameter home: the sender's own language.
    func context(home: Language) -> TemplateContext {
        TemplateContext(language: language ?? home, followUpDays: followUpDays)
    }

    /// The names of header lines.
    enum Name: String, CaseIterable {
        case subject = "Subject"
        case kinds = "Kinds"
        case actions = "Actions"
        case roles = "Roles"
        case formats = "Formats"
        case language = "Language"
        case occasion = "Occasion"
        case followUp = "Follow-Up"
        case fileName = "File-Name"
        case copy = "Cc"
        case replyTo = "Reply-To"
        case attachments = "Attach"
        case consent = "Consent"
    }

    /// Reads the header at the top of `text`, if there is one.
    ///
    /// The first lines are a header if each has the form `Name: value` and at least one name is, or nearly is, a header
    /// name.
    init(_ text: SourceText) throws(Diagnostic) {
        try readLines(of: text)
        try TemplateHeader.refuseMisplaced(in: text, from: bodyStart)
        guard isPresent else { return }
        let rest = bodyStart..<text.bytes.count
        let blankEnd = text.firstIndex(of: 0x0A, in: rest).map { $0 + 1 } ?? rest.upperBound
        guard text.trimmed(bodyStart..<blankEnd).isEmpty else {
            throw text.error(
                at: bodyStart, "this is not a header line", hint: "leave a blank line between the header and the letter"
            )
        }
        bodyStart = blankEnd
    }

    private mutating func readLines(of text: SourceText) throws(Diagnostic) {
        let lines = TemplateHeader.lines(of: text)
        let known = Name.allCases.map(\.rawValue)
        guard lines.contains(where: { TemplateHeader.isNearly($0.name, known) }) else { return }
        var seen: Set<Name> = []
        for line in lines {
            guard let name = Name.allCases.first(where: { $0.rawValue.lowercased() == line.name.lowercased() }) else {
                let near = nearestName(to: line.name, in: known)
                throw text.error(
                    at: line.start, "unknown header line \"\(line.name)\"",
                    hint: near.map { "did you mean \($0):?" } ?? "the header lines are \(known.joined(separator: ", "))"
                )
            }
            guard seen.insert(name).inserted else {
                throw text.error(at: line.start, "the header line \"\(name.rawValue)\" is there twice")
            }
            try read(name, line, of: text)
            bodyStart = line.end
        }
    }

    /// Whether a word is a header name or a misspelling of one; a short name has no misspellings.
    private static func isNearly(_ word: String, _ known: [String]) -> Bool {
        guard let near = nearestName(to: word, in: known) else { return false }
        return near.count > 2 || near.lowercased() == word.lowercased()
    }

    private mutating func read(_ name: Name, _ line: Line, of text: SourceText) throws(Diagnostic) {
        switch name {
        case .subject: subject = line.value
        case .kinds: kinds = try TemplateHeader.words(Kind.self, in: line.value, of: text, called: "kind")
        case .actions: actions = try TemplateHeader.words(NextAction.self, in: line.value, of: text, called: "action")
        case .roles: roles = try TemplateHeader.words(Role.self, in: line.value, of: text, called: "role")
        case .formats: formats = TemplateHeader.items(in: line.value, of: text).map { text.string($0).lowercased() }
        case .language:
            let codes = try TemplateHeader.words(Language.self, in: line.value, of: text, called: "language")
            language = codes.first
        case .occasion: occasion = text.string(line.value)
        case .followUp:
            let parts = text.string(line.value).split(separator: " ")
            guard let first = parts.first, let days = Int(first), (1...365).contains(days),
                parts.count == 1 || parts.count == 2 && ["day", "days"].contains(parts[1].lowercased())
            else {
                throw text.error(
                    at: line.value.lowerBound, "the header line \"Follow-Up\" takes a number of days",
                    hint: "write it like Follow-Up: 10 days")
            }
            followUpDays = days
        case .fileName: fileName = line.value
        case .copy: copy = line.value
        case .replyTo: replyTo = line.value
        case .attachments: attachments = line.value
        case .consent:
            guard text.string(line.value).lowercased() == "required" else {
                throw text.error(
                    at: line.start, "the value of the header line \"Consent\" must be required",
                    hint: "delete the line if the letter names no client")
            }
            requiresConsent = true
        }
    }

    private struct Line {
        let name: String
        let start: Int
        let value: Range<Int>
        /// The offset after the line feed.
        let end: Int
    }

    /// The lines of the form `Name: value` at the top of `text`; names have only letters and hyphens.
    private static func lines(of text: SourceText) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < text.bytes.count {
            let lineEnd = text.firstIndex(of: 0x0A, in: start..<text.bytes.count) ?? text.bytes.count
            guard let colon = text.firstIndex(of: UInt8(ascii: ":"), in: start..<lineEnd), colon > start,
                text.bytes[start..<colon].allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") })
            else { break }
            let end = min(lineEnd + 1, text.bytes.count)
            lines.append(
                Line(
                    name: text.string(start..<colon), start: start, value: text.trimmed(colon + 1..<lineEnd), end: end))
            start = end
        }
        return lines
    }

    /// The ranges of the items of a list such as `doula, midwife`.
    static func items(in value: Range<Int>, of text: SourceText) -> [Range<Int>] {
        text.bytes[value].split(separator: UInt8(ascii: ",")).map { text.trimmed($0.startIndex..<$0.endIndex) }
    }

    /// Reads a list of words such as `doula, midwife`.
    private static func words<Word: RawRepresentable<String> & CaseIterable>(
        _ type: Word.Type, in value: Range<Int>, of text: SourceText, called noun: String
    ) throws(Diagnostic) -> [Word] {
        var words: [Word] = []
        for range in items(in: value, of: text) {
            let name = text.string(range)
            guard let word = Word(rawValue: name.lowercased()) else {
                let known = Word.allCases.map(\.rawValue)
                throw text.error(
                    at: range.lowerBound, "unknown \(noun) \"\(name)\"",
                    hint: nearestName(to: name, in: known).map { "did you mean \($0)?" }
                        ?? "the \(noun)s are \(known.joined(separator: ", "))")
            }
            words.append(word)
        }
        guard !words.isEmpty else {
            throw text.error(
                at: value.lowerBound, "this header line names no \(noun)",
                hint: "name one, such as \(Word.allCases.first?.rawValue ?? ""), or delete the line")
        }
        return words
    }
}
