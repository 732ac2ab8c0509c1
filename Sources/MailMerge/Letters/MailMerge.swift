import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// Writes one letter for each contact of a list.
package struct MailMerge {
    private let templates: TemplateSet
    private let slots: ContactSlots
    private let markup: Markup
    private let format: LetterFormat
    private let need: ContactNeed?
    private let isStrict: Bool
    private let homeCountry: String
    private let compose: LetterComposer
    /// The slots that the format shows itself and that are made from cells.
    private let formatSlots: [Int]
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

    /// How strictly letters are checked, and what may be missing.
    package struct Rules: Sendable {
        /// Whether emails may lack a postal address and a way to opt out.
        package var isPersonal = false
        /// Whether unknown fields, filters and partials are blank, each with a warning.
        package var isLenient = false
        /// Whether gaps in sentences, fields of other programs and a missing telephone number are errors.
        package var isStrict = false
        /// Whether letters are printed for contacts without a street.
        package var allowsNoAddress = false

        package init() {}
    }

    /// Compiles the templates for a list with the columns `header`.
    ///
    /// - Parameters:
    ///   - listName: the name of the list in messages.
    ///   - sender: the user's sender file, if there is one.
    ///   - date: the date of the letters.
    ///   - format: the output format.
    ///   - attachments: finds the files that letters attach.
    ///   - cells: how cells are written if letters become a table.
    /// - Throws: the first error in a template, or if the list is not a contact list.
    package init(
        header: Header, listName: String, folder: TemplateFolder, choice: Choice, sender: Sender?, date: CalendarDate,
        format: LetterFormat, rules: Rules = Rules(), attachments: Attachments = Attachments(),
        cells: CellPolicy = .plain
    ) throws(Diagnostic) {
        try MailMerge.refuseOtherLists(header, name: listName)
        let role = try sender?.role() ?? .massageTherapist
        var fields = FieldTable(
            header: header, sender: sender, date: date, isLenient: rules.isLenient, isStrict: rules.isStrict,
            isPaper: format.channel == .letter, role: role, language: try sender?.language() ?? .english)
        switch choice {
        case .one(let fileName): templates = try MailMerge.only(fileName, in: folder, fields: &fields)
        case .fitting(let name):
            templates = try TemplateSet(folder, name: name, role: role, format: format, fields: &fields)
            guard header.index(of: ScoreColumn.nextAction.rawValue) != nil || !templates.isForActionsOnly else {
                throw Diagnostic(
                    file: listName, line: 1, "the list has no column next_action, by which these letters are chosen",
                    hint: MailMerge.scoreFirst)
            }
        }
        for slip in sender?.slips(used: fields.usedNames) ?? [] { try fields.tolerate { slip } }
        try MailMerge.warnOfOldConsent(header, listName: listName, templates, &fields)
        var setup = LetterSetup(
            fields: fields, templates: templates.templates, sender: sender, date: date, attachments: attachments,
            isPersonal: rules.isPersonal, cells: cells)
        let templateSlots = setup.fields.sources.count
        compose = try format.prepare(&setup)
        formatSlots = setup.fields.derivedSlots(for: Set(templateSlots..<setup.fields.sources.count))
        slots = ContactSlots(&setup.fields)
        let addressee = AddresseeSlots(&setup.fields)
        values = FieldValues(FieldPlan(setup.fields, addressee: addressee))
        markup = format.templates.markup
        need = rules.allowsNoAddress && format.need == .street ? nil : format.need
        self.format = format
        isStrict = rules.isStrict
        homeCountry = (sender?["sender_country"] ?? "").withByteView { $0.isEmpty ? "US" : Addressee.countryCode($0) }
        warnings =
            templates.warnings + setup.fields.warnings
            + MailMerge.optOutWarning(sender, setup.fields, isPaper: format.channel == .letter)
    }

    private static func optOutWarning(_ sender: Sender?, _ fields: FieldTable, isPaper: Bool) -> [Diagnostic] {
        guard isPaper, fields.usedNames.contains(Sender.optOut) else { return [] }
        return [sender?.optOutWarning(home: fields.language)].compactMap { $0 }
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

    /// Warns if letters name clients and the list says only in `consent` whether they may.
    private static func warnOfOldConsent(
        _ header: Header, listName: String, _ templates: TemplateSet, _ fields: inout FieldTable
    ) throws(Diagnostic) {
        guard templates.templates.contains(where: \.namesClient), header.index(of: ContactSlots.consent) != nil,
            header.index(of: ContactSlots.mayNameClient) == nil
        else { return }
        try fields.warn(
            Diagnostic(
                file: listName, line: 1, "the column consent is read as may_name_client: whether a client may be named",
                hint: "rename the column to may_name_client; consent is a permission to write"))
    }

    /// The file names of all templates in use.
    package var templateNames: [String] { templates.templates.map(\.fileName) }

    /// Whether the letter is for an occasion, and so for contacts of every next action.
    package var isForOccasion: Bool { templates.templates.contains { $0.occasion != nil } }

    /// The contact in `record`, for lists of letters.
    package mutating func contact(in record: Record) -> LetterContact {
        values.fill(from: record)
        return slots.contact(values)
    }

    /// The letter for the contact in `record`.
    ///
    /// - Throws: the reason there is none, and how to fix it.
    package mutating func letter(for record: Record) throws(Rejection) -> Letter {
        values.fill(from: record)
        let (template, missedLanguage) = try template()
        if template.namesClient, !values.withValue(slots.mayNameClient, \.saysYes) {
            throw Rejection(
                reason: "the letter names a client, which nobody has allowed",
                hint: "write yes in the column \"\(ContactSlots.mayNameClient)\" of the list once the client has agreed"
            )
        }
        try requirePermission(template)
        try mendAddress(template)
        values.derive(template.derivedSlots, scratch: &scratch)
        if !formatSlots.isEmpty { values.derive(formatSlots, scratch: &scratch) }
        if !values.unreadable.isEmpty { try refuseUnreadable(template) }
        var letter = Letter(bytes: [], line: record.line, template: template, values: values, slots: slots)
        letter.missedLanguage = missedLanguage
        letter.way = way
        letter.gaps = template.body.gaps(values) + template.subject.gaps(values)
        if isStrict, let gap = letter.gaps.first { throw gap.rejection }
        swap(&letter.bytes, &spareBytes)
        defer { spareBytes = letter.bytes }
        letter.bytes.removeAll(keepingCapacity: true)
        template.body.render(values, into: &letter.bytes)
        MailMerge.tidyEnds(of: &letter.bytes)
        if template.mayLeaveEmptyParagraphs { EmptyParagraphs.remove(from: &letter.bytes) }
        if let fault = letter.bytes.withByteView({ LetterFault(in: $0, markup) }) { throw fault.rejection }
        if let lack = need?.lack(in: values, slots) { throw lack }
        try compose(&letter)
        return letter
    }

    /// The template for the contact in `values`, and the contact's language if no template of it fits.
    private func template() throws(Rejection) -> (template: LetterTemplate, missedLanguage: String?) {
        let choice = values.withValue(slots.kind) { kind in
            values.withValue(slots.action) { action in
                values.withValue(slots.language) { templates.choice(kind: kind, action: action, language: $0) }
            }
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

// MARK: - Checks of a contact

extension MailMerge {
    /// The way a letter can go to the contact in `values`.
    private var way: LetterWay {
        if format.channel == .email { return .email }
        if format.channel == .message { return .hand }
        if format.need == nil, !values.isBlank(slots.email) { return .email }
        return values.withAddressee(\.street.isEmpty) ? .hand : .post
    }

    /// Refuses an introduction by email to a country whose law asks for a permission, unless the list has one.
    private func requirePermission(_ template: LetterTemplate) throws(Rejection) {
        guard format.channel == .email, !values.isBlank(slots.email), !values.withValue(slots.permission, \.saysYes)
        else { return }
        let action = values.withValue(slots.action) { NextAction(cell: $0) }
        guard action == .introduce || action == nil && template.actions.contains(.introduce) else { return }
        let country = values.withValue(slots.email) { email in
            values.withAddressee { EmailPermission.country(of: $0, email: email, home: homeCountry) }
        }
        guard EmailPermission.isNeeded(in: country) else { return }
        let name = Places.countryName(country) ?? country
        throw Rejection(
            reason: "an introduction by email to \(name) needs a permission by law",
            hint: "print this letter, or write yes in the column \"\(ContactSlots.consent)\" if there is one")
    }

    /// Gives a US postal code back the zeros that a spreadsheet took, and refuses one that cannot be mended.
    private mutating func mendAddress(_ template: LetterTemplate) throws(Rejection) {
        guard template.showsPostalCode || format.need == .street else { return }
        let home = homeCountry
        let code = values.withAddressee { addressee in LostZeros.check(addressee, home: home) }
        switch code {
        case .fine: return
        case .mended(let text): values.replacePostalCode(with: text)
        case .broken(let text):
            throw Rejection(
                reason: "the postal code \"\(text)\" has too few digits", hint: "correct it in the list")
        }
    }

    /// Refuses a letter that would show a value which a filter or a comparison could not read.
    private func refuseUnreadable(_ template: LetterTemplate) throws(Rejection) {
        let isFalse = { (slot: Int) -> Bool? in values.withValue(slot, \.isFalse) }
        let shown = [template.body, template.subject]
        let isNeeded = { (slot: Int) in shown.contains { $0.needs([slot], isFalse: isFalse) } }
        guard let slot = values.unreadable.first(where: isNeeded) else { return }
        throw Rejection(
            reason: "\"\(values.unfiltered(slot))\" is not a date or number that the letter can use",
            hint: "write dates like 2026-11-01 in the list, or leave the cell blank")
    }
}

extension ByteView {
    /// Whether a cell is a clear yes.
    fileprivate var saysYes: Bool {
        if isEmpty { return false }
        if case .yes = YesNo(self) { return true }
        return false
    }
}
