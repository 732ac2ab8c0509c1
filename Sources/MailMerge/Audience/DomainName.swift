import Bytes
import Contacts

/// A mail or web domain in lower case, without `www.` and a trailing period.
struct DomainName: Hashable, Sendable {
    let text: String

    /// Reads a domain as people write it: `example.org`, `@example.org`, `*@example.org`, `*.example.org`,
    /// `https://www.example.org/about`. Nil for anything else.
    init?(_ written: ByteView) {
        var name = written.trimmed
        for mark in ["*@", "@", "https://", "http://", "*.", "www."] as [StaticString]
        where name.hasPrefixIgnoringCase(mark) {
            name = name.from(mark.utf8CodeUnitCount)
        }
        if let end = name.buffer.firstIndex(where: { "/?#:".utf8.contains($0) }) { name = name.upTo(end) }
        while !name.isEmpty, name[name.count - 1] == UInt8(ascii: ".") { name = name.upTo(name.count - 1) }
        let address = "a@".utf8 + name.array
        // No top-level domain is a number.
        guard address.withByteView(Email.isValid),
            name.split(where: { $0 == UInt8(ascii: ".") }).last?.contains(where: { !$0.isASCIIDigit }) ?? false
        else { return nil }
        text = name.lowercasedString
    }
}
