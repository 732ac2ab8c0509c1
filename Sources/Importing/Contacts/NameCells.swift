import Bytes
import Contacts
import Wording

/// The name cells of one row, until the row is complete.
struct NameCells {
    var whole = ByteView.empty
    var prefix = ByteView.empty
    var given = ByteView.empty
    var middle = ByteView.empty
    var family = ByteView.empty
    var suffix = ByteView.empty
    var credentials = ByteView.empty
    var nickname = ByteView.empty

    /// Whether names keep their case: a canonical list has been corrected before.
    var keepsCase = false

    mutating func clear() {
        self = NameCells(keepsCase: keepsCase)
    }

    /// Keeps the cell of a name column. The first cell of a part wins.
    mutating func set(_ column: ContactColumn, _ cell: ByteView) {
        switch column {
        case .prefix where prefix.isEmpty: prefix = cell
        case .givenName where given.isEmpty: given = cell
        case .middleName where middle.isEmpty: middle = cell
        case .familyName where family.isEmpty: family = cell
        case .suffix where suffix.isEmpty: suffix = cell
        case .credentials where credentials.isEmpty: credentials = cell
        default: break
        }
    }

    /// Whether no cell names the contact.
    var isBlank: Bool { whole.isEmpty && given.isEmpty && family.isEmpty && nickname.isEmpty }

    /// Fills the name columns of `row`; returns whether the cells name two people.
    ///
    /// A whole name is used only if none of its parts has a cell, and goes to `organization` if it is the name of one.
    mutating func write(to row: inout ContactRow) -> Bool {
        var isCouple = false
        whole = NameCells.nameInCell(whole, &row)
        given = NameCells.nameInCell(given, &row)
        if NameCells.isNobody(family) { family = .empty }
        if PersonName.isTitles(given) {
            isCouple = PersonName.areOfTwo(given)
            if prefix.isEmpty { prefix = given }
            given = .empty
        }
        if given.isEmpty && family.isEmpty {
            if OrganizationName.isMeant(by: whole), row.isBlank(.organization) {
                row.set(.organization, whole)
            } else if PersonName.isTitles(whole) {
                isCouple = isCouple || PersonName.areOfTwo(whole)
                if prefix.isEmpty { prefix = whole }
            } else {
                let name = PersonName(whole: whole)
                isCouple = isCouple || name.isCouple
                write(name, to: &row, isOneCase: !keepsCase && NameCells.isOneCase(name))
            }
        } else {
            if PersonName.isPlainWord(given), PersonName.isPlainWord(family) {
                NameCells.writeName(
                    given, to: &row, .givenName, isOneCase: !keepsCase && NameCells.isOneCase(given, beside: family))
                NameCells.writeName(
                    family, to: &row, .familyName, isOneCase: !keepsCase && NameCasing.isAllOneCase(family))
            } else {
                let first = PersonName(given: given)
                let last = PersonName(family: family)
                isCouple = isCouple || first.isCouple || last.isCouple
                write(first, to: &row, isOneCase: !keepsCase && NameCells.isOneCase(first.given, beside: last.family))
                write(last, to: &row, isOneCase: !keepsCase && NameCasing.isAllOneCase(last.family))
            }
            if whole.count > given.count + middle.count + family.count + 2 { writeTitles(of: whole, to: &row) }
        }
        NameCells.writePrefix(prefix, to: &row)
        if !middle.isEmpty {
            let other = family.isEmpty ? given : family
            NameCells.writeName(
                middle, to: &row, .middleName, isOneCase: !keepsCase && NameCells.isOneCase(middle, beside: other))
        }
        NameCells.writeSuffix(suffix, to: &row)
        NameCells.writeCredentials(credentials, to: &row)
        if !nickname.isEmpty { row.add(.aliases, nickname) }
        return isCouple
    }

    /// Takes titles that only the whole name has: `Dr. Ann Lee, CNM`.
    private func writeTitles(of whole: ByteView, to row: inout ContactRow) {
        let name = PersonName(whole: whole)
        NameCells.writePrefix(name.prefix, to: &row)
        NameCells.writeSuffix(name.suffix, to: &row)
        for credential in name.credentials { NameCells.writeCredential(credential, to: &row) }
    }

    private func write(_ name: PersonName, to row: inout ContactRow, isOneCase: Bool) {
        NameCells.writePrefix(name.prefix, to: &row)
        for (part, column) in [
            (name.given, ContactColumn.givenName), (name.middle, .middleName), (name.family, .familyName),
        ] where !NameCells.isNobody(part) {
            NameCells.writeName(part, to: &row, column, isOneCase: isOneCase)
        }
        NameCells.writeSuffix(name.suffix, to: &row)
        for credential in name.credentials { NameCells.writeCredential(credential, to: &row) }
        if !name.nickname.isEmpty { row.add(.aliases, name.nickname) }
        for remark in name.remarks { NameCells.write(remark: remark, to: &row) }
    }

    /// Puts text beside a name into the right column if that is blank, otherwise into the notes.
    private static func write(remark: ByteView, to row: inout ContactRow) {
        if remark.hasPrefixIgnoringCase("from ") {
            let place = remark.from(5).trimmed
            if OrganizationName.isMeant(by: place), row.isBlank(.organization) {
                row.set(.organization, place)
            } else {
                row.add(.notes, remark)
            }
        } else if OrganizationName.isMeant(by: remark), row.isBlank(.organization) {
            row.set(.organization, remark)
        } else if row.isBlank(.jobTitle), let kind = KindInference.kind(ofTitle: remark), kind != .other {
            row.set(.jobTitle, remark)
        } else if PermissionWords.saysDeceased(remark) {
            row.add(.doNotContact, remark)
        } else {
            row.add(.notes, remark)
        }
    }

    /// The name in a cell, blank for words that mean nobody. An email address in it, alone or in angle brackets after
    /// the name, goes to its own column.
    private static func nameInCell(_ cell: ByteView, _ row: inout ContactRow) -> ByteView {
        if isNobody(cell) { return .empty }
        guard cell.contains(UInt8(ascii: "@")) else { return cell }
        var hasAddress = false
        Email.forEach(in: cell) { address, isValid in
            guard isValid else { return }
            hasAddress = true
            row.addLowercased(address, first: .email, rest: .otherEmails)
        }
        guard hasAddress else { return cell }
        return cell.firstIndex(of: UInt8(ascii: "<")).map { cell.upTo($0).trimmed } ?? .empty
    }

    /// Whether a name is a placeholder for none.
    private static func isNobody(_ name: ByteView) -> Bool { Nothing.isWord(name, in: .name) }

    /// Whether a whole name is all in one case.
    private static func isOneCase(_ name: PersonName) -> Bool {
        (name.given.array + name.middle.array + name.family.array).withByteView(NameCasing.isAllOneCase)
    }

    /// Whether a name in its own cell is all in one case. Beside a name in mixed case, up to three capitals may be
    /// initials and stay unchanged.
    private static func isOneCase(_ name: ByteView, beside other: ByteView) -> Bool {
        guard NameCasing.isAllOneCase(name) else { return false }
        return name.count > 3 || !name[0].isASCIIUppercase || other.isEmpty || NameCasing.isAllOneCase(other)
    }

    /// Writes a name, with corrected case if the input is all in one case.
    private static func writeName(_ name: ByteView, to row: inout ContactRow, _ column: ContactColumn, isOneCase: Bool)
    {
        guard !name.isEmpty, row.isBlank(column) else { return }
        if isOneCase {
            var cased: [UInt8] = []
            NameCasing.write(name, to: &cased)
            cased.withByteView { row.set(column, $0) }
        } else {
            row.keep(column, name)
        }
    }

    private static func writePrefix(_ prefix: ByteView, to row: inout ContactRow) {
        guard !prefix.isEmpty, row.isBlank(.prefix) else { return }
        if let usual = PersonName.canonicalPrefix(prefix) { return row.set(.prefix, usual) }
        let words = prefix.split { $0 == .space }.flatMap(PersonName.partingTitles)
        row.set(.prefix, words.map { PersonName.canonicalPrefix($0) ?? $0.string }.joined(separator: " "))
    }

    private static func writeSuffix(_ suffix: ByteView, to row: inout ContactRow) {
        guard !suffix.isEmpty, row.isBlank(.suffix) else { return }
        if let usual = PersonName.canonicalSuffix(suffix) { return row.set(.suffix, usual) }
        // Exports also put degrees into the suffix: "MD", "Jr., MD".
        let words = suffix.split { $0 == .space || $0 == UInt8(ascii: ",") }
        if words.allSatisfy({ !Credentials.all(in: $0).isEmpty || PersonName.canonicalSuffix($0) != nil }) {
            for word in words {
                if let usual = PersonName.canonicalSuffix(word) {
                    row.set(.suffix, usual)
                } else {
                    for credential in Credentials.all(in: word) { writeCredential(credential, to: &row) }
                }
            }
        } else {
            row.set(.suffix, suffix)
        }
    }

    private static func writeCredentials(_ cell: ByteView, to row: inout ContactRow) {
        guard !cell.isEmpty else { return }
        for part in cell.split(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }).map(\.trimmed) {
            let words = part.split { $0 == .space }
            let isOne = Credentials.canonical(part) != nil || PersonName.canonicalPrefix(part) != nil
            let isKnown = words.allSatisfy {
                !Credentials.all(in: $0).isEmpty || PersonName.canonicalPrefix($0) != nil
            }
            guard !isOne, isKnown else {
                writeCredential(part, to: &row)
                continue
            }
            for word in words {
                let credentials = Credentials.all(in: word)
                for credential in credentials.isEmpty ? [word] : credentials { writeCredential(credential, to: &row) }
            }
        }
    }

    /// Adds a credential, but not `DONA` beside `CD(DONA)`. A title such as `Dr.` becomes the prefix.
    private static func writeCredential(_ credential: ByteView, to row: inout ContactRow) {
        let usual = Credentials.canonical(credential)
        if usual == nil, let title = PersonName.canonicalPrefix(credential) {
            let held = row[.prefix].string.split(separator: " ").map(String.init)
            if !held.contains(title) { row.set(.prefix, (held + [title]).joined(separator: " ")) }
            return
        }
        let text = usual ?? credential.string
        let held = row[.credentials]
        let isHeld = held.contains(UInt8(ascii: "(")) && held.string.contains("(\(text))")
        if !isHeld { text.withByteView { row.add(.credentials, $0) } }
    }
}
