import CSV
import Contacts

/// The address cells of one row, sorted by which address they belong to, until the row is complete.
struct AddressCells {
    private var cells = [ByteView](repeating: .empty, count: AddressGroup.allCases.count * AddressCells.partCount)
    private var isEmpty = true
    private var regionCodes = CellCache<String?>()
    private var countryCodes = CellCache<String?>()

    /// How many further lines an address may have; Outlook writes three: two of the street and a post office box.
    private static let moreLines = 4
    /// Further lines come last, in places of their own.
    private static let partCount = AddressPart.allCases.count - 1 + moreLines

    private static func place(_ part: AddressPart, _ group: AddressGroup) -> Int {
        group.rawValue * partCount + part.rawValue
    }

    mutating func clear() {
        guard !isEmpty else { return }
        for index in cells.indices { cells[index] = .empty }
        isEmpty = true
    }

    /// Keeps a cell; of two cells for one part the first counts, but further address lines are all kept.
    mutating func set(_ part: AddressPart, _ group: AddressGroup, _ cell: ByteView) {
        isEmpty = false
        var place = AddressCells.place(part, group)
        if part == .streetMore {
            let last = place + AddressCells.moreLines - 1
            while place < last, !cells[place].isEmpty { place += 1 }
        }
        if cells[place].isEmpty { cells[place] = cell }
    }

    private func furtherLines(_ group: AddressGroup) -> [ByteView] {
        let first = AddressCells.place(.streetMore, group)
        return cells[first..<first + AddressCells.moreLines].filter { !$0.isEmpty }
    }

    private subscript(part: AddressPart, group: AddressGroup) -> ByteView { cells[AddressCells.place(part, group)] }

    /// Fills the address columns of `row` from the best address; every other one goes to the notes.
    mutating func write(to row: inout ContactRow) {
        guard !isEmpty else { return }
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
    }

    private func has(_ group: AddressGroup) -> Bool {
        !self[.whole, group].isEmpty || !self[.street, group].isEmpty || !self[.city, group].isEmpty
            || !self[.postalCode, group].isEmpty || !self[.townLine, group].isEmpty
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
        } else {
            writeStreet(self[.street, group].isEmpty ? whole : self[.street, group], group, to: &row)
            row.set(.city, self[.city, group])
            AddressCells.writePostalCode(self[.postalCode, group], to: &row)
            if !self[.townLine, group].isEmpty { AddressCells.writeTown(self[.townLine, group], to: &row) }
        }
        writeCodes(group, to: &row)
    }

    /// Takes `Alder Bay, CA 94904` apart; what cannot be is the city.
    private static func writeTown(_ line: ByteView, to row: inout ContactRow) {
        // A street before it makes it an address like any other.
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
            row[.street].append(0x20)
        }
        AddressCells.appendLines(street, to: &row[.street])
        if !self[.streetMore, group].isEmpty { appendFurtherLines(group, to: &row) }
    }

    private func appendFurtherLines(_ group: AddressGroup, to row: inout ContactRow) {
        for line in furtherLines(group) {
            if !row.isBlank(.street) { row[.street].append(contentsOf: ", ".utf8) }
            AddressCells.appendLines(line, to: &row[.street])
        }
    }

    /// Nine digits are a ZIP+4 code that the hyphen has been left out of (USPS Publication 28); an apostrophe or `="…"` has kept
    /// a spreadsheet from eating the zeros.
    private static func writePostalCode(_ cell: ByteView, to row: inout ContactRow) {
        var code = cell
        if code.hasPrefixIgnoringCase("=\"") || code.hasPrefixIgnoringCase("'") {
            code = code.split { "='\"".utf8.contains($0) }.first ?? .empty
        }
        row.set(.postalCode, code)
        guard code.count == 9, code.allSatisfy(\.isASCIIDigit) else { return }
        row[.postalCode].insert(UInt8(ascii: "-"), at: 5)
    }

    private mutating func writeCodes(_ group: AddressGroup, to row: inout ContactRow) {
        let region = self[.region, group]
        if !region.isEmpty {
            let code = regionCodes.value(for: region) { Places.regionCode($0) }
            if let code { row.set(.region, code) } else { row.set(.region, region) }
        }
        let country = self[.country, group]
        if !country.isEmpty {
            let code = countryCodes.value(for: country) { Places.countryCode($0) }
            if let code { row.set(.country, code) } else { row.set(.country, country) }
        }
    }

    private mutating func writeRegionAlone(to row: inout ContactRow) {
        for group in AddressGroup.allCases
        where !self[.region, group].isEmpty || !self[.country, group].isEmpty || !self[.streetMore, group].isEmpty {
            appendFurtherLines(group, to: &row)
            return writeCodes(group, to: &row)
        }
    }

    /// Takes an address in one cell apart; Mailchimp puts two blanks between its parts.
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

    /// Appends a cell whose lines become parts between commas.
    private static func appendLines(_ cell: ByteView, to bytes: inout [UInt8]) {
        guard cell.contains(0x0A) || cell.contains(0x0D) else { return bytes.append(contentsOf: cell.buffer) }
        var isFirst = true
        for line in cell.split(where: { $0 == 0x0A || $0 == 0x0D }).map(\.trimmed) where !line.isEmpty {
            if !isFirst { bytes.append(contentsOf: ", ".utf8) }
            let ended = line[line.count - 1] == UInt8(ascii: ",") ? line.upTo(line.count - 1) : line
            bytes.append(contentsOf: ended.buffer)
            isFirst = false
        }
    }
}
