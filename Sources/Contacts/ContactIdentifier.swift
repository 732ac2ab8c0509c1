import CSV

/// The `contact_id` of a row that brings none: a hash of what identifies it, the same on every run and every machine.
///
/// FNV-1a over 64 bits (Fowler, Noll, Vo) of the identifying cells in lower case, finished with the mixer of
/// MurmurHash3, written as `c` and 13 characters of Crockford's base 32. Names, organization, addresses, numbers and the
/// provider identifier count; notes, tags, kind and source do not, so that a note added in the export keeps the id.
package struct ContactIdentifier: Hashable, Sendable {
    package let hash: UInt64

    private static let identifying: [ContactColumn] = [
        .organization, .givenName, .middleName, .familyName, .suffix, .credentials, .email, .otherEmails, .phone,
        .otherPhones, .street, .city, .region, .postalCode, .website, .npi,
    ]

    package init(of row: borrowing ContactRow) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for column in ContactIdentifier.identifying {
            for byte in row[column].buffer { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01b3
        }
        self.hash = ContactIdentifier.mixed(hash)
    }

    private init(hash: UInt64) {
        self.hash = hash
    }

    /// The identifier that stands for the `count`th row with the same content, in places where only a number is kept.
    package func repeated(_ count: Int) -> ContactIdentifier {
        ContactIdentifier(hash: ContactIdentifier.mixed(hash &+ UInt64(count) &* 0x9e37_79b9_7f4a_7c15))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
        value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return value ^ value >> 33
    }

    /// How many bytes the id of the first row with some content has.
    package static let length = 14

    /// Writes the id of the first row with this content, `length` bytes.
    package func write(to bytes: UnsafeMutablePointer<UInt8>) {
        bytes[0] = UInt8(ascii: "c")
        for place in 1..<ContactIdentifier.length {
            let shift = UInt64(5 * (ContactIdentifier.length - 1 - place))
            bytes[place] = ContactIdentifier.alphabet.utf8Start[Int(hash >> shift & 31)]
        }
    }

    /// What stands behind the id of the `count`th row with the same content: nothing, then `-2`, `-3` …
    package static func suffix(ofRepetition count: Int) -> String { count > 1 ? "-\(count)" : "" }

    /// The id of the `count`th row with this content.
    package func text(repetition count: Int = 1) -> String {
        String(unsafeUninitializedCapacity: ContactIdentifier.length) { room in
            guard let start = room.baseAddress else { return 0 }
            write(to: start)
            return ContactIdentifier.length
        } + ContactIdentifier.suffix(ofRepetition: count)
    }

    private static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
}
