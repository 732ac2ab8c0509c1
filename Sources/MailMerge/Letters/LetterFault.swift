import Bytes
import Wording

/// The reason a letter must not go out as its template and the contact's cells have made it.
enum LetterFault: Equatable {
    /// All of its fields are blank, and there is nothing else in it.
    case empty
    /// It begins with `Dear ,` or `Dear Dr. ,`.
    case greetsNobody(greeting: String)

    /// The fault of `letter`; nil if it has none.
    init?(in letter: ByteView, _ markup: Markup) {
        var isEmpty = true
        var start = 0
        while start < letter.count {
            let end = letter.firstIndex(of: 0x0A, from: start) ?? letter.count
            var line = letter[start..<end].trimmed
            if markup == .html { line = line.withoutTags }
            start = end + 1
            guard !line.isEmpty else { continue }
            isEmpty = false
            if let name = LetterFault.name(greetedIn: line) {
                // Nothing after the greeting is checked.
                guard LetterFault.isNobody(name) else { return nil }
                self = .greetsNobody(greeting: line.string)
                return
            }
        }
        guard isEmpty else { return nil }
        self = .empty
    }

    /// The reason there is no letter, and how to fix it.
    var rejection: Rejection {
        switch self {
        case .empty:
            Rejection(
                reason: "the letter is empty: all of its fields are blank", hint: "add what they show to the list")
        case .greetsNobody(let greeting):
            Rejection(
                reason: "the letter greets nobody: \"\(greeting)\"",
                hint: "write {{salutation}} in the template, which is never blank, or "
                    + "{{given_name | default \"friend\"}}")
        }
    }

    /// The text after `Dear` at the front of `line`, up to a comma or the like; nil for a line that is no greeting.
    private static func name(greetedIn line: ByteView) -> ByteView? {
        guard let rest = Greeting(in: line)?.rest else { return nil }
        return rest.upTo(rest.firstIndex { [.comma, .colon, UInt8(ascii: "!")].contains($0) } ?? rest.count).trimmed
    }

    /// Whether a name is blank, or titles that lack one: `Dr.`, `Mr. & Mrs.`, `Frau`.
    private static func isNobody(_ name: ByteView) -> Bool {
        name.split { [.space, .period, .semicolon].contains($0) }.allSatisfy { word in
            if let title = Honorific(word) { return !title.standsAlone }
            // What HTML makes of "&".
            return Conjunction(word) == .plain || word.equalsIgnoringCase("&amp")
        }
    }
}

extension ByteView {
    /// A line of HTML without the tags and blanks at its ends.
    fileprivate var withoutTags: ByteView {
        var line = self
        while line.count > 0, line[0] == UInt8(ascii: "<"), let end = line.firstIndex(of: UInt8(ascii: ">")) {
            line = line.from(end + 1).trimmed
        }
        while line.count > 0, line[line.count - 1] == UInt8(ascii: ">"),
            let start = line.buffer.lastIndex(of: UInt8(ascii: "<"))
        {
            line = line.upTo(start).trimmed
        }
        return line
    }
}
