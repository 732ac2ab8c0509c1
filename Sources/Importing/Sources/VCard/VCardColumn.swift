import CSV

/// The columns under which cards are handed on, by names that `HeaderSynonyms` knows.
enum VCardColumn: Int, CaseIterable {
    case wholeName
    case prefix
    case givenName
    case middleName
    case familyName
    case suffix
    case credentials
    case nickname
    case organization
    case jobTitle
    case role
    case email
    case phone
    case website
    case npi
    case referredBy
    case categories
    case notes
    /// What has no column of its own: departments, fax numbers, profiles.
    case remarks
    case birthday
    case anniversary
    /// Other days, each with what it is called.
    case otherDates
    case gender
    /// Other people, each with what they are to the contact; who referred it has a column of its own.
    case relations

    /// Whether it is carried over only where the user maps it; such columns are called as vCard calls them.
    var isPrivate: Bool {
        switch self {
        case .birthday, .anniversary, .otherDates, .gender, .relations: true
        default: false
        }
    }

    private var name: String {
        switch self {
        case .wholeName: "Name"
        case .prefix: "Prefix"
        case .givenName: "Given Name"
        case .middleName: "Middle Name"
        case .familyName: "Family Name"
        case .suffix: "Suffix"
        case .credentials: "Credentials"
        case .nickname: "Nickname"
        case .organization: "Organization"
        case .jobTitle: "Job Title"
        case .role: "Role"
        case .email: "Email"
        case .phone: "Phone"
        case .website: "Website"
        case .npi: "NPI"
        case .referredBy: "Referred By"
        case .categories: "Categories"
        case .notes: "Notes"
        case .remarks: "Remarks"
        case .birthday: "BDAY"
        case .anniversary: "ANNIVERSARY"
        case .otherDates: "X-ABDATE"
        case .gender: "GENDER"
        case .relations: "RELATED"
        }
    }

    /// These columns, and behind them the parts of the addresses, group after group.
    static let header = Header(allCases.map(\.name) + AddressGroup.allCases.flatMap(addressNames))

    private static func addressNames(_ group: AddressGroup) -> [String] {
        let prefix =
            switch group {
            case .work: "Work "
            case .main: ""
            case .other: "Other "
            case .home: "Home "
            }
        return AddressPart.allCases.map { part in
            switch part {
            case .whole: prefix + "Address"
            case .street: prefix + "Street"
            case .houseNumber: prefix + "House Number"
            case .streetMore: prefix + "Address 2"
            case .townLine: prefix + "City State Zip"
            case .city: prefix + "City"
            case .region: prefix + "Region"
            case .postalCode: prefix + "Postal Code"
            case .country: prefix + "Country"
            }
        }
    }

    /// What joins several values in one cell, so that the converter takes them apart again or keeps them as they are.
    fileprivate var separator: StaticString {
        switch self {
        case .email, .phone, .categories: " ::: "
        case .notes, .remarks: "\n"
        case .credentials: ", "
        default: "; "
        }
    }
}

/// The cells of one card, in memory that is used again for the next.
struct VCardCells {
    private var cells = [[UInt8]](repeating: [], count: VCardColumn.header.count)

    mutating func clear() {
        for index in cells.indices where !cells[index].isEmpty { cells[index].removeAll(keepingCapacity: true) }
    }

    /// Whether they say nothing of the contact; what is private does not tell who it is.
    var areBlank: Bool {
        cells.indices.allSatisfy { cells[$0].isEmpty || VCardColumn(rawValue: $0)?.isPrivate ?? false }
    }

    /// The bytes of one cell.
    subscript(column: VCardColumn) -> [UInt8] {
        get { cells[column.rawValue] }
        _modify { yield &cells[column.rawValue] }
    }

    /// The bytes of one part of an address.
    subscript(part: AddressPart, group: AddressGroup) -> [UInt8] {
        get { cells[VCardCells.place(part, group)] }
        _modify { yield &cells[VCardCells.place(part, group)] }
    }

    /// Adds one value to a cell that may hold several: what `append` appends.
    mutating func add(_ column: VCardColumn, _ append: (inout [UInt8]) -> Void) {
        let place = column.rawValue
        let before = cells[place].count
        if before > 0 {
            let separator = column.separator
            cells[place].append(
                contentsOf: UnsafeBufferPointer(start: separator.utf8Start, count: separator.utf8CodeUnitCount))
        }
        let start = cells[place].count
        append(&cells[place])
        if cells[place].count == start { cells[place].removeLast(start - before) }
    }

    /// Hands the cells on as a record.
    func write(to builder: RecordBuilder) {
        builder.clear()
        for index in cells.indices {
            if cells[index].isEmpty { builder.add(.empty) } else { cells[index].withByteView { builder.add($0) } }
        }
    }

    private static func place(_ part: AddressPart, _ group: AddressGroup) -> Int {
        VCardColumn.allCases.count + group.rawValue * AddressPart.allCases.count + part.rawValue
    }
}
