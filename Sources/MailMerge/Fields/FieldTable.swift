import CSV
import Contacts
import Diagnostics
import Wording

/// The names that templates may use, and the slots of those that they do use.
///
/// A name is looked for among the computed fields, in the sender's file, among the columns of the list, and among the
/// columns of the contract, for which a section can ask where the list lacks them.
struct FieldTable: Sendable {
    /// What fills a slot.
    enum Source: Hashable, Sendable {
        /// The cell of a column of the list; in a cell of notes line breaks stay.
        case column(Int, keepsLines: Bool)
        /// The same for every contact.
        case constant(String)
        case salutation
        case fullName
        case addressBlock
        /// The value of another slot, which comes before this one, changed by filters.
        case filtered(Int, [Filter])
    }

    /// What fills each slot.
    private(set) var sources: [Source] = []
    private var slots: [Source: Int] = [:]
    /// The names that templates use.
    private(set) var usedNames: Set<String> = []
    /// The slots of fields that say who a client is.
    private var clientSlots: Set<Int> = []
    private let header: Header
    private let sender: Sender?
    private let date: String
    private let isLenient: Bool
    /// What a lenient table has put up with so far, each once.
    private var tolerated: [Diagnostic] = []
    private var untoldCount = 0
    /// The most that are told: finding the place of each takes time that grows with the template.
    private static let mostTolerated = 100

    /// The fields that are worked out for each letter.
    enum Computed: String, CaseIterable {
        case salutation
        case fullName = "full_name"
        case addressBlock = "address_block"
        case date
    }

    /// - Parameters:
    ///   - header: the columns of the list.
    ///   - sender: what the user's sender file says, if there is one.
    ///   - date: the day the letters are dated.
    ///   - isLenient: whether a name that there is not is blank, and not an error.
    init(header: Header, sender: Sender?, date: CalendarDate, isLenient: Bool) {
        self.header = header
        self.sender = sender
        self.date = date.inWords
        self.isLenient = isLenient
    }

    /// Throws what `problem` says, a name that there is not; a lenient table keeps it as a warning.
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

    /// What a lenient table has put up with: the first of it, and how much more there is.
    var warnings: [Diagnostic] {
        guard untoldCount > 0 else { return tolerated }
        return tolerated + [
            Diagnostic(.warning, .data, "\(untoldCount) more places name what there is not, and stay blank")
        ]
    }

    /// The slot of a value that is always blank.
    mutating func blankSlot() -> Int { slot(for: .constant("")) }

    /// The slot of the field `name`, a new one if it is used for the first time; nil where there is no such field.
    mutating func slot(of name: String) -> Int? {
        guard let source = source(of: name) else { return nil }
        usedNames.insert(name)
        let slot = slot(for: source)
        if FieldTable.isClient(name) { clientSlots.insert(slot) }
        return slot
    }

    /// Whether a field says who a client is: its name begins with "client", however it is written.
    private static func isClient(_ name: String) -> Bool {
        let word = name.lowercased().filter { $0.isLetter || $0.isNumber }
        return word.hasPrefix("client") && ScoreColumn(rawValue: name) == nil
    }

    /// Whether `name` is a column of the contract that the list does not have, so that the field is blank for
    /// everybody.
    func isMissing(_ name: String) -> Bool {
        (ContactColumn(rawValue: name) != nil || ScoreColumn(rawValue: name) != nil)
            && source(of: name) == .constant("")
    }

    /// The slot of the column `column`, which is blank where the list lacks it.
    mutating func slot(of column: ContactColumn) -> Int {
        slot(for: self.column(column.rawValue) ?? .constant(""))
    }

    /// The slot of the list's own column `name`, blank where the list lacks it.
    mutating func slot(ofColumn name: String) -> Int {
        slot(for: column(name) ?? .constant(""))
    }

    /// The slot of the field `name` that the sender's file or the list may have, blank where neither does.
    mutating func slotOfSender(_ name: String) -> Int { slot(for: source(of: name) ?? .constant("")) }

    /// The slots in which the field `name` is shown, as it is or changed by filters; none where no template has it.
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

    /// The slots of fields that say who a client is, as they are or changed by filters.
    var slotsNamingClients: Set<Int> { slots(showing: clientSlots) }

    /// Whether the value in a slot says nothing or no for every contact; nil where that depends on the contact.
    func isFalse(_ slot: Int) -> Bool? {
        switch sources[slot] {
        case .constant(let text): text.withByteView { $0.trimmed.isFalse }
        case .filtered(let origin, let filters) where filters == [.escapedHTML]: isFalse(origin)
        default: nil
        }
    }

    /// The slot of the value in `slot` changed by `filters`.
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

    /// The one field of the sender without which a letter that has it is not to go out.
    private static let signature = "sender_name"

    private func column(_ name: String) -> Source? {
        header.index(of: name).map { .column($0, keepsLines: name == ContactColumn.notes.rawValue) }
    }

    /// What to do about a field that there is not.
    func hint(for name: String) -> String {
        if sender == nil, Sender.wellKnownNames.contains(name) {
            return "it comes from the sender's file: add --sender FILE with a line \"\(name): ...\""
        }
        if name == FieldTable.signature { return "nobody would sign: add a line \"\(name): ...\" to the sender's file" }
        let names =
            header.names + ContactColumn.names + ScoreColumn.allCases.map(\.rawValue)
            + Computed.allCases.map(\.rawValue) + Sender.wellKnownNames + (sender?.names ?? [])
        if let meant = name.withByteView(FieldNames.field) ?? nearestName(to: name, in: names) {
            return "did you mean {{\(meant)}}?"
        }
        return
            "fields are the columns of the list, salutation, full_name, address_block, date and the names in the "
            + "sender's file"
    }
}
