import Bytes

/// The decoded properties of one card. They are kept until the card is complete, because the label of a group may
/// follow its values.
struct VCard {
    private var bytes: [UInt8] = []
    private var properties: [Property] = []
    private var sizeBesideNotes = 0
    private var hasKindGroup = false
    /// Whether the card is a group of other cards; one without members is an organization.
    var isGroup: Bool { hasKindGroup && !members.isEmpty }
    /// How groups name the card: its identifier.
    private(set) var identifier = ""
    /// The members of a group, by identifier or address.
    private(set) var members: [String] = []
    private var hasPreference = false
    private var hasLabel = false
    /// Why the card must be rejected; nil if it need not be.
    private(set) var problem: String?
    /// An unknown `CHARSET`.
    private(set) var unknownCharset: String?
    /// Whether some bytes were not UTF-8.
    private(set) var isRepaired = false

    /// The most properties that a card may have. Real cards have far fewer, and joining them takes time.
    static let maximumProperties = 1000
    /// The most bytes that its properties may have.
    static let maximumSize = 2 << 20
    /// The most bytes that its properties may have without the notes, because values are compared with each other.
    static let maximumSizeBesideNotes = 1 << 16

    private struct Property {
        let kind: VCardProperty
        let value: Range<Int>
        let group: Range<Int>
        let label: Range<Int>
        let types: VCardLine.Types
        let preference: Int
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        properties.removeAll(keepingCapacity: true)
        (hasPreference, hasLabel, isRepaired) = (false, false, false)
        (problem, unknownCharset, sizeBesideNotes) = (nil, nil, 0)
        (hasKindGroup, identifier) = (false, "")
        if !members.isEmpty { members.removeAll() }
    }

    /// Marks the card to be rejected for this reason; the first reason counts.
    mutating func reject(_ reason: String) {
        problem = problem ?? reason
    }

    /// Keeps a property.
    mutating func take(_ line: VCardLine) {
        guard let kind = line.property, problem == nil else { return }
        switch kind {
        case .identifier: return identifier = line.value.trimmed.string
        case .member:
            if members.count < VCardGroups.maximumMembers { members.append(line.value.trimmed.string) }
            return
        case .kind: hasKindGroup = hasKindGroup || line.value.trimmed.equalsIgnoringCase("group")
        default: break
        }
        guard properties.count < VCard.maximumProperties else {
            return reject("the card has more than \(VCard.maximumProperties) properties")
        }
        guard bytes.count + line.value.count <= VCard.maximumSize else {
            return reject("the card is longer than \(VCard.maximumSize >> 20) MB")
        }
        if kind != .note, kind != .other { sizeBesideNotes += line.value.count }
        guard sizeBesideNotes <= VCard.maximumSizeBesideNotes else {
            return reject("the card is longer than \(VCard.maximumSizeBesideNotes >> 10) KB without its notes")
        }
        let value = keep { bytes in
            switch line.encoding {
            case .plain: bytes.append(contentsOf: line.value.buffer)
            case .quotedPrintable: VCardText.appendQuotedPrintable(line.value, to: &bytes)
            case .base64: VCardText.appendBase64(line.value, to: &bytes)
            }
        }
        if !line.charset.isEmpty, !VCard.knows(line.charset) { unknownCharset = line.charset.string }
        let group = line.group.isEmpty ? 0..<0 : keep { $0.append(contentsOf: line.group.buffer) }
        let label = line.label.isEmpty ? 0..<0 : keep { $0.append(contentsOf: line.label.buffer) }
        hasPreference = hasPreference || line.preference < VCardLine.noPreference
        hasLabel = hasLabel || kind == .label
        properties.append(
            Property(
                kind: kind, value: value, group: group, label: label, types: line.types, preference: line.preference))
    }

    private mutating func keep(_ append: (inout [UInt8]) -> Void) -> Range<Int> {
        let start = bytes.count
        append(&bytes)
        if VCardText.repairUTF8(&bytes, from: start) { isRepaired = true }
        return start..<bytes.count
    }

    private static func knows(_ charset: ByteView) -> Bool {
        charset.hasPrefixIgnoringCase("UTF") || charset.hasPrefixIgnoringCase("ISO-8859-1")
            || charset.hasPrefixIgnoringCase("ISO_8859-1") || charset.hasPrefixIgnoringCase("WINDOWS-1252")
            || charset.hasPrefixIgnoringCase("US-ASCII") || charset.hasPrefixIgnoringCase("CP1252")
            || charset.hasPrefixIgnoringCase("LATIN1") || charset.hasPrefixIgnoringCase("ASCII")
    }

    /// Sorts the properties into cells, preferred ones first.
    func write(to cells: inout VCardCells) {
        bytes.withByteView { bytes in
            var names = VCardNames()
            var addresses = VCardAddresses()
            for property in inPreferredOrder {
                let value = bytes[property.value].trimmed
                let label = hasLabel ? self.label(of: property, in: bytes) : .empty
                switch property.kind {
                case .formattedName: names.takeFormatted(value)
                case .name: if names.name.isEmpty { names.name = value }
                case .kind: names.takeKind(value)
                case .showAs: if value.equalsIgnoringCase("COMPANY") { names.isCompany = true }
                case .organization: names.takeOrganization(value, to: &cells)
                case .address:
                    addresses.take(
                        value, printed: bytes[property.label],
                        group: VCardAddresses.group(property.types, label), to: &cells)
                case .addressLabel: addresses.takeLabel(value, group: VCardAddresses.group(property.types, label))
                case .relation where property.types.contains(.referredBy) || VCardText.meansReferredBy(label):
                    cells.add(.referredBy) { VCardText.append(value, to: &$0) }
                case .other:
                    let name = bytes[property.label]
                    if !VCardProperty.isPrivate(name) { VCard.addRemark(name.string, value, to: &cells) }
                case .relation:
                    let type = label.isEmpty ? bytes[property.label] : label
                    VCard.add(.relations, value, called: VCardText.plainLabel(type), to: &cells)
                default: VCard.take(value, property, label, to: &cells)
                }
            }
            names.write(to: &cells)
            addresses.write(to: &cells)
        }
    }

    private var inPreferredOrder: [Property] {
        guard hasPreference else { return properties }
        let order = properties.indices.sorted {
            (properties[$0].preference, $0) < (properties[$1].preference, $1)
        }
        return order.map { properties[$0] }
    }

    private static func take(_ value: ByteView, _ property: Property, _ label: ByteView, to cells: inout VCardCells) {
        switch property.kind {
        case .nickname: cells.add(.nickname) { VCardText.append(value, to: &$0, comma: "; ") }
        case .title: cells.add(.jobTitle) { VCardText.append(value, to: &$0) }
        case .role: cells.add(.role) { VCardText.append(value, to: &$0) }
        case .email:
            if property.types.contains(.notInternet) { return addRemark("Email", value, to: &cells) }
            cells.add(.email) { VCardText.append(value, to: &$0) }
        case .phone: takePhone(value, property.types, label, to: &cells)
        case .website: cells.add(.website) { VCardText.append(value, to: &$0) }
        case .note: cells.add(.notes) { VCardText.append(value, to: &$0) }
        case .categories: takeCategories(value, to: &cells)
        case .spouse: "Spouse".withByteView { add(.relations, value, called: $0, to: &cells) }
        case .birthday: cells.add(.birthday) { VCardText.appendDate(value, to: &$0) }
        case .anniversary: cells.add(.anniversary) { VCardText.appendDate(value, to: &$0) }
        case .otherDate: addDate(value, called: VCardText.plainLabel(label), to: &cells)
        case .gender: cells.add(.gender) { VCardText.append(value, to: &$0) }
        case .referredBy: cells.add(.referredBy) { VCardText.append(value, to: &$0) }
        case .messenger: addRemark("Messenger", value, to: &cells)
        case .socialProfile: addRemark("Profile", value, to: &cells)
        case .android: takeAndroid(value, to: &cells)
        case .revision where value.first?.isASCIIDigit ?? false && cells[.revision].isEmpty:
            cells.add(.revision) { VCardText.appendDate(value, to: &$0) }
        case .language where cells[.language].isEmpty:
            cells.add(.language) { VCardText.append(value, to: &$0) }
        case .npi: cells.add(.npi) { VCardText.append(value, to: &$0) }
        default: break
        }
    }

    /// Fax and pager numbers go to the remarks, because nobody can be called there.
    private static func takePhone(
        _ value: ByteView, _ types: VCardLine.Types, _ label: ByteView, to cells: inout VCardCells
    ) {
        if types.contains(.fax) || VCardText.plainLabel(label).lowercasedString.hasSuffix("fax") {
            addRemark("Fax", value, to: &cells)
        } else if types.contains(.pager) {
            addRemark("Pager", value, to: &cells)
        } else {
            cells.add(.phone) { VCardText.appendPhone(value, to: &$0) }
        }
    }

    /// Takes the categories, without the group that Google puts everybody into.
    private static func takeCategories(_ value: ByteView, to cells: inout VCardCells) {
        for category in VCardText.split(value, on: UInt8(ascii: ","))
        where !category.isEmpty && !category.equalsIgnoringCase("myContacts") {
            cells.add(.categories) { VCardText.append(category, to: &$0) }
        }
    }

    /// Takes `vnd.android.cursor.item/relation;Jo Poe;0;Referred by;…`: the kind of row, its data, its type and its
    /// label.
    private static func takeAndroid(_ value: ByteView, to cells: inout VCardCells) {
        let parts = VCardText.split(value, on: UInt8(ascii: ";"))
        guard parts.count > 1 else { return }
        if parts[0].equalsIgnoringCase("vnd.android.cursor.item/nickname") {
            cells.add(.nickname) { VCardText.append(parts[1], to: &$0) }
        } else if parts[0].equalsIgnoringCase("vnd.android.cursor.item/relation") {
            if parts.dropFirst(2).contains(where: VCardText.meansReferredBy) {
                cells.add(.referredBy) { VCardText.append(parts[1], to: &$0) }
            } else {
                add(.relations, parts[1], called: parts.count > 3 ? parts[3] : .empty, to: &cells)
            }
        } else if parts[0].equalsIgnoringCase("vnd.android.cursor.item/contact_event") {
            // The types of Android's ContactsContract.CommonDataKinds.Event: 1 is an anniversary, 3 a birthday.
            switch parts.count > 2 ? parts[2].string : "" {
            case "1": cells.add(.anniversary) { VCardText.appendDate(parts[1], to: &$0) }
            case "3": cells.add(.birthday) { VCardText.appendDate(parts[1], to: &$0) }
            default: addDate(parts[1], called: parts.count > 3 ? parts[3] : .empty, to: &cells)
            }
        }
    }

    /// Adds a date with the label `name`.
    private static func addDate(_ value: ByteView, called name: ByteView, to cells: inout VCardCells) {
        if name.equalsIgnoringCase("Anniversary") {
            return cells.add(.anniversary) { VCardText.appendDate(value, to: &$0) }
        }
        var date: [UInt8] = []
        VCardText.appendDate(value, to: &date)
        date.withByteView { add(.otherDates, $0, called: name, to: &cells) }
    }

    /// Adds `Spouse: Sam Lind`, or the value alone if it has no label.
    private static func add(
        _ column: VCardColumn, _ value: ByteView, called name: ByteView, to cells: inout VCardCells
    ) {
        guard !value.isEmpty else { return }
        cells.add(column) { bytes in
            if !name.isEmpty {
                VCardText.append(name, to: &bytes)
                bytes.append(contentsOf: ": ".utf8)
            }
            VCardText.append(value, to: &bytes)
        }
    }

    /// Adds a remark such as `Fax: (707) 555-0100`.
    static func addRemark(_ label: String, _ value: ByteView, to cells: inout VCardCells) {
        guard !value.isEmpty else { return }
        cells.add(.remarks) { bytes in
            bytes.append(contentsOf: label.utf8)
            bytes.append(contentsOf: ": ".utf8)
            VCardText.append(value, to: &bytes)
        }
    }

    /// The label of the group of a property; empty if it has none.
    private func label(of property: Property, in bytes: ByteView) -> ByteView {
        guard !property.group.isEmpty else { return .empty }
        let group = bytes[property.group]
        let named = properties.first { $0.kind == .label && bytes[$0.group] == group }
        return named.map { bytes[$0.value].trimmed } ?? .empty
    }
}
