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
    /// The parts of a name win over the whole name, which goes to `organization` if it is the name of one. What only
    /// the whole name says is kept.
    ///
    /// - Parameter roles: which family names are professions.
    mutating func write(to row: inout ContactRow, roles: inout CellCache<Bool>) -> Bool {
        whole = NameCells.nameInCell(whole, &row)
        given = NameCells.nameInCell(given, &row)
        if NameCells.isNobody(family) { family = .empty }
        // A number in place of a given name, beside a whole name, says nothing.
        if !whole.isEmpty, !given.isEmpty, !PersonName.hasLetter(given) { given = .empty }
        if !given.isEmpty, roles.value(for: family, make: PersonName.isWholeRole) {
            NameCells.write(remark: family, to: &row)
            family = .empty
        }
        var isCouple = false
        if PersonName.isTitles(given) {
            isCouple = PersonName.areOfTwo(given)
            if prefix.isEmpty { prefix = given }
            given = .empty
        }
        if given.isEmpty && family.isEmpty {
            isCouple = writeWhole(to: &row) || isCouple
        } else {
            isCouple = writeParts(to: &row) || isCouple
            if !whole.isEmpty { writeRest(of: whole, to: &row) }
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

    /// Writes a name in one cell, of a person or an organization.
    private mutating func writeWhole(to row: inout ContactRow) -> Bool {
        if whole.isEmpty { return false }
        if !row.isBlank(.organization), NameCells.writeOrganization(whole, besideAnother: &row) { return false }
        if OrganizationName.isMeant(by: whole) {
            row.set(.organization, whole)
            return false
        }
        if PersonName.isTitles(whole) {
            if prefix.isEmpty { prefix = whole }
            return PersonName.areOfTwo(whole)
        }
        let name = PersonName(whole: whole)
        write(name, to: &row, isOneCase: !keepsCase && NameCells.isOneCase(name))
        return name.isCouple
    }

    private func writeParts(to row: inout ContactRow) -> Bool {
        let organization = row[.organization]
        if !organization.isEmpty, organization.count == given.count + family.count + 1,
            organization.isEqualIgnoringCase(given, family) || organization.isEqualIgnoringCase(family, given)
        {
            return false
        }
        if PersonName.isPlainWord(given), PersonName.isPlainWord(family) {
            NameCells.writeName(
                given, to: &row, .givenName, isOneCase: !keepsCase && NameCells.isOneCase(given, beside: family))
            NameCells.writeName(
                family, to: &row, .familyName, isOneCase: !keepsCase && NameCasing.isAllOneCase(family))
            return false
        }
        var first = PersonName(given: given)
        let last = PersonName(family: family)
        if family.isEmpty, PersonName.isBeforeFamilyName(first.prefix), PersonName.isPlainWord(first.given) {
            // `Dr. Morris` in the column of given names
            first.family = first.given
            first.given = .empty
        }
        write(first, to: &row, isOneCase: !keepsCase && NameCells.isOneCase(first.given, beside: last.family))
        write(last, to: &row, isOneCase: !keepsCase && NameCasing.isAllOneCase(last.family))
        return first.isCouple || last.isCouple
    }

    /// Keeps what only the whole name says: titles, a profession, a practice, a nickname, another name.
    private func writeRest(of whole: ByteView, to row: inout ContactRow) {
        if whole.count == given.count + family.count + 1, whole.isEqualIgnoringCase(given, family) { return }
        if !row.isBlank(.organization), whole.isSame(as: row[.organization]) { return }
        if OrganizationName.isMeant(by: whole) {
            if row.isBlank(.organization) { row.set(.organization, whole) } else { row.add(.aliases, whole) }
            return
        }
        let name = PersonName(whole: whole)
        NameCells.writePrefix(name.prefix, to: &row)
        NameCells.writeSuffix(name.suffix, to: &row)
        for credential in name.credentials { NameCells.writeCredential(credential, to: &row) }
        for remark in name.remarks
        where !remark.isSame(as: row[.jobTitle]) && !remark.isSame(as: row[.organization]) {
            NameCells.write(remark: remark, to: &row)
        }
        if !name.nickname.isEmpty, !name.nickname.isSame(as: row[.givenName]) { row.add(.aliases, name.nickname) }
        if row.isBlank(.familyName), name.given.isSame(as: row[.givenName]) {
            NameCells.writeName(name.family, to: &row, .familyName, isOneCase: false)
            NameCells.writeName(name.middle, to: &row, .middleName, isOneCase: false)
        } else if row.isBlank(.givenName), !name.family.isEmpty, row[.familyName].has(name.family) {
            NameCells.writeName(name.given, to: &row, .givenName, isOneCase: false)
            NameCells.writeName(name.middle, to: &row, .middleName, isOneCase: false)
        } else if !nickname.isEmpty, name.given.isSame(as: nickname), name.family.isSame(as: row[.familyName]) {
            // `Liz Hart` beside Elizabeth Hart, called Liz
        } else if !whole.has(row[.givenName]) || !whole.has(row[.familyName]) {
            row.add(
                .aliases, name.given.isEmpty || name.family.isEmpty ? whole : name.given.extended(upTo: name.family))
        }
    }

    /// Handles the name of an organization, or a part of one, in a name column beside `organization`; false if the name
    /// is a person's.
    private static func writeOrganization(_ whole: ByteView, besideAnother row: inout ContactRow) -> Bool {
        let organization = row[.organization]
        if whole.isSame(as: organization) { return true }
        guard OrganizationName.isMeant(by: whole) else { return false }
        if whole.count > organization.count, whole.upTo(organization.count).isSame(as: organization) {
            // `Alder Bay Hospital - Labor & Delivery`
            let department = whole.from(organization.count).split { " -,:|/".utf8.contains($0) }
            if let first = department.first, let last = department.last { row.add(.notes, first.extended(to: last)) }
        } else {
            row.add(.aliases, whole)
        }
        return true
    }

    private func write(_ name: PersonName, to row: inout ContactRow, isOneCase: Bool) {
        NameCells.writePrefix(name.prefix, to: &row)
        for (part, column) in [
            (name.given, ContactColumn.givenName), (name.middle, .middleName), (name.family, .familyName),
        ] where !NameCells.isNobody(part) {
            if column == .familyName, !name.particles.isEmpty {
                // `Beethoven, Ludwig van`
                guard row.isBlank(column) else { continue }
                var family = name.particles.array + [.space]
                if isOneCase { NameCasing.write(part, to: &family) } else { family += part.array }
                family.withByteView { row.set(column, $0) }
            } else {
                NameCells.writeName(part, to: &row, column, isOneCase: isOneCase)
            }
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
        } else if PersonName.isWholeRole(remark), row.isBlank(.jobTitle) {
            row.set(.jobTitle, remark)
        } else if OrganizationName.isMeant(by: remark), row.isBlank(.organization) {
            row.set(.organization, remark)
        } else if row.isBlank(.jobTitle), let kind = KindInference.kind(ofTitle: remark), kind != .other {
            row.set(.jobTitle, remark)
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
    static func writeName(_ name: ByteView, to row: inout ContactRow, _ column: ContactColumn, isOneCase: Bool) {
        guard !name.isEmpty, row.isBlank(column) else { return }
        if isOneCase {
            var cased: [UInt8] = []
            NameCasing.write(name, to: &cased)
            cased.withByteView { row.set(column, $0) }
        } else {
            row.keep(column, name)
        }
    }
}

extension ByteView {
    /// Whether two texts are equal but for the case of ASCII letters.
    fileprivate func isSame(as other: ByteView) -> Bool {
        count == other.count && zip(buffer, other.buffer).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }

    /// Whether this is `first`, a space and `second`, but for case.
    fileprivate func isEqualIgnoringCase(_ first: ByteView, _ second: ByteView) -> Bool {
        upTo(first.count).isSame(as: first) && self[first.count] == .space && from(first.count + 1).isSame(as: second)
    }

    /// Whether the lower case of `name` is in the lower case of this text.
    fileprivate func has(_ name: ByteView) -> Bool {
        asciiLowercased.withByteView { text in
            name.asciiLowercased.withByteView { $0.isEmpty || text.firstRange(of: $0) != nil }
        }
    }

    /// The text from the start of this view to the end of a later one of the same cell; this view alone if the other is
    /// before it.
    fileprivate func extended(upTo last: ByteView) -> ByteView { start <= last.start ? extended(to: last) : self }
}
