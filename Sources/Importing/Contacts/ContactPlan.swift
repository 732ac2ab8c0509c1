import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// The role of every column of one list.
struct ContactPlan {
    /// One role per column, in their order.
    let roles: [ContactRole]
    let format: ContactFormat
    /// Whether some rows name the kind of those below, so that rows must be read in their order.
    let hasSections: Bool
    /// The kind of all rows according to the format or the heading of the names: a list of doulas has its names under
    /// "Doula".
    let impliedKind: (kind: Kind, heading: String)?
    /// The columns that pass through, and their names in the output.
    let passThroughs: [(column: Int, name: String)]

    /// Plans the columns of `header`.
    ///
    /// - Parameters:
    ///   - sample: what the first rows hold; nil to decide by the headings alone.
    ///   - mapping: the user's own `Header=column` pairs, which win over everything else.
    ///   - format: the user's format for the list; nil to recognize it.
    ///   - file: the name of the list in messages.
    /// - Throws: if no column names or reaches anybody.
    init(
        _ header: Header, sample: ListSample? = nil, mapping: ColumnMapping, format named: ContactFormat? = nil,
        file: String
    ) throws(Diagnostic) {
        let format = named ?? ContactFormat.recognise(header)
        var roles: [ContactRole] = []
        var impliedKind = format.kind.map { ($0, "a list of \(format.name)") }
        var passThroughs: [(column: Int, name: String)] = []
        for (index, name) in header.names.enumerated() {
            let target = mapping.target(of: header.title(of: index))
            var role =
                target.map(ContactRole.init(mapped:)) ?? ContactPlan.role(of: index, in: header, format: format)
            if target == nil, let sample, format.identifier != ContactFormat.canonical.identifier {
                role = ContactPlan.role(role, named: name, after: sample.findings[index], in: header)
            }
            let isSpare =
                target == nil && format.identifier == ContactFormat.generic.identifier
                && ContactPlan.isSpare(role, name, behind: roles, in: header)
            if role == .wholeName, !isSpare, impliedKind == nil, let kind = HeaderSynonyms.kind(ofNames: name) {
                impliedKind = (kind, "column \"\(name)\"")
                // Below `Hospital` are no people; `Contact` beside it may hold them.
                if target == nil, kind.isOrganization { role = .text(.organization) }
            }
            roles.append(isSpare ? .passThrough : ContactPlan.labelled(role, name, in: header) ?? .passThrough)
            if roles[index] == .passThrough {
                passThroughs.append((index, target ?? ContactPlan.passThroughName(name, index: index, in: header)))
            }
        }
        self.format = format
        hasSections = sample?.hasSections ?? false && format.identifier == ContactFormat.generic.identifier
        self.roles = roles
        self.impliedKind = impliedKind
        self.passThroughs = passThroughs
        guard header.names != CalendarColumn.header.names else {
            throw Diagnostic(
                file: file, line: 1, "the file holds appointments and no contacts", hint: OtherFile.calendar.advice)
        }
        guard roles.contains(where: ContactPlan.reachesSomebody) else {
            let seen = header.names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
            throw Diagnostic(
                file: file, line: 1,
                "no column holds a name, an organization, an email or a phone; the columns are \(seen)",
                hint: OtherFile(firstLine: header.names[0])?.advice
                    ?? "if one of them does, name it with --map 'Header=column'; "
                    + "if the first row is a contact, add a row of column names above it")
        }
    }

    private static func role(of index: Int, in header: Header, format: ContactFormat) -> ContactRole? {
        let name = header.names[index]
        if format.identifier == ContactFormat.canonical.identifier {
            guard let column = ContactColumn(rawValue: name) else { return nil }
            return ContactRole(canonical: column)
        }
        if let role = format.roles[name] ?? format.others { return role }
        // Commas at the ends of lines make blank columns; text in one is a remark.
        if name.isEmpty, header.names[index...].allSatisfy(\.isEmpty) { return .text(.notes) }
        func isThere(_ role: ContactRole) -> Bool { header.names.contains { HeaderSynonyms.role(of: $0) == role } }
        switch HeaderSynonyms.key(of: name).withByteView(AmbiguousHeading.init) {
        case .title: return isThere(.text(.jobTitle)) ? .namePart(.prefix) : .text(.jobTitle)
        case .partOfDate:
            let isOfBirth = header.names.contains {
                HeaderSynonyms.key(of: $0).withByteView(PrivateHeading.isBirthYear)
            }
            if isOfBirth { return .dropped }
        case .preferredName: return isThere(.namePart(.givenName)) ? .nickname : .namePart(.givenName)
        // It is a part of a name only if another column has the rest.
        case .nameOrPart:
            let isAlone =
                !isNamePartBeside(name, in: header) && !header.names.contains(where: HeaderSynonyms.repeatsName)
            if isAlone { return .wholeName }
        case nil: break
        }
        if name == ContactColumn.contactID.rawValue { return .verbatim(.contactID) }
        let role = HeaderSynonyms.role(of: name)
        switch role {
        case .location(let group) where isAddressBeside(group, in: header): return nil
        case .address(.street, let group) where !hasTowns(group, in: header): return .address(.whole, group)
        default: break
        }
        // A list with a name like date_of_birth was made for programs, on purpose: data that is private in an address
        // book may be the evidence that dedupe should compare.
        return role == .dropped && name.contains("_") && HeaderSynonyms.isBirthDate(HeaderSynonyms.key(of: name))
            ? nil : role
    }

    /// The role of a column after a look at its cells.
    private static func role(
        _ role: ContactRole?, named name: String, after sample: ColumnFindings, in header: Header
    ) -> ContactRole? {
        // The status of a booking is no answer about letters.
        if role == .permission(.status), BookingPlan.looksLikeBookings(header) { return nil }
        let namesLists = HeaderSynonyms.key(of: name).withByteView(PermissionHeading.namesLists(key:))
        return .afterLooking(at: sample, role, namesLists: namesLists)
    }

    /// The label of a Google phone number is in another column: `Phone 1 - Label`, or `Type`, beside `Phone 1 - Value`.
    private static func labelled(_ role: ContactRole?, _ name: String, in header: Header) -> ContactRole? {
        guard role == .phone, name.hasSuffix(" - Value") else { return role }
        let label = ["Label", "Type"].lazy.compactMap { header.index(of: name.dropLast(5) + $0) }.first
        return label.map { .labelledPhone(label: $0) } ?? role
    }

    /// Whether a column of an unknown list would lose its cells because it is the second of its role, or would be read
    /// as the contact's own name: a list of clients may have a column `Doula`. It passes through.
    private static func isSpare(
        _ role: ContactRole?, _ name: String, behind roles: [ContactRole], in header: Header
    ) -> Bool {
        guard let role, role.isSingle else { return false }
        if roles.contains(role) { return true }
        guard role == .wholeName, !HeaderSynonyms.repeatsName(name) else { return false }
        return isNamePartBeside(name, in: header)
    }

    /// Whether a column other than `name` holds given or family names.
    private static func isNamePartBeside(_ name: String, in header: Header) -> Bool {
        header.names.contains {
            $0 != name && [.namePart(.givenName), .namePart(.familyName)].contains(HeaderSynonyms.role(of: $0))
        }
    }

    /// Whether a list with a column such as `Location` has its addresses in other columns; then the column means
    /// something else.
    private static func isAddressBeside(_ group: AddressGroup, in header: Header) -> Bool {
        header.names.contains { name in
            guard case .address(_, let other) = HeaderSynonyms.role(of: name) else { return false }
            return group == .main || other == group
        }
    }

    /// Whether a column holds the towns or postal codes of these addresses; otherwise `Street address` is the whole
    /// address.
    private static func hasTowns(_ group: AddressGroup, in header: Header) -> Bool {
        header.names.contains { name in
            guard case .address(let part, group) = HeaderSynonyms.role(of: name) else { return false }
            return [.townLine, .city, .postalCode].contains(part)
        }
    }

    /// A cell of a column that passes through; blank if it is the format's word for nothing.
    func passThrough(_ cell: ByteView) -> ByteView { format.blanks.contains(cell) ? .empty : cell }

    private static func passThroughName(_ name: String, index: Int, in header: Header) -> String {
        if name.isEmpty { return header.title(of: index) }
        // A column that has a name of the contract in a list that is not canonical is written beside the contract's own
        // column.
        let own = ContactColumn(rawValue: name) == nil ? 0 : 1
        let earlier = header.names[..<index].count { $0 == name } + own
        return earlier == 0 ? name : "\(name) (\(earlier + 1))"
    }

    /// Whether a row of the list may say that its contact is not to be written to, and has an address that others may
    /// have as well.
    var maySilenceAddresses: Bool { roles.contains(.email) }

    private static func reachesSomebody(_ role: ContactRole) -> Bool {
        switch role {
        case .wholeName, .namePart(.givenName), .namePart(.familyName), .text(.organization), .email, .phone,
            .labelledPhone:
            true
        default: false
        }
    }
}
