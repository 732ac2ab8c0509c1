import Bytes
import Printing

/// Turns letters into items of a print job.
enum PrintComposer {
    /// Addresses beyond this fit no label; the post asks for six lines at the most.
    private static let mostAddressBytes = 700
    private static let mostAddressLines = 14

    /// Replaces the markup of a letter with its item, which carries the markup.
    ///
    /// - Throws: if the address is longer than any address.
    static func compose(_ letter: inout Letter) throws(Rejection) {
        var item = try item(letter)
        item.html = letter.bytes
        replace(&letter, item)
    }

    /// Replaces the letter with an item that has only the address.
    static func composeAddress(_ letter: inout Letter) throws(Rejection) {
        replace(&letter, try item(letter))
    }

    private static func replace(_ letter: inout Letter, _ item: PrintItem) {
        letter.bytes.removeAll(keepingCapacity: true)
        item.append(to: &letter.bytes)
    }

    private static func item(_ letter: Letter) throws(Rejection) -> PrintItem {
        var address: [UInt8] = []
        letter.values.withAddressee { $0.appendAddressBlock(to: &address) }
        guard address.count <= mostAddressBytes, address.count(where: { $0 == .lineFeed }) < mostAddressLines else {
            throw Rejection(
                reason: "the address has \(address.count) bytes, which is no address",
                hint: "shorten the name, the organization or the street")
        }
        let country = letter.values.withAddressee { Addressee.countryCode($0.country) }
        return PrintItem(
            name: letter.contact.name, address: String(decoding: address, as: UTF8.self),
            language: hanLanguages[country] ?? "", line: letter.line)
    }

    /// The language of an address by its country, where fonts draw the same character in different ways.
    private static let hanLanguages = [
        "JP": "ja", "CN": "zh-cn", "SG": "zh-cn", "TW": "zh-tw", "HK": "zh-hk", "KR": "ko",
    ]
}
