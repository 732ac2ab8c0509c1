import Bytes
import Contacts
import Wording

/// The clients of one row: several if it names several or counts them.
enum BookingClients {
    /// One booking for each client; the first keeps the amount, the address and the ids.
    ///
    /// - Parameter count: how many people came, if the row says.
    static func split(_ booking: Booking, count: Int?) -> [Booking] {
        let names = booking.clientName.withByteView { BookingClients.names(in: $0, count: count) }
        let total = min(max(names.count, count ?? 1), most)
        guard total > 1 else { return [booking] }
        var first = booking
        if let name = names.first { first.clientName = name }
        let own = [first.clientName, first.clientEmail, first.clientID].first { !$0.isEmpty } ?? ""
        return [first]
            + (1..<total).map { number in
                var other = first
                other.clientName = number < names.count ? names[number] : "Guest \(number + 1) of \(own)"
                (other.clientEmail, other.clientPhone, other.clientID) = ("", "", "")
                other.amount = nil
                return other
            }
    }

    /// More people than this in one row are a count of something else.
    private static let most = 30

    /// The names that a cell lists; empty if it is one name, or nothing that can be told apart for sure.
    private static func names(in cell: ByteView, count: Int?) -> [String] {
        // The usual name is of a few words and has no sign.
        guard cell.contains(where: separatesNames) || cell.count(where: { $0 == .space }) > 3 else { return [] }
        let lists = cell.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || $0 == .lineFeed }
        if lists.count > 1, let names = wholeNames(lists, least: 1) { return names }
        if let names = wholeNames(cell.split(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+") }), least: 2) {
            return names
        }
        if let names = wholeNames(split(cell, at: Conjunction.init), least: 2) { return names }
        // `Van Dyke, Mary Ann` is one.
        let byComma = wholeNames(cell.split { $0 == .comma }, least: 2) ?? []
        return byComma.count > 2 || byComma.count == count ? byComma : []
    }

    private static func separatesNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "+"), .comma, .lineFeed: true
        default: false
        }
    }

    /// The parts as names, if there are several and each looks like a name of at least `least` words.
    private static func wholeNames(_ parts: [ByteView], least: Int) -> [String]? {
        let parts = parts.map(\.trimmed).filter { !$0.isEmpty }
        guard parts.count > 1, parts.allSatisfy({ isName($0, least: least) }) else { return nil }
        return parts.map(\.string)
    }

    private static func isName(_ part: ByteView, least: Int) -> Bool {
        let words = part.split { $0 == .space }
        guard (least...4).contains(words.count), !part.contains(where: \.isASCIIDigit) else { return false }
        return words.allSatisfy { word in
            guard let first = word.first else { return false }
            return (first.isASCIIUppercase || !first.isASCII) && Relation(word) == nil
                && Credentials.canonical(word) == nil
        }
    }

    /// The text parted at words such as `and`.
    private static func split(_ cell: ByteView, at conjunction: (ByteView) -> Conjunction?) -> [ByteView] {
        var parts: [ByteView] = []
        var current: [ByteView] = []
        for word in cell.split(where: { $0 == .space }) {
            if conjunction(word) != nil, let first = current.first, let last = current.last {
                parts.append(first.extended(to: last))
                current = []
            } else {
                current.append(word)
            }
        }
        if let first = current.first, let last = current.last { parts.append(first.extended(to: last)) }
        return parts
    }
}
