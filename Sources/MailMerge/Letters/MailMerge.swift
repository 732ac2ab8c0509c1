import CSV
import Contacts

/// Makes one letter for each contact of a list.
package struct MailMerge {
    private let templates: TemplateSet
    private var values: FieldValues
    /// What letters are written as.
    package let format: LetterFormat
    /// Nil for letters on paper.
    private let composer: EmailComposer?
    private var fileNames: LetterFileNames
    private let kind: Int
    private let action: Int
    private let contactID: Int
    private let consent: Int
    private var chosen = 0
    /// What should be known of the templates: letters for nobody, and names that there are not, if that was to be put up with.
    package let warnings: [Diagnostic]
    /// The letter made last.
    package private(set) var letter: [UInt8] = []
    /// What will not look as it should on paper of the letter made last, though it was made.
    package private(set) var flaws: [PageFlaw] = []

    /// Where the templates come from.
    package enum Choice {
        /// The file of this name in the folder, for all contacts.
        case one(fileName: String)
        /// The template of the folder that fits the contact's kind and next action best; `name` is the folder's.
        case fitting(name: String)
    }

    /// What became of a contact.
    package enum Verdict {
        /// `letter` holds its letter.
        case letter
        /// No letter could be made, for the reason given.
        case rejected(reason: String, hint: String)
    }

    /// Compiles the templates for a list with the columns `header`.
    ///
    /// - Parameters:
    ///   - listName: what messages call the list.
    ///   - sender: the user's sender file, if there is one.
    ///   - date: the day the letters are dated.
    ///   - format: what letters are written as.
    ///   - isPersonal: whether emails may do without a postal address and a way to opt out.
    ///   - isLenient: whether fields, filters and partials that there are not are left blank, each with a warning.
    /// - Throws: the first thing that is wrong with a template, or when the list is no list of contacts.
    package init(
        header: Header, listName: String, folder: TemplateFolder, choice: Choice, sender: Sender?, date: CalendarDate,
        format: LetterFormat = .text, isPersonal: Bool = false, isLenient: Bool = false
    ) throws(Diagnostic) {
        try MailMerge.refuseOtherLists(header, name: listName)
        var fields = FieldTable(header: header, sender: sender, date: date, isLenient: isLenient)
        switch choice {
        case .one(let fileName):
            guard folder.markup == .html || !fileName.hasSuffix(TemplateFolder.htmlSuffix) else {
                throw Diagnostic(
                    .error, .usage, "\(fileName) is a template of HTML, which is for letters to print",
                    hint: "add --format html, or name a template of text")
            }
            let text = try folder.text(of: fileName)
            templates = TemplateSet(
                only: try LetterTemplate(
                    text, fileName: fileName, header: TemplateHeader(text), folder: folder, fields: &fields))
        case .fitting(let name):
            templates = try TemplateSet(folder, name: name, fields: &fields)
            guard header.index(of: ScoreColumn.nextAction.rawValue) != nil || !templates.isForActionsOnly else {
                throw Diagnostic(
                    file: listName, line: 1, "there is no column next_action, by which these letters are chosen",
                    hint: MailMerge.scoreFirst)
            }
        }
        for slip in sender?.slips(used: fields.usedNames) ?? [] { try fields.tolerate { slip } }
        self.format = format
        composer =
            format.isEmail
            ? try EmailComposer(templates.templates, &fields, sender: sender, date: date, isPersonal: isPersonal) : nil
        fileNames = LetterFileNames(suffix: format.fileSuffix ?? "")
        consent = fields.slot(ofColumn: "consent")
        kind = fields.slot(of: .kind)
        action = fields.slot(ofColumn: ScoreColumn.nextAction.rawValue)
        contactID = fields.slot(of: .contactID)
        let addressee = AddresseeSlots(&fields)
        values = FieldValues(fields, addressee: addressee)
        warnings = templates.warnings + fields.warnings
    }

    /// A list whose columns name nobody would give nothing but letters to "Colleague".
    private static func refuseOtherLists(_ header: Header, name: String) throws(Diagnostic) {
        let naming: [ContactColumn] = [.givenName, .familyName, .organization]
        let computed: [FieldTable.Computed] = [.salutation, .fullName]
        let names = naming.map(\.rawValue) + computed.map(\.rawValue)
        guard !names.contains(where: { header.index(of: $0) != nil }) else { return }
        throw Diagnostic(
            file: name, line: 1, "no column says whom a letter is for, such as given_name or organization",
            hint: "turn the list into contacts first: import LIST.csv | mail-merge ...")
    }

    /// Takes the next contact.
    package mutating func take(_ record: Record) {
        values.fill(from: record)
    }

    /// Makes the letter for the contact taken last.
    package mutating func makeLetter() -> Verdict {
        let choice = values.withValue(kind) { kind in
            values.withValue(action) { action in templates.choice(kind: kind, action: action) }
        }
        guard let choice else { return noTemplate() }
        chosen = choice
        if templates.templates[choice].namesClient, !values.withValue(consent, \.saysYes) {
            return .rejected(
                reason: "the letter names a client, and nothing says that the client consents",
                hint: "write yes in a column \"consent\" of the list once the client has agreed")
        }
        letter.removeAll(keepingCapacity: true)
        templates.templates[choice].body.render(values, into: &letter)
        tidyEnds()
        if let fault = letter.withByteView({ LetterFault(in: $0, format.markup) }) {
            return .rejected(reason: fault.explanation.reason, hint: fault.explanation.hint)
        }
        if let composer { return composeEmail(composer) }
        switch format {
        case .text, .eml, .mbox: return .letter
        case .html:
            composePage()
            return .letter
        case .csv: return values.withAddressee(\.street.isEmpty) ? noStreet() : .letter
        }
    }

    private mutating func composePage() {
        var address: [UInt8] = []
        if templates.templates[chosen].showsAddress { values.withAddressee { $0.appendAddressBlock(to: &address) } }
        flaws = PageComposer.compose(&letter, address: address)
    }

    private mutating func composeEmail(_ composer: EmailComposer) -> Verdict {
        if let lack = composer.lack(of: templates.templates[chosen].body, values) {
            return .rejected(
                reason: "the email would not have \(lack) in it",
                hint: "fill it in, or let the template show it whatever else is blank")
        }
        do throws(EmailMessage.Fault) {
            try composer.compose(&letter, subject: subject, values, as: format)
            return .letter
        } catch {
            return .rejected(reason: error.explanation.reason, hint: error.explanation.hint)
        }
    }

    private func noStreet() -> Verdict {
        .rejected(reason: "there is no street to send a letter to", hint: "add one, or write an email")
    }

    /// Blank lines at the top, where the sender's address may be missing, are no part of a letter; a line end at its end is.
    private mutating func tidyEnds() {
        if let first = letter.firstIndex(where: { $0 != 0x0A }), first > 0 {
            letter.removeSubrange(..<first)
        }
        if letter.last != 0x0A { letter.append(0x0A) }
    }

    private func noTemplate() -> Verdict {
        let kind = values.withValue(kind, \.string)
        let action = values.withValue(action, \.string)
        return .rejected(
            reason: "no template is for kind \"\(kind)\" and next_action \"\(action)\"",
            hint: action.isEmpty ? MailMerge.scoreFirst : MailMerge.hint(onAction: action))
    }

    private static func hint(onAction action: String) -> String {
        let known = NextAction.allCases.map(\.rawValue)
        guard !known.contains(action), let near = nearestName(to: action, in: known) else {
            return "add a template whose Kinds: or Actions: name it"
        }
        return "is the next action \(near)?"
    }

    private static let scoreFirst = "score the list first, or give all contacts one letter with --template FILE"

    /// The contact that was taken last.
    package var contact: LetterContact {
        var name: [UInt8] = []
        values.withAddressee { $0.appendName(to: &name) }
        return LetterContact(
            identifier: values.withValue(contactID, \.string), name: String(decoding: name, as: UTF8.self),
            kind: values.withValue(kind, \.string), action: values.withValue(action, \.string))
    }

    /// The file names of all templates that a contact may get.
    package var templateNames: [String] { templates.templates.map(\.fileName) }

    /// The file name of the template of the letter made last.
    package var templateName: String { templates.templates[chosen].fileName }

    /// Why that template was chosen, in words.
    package var reason: String { templates.reason(for: chosen) }

    /// What the letter made last is about, as its template says; may be blank.
    package var subject: String {
        var text: [UInt8] = []
        appendSubject(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the subject with one blank between its words, also where a field between them is blank.
    private func appendSubject(to output: inout [UInt8]) {
        let start = output.count
        templates.templates[chosen].subject.render(values, into: &output)
        var end = start
        for index in start..<output.count {
            let byte = output[index]
            if byte == 0x20, end == start || output[end - 1] == 0x20 { continue }
            output[end] = byte
            end += 1
        }
        if end > start, output[end - 1] == 0x20 { end -= 1 }
        output.removeLast(output.count - end)
    }

    /// How many of the fields that templates use are not blank for the contact taken last.
    package var knownFieldCount: Int { values.ranges.count { !$0.isEmpty } }

    /// The columns of a list of the letters in a folder.
    package static let manifestColumns = [
        "file", "contact_id", "name", "kind", "next_action", "template", "subject",
    ]

    /// Calls `cell` with each cell of the letter made last under `manifestColumns`, valid until it returns.
    package func forEachManifestCell(file: String, _ cell: (ByteView) -> Void) {
        var text = Array(file.utf8)
        text.withByteView(cell)
        text.removeAll(keepingCapacity: true)
        values.withValue(contactID, cell)
        values.withAddressee { $0.appendName(to: &text) }
        text.withByteView(cell)
        values.withValue(kind, cell)
        values.withValue(action, cell)
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: templateName.utf8)
        text.withByteView(cell)
        text.removeAll(keepingCapacity: true)
        appendSubject(to: &text)
        text.withByteView(cell)
    }

    /// The cells of the letter made last under `MailingRow.columns`.
    package var mailingRow: [String] {
        values.withAddressee { addressee in
            var name: [UInt8] = []
            var salutation: [UInt8] = []
            addressee.appendFullName(to: &name)
            addressee.appendSalutation(to: &salutation)
            let (street, unit) = MailingRow.lines(ofStreet: addressee.street.string)
            return [
                String(decoding: name, as: UTF8.self), addressee.organization.string, street, unit,
                addressee.city.string, addressee.region.string, addressee.postalCode.string,
                Addressee.countryCode(addressee.country),
                String(decoding: salutation, as: UTF8.self), subject, String(decoding: letter, as: UTF8.self),
                contact.identifier,
            ]
        }
    }

    /// A file name for the letter made last; each call gives another.
    package mutating func nextFileName() -> String {
        if let pattern = templates.templates[chosen].fileNamePattern {
            var name: [UInt8] = []
            pattern.render(values, into: &name)
            return name.withByteView { fileNames.next(name: $0, identifier: .empty) }
        }
        var name: [UInt8] = []
        values.withAddressee { addressee in
            for part in addressee.isPerson ? [addressee.given, addressee.family] : [addressee.organization] {
                name.append(contentsOf: part.buffer)
                name.append(0x20)
            }
        }
        let end = name.count
        values.withValue(contactID) { name.append(contentsOf: $0.buffer) }
        return name.withByteView { fileNames.next(name: $0.upTo(end), identifier: $0.from(end)) }
    }
}

extension ByteView {
    /// Whether a cell says yes.
    fileprivate var saysYes: Bool {
        let words: [StaticString] = ["yes", "y", "true", "1", "x"]
        return words.contains { equalsIgnoringCase($0) }
    }
}
