/// A randomly damaged list, and the steps that damaged it.
///
/// The same list, seed and stream give the same damage.
package struct Mutation {
    package private(set) var bytes: [UInt8]
    /// A description of each step, such as `bytes 12..<40 removed`.
    package private(set) var steps: [String] = []
    private var random: RandomNumbers

    /// The maximum size of a mutated list, in bytes.
    private static let largest = 1 << 20

    /// Damages `list` in one to six places.
    ///
    /// - Parameter other: another list; its end may replace the end of `list`.
    package init(of list: [UInt8], splicedWith other: [UInt8] = [], random: RandomNumbers) {
        bytes = list
        self.random = random
        let isArchive = list.starts(with: [0x50, 0x4B, 0x03, 0x04])
        if isArchive, self.random.below(3) > 0, let entries = ZipReader.entries(of: list), !entries.isEmpty {
            damagePart(of: entries)
        } else {
            damage(splicedWith: other)
        }
    }

    private mutating func damage(splicedWith other: [UInt8]) {
        for _ in 0...random.below(6) where !bytes.isEmpty && bytes.count < Mutation.largest { step(other) }
    }

    /// Unpacks a part, damages it and packs it again, because a checksum would reveal damage to the compressed data.
    private mutating func damagePart(of entries: [ZipReader.Entry]) {
        let changed = random.below(entries.count)
        var zip = ZipWriter()
        for (index, entry) in entries.enumerated() {
            var content = entry.content
            if index == changed {
                steps.append("in \(entry.path):")
                bytes = content
                damage(splicedWith: entries[random.below(entries.count)].content)
                content = bytes
            }
            zip.add(entry.path, content, .stored)
        }
        bytes = zip.finish()
    }

    private mutating func step(_ other: [UInt8]) {
        let place = random.below(bytes.count)
        let length = min(random.onceIn(8) ? 4000 : 40, bytes.count - place)
        let range = place..<place + random.below(length + 1)
        switch random.below(12) {
        case 0, 1:
            bytes[place] = UInt8(random.below(256))
            steps.append("byte \(place) is \(bytes[place])")
        case 2, 3:
            let word = token()
            bytes.insert(contentsOf: word, at: place)
            steps.append("\(word) inserted at \(place)")
        case 4:
            let word = token()
            bytes.replaceSubrange(range, with: word)
            steps.append("\(word) replaces bytes \(range)")
        case 5:
            bytes.removeSubrange(range)
            steps.append("bytes \(range) removed")
        case 6:
            let times = random.onceIn(6) ? 1 + random.below(200) : 1
            let target = random.below(bytes.count)
            bytes.insert(contentsOf: repeatElement(bytes[range], count: times).joined(), at: target)
            steps.append("bytes \(range) inserted \(times) times at \(target)")
        case 7:
            bytes.removeSubrange(place...)
            steps.append("cut off at \(place)")
        case 8 where !other.isEmpty:
            let end = random.below(other.count)
            bytes.replaceSubrange(place..., with: other[end...])
            steps.append("bytes from \(place) replaced by the other list from \(end)")
        case 9:
            let (byte, count) = (token()[0], 1 + random.below(random.onceIn(4) ? 100_000 : 300))
            bytes.insert(contentsOf: repeatElement(byte, count: count), at: place)
            steps.append("byte \(byte) inserted \(count) times at \(place)")
        case 10: rewrite()
        default:
            let word = token()
            bytes.insert(contentsOf: word, at: range.upperBound)
            bytes.insert(contentsOf: word, at: range.lowerBound)
            steps.append("\(word) around bytes \(range)")
        }
    }

    /// Rewrites the whole list with other line ends, other delimiters or in UTF-16.
    private mutating func rewrite() {
        switch random.below(5) {
        case 0:
            bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
            steps.append("line feeds replaced by carriage returns")
        case 1:
            bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            steps.append("line feeds replaced by CRLF")
        case 2:
            bytes = bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ";") : $0 }
            steps.append("commas replaced by semicolons")
        case 3:
            bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
            steps.append("converted to UTF-16, little-endian")
        default:
            bytes = bytes.flatMap { [0, $0] }
            steps.append("converted to UTF-16, big-endian, without a mark")
        }
    }

    /// Bytes with a meaning in one of the formats.
    private mutating func token() -> [UInt8] { random.one(of: Mutation.tokens) ?? [0] }

    private static let tokens: [[UInt8]] =
        [
            "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\u{0}", "'", ":", "@", "-", "=", "=\n", "\\", "(",
            "<", ">",
            "&", " ::: ", "\u{FEFF}", "\r\n ", "\u{1B}[2J", "é", "\u{202E}", "BEGIN:VCARD\n", "END:VCARD\n",
            "VERSION:2.1\n",
            "ENCODING=QUOTED-PRINTABLE:", ";ENCODING=b", "AGENT:\n", "item1.", ";PREF=99999999999999999999", "_$!<",
            "^n",
            "<row>", "</row>", "<c t=\"s\"><v>", "</v></c>", "&amp;", "&#0;", "<![CDATA[", "9999999999999999999", "-1",
            "1e308",
            "2026-02-30", "file,line,column,reason,row\n",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC3], [0xEF, 0xBB], [0x80], [0xED, 0xA0, 0x80], [0xD0, 0xCF, 0x11, 0xE0],
        ]
}
