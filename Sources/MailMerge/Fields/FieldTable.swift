import CSV
import Contacts
import Diagnostics
import Wording

/// The field names that templates may use, and the slots of those they do use.
///
/// Names are resolved in this order: computed fields, the sender file, columns of the list, and columns of the contract
/// that the list lacks, so that a section can test for them.
struct FieldTable: Sendable {
    /// The source of a slot's value.
    enum Source: Hashable, Sendable {
        /// The cell of a column of the list; notes keep their line breaks.
        case column(Int, keepsLines: Bool)
        /// The same for every contact.
        case constant(String)
        /// The name behind the greeting.
        case salutation(Language)
        /// The greeting with the name: `Dear Dr. Patel`, `Estimada Dra. Ruiz`.
        case greeting(Language)
        case fullName
        case addressBlock
        /// The filtered value of another, earlier slot.
        case filtered(Int, [Filter])
    }

    /// The source of each slot.
    private(set) var sources: [Source] = []
    private var slots: [Source: Int] = [:]
    /// The names used by templates.
    private(set) var usedNames: Set<String> = []
    /// The slots of fields that identify a client.
    private var clientSlots: Set<Int> = []
    private let header: Header
    private let sender: Sender?
    private let date: CalendarDate
    private let isLenient: Bool
    private let isStrict: Bool
    private let isPaper: Bool
    /// What the sender does.
    private let role: Role
    /// The sender's own language.
    let language: Language
    /// The problems that a lenient table has tolerated so far, each once.
    private var tolerated: [Diagnostic] = []
    private var untoldCount = 0
    /// The maximum number of problems to report: locating each takes time proportional to the template.
    private static let mostTolerated = 100

    /// Fields that are computed for each letter.
    enum Computed: String, CaseIterable {
        case salutation
        case greeting
        case fullName = "full_name"
        case addressBlock = "address_block"
        case date
    }

    /// - Parameters:
    ///   - header: the columns of the list.
    ///   - sender: the user's sender file, if there is one.
    ///   - date: the date of the letters.
    ///   - isLenient: whether unknown names are blank instead of errors.
    ///   - isPaper: whether letters are printed, so that nobody can reply to them.
    ///   - isStrict: whether everything odd about a template is an error.
    ///   - role: what the sender does.
    ///   - language: the sender's own language, which is that of templates that name none.
    init(
        header: Header, sender: Sender?, date: CalendarDate, isLenient: Bool, isStrict: Bool = false,
        isPaper: Bool = false, role: Role = .massageTherapist, language: Language = .english
    ) {
        self.role = role
        self.language = language
        self.isStrict = isStrict
        self.header = header
        self.sender = sender
        self.date = date
        self.isLenient = isLenient
        self.isPaper = isPaper
    }

    /// Throws `problem`, an unknown name; a lenient table keeps it as a warning.
    mutating func tolerate(_ problem: () -> Diagnostic) throws(Diagnostic) {
        guard isLenient else { throw problem() }
        guard tolerated.count < FieldTable.mostTolerated else {
            untoldCount += 1
            return
        }
        var warning = problem()
        warning.severity = .warning
        if !tolerated.contains(warning) { tolerated.append(warning) }
    }

    /// Reports a problem that leaves a letter odd, but not wrong; a strict table throws it.
    mutating func warn(_ problem: Diagnostic) throws(Diagnostic) {
        guard !isStrict else { throw problem }
        var warning = problem
        warning.severity = .warning
        if tolerated.count < FieldTable.mostTolerated, !tolerated.contains(warning) { tolerated.append(warning) }
    }

    /// The problems tolerated by a lenient table: the first ones, and how many more there are.
    var warnings: [Diagnostic] {
        guard untoldCount > 0 else { return tolerated }
        return tolerated + [
            Diagnostic(.warning, .data, "\(untoldCount) more unknown names were left blank")
        ]
    }

    /// The slot of an always blank value.
    mutating func blankSlot() -> Int { slot(for: .constant("")) }

    /// The slot of the field `name`, added on first use; nil for an unknown field.
    mutating func slot(of name: String, in context: TemplateContext) -> Int? {
        guard let source = source(of: name, in: context) else { return nil }
        usedNames.insert(name)
        let slot = slot(for: source)
        if FieldTable.isClient(name) { clientSlots.insert(slot) }
        return slot
    }

    /// Whether a field identifies a client: its name begins with "client", in any spelling.
    private static func isClient(_ name: String) -> Bool {
        let word = name.lowercased().filter { $0.isLetter || $0.isNumber }
        return word.hasPrefix("client") && ScoreColumn(rawValue: name) == nil
    }

    /// Whether `name` is a column of the contract that the list lacks, so that the field is blank for everyone.
    func isMissing(_ name: String, in context: TemplateContext) -> Bool {
        (ContactColumn(rawValue: name) != nil || ScoreColumn(rawValue: name) != nil)
            && source(of: name, in: context) == .constant("")
    }

    /// The slot of `column`; blank if the list lacks it.
    mutating func slot(of column: ContactColumn) -> Int {
        slot(for: self.column(column.rawValue) ?? .constant(""))
    }

    /// The slot of the list's column `name`; blank if the list lacks it.
    mutating func slot(ofColumn name: String) -> Int {
        slot(for: column(name) ?? .constant(""))
    }

    /// The slot of the first of these columns that the list has; blank if it has none.
    mutating func slot(ofFirst names: [String]) -> Int {
        slot(for: names.lazy.compactMap(column).first ?? .constant(""))
    }

    /// The slot of the field `name` of the sender file or the list; blank if neither has it.
    ///
    /// - Parameter letters: the language of the letters; nil for the sender's own.
    mutating func slotOfSender(_ name: String, in letters: Language? = nil) -> Int {
        slot(for: source(of: name, in: TemplateContext(language: letters ?? language)) ?? .constant(""))
    }

    /// The slots that show the field `name` in letters of `letters`, filtered or not; none if no template uses it.
    func slots(showing name: String, in letters: Language? = nil) -> Set<Int> {
        let context = TemplateContext(language: letters ?? language)
        guard let slot = source(of: name, in: context).flatMap({ slots[$0] }) else { return [] }
        return slots(showing: [slot])
    }

    private func slots(showing origins: Set<Int>) -> Set<Int> {
        let changed = sources.indices.filter { slot in
            if case .filtered(let origin, _) = sources[slot] { origins.contains(origin) } else { false }
        }
        return origins.union(changed)
    }

    /// The slots of fields that identify a client, filtered or not.
    var slotsNamingClients: Set<Int> { slots(showing: clientSlots) }

    /// Whether the value in a slot is false for every contact; nil if that depends on the contact.
    func isFalse(_ slot: Int) -> Bool? { constant(in: slot)?.withByteView { $0.trimmed.isFalse } }

    /// The value in a slot that is the same for every contact.
    private func constant(in slot: Int) -> String? {
        switch sources[slot] {
        case .constant(let text): text
        case .filtered(let origin, let filters): constant(in: origin).flatMap { Filter.apply(filters, to: $0) }
        default: nil
        }
    }

    /// Whether the user's sender file has no telephone number.
    var lacksTelephone: Bool { sender.map { ($0["sender_phone"] ?? "").isEmpty } ?? false }

    /// The slot of the value in `slot` after `filters`.
    mutating func slot(of slot: Int, filteredBy filters: [Filter]) -> Int {
        filters.isEmpty ? slot : self.slot(for: .filtered(slot, filters))
    }

    private mutating func slot(for source: Source) -> Int {
        if let slot = slots[source] { return slot }
        slots[source] = sources.count
        sources.append(source)
        return sources.count - 1
    }

    /// The slots that are not cells, and that the values in `slots` are made of, in the order in which to make them.
    func derivedSlots(for slots: Set<Int>) -> [Int] {
        var needed: Set<Int> = []
        for slot in slots {
            var next: Int? = slot
            while let slot = next, needed.insert(slot).inserted {
                if case .filtered(let origin, _) = sources[slot] { next = origin } else { next = nil }
            }
        }
        return needed.filter { slot in
            switch sources[slot] {
            case .column, .constant: false
            default: true
            }
        }.sorted()
    }

    private func source(of name: String, in context: TemplateContext) -> Source? {
        switch Computed(rawValue: name) {
        case .salutation: return .salutation(context.language)
        case .greeting: return .greeting(context.language)
        case .fullName: return .fullName
        case .addressBlock: return .addressBlock
        case .date: return .constant(DatePattern.usual(context.language).string(date, context.language))
        case nil: break
        }
        if name == "sender_role" { return .constant(role.rawValue) }
        if name == ScoreColumn.followUpOn.rawValue, let days = context.followUpDays {
            return .constant(date.adding(days: days).iso)
        }
        if name == Sender.optOut, let sender {
            return .constant(sender.optOut(in: context.language, home: language, isPaper: isPaper))
        }
        if let value = sender?.text(of: name, in: context.language, home: language),
            !value.isEmpty || name != FieldTable.signature
        {
            return .constant(value)
        }
        if let column = column(name) { return column }
        if ContactColumn(rawValue: name) != nil || ScoreColumn(rawValue: name) != nil { return .constant("") }
        if sender != nil, Sender.wellKnownNames.contains(name), name != FieldTable.signature { return .constant("") }
        return nil
    }

    /// The one sender field that may not be blank in a letter that uses it.
    private static let signature = "sender_name"

    private func column(_ name: String) -> Source? {
        header.index(of: name).map { .column($0, keepsLines: name == ContactColumn.notes.rawValue) }
    }

    /// The hint for an unknown field.
    func hint(for name: String) -> String {
        if sender == nil, Sender.wellKnownNames.contains(name) {
            return "it belongs to the sender: add --sender FILE with a line \"\(name): ...\""
        }
        if name == FieldTable.signature {
            return "the letter would have no signature: add a line \"\(name): ...\" to the sender file"
        }
        let names =
            header.names + ContactColumn.names + ScoreColumn.allCases.map(\.rawValue)
            + Computed.allCases.map(\.rawValue) + Sender.wellKnownNames + (sender?.names ?? [])
        if let meant = name.withByteView(FieldNames.field) ?? nearestName(to: name, in: names) {
            return "did you mean {{\(meant)}}?"
        }
        return
            "the fields are the columns of the list, salutation, greeting, full_name, address_block, date and the names in "
            + "the sender file"
    }
}
