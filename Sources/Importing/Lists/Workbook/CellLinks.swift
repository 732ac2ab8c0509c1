import Bytes
import CSV

/// The links of a sheet that lead to an email address or a website, by cell.
///
/// A cell shows a text such as `email Jo`; what it stands for is the address of its link. In a column of emails or
/// websites the address joins or replaces the text; a link in any other column fills a column of its own.
struct CellLinks {
    private var addresses: [Place: Address] = [:]

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    /// Where a link leads.
    enum Address: Equatable {
        case email(String)
        case website(String)

        /// Nil for a link to a place in the workbook, to a file, or to a phone number.
        init?(_ target: String) {
            let lowercased = target.lowercased()
            if lowercased.hasPrefix("mailto:") {
                // `mailto:jo@example.org?subject=Hello`
                let address = CellLinks.decoded(target.dropFirst(7).prefix { $0 != "?" })
                guard address.contains("@") else { return nil }
                self = .email(address)
            } else if lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") {
                self = .website(target)
            } else {
                return nil
            }
        }

        /// The address.
        var text: String {
            switch self {
            case .email(let text), .website(let text): text
            }
        }

        /// The name of the column for links in columns of something else.
        fileprivate var columnName: String {
            switch self {
            case .email: "Linked email"
            case .website: "Linked website"
            }
        }
    }

    /// More than any list edited by a person has.
    static let maximumCount = 1 << 18
    /// The most cells that one link is read for; a link over a whole column leads to no person.
    private static let maximumArea = 64

    init() {}

    /// - Parameters:
    ///   - links: the areas, and the ids of where they lead.
    ///   - relationships: where the ids lead.
    init(_ links: [(area: CellArea, id: String)], _ relationships: Relationships) {
        let targets = relationships.targets
        for (area, id) in links where area.rows.count * area.columns.count <= CellLinks.maximumArea {
            guard let address = targets[id].flatMap(Address.init) else { continue }
            for row in area.rows {
                for column in area.columns { addresses[Place(row: Int(row), column: Int(column))] = address }
            }
        }
    }

    /// The link of a formula such as `HYPERLINK("mailto:jo@example.org","email Jo")`.
    static func address(ofFormula formula: ByteView) -> Address? {
        guard formula.hasPrefixIgnoringCase("HYPERLINK(\"") else { return nil }
        let quoted = formula.from(11)
        guard let end = quoted.firstIndex(of: .quote) else { return nil }
        return Address(quoted.upTo(end).string)
    }

    var isEmpty: Bool { addresses.isEmpty }

    private subscript(row: Int, column: Int) -> Address? { addresses[Place(row: row, column: column)] }

    /// The names of the columns to add to a header, for links in columns that hold neither emails nor websites.
    func extraColumns(beside header: Header, below headerRow: Int) -> [String] {
        var names: [String] = []
        for (place, address) in addresses where place.row > headerRow && place.column < header.count {
            if !CellLinks.fits(address, header.names[place.column]), !names.contains(address.columnName) {
                names.append(address.columnName)
            }
        }
        return names.sorted()
    }

    /// `row` with the addresses of its links.
    func filling(_ row: SheetRow, header: Header, width: Int) -> SheetRow {
        var filled = row
        var isFilled = false
        for column in 0..<min(width, row.width) {
            guard let address = self[row.number, column] ?? row.links[column] else { continue }
            var isThere = false
            row.withText(in: column) { isThere = $0.string.lowercased().contains(address.text.lowercased()) }
            guard !isThere else { continue }
            if CellLinks.fits(address, header.names[column]) {
                var text = address.text
                if case .email = address { row.withText(in: column) { text = "\($0.trimmed.string) <\(text)>" } }
                text.withByteView { filled.add($0, column: column) }
                isFilled = true
            } else if let extra = header.names[width...].firstIndex(of: address.columnName), !filled.hasCell(in: extra)
            {
                address.text.withByteView { filled.add($0, column: extra) }
                _ = filled.end()
            }
        }
        if isFilled { _ = filled.end() }
        return filled
    }

    /// A part of a URI without its percent encoding (RFC 3986, 2.1).
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let decoded = UInt8(digits, radix: 16) {
                bytes.append(decoded)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func fits(_ address: Address, _ heading: String) -> Bool {
        switch (address, HeaderSynonyms.role(of: heading)) {
        case (.email, .email), (.website, .text(.website)): true
        default: false
        }
    }
}
