import Bytes
import Text

/// The `contact_id` of a row without an ID of its own: a hash of its identifying content, the same on every run and
/// machine.
///
/// The hash takes the identifying cells in lower case: as in wyhash (Wang Yi, 2019), it multiplies eight bytes XORed
/// with the hash so far by the next eight, and XORs the two halves of the product. The mixer of MurmurHash3 finishes
/// it. It is written as `c` and 13 characters of Crockford's base 32. Names, organization, addresses, numbers and the
/// provider identifier count; notes, tags, kind and source do not, so that adding a note in the export keeps the ID. Of
/// several rows of one identity, those that say something else than the first get a hash of what they say as an ending.
package struct ContactIdentifier: Hashable, Sendable {
    /// The hash itself.
    package let hash: UInt64

    private static let identifying = ContactRow.set(of: [
        .organization, .givenName, .middleName, .familyName, .suffix, .credentials, .email, .otherEmails, .phone,
        .otherPhones, .street, .city, .region, .postalCode, .website, .npi,
    ])

    /// The columns that tell rows of one identity apart. Where a row stands is no difference, and a provider's number
    /// is never shared.
    private static let telling =
        ContactRow.set(of: ContactColumn.allCases) & ~identifying
        & ~ContactRow.set(of: [.contactID, .mergedIDs, .source])

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The identifier of the contact in `row`.
    package init(of row: borrowing ContactRow) {
        var hash = ContactIdentifier.seed
        row.forEachFilled(in: ContactIdentifier.identifying) { column, cell in
            ContactIdentifier.add(cell, in: UInt64(column), to: &hash)
        }
        self.hash = ContactIdentifier.mixed(hash)
    }

    /// The identifier of a contact whose cells are elsewhere; `cell` returns that of a column.
    package init(cell: (ContactColumn) -> ByteView) {
        var hash = ContactIdentifier.seed
        for column in ContactColumn.allCases where ContactIdentifier.identifying >> UInt64(column.index) & 1 != 0 {
            let cell = cell(column)
            if !cell.isEmpty { ContactIdentifier.add(cell, in: UInt64(column.index), to: &hash) }
        }
        self.hash = ContactIdentifier.mixed(hash)
    }

    /// This identifier and what else the row says, in one hash; this identifier alone for a provider with a number.
    ///
    /// - Parameters:
    ///   - extraCount: the number of columns outside the contract.
    ///   - extra: the cell of one of them, counted from 0.
    package func content(
        of row: borrowing ContactRow, extraCount: Int, extra: (Int) -> ByteView
    ) -> ContactIdentifier {
        guard row.isBlank(.npi) else { return self }
        var hash = hash
        row.forEachFilled(in: ContactIdentifier.telling) { column, cell in
            ContactIdentifier.add(cell, in: UInt64(column), to: &hash)
        }
        for place in 0..<extraCount {
            let cell = extra(place)
            guard !cell.isEmpty else { continue }
            ContactIdentifier.add(cell, in: UInt64(ContactColumn.allCases.count + place), to: &hash)
        }
        return ContactIdentifier(hash: ContactIdentifier.mixed(hash))
    }

    /// Adds a cell sixteen bytes at a time; the last sixteen, or eight, may overlap those before them.
    @inline(__always)
    private static func add(_ cell: ByteView, in column: UInt64, to hash: inout UInt64) {
        let bytes = UnsafeRawPointer(cell.start)
        let count = cell.count
        func eight(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)).asciiLowercased
        }
        let place = column << 32 | UInt64(count)
        if count < 8 {
            var few: UInt64 = 0
            for byte in cell.buffer { few = few << 8 | UInt64(byte) }
            hash = folded(hash ^ few.asciiLowercased, place)
        } else if count <= 16 {
            hash = folded(hash ^ eight(0), eight(count - 8) ^ place)
        } else {
            var offset = 0
            while offset + 16 < count {
                hash = folded(hash ^ eight(offset), eight(offset + 8))
                offset += 16
            }
            hash = folded(hash ^ eight(count - 16), eight(count - 8) ^ place)
        }
    }

    /// XORs the two halves of a 128-bit product.
    @inline(__always)
    private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other ^ 0x9e37_79b9_7f4a_7c15)
        return product.high ^ product.low
    }

    private init(hash: UInt64) {
        self.hash = hash
    }

    /// The identifier for the `count`th row with the same content, where only a number is stored.
    package func repeated(_ count: Int) -> ContactIdentifier {
        ContactIdentifier(hash: ContactIdentifier.mixed(hash &+ UInt64(count) &* 0x9e37_79b9_7f4a_7c15))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
        value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return value ^ value >> 33
    }

    /// The length in bytes of an ID without a repetition number.
    package static let length = 14

    /// Writes the ID of the first row with this content, `length` bytes.
    package func write(to bytes: UnsafeMutablePointer<UInt8>) {
        bytes[0] = UInt8(ascii: "c")
        for place in 1..<ContactIdentifier.length {
            let shift = UInt64(5 * (ContactIdentifier.length - 1 - place))
            bytes[place] = ContactIdentifier.alphabet.utf8Start[Int(hash >> shift & 31)]
        }
    }

    /// The ending of the ID of the `count`th row with the same content: nothing, then `-2`, `-3` …
    package static func suffix(ofRepetition count: Int) -> String { count > 1 ? "-\(count)" : "" }

    /// The ending of the ID of a row whose identity another row has had with other content: `-r` and six characters of
    /// a hash of the row's content, then the number of a repetition.
    package static func suffix(ofContent content: ContactIdentifier, repetition count: Int) -> String {
        "-r" + content.text().suffix(variantLength) + suffix(ofRepetition: count)
    }

    private static let variantLength = 6

    /// The ID of the `count`th row with this content.
    package func text(repetition count: Int = 1) -> String {
        String(unsafeUninitializedCapacity: ContactIdentifier.length) { room in
            guard let start = room.baseAddress else { return 0 }
            write(to: start)
            return ContactIdentifier.length
        } + ContactIdentifier.suffix(ofRepetition: count)
    }

    private static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"

    /// Whether `text` has the form of these identifiers, with or without an ending.
    package static func isWellFormed(_ text: ByteView) -> Bool {
        guard text.count >= length, text[0] == UInt8(ascii: "c") else { return false }
        func isHash(_ text: ByteView) -> Bool {
            text.allSatisfy { $0.isASCIIDigit || $0.isASCIILowercase && !"ilou".utf8.contains($0) }
        }
        guard isHash(text.upTo(length).from(1)) else { return false }
        var suffix = text.from(length)
        if suffix.count >= variantLength + 2, suffix.hasPrefixIgnoringCase("-r"),
            isHash(suffix.upTo(variantLength + 2).from(2))
        {
            suffix = suffix.from(variantLength + 2)
        }
        guard !suffix.isEmpty else { return true }
        return suffix.count > 1 && suffix[0] == UInt8(ascii: "-") && suffix.from(1).allSatisfy(\.isASCIIDigit)
    }
}

extension UInt64 {
    /// The eight bytes with ASCII capital letters in lower case.
    fileprivate var asciiLowercased: UInt64 {
        let low = self & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let beyondZ = low &+ 0x2525_2525_2525_2525
        return self | (fromA & ~beyondZ & ~self & 0x8080_8080_8080_8080) >> 2
    }
}
