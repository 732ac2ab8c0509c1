import Bytes
import Contacts
import Wording

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
        if !family.isEmpty, PersonName.isTitles(honorific) {
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
        return !own.isEmpty && !PersonName.isTitles(own)
    }

    /// The list's own salutation, without the "Dear" and the comma that templates already have.
    private var ownSalutation: ByteView {
        var own = salutation
        if let greeting = Greeting(in: own), greeting.needsName { own = greeting.rest }
        while let last = own.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ":") {
            own = own.upTo(own.count - 1).trimmed
        }
        return own
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
        if OrganizationWord(lastWord)?.isForPeople ?? false {
            return output.append(contentsOf: name.buffer)
        }
        if name.hasPrefixIgnoringCase("the ") {
            output.append(contentsOf: "team at ".utf8)
            return output.append(contentsOf: name.buffer)
        }
        output.append(contentsOf: name.buffer)
        output.append(contentsOf: " team".utf8)
    }
}

extension ByteView {
    /// The name of an organization without `, Inc.` and the like at its end. A form that is a word stays unless a comma
    /// stands before it, as in `The Milk Company`, and so does one that another word is joined to: `Mother & Co`.
    fileprivate var withoutLegalForm: ByteView {
        guard let blank = lastIndex(of: .space), let form = LegalForm(from(blank + 1)) else { return self }
        let name = upTo(blank).trimmed
        let bare = name.last == .comma ? name.upTo(name.count - 1).trimmed : name
        guard let word = bare.split(where: { $0 == .space }).last, Conjunction(word) == nil else { return self }
        return form == .short || bare.count < name.count ? bare : self
    }
}
