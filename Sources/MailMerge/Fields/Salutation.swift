import Bytes
import Contacts

extension Addressee {
    /// Appends what stands between "Dear" and the comma; it is never blank and guesses nobody's gender.
    ///
    /// The first that fits: the list's own `salutation`; the team of an organization without a person; the given name
    /// of a client or of a contact tagged `first-name`; "Dr. Patel"; given and family name; "Ms. Patel" where the list
    /// says "Ms."; "Friend" for a client and "Colleague" for anybody else.
    func appendSalutation(to output: inout [UInt8]) {
        let own = ownSalutation
        if hasOwnSalutation { return output.append(contentsOf: own.buffer) }
        if !isPerson, !organization.isEmpty { return appendTeam(to: &output) }
        if isOnFirstNameTerms, !given.isEmpty { return output.append(contentsOf: given.buffer) }
        if isPerson, isDoctor {
            output.append(contentsOf: "Dr. ".utf8)
            return output.append(contentsOf: (family.isEmpty ? given : family).buffer)
        }
        if !given.isEmpty {
            output.append(contentsOf: given.buffer)
            if !family.isEmpty { output.append(0x20) }
            return output.append(contentsOf: family.buffer)
        }
        let honorific = own.isEmpty ? prefix : own
        if !family.isEmpty, honorific.isHonorific {
            output.append(contentsOf: honorific.buffer)
            output.append(0x20)
            return output.append(contentsOf: family.buffer)
        }
        // A cell with a blank in it is a whole name that nobody took apart.
        if family.contains(0x20) { return output.append(contentsOf: family.buffer) }
        if !organization.isEmpty { return appendTeam(to: &output) }
        output.append(contentsOf: (isClient ? "Friend" : "Colleague").utf8)
    }

    /// Whether the list says itself what stands between "Dear" and the comma.
    var hasOwnSalutation: Bool {
        let own = ownSalutation
        return !own.isEmpty && !own.isHonorific
    }

    /// The list's own salutation, without the "Dear" and the comma that templates already have.
    private var ownSalutation: ByteView {
        var own = salutation
        if own.hasPrefixIgnoringCase("dear ") { own = own.from(5).trimmed }
        while let last = own.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ":") {
            own = own.upTo(own.count - 1).trimmed
        }
        return own.equalsIgnoringCase("dear") ? .empty : own
    }

    private var isClient: Bool { kind.equalsIgnoringCase("client") }

    private var isOnFirstNameTerms: Bool {
        isClient
            || tags.split(on: ";").contains {
                $0.equalsIgnoringCase("first-name") || $0.equalsIgnoringCase("first name")
            }
    }
}

extension Addressee {
    /// Appends "Harbor Pediatrics team", or the organization alone where its last word is people already.
    private func appendTeam(to output: inout [UInt8]) {
        let name = organization.withoutLegalForm
        let lastWord = name.split { $0 == 0x20 }.last ?? .empty
        if Addressee.wordsForPeople.contains(where: { lastWord.equalsIgnoringCase($0) }) {
            return output.append(contentsOf: name.buffer)
        }
        if name.hasPrefixIgnoringCase("the ") {
            output.append(contentsOf: "team at ".utf8)
            return output.append(contentsOf: name.buffer)
        }
        output.append(contentsOf: name.buffer)
        output.append(contentsOf: " team".utf8)
    }

    /// Last words of an organization's name after which "team" would be one word too many.
    private static let wordsForPeople: [StaticString] = [
        "team", "staff", "group", "circle", "collective", "club", "network", "moms", "mamas", "mothers", "dads",
        "parents", "families", "friends", "doulas", "midwives", "nurses", "sisters",
    ]
}

extension ByteView {
    /// Whether this is a title that stands before a family name, and nothing more.
    fileprivate var isHonorific: Bool { PersonName.canonicalPrefix(self) != nil }

    /// The name of an organization without `, Inc.` and the like at its end.
    fileprivate var withoutLegalForm: ByteView {
        guard let blank = lastIndex(where: { $0 == 0x20 }) else { return self }
        let form = from(blank + 1).filter(\.isASCIILetter)
        let forms: [StaticString] = ["Inc", "LLC", "PLLC", "LLP", "Ltd", "Corp", "PC", "Co"]
        guard form.withByteView({ word in forms.contains { word.equalsIgnoringCase($0) } }) else { return self }
        var name = upTo(blank)
        while let last = name.last, last == 0x20 || last == UInt8(ascii: ",") { name = name.upTo(name.count - 1) }
        return name.isEmpty ? self : name
    }

    private func lastIndex(where matches: (UInt8) -> Bool) -> Int? {
        var index = count - 1
        while index >= 0, !matches(self[index]) { index -= 1 }
        return index >= 0 ? index : nil
    }

    fileprivate var last: UInt8? { isEmpty ? nil : self[count - 1] }
}
