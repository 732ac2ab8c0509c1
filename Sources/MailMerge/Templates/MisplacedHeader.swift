import Diagnostics
import Text

extension TemplateHeader {
    /// Refuses header lines that would be printed in the letter instead of applied: after blank lines or comments at
    /// the top of a letter, or misspelled, as in ` Subject:` and `Kinds :`. `Consent: required` is refused anywhere in
    /// the body.
    ///
    /// - Parameter bodyStart: the offset in `text` where the letter begins, after its header.
    static func refuseMisplaced(in text: SourceText, from bodyStart: Int) throws(Diagnostic) {
        guard let (offset, name) = firstMisplaced(in: text, from: bodyStart) else { return }
        throw text.error(
            at: offset, "the line \"\(name)\" would be printed as part of the letter",
            hint:
                "move it to the top of the file, without a blank before it or its colon and without a comment above it")
    }

    /// Refuses header lines in a partial: partials have no header, so the lines would be printed in the letter.
    static func refuseAny(inPartial text: SourceText) throws(Diagnostic) {
        guard let (offset, name) = firstMisplaced(in: text, from: 0) else { return }
        throw text.error(
            at: offset, "the line \"\(name)\" in this partial would be printed as part of the letter",
            hint: "move it to the header of the template that includes this partial")
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

    /// The header name before the colon, ignoring blanks and case; nil for any other word.
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
