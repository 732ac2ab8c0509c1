import Bytes
import Contacts
import Wording

/// The summary of a calendar's event, parted into the client's name, the service and a word for the status: `Jen Kowal
/// - Prenatal massage`, `Prenatal massage (Jen Kowal)`, `CANCELLED: Massage with Jen Kowal`.
struct EventSummary {
    private(set) var client = ""
    private(set) var service = ""
    /// Blank, or a word for a booking that did not take place.
    private(set) var status = ""

    /// - Parameter client: the client's name, where something else says it; only the rest is read then.
    init(_ text: ByteView, client known: String) {
        client = known
        var services: [String] = []
        var names: [(name: ByteView, sureness: Int)] = []
        var saysService = false
        for part in EventSummary.parts(of: text) {
            if let status = StatusWord(part)?.status, status == .cancelled || status == .noShow {
                self.status = status.rawValue
                continue
            }
            let (name, session) = EventSummary.parting(part)
            saysService = saysService || !session.isEmpty
            let sureness = name.isEmpty || EventSummary.isSame(name, known) ? 0 : EventSummary.sureness(name)
            if known.isEmpty, sureness > 0 {
                names.append((name, sureness))
                if !session.isEmpty { services.append(session.string) }
            } else if !EventSummary.isSame(part, known) {
                services.append(part.string)
            }
        }
        if known.isEmpty, let best = names.map(\.sureness).max() {
            // `Coffee Bar` alone is nobody.
            let isClear = best == EventSummary.mostSure || saysService
            let chosen = names.first { $0.sureness == best }
            if isClear, let chosen { client = chosen.name.string }
            services += names.filter { isClear ? $0.name != chosen?.name : true }.map(\.name.string)
        }
        service = services.joined(separator: " ")
    }

    private static func isSame(_ part: ByteView, _ name: String) -> Bool {
        !name.isEmpty && part.folded() == name.withByteView { $0.folded() }
    }

    /// The parts between dashes, colons, brackets and words such as `with`.
    private static func parts(of text: ByteView) -> [ByteView] {
        var parts: [ByteView] = []
        for piece in text.split(where: { "():|/;[]\n".utf8.contains($0) }) {
            for part in piece.split(on: " - ").flatMap({ $0.split(on: " \u{2013} ") }).flatMap({
                $0.split(on: " \u{2014} ")
            }) {
                var words: [ByteView] = []
                for word in part.split(where: { $0 == .space }) {
                    if SessionWord.joins(word) {
                        if let first = words.first, let last = words.last { parts.append(first.extended(to: last)) }
                        words = []
                    } else {
                        words.append(word)
                    }
                }
                if let first = words.first, let last = words.last { parts.append(first.extended(to: last)) }
            }
        }
        return parts.map(trimmedOfSigns).filter { !$0.isEmpty }
    }

    private static func trimmedOfSigns(_ text: ByteView) -> ByteView {
        var text = text.trimmed
        while let first = text.first, "-*,.!#".utf8.contains(first) { text = text.from(1).trimmed }
        while let last = text.last, "-*,!".utf8.contains(last) { text = text.upTo(text.count - 1).trimmed }
        return text
    }

    /// The words at one end that say what the event is, and the rest: `Massage Jen Kowal` is Jen Kowal's massage.
    private static func parting(_ part: ByteView) -> (name: ByteView, session: ByteView) {
        let words = part.split { $0 == .space }
        func isSession(_ word: ByteView) -> Bool {
            SessionWord.contains(word) || word.contains(where: \.isASCIIDigit)
        }
        let leading = words.prefix(while: isSession).count
        if leading == words.count { return (.empty, part) }
        let trailing = words.reversed().prefix(while: isSession).count
        let name = words[leading].extended(to: words[words.count - trailing - 1])
        if leading > 0 { return (name, words[0].extended(to: words[leading - 1])) }
        return (name, trailing > 0 ? words[words.count - trailing].extended(to: words[words.count - 1]) : .empty)
    }

    private static let mostSure = 3

    /// How much a text looks like a name: 3 for a usual given name beside another, 2 for one alone, 1 for other words
    /// with capitals, 0 for none.
    private static func sureness(_ text: ByteView) -> Int {
        let words = text.split { $0 == .space || $0 == .comma }
        guard (1...5).contains(words.count),
            !words.contains(where: { SessionWord.contains($0) || $0.contains(where: \.isASCIIDigit) }),
            words.allSatisfy({ word in
                word.first.map { $0.isASCIIUppercase || !$0.isASCII || $0 == UInt8(ascii: "&") } ?? false
                    || Conjunction(word) != nil || NameCasing.isParticle(word)
            })
        else { return 0 }
        let isBehindComma = text.contains(.comma) && words.count > 1
        let given = words[isBehindComma ? 1 : 0]
        let isGiven = given.folded().withByteView {
            GivenNames.perMillion($0) != nil || !Nicknames.standard.classes(of: $0).isEmpty
        }
        if words.count == 1 { return isGiven ? 2 : 0 }
        return isGiven ? mostSure : 1
    }
}
