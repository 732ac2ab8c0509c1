import CSV
import Contacts

/// The address cells of one row, sorted by which address they belong to, until the row is complete.
struct AddressCells {
    private var cells = [ByteView](repeating: .empty, count: AddressGroup.allCases.count * AddressCells.partCount)
    private var isEmpty = true
    private var regionCodes = CellCache<String?>()
    private var countryCodes = CellCache<String?>()

    private static let partCount = AddressPart.allCases.count

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
        let place = AddressCells.place(part, group)
        if cells[place].isEmpty { cells[place] = cell }
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
            || !self[.postalCode, group].isEmpty
    }

    private mutating func write(_ group: AddressGroup, to row: inout ContactRow) {
        let whole = self[.whole, group]
        let hasParts = !self[.city, group].isEmpty || !self[.postalCode, group].isEmpty
        if !hasParts, self[.street, group].isEmpty, let address = PostalAddress(whole) {
            row.set(.street, address.street)
            row.set(.city, address.city)
            row.set(.region, address.region)
            row.set(.postalCode, address.postalCode)
            row.set(.country, address.country)
        } else {
            let street = self[.street, group].isEmpty ? whole : self[.street, group]
            let number = self[.houseNumber, group]
            if !number.isEmpty, !street.isEmpty {
                row.set(.street, number)
                row[.street].append(0x20)
            }
            AddressCells.appendLines(street, to: &row[.street])
            if !self[.streetMore, group].isEmpty {
                if !row.isBlank(.street) { row[.street].append(contentsOf: ", ".utf8) }
                AddressCells.appendLines(self[.streetMore, group], to: &row[.street])
            }
            row.set(.city, self[.city, group])
            row.set(.postalCode, self[.postalCode, group])
        }
        writeCodes(group, to: &row)
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
            AddressCells.appendLines(self[.streetMore, group], to: &row[.street])
            return writeCodes(group, to: &row)
        }
    }

    private func oneLine(_ group: AddressGroup) -> String {
        let order: [AddressPart] = [.houseNumber, .street, .streetMore, .city, .region, .postalCode, .country]
        var parts = order.map { self[$0, group].string }.filter { !$0.isEmpty }
        if parts.isEmpty { parts = [self[.whole, group].string] }
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
