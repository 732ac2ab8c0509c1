import Bytes
import Wording

/// Values that stand for a missing one: they are evidence of nothing, however many rows have them.
enum Placeholder {
    /// Whether the digits of a telephone number, country code included, are only typed to fill a field:
    /// `000-000-0000`, `123-456-7890`, or the number of a directory service.
    static func isPhone(_ digits: ByteView) -> Bool {
        guard digits.count >= 7 else { return false }
        let national = digits.count > 10 ? digits.from(digits.count - 10) : digits
        if national.allSatisfy({ $0 == national[0] }) { return true }
        let local = digits.from(digits.count - 7)
        if local.allSatisfy({ $0 == UInt8(ascii: "0") }) || local == ByteView("5551212") || local == ByteView("5555555")
        {
            return true
        }
        return rows.contains { national == ByteView($0) } || local == ByteView("1234567")
    }

    private static let rows: [StaticString] = ["1234567890", "0123456789", "9876543210", "0987654321"]

    /// Whether an address, in lower case, is nobody's: `none@…`, `test@…`, `noreply@…`.
    static func isEmail(_ address: ByteView) -> Bool {
        guard let at = address.firstIndex(of: UInt8(ascii: "@")) else { return true }
        return EmailWords.isPlaceholder(address.upTo(at))
    }
}
