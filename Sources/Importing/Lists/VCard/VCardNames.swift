import Bytes
import Contacts

/// The name on a card: a person, an organization, or a person at one.
struct VCardNames {
    /// The value of `N`: family, given, additional names, prefixes, suffixes.
    var name = ByteView.empty
    /// Whether Apple marked the card as a company.
    var isCompany = false
    private var formatted = ByteView.empty
    private var furtherFormatted: [ByteView] = []
    private var organization = ByteView.empty
    /// `KIND:org`, `KIND:group`, `KIND:location`.
    private var isNoPerson = false

    mutating func takeKind(_ value: ByteView) {
        isNoPerson =
            value.equalsIgnoringCase("org") || value.equalsIgnoringCase("group")
            || value.equalsIgnoringCase("location")
    }

    /// Keeps `FN`, the formatted name; there may be several.
    mutating func takeFormatted(_ value: ByteView) {
        if formatted.isEmpty { formatted = value } else { furtherFormatted.append(value) }
    }

    /// Takes `ORG`: the name, then its units.
    mutating func takeOrganization(_ value: ByteView, to cells: inout VCardCells) {
        let parts = VCardText.split(value, on: UInt8(ascii: ";"))
        if organization.isEmpty { organization = parts[0] }
        cells.add(.organization) { VCardText.append(parts[0], to: &$0) }
        for unit in parts.dropFirst() where !unit.isEmpty { VCard.addRemark("Department", unit, to: &cells) }
    }

    /// Fills the name cells.
    func write(to cells: inout VCardCells) {
        let parts = VCardText.split(name, on: UInt8(ascii: ";"))
        let (family, given, middle) = (part(0, of: parts), part(1, of: parts), part(2, of: parts))
        let isFull = !family.isEmpty && !given.isEmpty
        let isOrganization =
            isNoPerson || isCompany || !isFull && !formatted.isEmpty && formatted.equalsIgnoringCase(organization)
        if isOrganization { writeOrganization(parts, to: &cells) }
        if isOrganization && (isNoPerson || !isFull) || addsNothing([family, given, middle]) {
            if !isOrganization { writeFormatted(to: &cells) }
            return addOtherNames(furtherFormatted, to: &cells)
        }
        if !isOrganization {
            let isOther = isOtherName(formatted, family, given)
            // What only `FN` says, such as titles and a profession.
            let saysMore = formatted.count > family.count + given.count + 2 && !isOther
            if saysMore || !given.isEmpty && !PersonName.hasLetter(given) { writeFormatted(to: &cells) }
            addOtherNames(([formatted] + furtherFormatted).filter { isOtherName($0, family, given) }, to: &cells)
        }
        let columns: [VCardColumn] = [.familyName, .givenName, .middleName, .prefix]
        for (column, part) in zip(columns, parts) where !part.isEmpty {
            cells.add(column) { VCardText.append(part, to: &$0, comma: " ") }
        }
        let suffix = part(4, of: parts)
        if !suffix.isEmpty { cells.add(.suffix) { VCardText.append(suffix, to: &$0, comma: ", ") } }
    }

    /// Whether `N` adds nothing to `FN`: some phones put the whole name into one part of `N`.
    private func addsNothing(_ names: [ByteView]) -> Bool {
        let filled = names.filter { !$0.isEmpty }
        guard filled.count == 1 else { return filled.isEmpty }
        return filled[0].contains(.space) && filled[0].equalsIgnoringCase(formatted)
    }

    private func addOtherNames(_ names: [ByteView], to cells: inout VCardCells) {
        for name in names where !name.isEmpty { cells.add(.nickname) { VCardText.append(name, to: &$0) } }
    }

    private func part(_ index: Int, of parts: [ByteView]) -> ByteView { index < parts.count ? parts[index] : .empty }

    /// Takes the name of an organization from `ORG`, else from `FN`, else from `N`.
    private func writeOrganization(_ parts: [ByteView], to cells: inout VCardCells) {
        if organization.isEmpty {
            let name = formatted.isEmpty ? parts.first { !$0.isEmpty } ?? .empty : formatted
            cells.add(.organization) { VCardText.append(name, to: &$0) }
        } else if isNoPerson, !formatted.isEmpty, !formatted.equalsIgnoringCase(organization) {
            cells.add(.nickname) { VCardText.append(formatted, to: &$0) }
        }
    }

    /// Takes `FN`, which address books fill with an email or a phone number if there is no name.
    private func writeFormatted(to cells: inout VCardCells) {
        if formatted.contains(UInt8(ascii: "@")), !formatted.contains(.space) {
            cells.add(.email) { VCardText.append(formatted, to: &$0) }
        } else if formatted.contains(where: { $0.isASCIILetter || !$0.isASCII }) {
            cells.add(.wholeName) { VCardText.append(formatted, to: &$0) }
        } else if formatted.contains(where: \.isASCIIDigit) {
            cells.add(.phone) { VCardText.appendPhone(formatted, to: &$0) }
        }
    }

    /// Whether `name` is another name of the person: it lacks the given or the family name.
    private func isOtherName(_ name: ByteView, _ family: ByteView, _ given: ByteView) -> Bool {
        if name.count == given.count + family.count + 1, name.hasPrefixIgnoringCase(given),
            name.from(given.count + 1).equalsIgnoringCase(family)
        {
            return false
        }
        let words = name.lowercasedString
        return ![given, family].allSatisfy { $0.isEmpty || words.contains($0.lowercasedString) }
    }
}

extension ByteView {
    fileprivate func equalsIgnoringCase(_ other: ByteView) -> Bool {
        count == other.count && hasPrefixIgnoringCase(other)
    }

    fileprivate func hasPrefixIgnoringCase(_ other: ByteView) -> Bool {
        count >= other.count && zip(buffer, other.buffer).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
}
