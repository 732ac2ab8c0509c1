import Bytes
import Contacts

/// Finds letters of one run that go to the same inbox, to one person in two rows, or with different stories to people
/// of one practice.
///
/// It keeps a hash of each address, not the address. Case does not matter.
struct LetterRepeats {
    private var inboxes = LineTable()
    private var people = LineTable()
    private var practices = LineTable()
    /// The number of each template.
    private var templates: [ObjectIdentifier: Int] = [:]

    /// A letter that repeats an earlier one.
    struct Found {
        enum Sort {
            case inbox
            case person
            case practice(template: String)
        }

        let sort: Sort
        /// The line of the earlier one.
        let line: Int

        func message(other: String) -> String {
            switch sort {
            case .inbox: "this letter goes to the same inbox as that of \(other)"
            case .person: "this letter goes to the same person as that of \(other)"
            case .practice(let template):
                "the practice of this contact gets another letter today, that of \(other); this one is \(template)"
            }
        }

        var hint: String {
            switch sort {
            case .inbox: "write one letter to both with --per household or --per practice, or skip one with --skip-id"
            case .person: "merge the two rows: import LIST.csv | dedupe"
            case .practice: "write one letter to all of them with --per practice"
            }
        }
    }

    /// Notes a letter and calls `report` for each earlier one that it repeats.
    mutating func take(_ letter: Letter, line: Int, _ report: (Found) -> Void) {
        let number = number(of: letter.template)
        let values = letter.values
        values.withAddressee { addressee in
            let email = values.withValue(letter.slots.email, LetterRepeats.hash)
            var isInbox = false
            if letter.way == .email, email != 0, let earlier = inboxes.insert(email, line: line, number: number) {
                isInbox = true
                report(Found(sort: .inbox, line: earlier.line))
            }
            if addressee.isPerson, !isInbox {
                let place =
                    addressee.street.isEmpty
                    ? values.withValue(letter.slots.phone, LetterRepeats.hash) : LetterRepeats.hash(addressee.street)
                if place != 0 {
                    let name = LetterRepeats.hash(addressee.given) &* 31 &+ LetterRepeats.hash(addressee.family)
                    if let earlier = people.insert(name ^ place, line: line, number: number) {
                        report(Found(sort: .person, line: earlier.line))
                    }
                }
            }
            guard !addressee.organization.isEmpty, !(addressee.street.isEmpty && addressee.city.isEmpty) else { return }
            let place = addressee.street.isEmpty ? addressee.city : addressee.street
            let practice = LetterRepeats.hash(addressee.organization) ^ LetterRepeats.hash(place) &* 31
            if let earlier = practices.insert(practice, line: line, number: number), earlier.number != number {
                report(Found(sort: .practice(template: letter.templateName), line: earlier.line))
            }
        }
    }

    private mutating func number(of template: LetterTemplate) -> Int {
        let key = ObjectIdentifier(template)
        if let number = templates[key] { return number }
        templates[key] = templates.count
        return templates.count - 1
    }

    /// A hash of the letters and digits in any case; 0 for a blank value. It takes eight bytes at a time.
    private static func hash(_ text: ByteView) -> UInt64 {
        guard !text.isEmpty else { return 0 }
        let lowercase: UInt64 = 0x2020_2020_2020_2020
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        let bytes = UnsafeRawBufferPointer(text.buffer)
        while index + 8 <= bytes.count {
            hash = mixed(hash ^ (bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) | lowercase))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        return mixed(hash ^ (rest | lowercase)) | 1
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}

/// Lines by hash: a compact table for millions of them.
private struct LineTable {
    private var keys: [UInt64] = Array(repeating: 0, count: 1 << 10)
    /// The line, and below it 16 bits for a number.
    private var values: [UInt64] = Array(repeating: 0, count: 1 << 10)
    private var count = 0

    /// Beyond this many, letters are no longer compared: nobody reads the messages.
    private static let mostKeys = 1 << 21

    /// Notes a key that is not 0; returns the line and number noted for it before, if it was.
    mutating func insert(_ key: UInt64, line: Int, number: Int) -> (line: Int, number: Int)? {
        let key = key == 0 ? 1 : key
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { return (Int(values[slot] >> 16), Int(values[slot] & 0xFFFF)) }
            slot = (slot + 1) & (keys.count - 1)
        }
        guard count < LineTable.mostKeys else { return nil }
        keys[slot] = key
        values[slot] = UInt64(line) << 16 | UInt64(number & 0xFFFF)
        count += 1
        if count * 2 > keys.count { grow() }
        return nil
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: 0, count: oldKeys.count * 2)
        for index in oldKeys.indices where oldKeys[index] != 0 {
            var slot = Int(truncatingIfNeeded: oldKeys[index]) & (keys.count - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }
}
