import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

// Reads single cells by the role of their column.
extension ContactConverter {
    /// Takes the addresses of a cell. One that is invalid decides at the end of the row whether it is rejected.
    mutating func takeEmail(_ cell: ByteView, in record: Record, _ column: Int, _ batch: ContactBatch) {
        // An address with non-ASCII bytes at its ends may have invisible marks around it.
        if cell[0].isASCII, cell[cell.count - 1].isASCII, Email.isValid(cell) {
            return row.addLowercased(cell, first: .email, rest: .otherEmails)
        }
        let cell = takeStop(inRemark: cell, in: record, column, batch)
        if cell.isEmpty { return }
        var invalid: ByteView?
        var hasAddress = false
        Email.forEach(in: cell) { address, isValid in
            hasAddress = hasAddress || isValid
            if isValid || options.keepInvalid {
                row.addLowercased(address, first: .email, rest: .otherEmails)
            } else {
                invalid = invalid ?? address
            }
        }
        guard let invalid else { return takeWords(besideEmailsIn: cell) }
        // In "ask Jo" the whole cell is wrong, not one word.
        let text = cell.contains(UInt8(ascii: "@")) ? invalid : cell
        badEmails.append((hasAddress ? text : cell, text, column))
    }

    /// Moves broken addresses to the notes.
    ///
    /// - Throws: if nothing else in the row says who the contact is or how to reach them.
    mutating func writeBadEmails(in record: Record, _ batch: ContactBatch) throws(Diagnostic) {
        defer { badEmails.removeAll(keepingCapacity: true) }
        let isKnown = [.givenName, .familyName, .organization, .email, .phone, .street].contains {
            (column: ContactColumn) in
            !row.isBlank(column)
        }
        for (cell, text, column) in badEmails {
            let message = "\"\(text.string)\" is not an email address"
            guard isKnown else {
                throw problem(
                    .error, text, in: record, column, message,
                    hint: "correct it in the list, or keep it as it is with --keep-invalid")
            }
            row.add(.notes, cell)
            batch.tell(
                problem(
                    .warning, text, in: record, column, message + "; it is moved to the notes",
                    hint: "correct it in the list, or keep it as it is with --keep-invalid"))
        }
    }

    /// Takes the numbers of a cell and reports those that cannot be dialed.
    mutating func takePhone(_ cell: ByteView, in record: Record, _ column: Int, _ batch: ContactBatch) {
        if let phone = foreignPlan?.read(cell) ?? Phone.readPlain(cell, region: region) { return row.add(phone) }
        var last: Phone?
        let hasNumber = cell.contains(where: \.isASCIIDigit)
        Phone.forEachPart(of: cell) { part in
            // `707-555-0123/0124`
            if let phone = last?.withEnding(part) { return row.add(phone) }
            switch foreignPlan?.read(part).map(Phone.Reading.phone) ?? Phone.read(part, region: region) {
            case .phone(let phone):
                last = phone
                take(phone, from: part)
            case .withoutAreaCode:
                row.add(part, first: .phone, rest: .otherPhones)
                batch.tell(
                    problem(
                        .warning, part, in: record, column, "\"\(part.string)\" has no area code; it is kept as typed",
                        hint: "add the area code in the list"))
            case .unknown where last != nil && part.count(where: \.isASCIIDigit) < 5:
                // The end of `707-555-0123, press 2`.
                row.add(.notes, part)
            case .unknown where hasNumber && !part.contains(where: \.isASCIIDigit):
                // The end of `707-555-0123 or email`.
                row.add(.notes, part)
            case .unknown:
                if plan.format.phonesLackPlus, case .phone(let phone) = Phone.readCanonical(part) {
                    return row.add(phone)
                }
                row.add(part, first: .phone, rest: .otherPhones)
                batch.tell(
                    problem(
                        .warning, part, in: record, column,
                        "\"\(part.string)\" is not a phone number; it is kept as typed",
                        hint: region == .unitedKingdom ? nil : ContactConverter.hint(onForeign: part)))
            case .blank: break
            }
        }
    }

    /// Takes the numbers of a cell with a label, unless it is a fax or a pager, which nobody can be called on.
    mutating func takePhone(
        _ cell: ByteView, labelled label: ByteView, in record: Record, _ column: Int, _ batch: ContactBatch
    ) {
        guard let machine = PhoneWords.machine(endOf: label) else { return takePhone(cell, in: record, column, batch) }
        add(.notes, "\(machine): \(cell.string)")
    }

    /// Advice on a number that begins like those outside North America. British numbers have eleven digits, or ten
    /// after 01 (Ofcom, National Telephone Numbering Plan).
    static func hint(onForeign number: ByteView) -> String? {
        guard number.hasPrefixIgnoringCase("0") || number.hasPrefixIgnoringCase("(0") else { return nil }
        let advice = "write it with + and the country code"
        let digits = number.filter(\.isASCIIDigit)
        let isBritish =
            digits.count == 11 && "12378".utf8.contains(digits[1])
            || digits.count == 10 && digits[1] == UInt8(ascii: "1")
        return isBritish ? advice + ", or say where the list is from: --region GB" : advice
    }

    /// Takes the list's own word for the contact; words that are not a kind become a tag.
    mutating func takeKind(_ cell: ByteView) {
        if let kind = Kind(words: cell) { explicitKind = explicitKind ?? kind } else { row.add(.tags, cell) }
    }

    /// Google joins labels with ` ::: ` and marks its own with `* `. Others use semicolons or commas, and Mailchimp
    /// puts each label in quotes.
    mutating func takeLabels(_ cell: ByteView) {
        var isQuoted = false
        let separator = UInt8(ascii: cell.contains(UInt8(ascii: ";")) ? ";" : ",")
        let labels =
            cell.firstRange(of: ":::") != nil
            ? cell.split(on: ":::")
            : cell.split { byte in
                if byte == .quote { isQuoted.toggle() }
                return byte == separator && !isQuoted
            }
        for label in labels.map(\.trimmed) where !label.hasPrefixIgnoringCase("* ") {
            let isInQuotes = label.count > 2 && label[0] == .quote && label[label.count - 1] == .quote
            let label = isInQuotes ? label[1..<label.count - 1].trimmed : label
            if checksRemarks { takeStop(inLabel: label) }
            row.add(.tags, label)
        }
    }

    /// Whether a cell holds several values joined by ` ::: `, as in Google's exports, in a column that may have
    /// several.
    static func holdsSeveral(_ cell: ByteView, _ column: ContactColumn) -> Bool {
        switch column {
        case .organization, .jobTitle, .website:
            cell.contains(UInt8(ascii: ":")) && cell.firstRange(of: ":::") != nil
        default: false
        }
    }

    /// Adds a value to a cell that may hold several.
    mutating func add(_ column: ContactColumn, _ text: String) {
        text.withByteView { row.add(column, $0) }
    }

    /// Takes the date on which the contact was added or last changed.
    mutating func takeDate(
        _ cell: ByteView, for target: ContactColumn, in record: Record, _ column: Int, _ batch: ContactBatch
    ) {
        guard row.isBlank(target) else { return }
        if let date = CalendarDate(cell, order: options.region.dateOrder) {
            row.set(target, date.iso)
            batch.dates.take(cell)
        } else {
            batch.tell(problem(.warning, cell, in: record, column, "\"\(cell.string)\" is not a date; it is left out"))
        }
    }

    /// A diagnostic about `text`, a part of the cell of `record` in a column.
    func problem(
        _ severity: Diagnostic.Severity, _ text: ByteView, in record: Record, _ column: Int, _ message: String,
        hint: String? = nil
    ) -> Diagnostic {
        let name = header.names[column]
        let (line, column) = record.place(of: text)
        return Diagnostic(
            severity, file: file, line: line, column: column, "column \"\(name)\": \(message)", hint: hint)
    }
}
