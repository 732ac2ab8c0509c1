import Bytes
import Text

/// How free text says who sent a client: `Referred by Sarah Nguyen`.
package enum ReferralPhrase {
    /// Where in `text` the name begins behind the first such phrase; nil if the text has none. Case and accents do not
    /// matter.
    package static func end(in text: ByteView) -> Int? {
        for start in 0..<text.count where start == 0 || !isLetter(text[start - 1]) {
            let ends = phrases.compactMap { end(of: $0, in: text, at: start) }
            if let end = ends.max() { return end }
        }
        return nil
    }

    /// Where `phrase`, in small letters without accents, ends if it begins at `start` and is followed by no letter.
    private static func end(of phrase: [UInt8], in text: ByteView, at start: Int) -> Int? {
        var index = start
        for letter in phrase {
            guard index < text.count else { return nil }
            let byte = text[index]
            if byte.isASCII {
                guard byte.asciiLowercased == letter else { return nil }
                index += 1
            } else {
                guard byte == 0xC3, index + 1 < text.count else { return nil }
                guard LatinLetters.base(of: 0xC0 | UInt32(text[index + 1] & 0x3F)) == letter else { return nil }
                index += 2
            }
        }
        return index < text.count && isLetter(text[index]) ? nil : index
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || !byte.isASCII }

    static let table = Phrases(
        en: """
            referred by, refered by, reffered by, recommended by, recomended by, sent by, ref by, ref'd by, rec by,
            referral from, referral by, referral, referrer, referring provider, referred from, heard about us from,
            heard about us through, heard about us via, heard about me from, heard of us through, found us through,
            found us via, told about us by, source of referral, ref
            """,
        de: "empfohlen von, empfohlen durch, empfehlung von, überwiesen von, geschickt von",
        fr: """
            recommandé par, recommandée par, adressé par, adressée par, envoyé par, envoyée par, de la part de
            """,
        es: """
            recomendado por, recomendada por, referido por, referida por, enviado por, enviada por, de parte de,
            remitida por, remitido por
            """)

    private static let phrases = table.all.map { phrase in phrase.withByteView { Array($0.folded().utf8) } }
}
