import Bytes
import Contacts

/// The address cells of one row, by group, until the row is complete.
struct AddressCells: ~Copyable {
    private let cells: UnsafeMutablePointer<ByteView>
    /// One bit for each position with a cell; cells at other positions are stale.
    private var filled: UInt64 = 0
    private var regionCodes = CellCache<String?>()
    private var countryCodes = CellCache<String?>()

    /// Further addresses in the same cells: Google joins them with ` ::: `.
    private var joined: [[(part: AddressPart, cell: ByteView)]] = []
    /// A postal code of the written address that lacks digits.
    private(set) var incompleteCode = ByteView.empty

    /// The most further lines of an address; Outlook writes three: two of the street and a post office box.
    private static let moreLines = 4
    /// Further lines come last, each in its own position.
    private static let partCount = AddressPart.allCases.count - 1 + moreLines

    private static func place(_ part: AddressPart, _ group: AddressGroup) -> Int {
        group.rawValue * partCount + part.rawValue
    }

    init() {
        cells = .allocate(capacity: AddressGroup.allCases.count * AddressCells.partCount)
    }

    deinit {
        cells.deallocate()
    }

    mutating func clear() {
        filled = 0
        incompleteCode = .empty
        if !joined.isEmpty { joined.removeAll() }
    }

    private func isFilled(_ place: Int) -> Bool { filled >> UInt64(place) & 1 != 0 }

    /// Keeps a cell. The first cell of a part wins, but all further address lines are kept.
    mutating func set(_ part: AddressPart, _ group: AddressGroup, _ cell: ByteView) {
        if cell.contains(.colon), cell.firstRange(of: ":::") != nil {
            let cells = cell.split(on: ":::").map(\.trimmed)
            for (number, cell) in cells.dropFirst().enumerated() where !cell.isEmpty {
                if number >= joined.count { joined.append([]) }
                if number < joined.count { joined[number].append((part, cell)) }
            }
            if !cells[0].isEmpty { set(part, group, cells[0]) }
            return
        }
        var place = AddressCells.place(part, group)
        if part == .streetMore {
            let last = place + AddressCells.moreLines - 1
            while place < last, isFilled(place) { place += 1 }
        }
        guard !isFilled(place) else { return }
        cells[place] = cell
        filled |= 1 << UInt64(place)
    }

    /// Keeps a cell that contains a whole address or only the name of a town.
    mutating func setLocation(_ group: AddressGroup, _ cell: ByteView) {
        let isAddress = cell.contains { $0.isASCIIDigit || $0 == UInt8(ascii: ",") || $0 == .lineFeed }
        set(isAddress ? .whole : .townLine, group, cell)
    }

    private func furtherLines(_ group: AddressGroup) -> [ByteView] {
        let first = AddressCells.place(.streetMore, group)
        var lines: [ByteView] = []
        for place in first..<first + AddressCells.moreLines where isFilled(place) { lines.append(cells[place]) }
        return lines
    }

    private subscript(part: AddressPart, group: AddressGroup) -> ByteView {
        let place = AddressCells.place(part, group)
        return isFilled(place) ? cells[place] : .empty
    }

    /// Fills the address columns of `row` from the best address; all others become notes.
    mutating func write(to row: inout ContactRow) {
        guard filled != 0 else { return }
        joinHalves()
        var chosen: AddressGroup?
        for group in AddressGroup.allCases where has(group) {
            if chosen == nil {
                chosen = group
                write(group, to: &row)
            } else {
                let note = "\(group.label): \(oneLine(group))"
                note.withByteView { row.add(.notes, $0) }
            }
        }
        if chosen == nil { writeRegionAlone(to: &row) }
        for cells in joined { writeNote(on: cells, to: &row) }
    }

    /// Joins a street and a town whose headings disagree about the address: Thunderbird's `Adresse privée, Ville`.
    private mutating func joinHalves() {
        var count = 0
        for group in AddressGroup.allCases where has(group) { count += 1 }
        guard count == 2 else { return }
        var streets: [AddressGroup] = []
        var towns: [AddressGroup] = []
        for group in AddressGroup.allCases where has(group) {
            if !self[.street, group].isEmpty || !self[.whole, group].isEmpty { streets.append(group) }
            let hasTown =
                !self[.city, group].isEmpty || !self[.postalCode, group].isEmpty || !self[.townLine, group].isEmpty
            if hasTown { towns.append(group) }
        }
        guard streets.count == 1, towns.count == 1, streets[0] != towns[0] else { return }
        let street = self[.street, streets[0]].isEmpty ? self[.whole, streets[0]] : self[.street, streets[0]]
        guard AddressCells.address(in: street) == nil else { return }
        filled &= ~(1 << UInt64(AddressCells.place(.street, streets[0])))
        filled &= ~(1 << UInt64(AddressCells.place(.whole, streets[0])))
        set(.street, towns[0], street)
    }

    /// Keeps a further address as a note, from its parts or else from the whole.
    private func writeNote(on cells: [(part: AddressPart, cell: ByteView)], to row: inout ContactRow) {
        let parts = cells.filter { $0.part != .whole }
        let text = (parts.isEmpty ? cells : parts).map(\.cell.string).joined(separator: ", ")
        "Other address: \(text.split { $0.isNewline }.joined(separator: ", "))".withByteView { row.add(.notes, $0) }
    }

    private func has(_ group: AddressGroup) -> Bool {
        filled >> UInt64(group.rawValue * AddressCells.partCount) & AddressCells.telling != 0
    }

    /// The bits of the parts that make an address, for the first group.
    private static var telling: UInt64 {
        func bit(_ part: AddressPart) -> UInt64 { 1 << UInt64(part.rawValue) }
        return bit(.whole) | bit(.street) | bit(.city) | bit(.postalCode) | bit(.townLine)
    }

    private mutating func write(_ group: AddressGroup, to row: inout ContactRow) {
        let whole = self[.whole, group]
        let hasParts = !self[.city, group].isEmpty || !self[.postalCode, group].isEmpty
        if !hasParts, self[.street, group].isEmpty, let address = AddressCells.address(in: whole) {
            row.set(.street, address.street)
            row.set(.city, address.city)
            row.set(.region, address.region)
            row.set(.postalCode, address.postalCode)
            row.set(.country, address.country)
            if !self[.streetMore, group].isEmpty { appendFurtherLines(group, to: &row) }
        } else {
            writeStreet(self[.street, group].isEmpty ? whole : self[.street, group], group, to: &row)
            row.keep(.city, self[.city, group])
            if !self[.townLine, group].isEmpty { AddressCells.writeTown(self[.townLine, group], to: &row) }
        }
        writeCodes(group, to: &row)
        if row.isBlank(.postalCode) { writePostalCode(self[.postalCode, group], to: &row) }
    }

    /// Splits `Alder Bay, CA 94904`; text that cannot be split is the city.
    private static func writeTown(_ line: ByteView, to row: inout ContactRow) {
        // With a placeholder for the street it is an address like any other.
        guard let address = "-, \(line.string)".withByteView({ PostalAddress($0) }), address.street == "-" else {
            return row.add(.city, line)
        }
        for (column, text) in [
            (ContactColumn.city, address.city), (.region, address.region),
            (.postalCode, address.postalCode), (.country, address.country),
        ] where row.isBlank(column) {
            row.set(column, text)
        }
    }

    private func writeStreet(_ street: ByteView, _ group: AddressGroup, to row: inout ContactRow) {
        let number = self[.houseNumber, group]
        if !number.isEmpty, !street.isEmpty {
            row.set(.street, number)
            row.append(.street, " ")
        }
        AddressCells.appendLines(street, to: &row)
        if !self[.streetMore, group].isEmpty { appendFurtherLines(group, to: &row) }
    }

    private func appendFurtherLines(_ group: AddressGroup, to row: inout ContactRow) {
        for line in furtherLines(group) {
            if !row.isBlank(.street) { row.append(.street, ", ") }
            AddressCells.appendLines(line, to: &row)
        }
    }

    /// Most codes have five digits and stay unchanged.
    private mutating func writePostalCode(_ cell: ByteView, to row: inout ContactRow) {
        guard !cell.isEmpty else { return }
        if cell.count == 5, cell.allSatisfy(\.isASCIIDigit) { return row.keep(.postalCode, cell) }
        let code = MendedPostalCode(cell, region: row[.region], country: row[.country])
        row.set(.postalCode, code.text)
        if code.isIncomplete { incompleteCode = cell }
    }

    private mutating func writeCodes(_ group: AddressGroup, to row: inout ContactRow) {
        let region = self[.region, group]
        if !region.isEmpty {
            let code = regionCodes.value(for: region) { Places.regionCode($0) }
            if let code { row.set(.region, code) } else { row.keep(.region, region) }
        }
        let country = self[.country, group]
        if !country.isEmpty {
            let code = countryCodes.value(for: country) { Places.countryCode($0) }
            if let code { row.set(.country, code) } else { row.keep(.country, country) }
        }
    }

    private mutating func writeRegionAlone(to row: inout ContactRow) {
        for group in AddressGroup.allCases
        where !self[.region, group].isEmpty || !self[.country, group].isEmpty || !self[.streetMore, group].isEmpty {
            appendFurtherLines(group, to: &row)
            return writeCodes(group, to: &row)
        }
    }

    /// Splits an address in one cell; Mailchimp puts two spaces between the parts.
    private static func address(in cell: ByteView) -> PostalAddress? {
        if let address = PostalAddress(cell) { return address }
        guard cell.firstRange(of: "  ") != nil else { return nil }
        return cell.split(on: "  ").map(\.string).joined(separator: ", ").withByteView { PostalAddress($0) }
    }

    private func oneLine(_ group: AddressGroup) -> String {
        let rest: [AddressPart] = [.townLine, .city, .region, .postalCode, .country]
        let street = self[.street, group].isEmpty ? self[.whole, group] : self[.street, group]
        let cells = [self[.houseNumber, group], street] + furtherLines(group) + rest.map { self[$0, group] }
        let parts = cells.map(\.string).filter { !$0.isEmpty }
        return parts.joined(separator: ", ").split { $0.isNewline }.joined(separator: ", ")
    }

    /// Adds a cell to the street, with commas between its lines.
    private static func appendLines(_ cell: ByteView, to row: inout ContactRow) {
        guard cell.contains(.lineFeed) || cell.contains(.carriageReturn) else {
            return row.isBlank(.street) ? row.keep(.street, cell) : row.append(.street, cell)
        }
        var isFirst = true
        for line in cell.split(where: { $0 == .lineFeed || $0 == .carriageReturn }).map(\.trimmed) where !line.isEmpty {
            if !isFirst { row.append(.street, ", ") }
            let ended = line[line.count - 1] == UInt8(ascii: ",") ? line.upTo(line.count - 1) : line
            row.append(.street, ended)
            isFirst = false
        }
    }
}
