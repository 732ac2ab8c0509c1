import Contacts
import Diagnostics
import Text
import Wording

/// The sender's details, from the file of `--sender`.
///
/// Each line is `name: value`. A line that begins with a blank continues the value above it on a new line. Blank lines
/// and lines that begin with `#` are ignored.
package struct Sender: Sendable {
    /// The names in the order of the file.
    package private(set) var names: [String] = []
    private var values: [String: String] = [:]
    private let file: SourceText
    /// The offset of each name in the file.
    private var offsets: [String: Int] = [:]

    /// Known names, blank if the file lacks them.
    package static let wellKnownNames = [
        "sender_name", "sender_credentials", "sender_practice", "sender_address", "sender_phone", "sender_email",
        "sender_website", "sender_country", "sender_logo", "sender_signature", "sender_role", "sender_language",
        "services", "certification", "classes", "service_area", "event", optOut, optOutLetter, "reply_to",
    ]

    /// The line that says how to opt out.
    static let optOut = "opt_out"
    /// The same for printed letters, which nobody can reply to.
    static let optOutLetter = "opt_out_letter"

    /// What the sender is; a massage therapist if the file does not say.
    ///
    /// - Throws: at a role that is not known.
    func role() throws(Diagnostic) -> Role {
        guard let text = values["sender_role"], !text.isEmpty else { return .massageTherapist }
        if let role = Role(words: text) { return role }
        let names = Role.allCases.map(\.rawValue)
        throw error(
            at: "sender_role", "unknown role \"\(text)\"",
            hint: nearestName(to: text.lowercased(), in: names).map { "did you mean \($0)?" }
                ?? "the roles are \(names.joined(separator: ", "))")
    }

    /// The sender's own language; English if the file does not say.
    ///
    /// - Throws: at a language without a column in our tables of words.
    func language() throws(Diagnostic) -> Language {
        guard let text = values["sender_language"]?.lowercased(), !text.isEmpty else { return .english }
        if let language = Language(rawValue: text) { return language }
        let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw error(at: "sender_language", "unknown language \"\(text)\"", hint: "the languages are \(codes)")
    }

    /// The value of `name`; nil if the file lacks it.
    package subscript(name: String) -> String? { values[name] }

    /// An error at the line of `name`, which the file must have.
    func error(at name: String, _ message: String, hint: String) -> Diagnostic {
        file.error(at: offsets[name] ?? 0, message, hint: hint)
    }

    /// Errors for probable misspellings: lines that no letter uses and that nearly match a known name the file lacks.
    ///
    /// - Parameter used: the names used in templates.
    func slips(used: Set<String>) -> [Diagnostic] {
        return names.filter { !used.contains($0) && !Sender.isKnown($0) }.compactMap { name in
            guard let near = nearestName(to: Sender.bare(name), in: Sender.wellKnownNames.map(Sender.bare)),
                let meant = Sender.wellKnownNames.first(where: { Sender.bare($0) == near }), values[meant] == nil
            else { return nil }
            return error(at: name, "no letter uses the field \"\(name)\"", hint: "did you mean \(meant): ...?")
        }
    }

    /// The letters of a name without a leading "sender", which would make all names similar.
    private static func bare(_ name: String) -> String {
        let letters = name.lowercased().filter(\.isLetter)
        return letters.hasPrefix("sender") ? String(letters.dropFirst("sender".count)) : letters
    }

    /// Reads a sender file.
    ///
    /// - Throws: if the file is empty, and at a line that is not `name: value`, repeats a name, or uses the name of a
    ///   contact's field.
    package init(_ file: SourceText) throws(Diagnostic) {
        self.file = file
        var start = 0
        var current: String?
        while start < file.bytes.count {
            let end = file.firstIndex(of: 0x0A, in: start..<file.bytes.count) ?? file.bytes.count
            let line = file.trimmed(start..<end)
            defer { start = end + 1 }
            guard !line.isEmpty, file.bytes[start] != UInt8(ascii: "#") else { continue }
            if line.lowerBound > start {
                guard let current, let value = values[current] else {
                    throw Sender.malformed(file, at: line.lowerBound)
                }
                values[current] = value.isEmpty ? file.string(line) : value + "\n" + file.string(line)
                continue
            }
            let name = try Sender.name(in: line, of: file)
            if values[name] != nil {
                throw file.error(
                    at: start, "\"\(name)\" is in the file twice",
                    hint: "begin a line with blanks to continue the value above it")
            }
            names.append(name)
            offsets[name] = start
            values[name] = file.string(file.trimmed(line.lowerBound + name.utf8.count + 1..<line.upperBound))
            current = name
        }
        guard !names.isEmpty else {
            throw Diagnostic(
                file: file.name, "this file says nothing about the sender",
                hint: "add lines like sender_name: Maya Lindqvist")
        }
    }

    private static func malformed(_ file: SourceText, at offset: Int) -> Diagnostic {
        file.error(
            at: offset, "this line is not of the form \"name: value\"",
            hint: "write it like sender_name: Maya Lindqvist")
    }

    /// The name before the colon: letters, digits, `_` and `-`.
    private static func name(in line: Range<Int>, of file: SourceText) throws(Diagnostic) -> String {
        guard let colon = file.firstIndex(of: UInt8(ascii: ":"), in: line), colon > line.lowerBound,
            file.bytes[line.lowerBound..<colon].allSatisfy({
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            })
        else { throw malformed(file, at: line.lowerBound) }
        let name = file.string(line.lowerBound..<colon)
        if ContactColumn(rawValue: name) != nil || ScoreColumn(rawValue: name) != nil
            || FieldTable.Computed(rawValue: name) != nil
        {
            throw file.error(
                at: line.lowerBound, "\"\(name)\" is a field of the contact, not of the sender",
                hint: "call it sender_\(name)")
        }
        return name
    }
}
