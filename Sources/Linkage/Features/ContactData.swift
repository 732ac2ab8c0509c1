import Bytes
import Contacts
import Wording

/// Calls `body` with each email address of a cell as it is compared: small letters, without a plus tag, without the
/// dots that Gmail ignores; and whether its mailbox belongs to a role and not to a person.
func forEachEmail(in cell: ByteView, _ body: (ByteView, _ isRole: Bool) -> Void) {
    guard !cell.isEmpty else { return }
    for part in cell.split(where: { $0 == 0x3B || $0 == 0x2C || $0 <= 0x20 }) {
        guard let at = part.firstIndex(of: UInt8(ascii: "@")), at > 0, part.count <= 320 else { continue }
        let local = part.upTo(part.firstIndex(of: UInt8(ascii: "+")).map { $0 > 0 && $0 < at ? $0 : at } ?? at)
        let domain = part.from(at + 1)
        let ignoresDots = domain.equalsIgnoringCase("gmail.com") || domain.equalsIgnoringCase("googlemail.com")
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: part.count) { address in
            var count = 0
            for byte in local.buffer where !(ignoresDots && byte == 0x2E) {
                append(byte.asciiLowercased, to: address, &count)
            }
            let isRole = isRoleMailbox(ByteView(UnsafeBufferPointer(rebasing: address[..<count])))
            append(UInt8(ascii: "@"), to: address, &count)
            for byte in domain.buffer { append(byte.asciiLowercased, to: address, &count) }
            body(ByteView(UnsafeBufferPointer(rebasing: address[..<count])), isRole)
        }
    }
}

private func append(_ byte: UInt8, to bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    bytes[count] = byte
    count += 1
}

/// Mailboxes that belong to a role (after RFC 2142 and the habits of small practices), digits and dashes behind them
/// aside.
private func isRoleMailbox(_ local: ByteView) -> Bool {
    var end = local.count
    while end > 0, !local[end - 1].isASCIILetter { end -= 1 }
    let word = local.upTo(end)
    return EmailWords.isRole(word)
}

/// Calls `body` with the digits of each telephone number of a cell, country code included, and its extension or 0.
///
/// Numbers are expected in E.164; ten digits without a plus sign are taken as North American. What a spreadsheet has
/// left of a number, `1.70756E+10`, is none.
func forEachPhone(in cell: ByteView, _ body: (ByteView, _ direct: UInt32) -> Void) {
    guard !cell.isEmpty else { return }
    for part in cell.split(where: { $0 == UInt8(ascii: "|") }) where RoundedNumber(part) == nil {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: part.count + 1) { digits in
            var count = 0
            var direct: UInt32 = 0
            var isExtension = false
            // Room in front for a country code.
            digits[0] = UInt8(ascii: "1")
            for byte in part.buffer {
                if byte.isASCIIDigit, isExtension {
                    direct = direct &* 10 &+ UInt32(byte - 0x30)
                } else if byte.isASCIIDigit {
                    count += 1
                    digits[count] = byte
                } else if byte == UInt8(ascii: "x") || byte == UInt8(ascii: ";") {
                    isExtension = true
                }
            }
            guard (7...15).contains(count) else { return }
            let isComplete = count != 10 || part.contains(UInt8(ascii: "+"))
            body(ByteView(UnsafeBufferPointer(rebasing: digits[(isComplete ? 1 : 0)...count])), direct)
        }
    }
}

/// The host of a web address in small letters, without `www.`; with the first part of its path where the host is one
/// that many have their pages at, as `facebook.com/bloom`.
func site(of address: ByteView) -> [UInt8] {
    var rest = address.trimmed
    if let scheme = rest.firstRange(of: "://") { rest = rest.from(scheme.upperBound) }
    if rest.hasPrefixIgnoringCase("www.") { rest = rest.from(4) }
    let end = rest.buffer.firstIndex { "/?#:".utf8.contains($0) } ?? rest.count
    let host = rest.upTo(end).asciiLowercased
    guard end + 1 < rest.count, rest[end] == UInt8(ascii: "/"), host.withByteView(MailProviders.isSharedHost) else {
        return host
    }
    let path = rest.from(end + 1)
    return host + [UInt8(ascii: "/")]
        + path.upTo(path.buffer.firstIndex { "?#".utf8.contains($0) } ?? path.count).asciiLowercased
}
