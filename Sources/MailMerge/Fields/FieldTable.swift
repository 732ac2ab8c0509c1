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
        case salutation
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
    private let date: String
    private let isLenient: Bool
    /// The problems that a lenient table has tolerated so far, each once.
    private var tolerated: [Diagnostic] = []
    private var untoldCount = 0
    /// The maximum number of problems to report: locating each takes time proportional to the template.
    private static let mostTolerated = 100

    /// Fields that are computed for each letter.
    enum Computed: String, CaseIterable {
        case salutation
        case fullName = "full_name"
        case addressBlock = "address_block"
        case date
    }

    /// - Parameters:
    ///   - header: the columns of the list.
    ///   - sender: the user's sender file, if there is one.
    ///   - date: the date of the letters.
    ///   - isLenient: whether unknown names are blank instead of errors.
    init(header: Header, sender: Sender?, date: CalendarDate, isLenient: Bool) {
        self.header = header
        self.sender = sender
        self.date = date.inWords
        self.isLenient = isLenient
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
    mutating func slot(of name: String) -> Int? {
        guard let source = source(of: name) else { return nil }
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
    func isMissing(_ name: String) -> Bool {
        (ContactColumn(rawValue: name) != nil || ScoreColumn(rawValue: name) != nil)
            && source(of: name) == .constant("")
    }

    /// The slot of `column`; blank if the list lacks it.
    mutating func slot(of column: ContactColumn) -> Int {
        slot(for: self.column(column.rawValue) ?? .constant(""))
    }

    /// The slot of the list's column `name`; blank if the list lacks it.
    mutating func slot(ofColumn name: String) -> Int {
        slot(for: column(name) ?? .constant(""))
    }

    /// The slot of the field `name` of the sender file or the list; blank if neither has it.
    mutating func slotOfSender(_ name: String) -> Int { slot(for: source(of: name) ?? .constant("")) }

    /// The slots that show the field `name`, filtered or not; none if no template uses it.
    func slots(showing name: String) -> Set<Int> {
        guard let slot = source(of: name).flatMap({ slots[$0] }) else { return [] }
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
    func isFalse(_ slot: Int) -> Bool? {
        switch sources[slot] {
        case .constant(let text): text.withByteView { $0.trimmed.isFalse }
        case .filtered(let origin, let filters) where filters == [.escapedHTML]: isFalse(origin)
        default: nil
        }
    }

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

    private func source(of name: String) -> Source? {
        switch Computed(rawValue: name) {
        case .salutation: return .salutation
        case .fullName: return .fullName
        case .addressBlock: return .addressBlock
        case .date: return .constant(date)
        case nil: break
        }
        if let value = sender?[name], !value.isEmpty || name != FieldTable.signature { return .constant(value) }
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
            "the fields are the columns of the list, salutation, full_name, address_block, date and the names in the "
            + "sender file"
    }
}
