import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// Converts the records of one list to canonical contacts, one by one, in memory that is reused.
struct ContactConverter: ~Copyable {
    /// The roles of the list's columns.
    let plan: ContactPlan
    /// Whether the format writes something into blank cells.
    private let hasBlanks: Bool
    /// The columns with a role, by index.
    let columns: [(index: Int, role: ContactRole)]
    /// The columns that pass through, which may say that the contact is not to be contacted.
    let unknownColumns: [Int]
    /// Whether remarks count. A canonical list has been read before, and its `do_not_contact` may be corrected.
    let checksRemarks: Bool
    /// Whether cells of `do_not_contact` are kept as they are.
    var keepsReasons: Bool { !checksRemarks }
    /// Whether a remark in the record at hand may stop letters.
    private(set) var mayStop = true
    /// Cells without the remarks in them.
    var madeCells = ByteArena()
    /// The header of the list.
    let header: Header
    /// The name of the list in messages and in the `source` column.
    let file: String
    private let fileBytes: [UInt8]
    /// How to read contacts.
    let options: ContactOptions
    /// The contact of the last converted record.
    var row = ContactRow()
    private var names = NameCells()
    private var addresses = AddressCells()
    private var relations: [Int: (label: ByteView, value: ByteView)] = [:]
    /// The kind in the list's own column.
    var explicitKind: Kind?
    /// The name before an address: `Jo Lee <jo@example.org>`.
    var displayName = ByteView.empty
    private var kinds = KindInference()
    private var titles = CellCache<Bool>()
    private var professions = CellCache<Bool>()
    private var roles = CellCache<Bool>()
    /// What the row above that heads this one says about its kind.
    private var section: SectionHeading?
    private var provider = ProviderCells()
    private var gate: ProviderGate?
    /// The broken email addresses of the row: what goes to the notes, the broken part, and its column.
    var badEmails: [(cell: ByteView, text: ByteView, column: Int)] = []
    /// The columns of countries.
    private let countryColumns: [Int]
    private var countries = CellCache<String?>()
    /// The region of the row's phone numbers without a country code: that of its country, or the user's.
    private(set) var region: DiallingRegion
    /// How the row's phone numbers are written if its country is none of the regions.
    private(set) var foreignPlan: CallingPlan?
    /// The source of the kind of `row`; nil if it has none.
    private(set) var evidence: KindEvidence?

    /// The most bytes of a row's cells that are split: their parts are compared with one another, so the work must be
    /// bounded.
    private static let largestCell = 1 << 16
    /// The number of those bytes so far.
    private var takenApart = 0

    /// What happened to a record.
    enum Result {
        /// `row` holds the contact.
        case contact
        /// All cells are blank.
        case blank
        /// A provider whose NPI was deactivated.
        case deactivated
        /// Removed by the user's filter.
        case filtered
        /// Left out because the contact asked to be forgotten.
        case forgotten
        /// Names the kind of the rows below.
        case heading
    }

    init(plan: ContactPlan, header: Header, file: String, options: ContactOptions) {
        self.plan = plan
        hasBlanks = !plan.format.blanks.isEmpty
        let columns = plan.roles.enumerated().filter { $1 != .passThrough && $1 != .dropped }.map {
            (index: $0, role: $1)
        }
        self.columns = columns.filter { $0.role != .otherPhone } + columns.filter { $0.role == .otherPhone }
        checksRemarks = plan.format.identifier != ContactFormat.canonical.identifier
        unknownColumns =
            checksRemarks ? plan.roles.indices.filter { plan.roles[$0] == .passThrough } : []
        self.header = header
        self.file = file
        fileBytes = Array(file.utf8)
        self.options = options
        region = options.region
        countryColumns = plan.roles.indices.filter { index in
            if case .address(.country, _) = plan.roles[index] { true } else { false }
        }
        names.keepsCase = plan.format.identifier == ContactFormat.canonical.identifier
        gate = ProviderGate(plan, options)
    }

    /// Whether rows can be decided before they are converted.
    var hasGate: Bool { gate != nil }

    /// The result for a row that need not be converted; nil for one that must be.
    mutating func decision(on fields: inout some FieldsByIndex) -> Result? { gate?.decision(on: &fields) ?? nil }

    /// Converts `record` and adds messages about it to `batch`.
    ///
    /// - Parameter mayStop: false if no remark in the record stops letters.
    /// - Throws: if the record must be rejected.
    mutating func convert(
        _ record: Record, for batch: ContactBatch, mayStop: Bool = true
    ) throws(Diagnostic) -> Result {
        self.mayStop = mayStop
        if hasGate {
            var fields = record
            if let result = decision(on: &fields) { return result }
        }
        if plan.hasSections, let heading = SectionHeading(record, columnCount: header.count) {
            section = heading
            return .heading
        }
        row.clear()
        if !countryColumns.isEmpty { setRegion(record) }
        madeCells.clear()
        takenApart = 0
        if !badEmails.isEmpty { badEmails.removeAll(keepingCapacity: true) }
        names.clear()
        provider.clear()
        addresses.clear()
        if !relations.isEmpty { relations.removeAll(keepingCapacity: true) }
        explicitKind = nil
        displayName = .empty
        var isBlank = true
        for place in columns.indices {
            let (index, role) = columns[place]
            var cell = record[index].trimmed
            guard !cell.isEmpty else { continue }
            isBlank = false
            if role.mayHoldRemarks {
                let rest = takeStop(inRemark: cell, in: record, index, batch)
                if !isNote(role) { cell = rest }
                if cell.isEmpty { continue }
            }
            if hasBlanks && plan.format.blanks.contains(cell) || Nothing.isWritten(in: cell) && !isNote(role) {
                continue
            }
            try take(cell, role, in: record, index, batch)
        }
        if isBlank, (0..<header.count).allSatisfy({ record[$0].isBlank }) { return .blank }
        return try finish(record, batch)
    }

    /// Gives the contact in `row` its ID.
    mutating func setIdentifier(_ identifier: ContactIdentifier) {
        row.set(.contactID, identifier)
    }

    /// Puts one cell into the row.
    ///
    /// - Throws: if the row must be rejected because of it.
    private mutating func take(
        _ cell: ByteView, _ role: ContactRole, in record: Record, _ column: Int, _ batch: ContactBatch
    ) throws(Diagnostic) {
        if role.isTakenApart {
            takenApart += cell.count
            if takenApart > ContactConverter.largestCell { throw tooLong(cell, in: record, column) }
        }
        switch role {
        case .wholeName: if names.whole.isEmpty { names.whole = cell }
        case .namePart(.prefix) where isProfession(cell): row.add(.jobTitle, cell)
        case .namePart(let part): names.set(part, cell)
        case .nickname: names.nickname = cell
        case .email: takeEmail(cell, in: record, column, batch)
        case .phone, .otherPhone: takePhone(cell, in: record, column, batch)
        case .labelledPhone(let label): takePhone(cell, labelled: record[label].trimmed, in: record, column, batch)
        case .address(.whole, _) where ContactConverter.isLink(cell),
            .address(.street, _) where ContactConverter.isLink(cell), .location where ContactConverter.isLink(cell):
            row.add(.website, cell)
        case .address(let part, let group): addresses.set(part, group, cell)
        case .location(let group): addresses.setLocation(group, cell)
        case .kind: takeKind(cell)
        case .labels: takeLabels(cell)
        case .text(.website) where ContactConverter.isOnlyScheme(cell): break
        case .text(.jobTitle) where names.prefix.isEmpty && titles.value(for: cell, make: PersonName.isTitles):
            names.prefix = cell
        case .text(let target) where ContactConverter.holdsSeveral(cell, target):
            for part in cell.split(on: ":::") { row.add(target, part.trimmed) }
        case .text(let target): if row.isBlank(target) { row.keep(target, cell) } else { row.add(target, cell) }
        case .verbatim(let target): row.keep(target, cell)
        case .permission(let role): takePermission(cell, role, in: record, column, batch)
        case .addedOn: takeDate(cell, for: .addedOn, in: record, column, batch)
        case .updatedOn: takeDate(cell, for: .updatedOn, in: record, column, batch)
        case .language: takeLanguage(cell, column)
        case .remark: add(.notes, "\(header.title(of: column)): \(cell.string)")
        case .relationLabel(let number): relations[number, default: (.empty, .empty)].label = cell
        case .relationValue(let number): relations[number, default: (.empty, .empty)].value = cell
        case .taxonomyCode(let number): provider.add(code: cell, number: number)
        case .taxonomySwitch(let number): provider.setSwitch(cell, number: number)
        case .entityType: provider.setEntityType(cell)
        case .deactivatedOn, .reactivatedOn, .dropped, .passThrough: break
        }
    }

    /// Whether a cell in a column of prefixes is what somebody does: French `Titre` may mean either.
    private mutating func isProfession(_ cell: ByteView) -> Bool {
        checksRemarks && !titles.value(for: cell, make: PersonName.isTitles)
            && professions.value(for: cell) { KindInference.kind(ofTitle: $0) != nil }
    }

    /// Reads the numbers of the row as those of its country.
    private mutating func setRegion(_ record: Record) {
        (region, foreignPlan) = (options.region, nil)
        for column in countryColumns {
            let cell = record[column].trimmed
            guard !cell.isEmpty, let code = countries.value(for: cell, make: { Places.countryCode($0) }) else {
                continue
            }
            if let found = DiallingRegion(rawValue: code) {
                region = found
            } else {
                foreignPlan = CallingPlan(country: code)
            }
            return
        }
    }

    private func tooLong(_ cell: ByteView, in record: Record, _ column: Int) -> Diagnostic {
        let limit = "\(ContactConverter.largestCell >> 10) KB"
        let isAlone = cell.count > ContactConverter.largestCell
        return problem(
            .error, cell, in: record, column,
            isAlone ? "the cell is longer than \(limit)" : "this cell and those before it are longer than \(limit)",
            hint: "names, addresses and numbers are never that long; correct the row")
    }

    private func isNote(_ role: ContactRole) -> Bool {
        if case .text(.notes) = role { true } else { false }
    }

    private mutating func finish(_ record: Record, _ batch: ContactBatch) throws(Diagnostic) -> Result {
        if names.isBlank { names.whole = displayName }
        if provider.isOrganization != true, names.write(to: &row, roles: &roles) {
            batch.tell(
                Diagnostic(
                    .note, file: file, line: record.line, "two people in one name; the row is kept as one contact"))
        }
        addresses.write(to: &row)
        if !addresses.incompleteCode.isEmpty { tellIncompleteCode(record, batch) }
        if !badEmails.isEmpty { try writeBadEmails(in: record, batch) }
        if !relations.isEmpty { writeRelations() }
        if row.isBlank(.email), row.isBlank(.phone), let text = tableText {
            section = nil
            throw Diagnostic(
                file: file, line: record.line, text.reason,
                hint: "delete the row; if it is a contact, give it an email or a phone")
        }
        let isReachable =
            !row.isBlank(.givenName) || !row.isBlank(.familyName) || !row.isBlank(.organization) || !row.isBlank(.email)
            || !row.isBlank(.phone) || !row.isBlank(.street)
        guard isReachable else {
            throw Diagnostic(
                file: file, line: record.line,
                "the row has no name, no organization, no email, no phone and no street",
                hint: "give it one of them, or delete the row")
        }
        takeStops(inColumns: unknownColumns, of: record, batch)
        setKind()
        if !options.filter.isEmpty, !options.filter.accepts(row) { return .filtered }
        if row.isBlank(.source) { row.set(.source, fileBytes, line: record.line) }
        return .contact
    }

    private func tellIncompleteCode(_ record: Record, _ batch: ContactBatch) {
        let (line, column) = record.place(of: addresses.incompleteCode)
        let state = row.isBlank(.region) ? "the US" : row[.region].string
        batch.tell(
            Diagnostic(
                .warning, file: file, line: line, column: column,
                "\"\(addresses.incompleteCode.string)\" is not a ZIP code of \(state); it is kept as typed",
                hint: "add the missing digits in the list"))
    }

    private mutating func writeRelations() {
        for (_, relation) in relations.sorted(by: { $0.key < $1.key })
        where HeaderSynonyms.role(of: relation.label.string) == .text(.referredBy) {
            row.add(.referredBy, relation.value)
        }
    }

    /// What the row is if it is not a contact but text in a table.
    private var tableText: TableText? {
        guard row.isBlank(.organization), row.isBlank(.street), row.isBlank(.city) else { return nil }
        let name = names.whole.isEmpty ? "\(names.given.string) \(names.family.string)" : names.whole.string
        return TableText(name)
    }

    /// Whether the list's own word only says that an organization is a customer, in a list of accounts.
    private func isCustomerOfProgram(_ kind: Kind) -> Bool {
        kind == .client && !row.isBlank(.organization) && row.isBlank(.givenName) && row.isBlank(.familyName)
    }

    /// The list's own word wins, then the user's, then the heading of the list, the provider's codes, and the rest.
    private mutating func setKind() {
        let found: (kind: Kind, evidence: KindEvidence)? =
            if let explicitKind, !isCustomerOfProgram(explicitKind) {
                (explicitKind, .list)
            } else if let section {
                (section.kind, .heading("heading \"\(section.text)\""))
            } else if let kind = options.kind {
                (kind, .option)
            } else if let implied = plan.impliedKind {
                (implied.kind, .heading(implied.heading))
            } else if let (code, taxonomy) = provider.taxonomy {
                (taxonomy.kind, .taxonomy(code: code.string, name: taxonomy.name))
            } else {
                kinds.kind(of: row)
            }
        evidence = found?.evidence
        if let found { row.set(.kind, found.kind.rawValue) }
    }
}
