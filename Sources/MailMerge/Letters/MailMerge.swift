import Bytes
import CSV
import Contacts
import Diagnostics

/// Writes one letter for each contact of a list.
package struct MailMerge {
    private let templates: TemplateSet
    private let slots: ContactSlots
    private let markup: Markup
    private let need: ContactNeed?
    private let compose: LetterComposer
    /// Warnings about templates: letters for nobody, and unknown names in a lenient run.
    package let warnings: [Diagnostic]
    private var values: FieldValues
    /// The memory of the last letter, for reuse once nobody holds that letter.
    private var spareBytes: [UInt8] = []
    private var scratch: [UInt8] = []

    /// The choice of templates.
    package enum Choice {
        /// One file of the folder, for all contacts.
        case one(fileName: String)
        /// The template of the folder that best fits the contact's kind and next action; `name` is the folder's.
        case fitting(name: String)
    }

    /// Compiles the templates for a list with the columns `header`.
    ///
    /// - Parameters:
    ///   - listName: the name of the list in messages.
    ///   - sender: the user's sender file, if there is one.
    ///   - date: the date of the letters.
    ///   - format: the output format.
    ///   - isPersonal: whether emails may lack a postal address and a way to opt out.
    ///   - isLenient: whether unknown fields, filters and partials are blank, each with a warning.
    ///   - cells: how cells are written if letters become a table.
    /// - Throws: the first error in a template, or if the list is not a contact list.
    package init(
        header: Header, listName: String, folder: TemplateFolder, choice: Choice, sender: Sender?, date: CalendarDate,
        format: LetterFormat, isPersonal: Bool = false, isLenient: Bool = false, cells: CellPolicy = .plain
    ) throws(Diagnostic) {
        try MailMerge.refuseOtherLists(header, name: listName)
        var fields = FieldTable(header: header, sender: sender, date: date, isLenient: isLenient)
        switch choice {
        case .one(let fileName): templates = try MailMerge.only(fileName, in: folder, fields: &fields)
        case .fitting(let name):
            templates = try TemplateSet(folder, name: name, fields: &fields)
            guard header.index(of: ScoreColumn.nextAction.rawValue) != nil || !templates.isForActionsOnly else {
                throw Diagnostic(
                    file: listName, line: 1, "the list has no column next_action, by which these letters are chosen",
                    hint: MailMerge.scoreFirst)
            }
        }
        for slip in sender?.slips(used: fields.usedNames) ?? [] { try fields.tolerate { slip } }
        var setup = LetterSetup(
            fields: fields, templates: templates.templates, sender: sender, date: date, isPersonal: isPersonal,
            cells: cells)
        compose = try format.prepare(&setup)
        slots = ContactSlots(&setup.fields)
        let addressee = AddresseeSlots(&setup.fields)
        values = FieldValues(FieldPlan(setup.fields, addressee: addressee))
        markup = format.templates.markup
        need = format.need
        warnings = templates.warnings + setup.fields.warnings
    }

    private static func only(
        _ fileName: String, in folder: TemplateFolder, fields: inout FieldTable
    ) throws(Diagnostic) -> TemplateSet {
        guard folder.markup == .html || !fileName.hasSuffix(TemplateVariant.html.suffix) else {
            throw Diagnostic(
                .error, .usage, "\(fileName) is an HTML template, which is for printed letters",
                hint: "add --format html, or give a text template")
        }
        let text = try folder.text(of: fileName)
        return TemplateSet(
            only: try LetterTemplate(
                text, fileName: fileName, header: TemplateHeader(text), isForAll: true, folder: folder, fields: &fields)
        )
    }

    /// Refuses a list without name columns: every letter would be to "Colleague".
    private static func refuseOtherLists(_ header: Header, name: String) throws(Diagnostic) {
        let naming: [ContactColumn] = [.givenName, .familyName, .organization]
        let computed: [FieldTable.Computed] = [.salutation, .fullName]
        let names = naming.map(\.rawValue) + computed.map(\.rawValue)
        guard !names.contains(where: { header.index(of: $0) != nil }) else { return }
        throw Diagnostic(
            file: name, line: 1, "the list has no column that names a recipient, such as given_name or organization",
            hint: "convert the list first: import LIST.csv | mail-merge ...")
    }

    /// The file names of all templates in use.
    package var templateNames: [String] { templates.templates.map(\.fileName) }

    /// The contact in `record`, for lists of letters.
    package mutating func contact(in record: Record) -> LetterContact {
        values.fill(from: record, scratch: &scratch)
        return slots.contact(values)
    }

    /// The letter for the contact in `record`.
    ///
    /// - Throws: the reason there is none, and how to fix it.
    package mutating func letter(for record: Record) throws(Rejection) -> Letter {
        values.fill(from: record, scratch: &scratch)
        let template = try template()
        if template.namesClient, !values.withValue(slots.consent, \.saysYes) {
            throw Rejection(
                reason: "the letter names a client who has not consented",
                hint: "write yes in the column \"consent\" of the list once the client has agreed")
        }
        var letter = Letter(bytes: [], line: record.line, template: template, values: values, slots: slots)
        swap(&letter.bytes, &spareBytes)
        defer { spareBytes = letter.bytes }
        letter.bytes.removeAll(keepingCapacity: true)
        template.body.render(values, into: &letter.bytes)
        MailMerge.tidyEnds(of: &letter.bytes)
        if let fault = letter.bytes.withByteView({ LetterFault(in: $0, markup) }) { throw fault.rejection }
        if let lack = need?.lack(in: values, slots) { throw lack }
        try compose(&letter)
        return letter
    }

    /// The template for the contact in `values`.
    private func template() throws(Rejection) -> LetterTemplate {
        let choice = values.withValue(slots.kind) { kind in
            values.withValue(slots.action) { action in templates.choice(kind: kind, action: action) }
        }
        if let choice { return choice }
        let kind = values.withValue(slots.kind, \.string)
        let action = values.withValue(slots.action, \.string)
        throw Rejection(
            reason: "no template for kind \"\(kind)\" and next_action \"\(action)\"",
            hint: action.isEmpty ? MailMerge.scoreFirst : MailMerge.hint(onAction: action))
    }

    private static func hint(onAction action: String) -> String {
        let known = NextAction.allCases.map(\.rawValue)
        guard !known.contains(action), let near = nearestName(to: action, in: known) else {
            return "add a template with matching Kinds: or Actions:"
        }
        return "did you mean \(near)?"
    }

    private static let scoreFirst = "score the list first, or use one letter for all with --template FILE"

    /// Removes blank lines at the top, where the sender's address may be missing, and ends the letter with a line feed.
    private static func tidyEnds(of letter: inout [UInt8]) {
        if let first = letter.firstIndex(where: { $0 != .lineFeed }), first > 0 {
            letter.removeSubrange(..<first)
        }
        if letter.last != .lineFeed { letter.append(.lineFeed) }
    }
}

extension ByteView {
    /// Whether a cell is a clear yes.
    fileprivate var saysYes: Bool {
        let words: [StaticString] = ["yes", "y", "true", "1", "x"]
        return words.contains { equalsIgnoringCase($0) }
    }
}
