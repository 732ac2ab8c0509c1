import Diagnostics
import Wording

/// What the sender file says in letters of several languages.
///
/// `classes_es: …` is the line `classes` of Spanish letters. Without it, a letter in another language than the sender's
/// says nothing of her classes: a sentence in two languages is worse than none.
extension Sender {
    /// The lines that are prose in the sender's language.
    private static let prose: Set<String> = ["services", "certification", "classes", "service_area", "event"]

    /// The value of `name` in letters of `language`; nil if the file lacks it.
    ///
    /// - Parameter home: the sender's own language.
    func text(of name: String, in language: Language, home: Language) -> String? {
        if let translation = translation(of: name, to: language) { return translation }
        guard let value = self[name] else { return nil }
        return language != home && Sender.prose.contains(name) ? "" : value
    }

    /// The line that says how to opt out of letters of `language`, blank if the file has none.
    ///
    /// Paper gets `opt_out_letter`, or `opt_out` if that asks for no reply. What is missing is said in our own words.
    func optOut(in language: Language, home: Language, isPaper: Bool) -> String {
        if isPaper, let line = translation(of: Sender.optOutLetter, to: language) { return line }
        if let line = translation(of: Sender.optOut, to: language) {
            return isPaper && ReplyWords.areIn(line) ? ReplyWords.optOutOnPaper(language) : line
        }
        let line = self[Sender.optOut] ?? ""
        if isPaper, language == home, let own = self[Sender.optOutLetter], !own.isEmpty { return own }
        guard !line.isEmpty else { return "" }
        guard language == home else {
            return isPaper ? ReplyWords.optOutOnPaper(language) : ReplyWords.optOutOfEmails(language)
        }
        return isPaper && ReplyWords.areIn(line) ? ReplyWords.optOutOnPaper(language) : line
    }

    /// A warning if printed letters say something else than `opt_out`, which asks for a reply.
    func optOutWarning(home: Language) -> Diagnostic? {
        let line = self[Sender.optOut] ?? ""
        guard !line.isEmpty, (self[Sender.optOutLetter] ?? "").isEmpty else { return nil }
        let printed = optOut(in: home, home: home, isPaper: true)
        guard printed != line else { return nil }
        var warning = error(
            at: Sender.optOut, "nobody can reply to paper, so printed letters say \"\(printed)\"",
            hint: "add a line \(Sender.optOutLetter): ... to say it in your own words")
        warning.severity = .warning
        return warning
    }

    /// Whether `name` is a known name, or one with the code of a language behind it.
    static func isKnown(_ name: String) -> Bool {
        if wellKnownNames.contains(name) { return true }
        return Language.allCases.contains { language in
            name.hasSuffix("_" + language.rawValue) && wellKnownNames.contains(String(name.dropLast(3)))
        }
    }

    private func translation(of name: String, to language: Language) -> String? {
        guard let value = self["\(name)_\(language.rawValue)"], !value.isEmpty else { return nil }
        return value
    }
}
