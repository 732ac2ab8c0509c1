import Bytes
import Contacts
import Wording

extension Addressee {
    /// Appends the greeting without the comma after it: `Dear Dr. Patel`, `Estimada Dra. Ruiz`, `Chère Docteure Côté`,
    /// `Sehr geehrte Frau Dr. Weiß`. Where neither a title nor a column states the gender, it is neutral.
    func appendGreeting(in language: Language, to output: inout [UInt8]) {
        // The list's own greeting comes first, whatever its language.
        if Greeting(in: salutation) != nil, hasOwnSalutation {
            return output.append(contentsOf: salutation.withoutComma.buffer)
        }
        let forms = GreetingForms.of(language)
        let gender = gender
        func append(_ greeting: String) {
            output.append(contentsOf: greeting.utf8)
            output.append(.space)
        }
        switch manner {
        case _ where language == .english: append(forms.formal[nil])
        case .own, .two: append(forms.formal[nil])
        case .team: append(organizationAsSpoken.isPeople ? forms.group : forms.team)
        case .given: append(forms.familiar[gender])
        case .doctor: append(forms.formal[gender])
        case .titled: append(forms.formal[gender])
        case .name: append(forms.formal[nil])
        case .nobody: return output.append(contentsOf: forms.anyone.utf8)
        }
        appendSalutation(in: language, to: &output)
    }

    /// Appends the name behind the greeting of another language than English.
    func appendName(in language: Language, to output: inout [UInt8]) {
        let forms = GreetingForms.of(language)
        func append(_ title: String, _ name: ByteView) {
            output.append(contentsOf: title.utf8)
            if !title.isEmpty, !name.isEmpty { output.append(.space) }
            output.append(contentsOf: name.buffer)
        }
        switch manner {
        case .own: output.append(contentsOf: ownSalutation.buffer)
        case .team: output.append(contentsOf: organizationAsSpoken.buffer)
        case .two:
            appendNames(Conjunction.isIn(given) ? given : prefix, forms.and, to: &output)
            output.append(.space)
            output.append(contentsOf: family.buffer)
        case .given: appendNames(given, forms.and, to: &output)
        case .doctor: append(forms.doctor[gender], family.isEmpty ? given : family)
        case .titled: append(forms.courtesy[gender], family)
        case .name:
            appendNames(given, forms.and, to: &output)
            if !given.isEmpty, !family.isEmpty { output.append(.space) }
            output.append(contentsOf: family.buffer)
        case .nobody: break
        }
    }

    /// How somebody is addressed.
    private enum Manner {
        case own
        case team
        case two
        case given
        case doctor
        /// With a title that states the gender, and the family name.
        case titled
        case name
        case nobody
    }

    private var manner: Manner {
        if hasOwnSalutation { return .own }
        if !isPerson { return organization.isEmpty ? .nobody : .team }
        if !prefix.isEmpty, !family.isEmpty, PersonName.areOfTwo(prefix) || prefix.hasPrefixIgnoringCase("drs") {
            return .two
        }
        if isOnFirstNameTerms, !given.isEmpty { return .given }
        if isDoctor { return .doctor }
        if gender != nil, !family.isEmpty, !Conjunction.isIn(given) { return .titled }
        return .name
    }

    /// The gender that the titles or a column of the list state.
    private var gender: Gender? {
        for word in prefix.split(where: { $0 == .space }) {
            if let gender = Gender(title: word) { return gender }
        }
        return statedGender.isEmpty ? nil : Gender(cell: statedGender)
    }
}

extension Conjunction {
    /// Whether a conjunction is among the words of `names`.
    fileprivate static func isIn(_ names: ByteView) -> Bool {
        names.split { $0 == .space }.contains { Conjunction($0) == .plain }
    }
}
