import Diagnostics
import Text

extension TemplateHeader {
    /// Refuses header lines where they would be printed in the letter, and not be obeyed: behind blank lines and
    /// comments at the top of a letter, or not written as they are to be, as ` Subject:` and `Kinds :`. That a letter
    /// takes a client's consent may not stand anywhere in it.
    ///
    /// - Parameter bodyStart: where the letter begins in `text`, behind its header.
    static func refuseMisplaced(in text: SourceText, from bodyStart: Int) throws(Diagnostic) {
        guard let (offset, name) = firstMisplaced(in: text, from: bodyStart) else { return }
        throw text.error(
            at: offset, "the line \"\(name)\" would be printed in the letter, and not be obeyed",
            hint: "begin the file with it, no blank in front of it or before the colon, no blank line or comment above")
    }

    /// Refuses header lines in a partial, which has no header: they would be printed in the letter, and not be obeyed.
    static func refuseAny(inPartial text: SourceText) throws(Diagnostic) {
        guard let (offset, name) = firstMisplaced(in: text, from: 0) else { return }
        throw text.error(
            at: offset, "the line \"\(name)\" in a partial would be printed in the letter, and not be obeyed",
            hint: "write it in the first lines of the template that names the partial")
    }

    private static func firstMisplaced(in text: SourceText, from start: Int) -> (offset: Int, name: String)? {
        var isTop = true
        var position = start
        while position < text.bytes.count {
            let lineEnd = text.firstIndex(of: 0x0A, in: position..<text.bytes.count) ?? text.bytes.count
            let line = text.trimmed(position..<lineEnd)
            position = lineEnd + 1
            guard !line.isEmpty else { continue }
            if isTop, text.bytes[line].starts(with: "{{!".utf8) {
                if let end = text.firstIndex(of: Array("}}".utf8), in: line.lowerBound..<text.bytes.count) {
                    position = max(position, (text.firstIndex(of: 0x0A, in: end..<text.bytes.count) ?? end) + 1)
                }
                continue
            }
            if let name = name(ofLine: line, in: text), isTop || name == .consent && isConsent(line, in: text) {
                return (line.lowerBound, name.rawValue + ":")
            }
            isTop = false
        }
        return nil
    }

    /// The name that stands before a colon, be it with blanks or in other letters, if headers have it.
    private static func name(ofLine line: Range<Int>, in text: SourceText) -> Name? {
        let longest = 16
        let beginning = line.lowerBound..<min(line.upperBound, line.lowerBound + longest)
        guard let colon = text.firstIndex(of: UInt8(ascii: ":"), in: beginning) else { return nil }
        let word = text.string(line.lowerBound..<colon).lowercased().filter(\.isLetter)
        return Name.allCases.first { $0.rawValue.lowercased().filter(\.isLetter) == word }
    }

    private static func isConsent(_ line: Range<Int>, in text: SourceText) -> Bool {
        text.string(line).lowercased().filter { !$0.isWhitespace } == "consent:required"
    }
}
