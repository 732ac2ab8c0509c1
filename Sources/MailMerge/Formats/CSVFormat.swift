import Bytes
import CSV
import Wording

extension LetterFormat {
    /// A table of addresses and letters for a service that prints and mails them.
    package static let csv = LetterFormat(
        "csv", "a table for a print-and-mail service", channel: .letter, needs: .street,
        sequence: LetterSequence(beginning: MailingColumn.header)
    ) { setup in
        let row = MailingRow(cells: setup.cells)
        return { row.compose(&$0) }
    }
}

/// The columns of the table, with the address names of print-and-mail services.
enum MailingColumn: String, CaseIterable {
    case name
    case company
    case street = "address_line1"
    /// The part of the building, if the street names one.
    case unit = "address_line2"
    case city = "address_city"
    case region = "address_state"
    case postalCode = "address_zip"
    /// ISO 3166 alpha-2.
    case country = "address_country"
    case salutation
    case subject
    /// The text of the letter.
    case letter
    case contactID = "contact_id"

    static let header = allCases.map(\.rawValue).joined(separator: ",") + "\n"
}

/// Makes rows of letters.
private final class MailingRow {
    private let cells: CellPolicy
    private var records = RecordBuffer()
    /// Reused memory.
    private var text: [UInt8] = []

    init(cells: CellPolicy) {
        self.cells = cells
    }

    /// Replaces the text of a letter with its row.
    func compose(_ letter: inout Letter) {
        records.clear()
        let (values, slots) = (letter.values, letter.slots)
        values.withAddressee { addressee in
            let (street, unit) = MailingRow.lines(ofStreet: addressee.street)
            for column in MailingColumn.allCases {
                switch column {
                case .name: add { addressee.appendFullName(to: &$0) }
                case .company: add(addressee.organization)
                case .street: add(street)
                case .unit: add(unit)
                case .city: add(addressee.city)
                case .region: add(addressee.region)
                case .postalCode: add(addressee.postalCode)
                case .country: Addressee.countryCode(addressee.country).withByteView(add)
                case .salutation: add { addressee.appendSalutation(to: &$0) }
                case .subject: add { letter.template.appendSubject(for: values, to: &$0) }
                case .letter: letter.bytes.withByteView(add)
                case .contactID: values.withValue(slots.identifier, add)
                }
            }
        }
        records.endRecord()
        letter.bytes.removeAll(keepingCapacity: true)
        letter.bytes.append(contentsOf: records.text.buffer)
    }

    private func add(_ cell: ByteView) { cells.add(cell, to: &records) }

    private func add(_ write: (inout [UInt8]) -> Void) {
        text.removeAll(keepingCapacity: true)
        write(&text)
        text.withByteView(add)
    }

    /// Splits a street with a part of a building: `12 Pelican St` and `Suite 4`.
    private static func lines(ofStreet street: ByteView) -> (street: ByteView, unit: ByteView) {
        guard let comma = street.lastIndex(of: .comma) else { return (street, .empty) }
        let unit = street.from(comma + 1).trimmed
        let word = unit.upTo(unit.firstIndex { $0.isASCII && !$0.isASCIILetter } ?? unit.count)
        guard unit.first == UInt8(ascii: "#") || StreetWord(word)?.isUnit ?? false else {
            return (street, .empty)
        }
        return (street.upTo(comma), unit)
    }
}
