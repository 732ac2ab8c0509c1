import Bytes
import Contacts
import Wording

extension Addressee {
    /// Appends what is between "Dear" and the comma; it is never blank and guesses nobody's gender.
    ///
    /// The first that fits: the list's own `salutation`; the team of an organization without a person; the titles of
    /// two people; the given name of a client, of somebody tagged `first-name` or with yes in `informal`; "Dr. Patel";
    /// given and family name; "Ms. Patel" where the list says "Ms."; "Friend" for a client and "Colleague" for anybody
    /// else.
    func appendSalutation(in language: Language = .english, to output: inout [UInt8]) {
        if language != .english { return appendName(in: language, to: &output) }
        let own = ownSalutation
        if hasOwnSalutation { return output.append(contentsOf: own.buffer) }
        if !isPerson, !organization.isEmpty { return appendTeam(to: &output) }
        if appendTwo(with: "and", to: &output) { return }
        if isOnFirstNameTerms, !given.isEmpty { return appendNames(given, "and", to: &output) }
        if isPerson, isDoctor {
            output.append(contentsOf: "Dr. ".utf8)
            return output.append(contentsOf: (family.isEmpty ? given : family).buffer)
        }
        if !given.isEmpty {
            appendNames(given, "and", to: &output)
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

    /// Appends the name of two people under one family name: `Mr. and Mrs. Day`, `Drs. Ravi and Mira Rao`.
    ///
    /// - Returns: whether the contact is two people who share their titles.
    func appendTwo(with and: String, to output: inout [UInt8]) -> Bool {
        guard !prefix.isEmpty, !family.isEmpty else { return false }
        let isPair = PersonName.areOfTwo(prefix)
        guard isPair || prefix.equalsIgnoringCase("drs.") || prefix.equalsIgnoringCase("drs") else { return false }
        appendNames(prefix, and, to: &output)
        output.append(0x20)
        if !isPair, Addressee.namesSeveral(given) {
            appendNames(given, and, to: &output)
            output.append(0x20)
        }
        output.append(contentsOf: family.buffer)
        return true
    }

    /// Whether a cell has several names: `Ravi & Mira`.
    private static func namesSeveral(_ names: ByteView) -> Bool {
        names.split { $0 == .space }.contains { Conjunction($0) == .plain }
    }

    /// Appends names with the conjunction of the language between them: `Kim, Lee and Pat` for `Kim, Lee & Pat`.
    func appendNames(_ names: ByteView, _ and: String, to output: inout [UInt8]) {
        guard names.contains(where: { $0 == .space || $0 == UInt8(ascii: "&") }) else {
            return output.append(contentsOf: names.buffer)
        }
        var isFirst = true
        for word in names.split(where: { $0 == .space }) {
            if !isFirst { output.append(.space) }
            isFirst = false
            if Conjunction(word) == .plain {
                output.append(contentsOf: and.utf8)
            } else {
                output.append(contentsOf: word.buffer)
            }
        }
    }

    /// Whether the list says itself what is between "Dear" and the comma.
    var hasOwnSalutation: Bool {
        let own = ownSalutation
        return !own.isEmpty && !PersonName.isTitles(own)
    }

    /// The list's own salutation, without the "Dear" and the comma that templates already have.
    var ownSalutation: ByteView {
        var own = salutation
        if let greeting = Greeting(in: own), greeting.needsName { own = greeting.rest }
        return own.withoutComma
    }

    var isClient: Bool { kind.equalsIgnoringCase("client") }

    var isOnFirstNameTerms: Bool {
        if isClient { return true }
        if !informal.isEmpty, case .yes = YesNo(informal) { return true }
        return !tags.isEmpty
            && tags.split(on: ";").contains {
                $0.equalsIgnoringCase("first-name") || $0.equalsIgnoringCase("first name")
            }
    }
}

extension Addressee {
    /// The organization as one greets it: `Bay Moms` for `Bay Moms (FB)`, `Harbor Pediatrics` for `Harbor Pediatrics,
    /// PA`.
    var organizationAsSpoken: ByteView { organization.withoutRemark.withoutLegalForm }

    /// Appends "Harbor Pediatrics team", or the organization alone if it is people already.
    private func appendTeam(to output: inout [UInt8]) {
        let name = organizationAsSpoken
        if name.isPeople {
            let bare = name.hasPrefixIgnoringCase("the ") ? name.from(4).trimmed : name
            return output.append(contentsOf: bare.buffer)
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
    /// Without a remark in brackets at its end, unless there is nothing else.
    fileprivate var withoutRemark: ByteView {
        guard last == UInt8(ascii: ")"), let open = lastIndex(of: UInt8(ascii: "(")) else { return self }
        let name = upTo(open).trimmed
        return name.isEmpty ? self : name
    }

    /// Without the comma or colon at its end.
    var withoutComma: ByteView {
        var text = self
        while let last = text.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ":") {
            text = text.upTo(text.count - 1).trimmed
        }
        return text
    }

    /// Whether the name of an organization means people already: a group of parents, a family.
    var isPeople: Bool {
        let words = split { $0 == 0x20 }
        guard let first = words.first, let last = words.last else { return false }
        return OrganizationWord(last)?.isForPeople ?? false || FamilyWords.contains(last) || FamilyWords.contains(first)
    }

    /// The name of an organization without `, Inc.` and the like at its end. A form that is a word stays unless a comma
    /// comes before it, as in `The Milk Company`, and so does one that another word is joined to: `Mother & Co`.
    var withoutLegalForm: ByteView {
        guard let blank = lastIndex(of: .space), let form = LegalForm(from(blank + 1)) else { return self }
        let name = upTo(blank).trimmed
        let bare = name.last == .comma ? name.upTo(name.count - 1).trimmed : name
        guard let word = bare.split(where: { $0 == .space }).last, Conjunction(word) == nil else { return self }
        return form == .short || bare.count < name.count ? bare : self
    }
}
