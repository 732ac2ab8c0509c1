import Bytes
import Contacts

/// Dates, money and phone numbers as people write them.
enum WrittenText {
    /// `Oct 24, 2026`.
    static func date(_ day: CalendarDate) -> String {
        let (year, month, date) = day.components
        return "\(Months.english[month - 1].prefix(3)) \(date), \(year)"
    }

    /// `$1,235`, to the nearest whole unit; with the ISO code where the currency has no mark of its own.
    static func money(_ hundredths: Int, _ currency: String) -> String {
        let units = (abs(hundredths) + 50) / 100
        let mark = marks[currency] ?? (currency.isEmpty ? "" : currency + " ")
        return (hundredths < 0 && units > 0 ? "-" : "") + mark + grouped(units)
    }

    private static let marks = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CAD": "CA$", "AUD": "A$"]

    /// `12,345`.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "," }
            text.append(digit.element)
        }
    }

    /// `(415) 555-0123` for North American numbers, others in international form.
    static func phone(_ cell: ByteView) -> String {
        guard case .phone(let phone) = Phone.readCanonical(cell), phone.number / 10_000_000_000 == 1 else {
            return cell.string
        }
        let digits = String(phone.number).dropFirst()
        let local = "(\(digits.prefix(3))) \(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
        return phone.extensionNumber.map { "\(local) ext. \($0)" } ?? local
    }

    /// About how many clients, as a whole number.
    static func about(_ expected: Double) -> String {
        expected < 0.5 ? "under 1" : "about \(Int(expected.rounded()))"
    }
}
