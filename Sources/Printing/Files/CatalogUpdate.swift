/// Adds to a PDF file what cairo cannot write: how a print dialog is to begin, and the language of the text.
///
/// The file is seen block by block as it is written, and only the few kilobytes that hold its catalog and its end are
/// kept. What is appended is an incremental update (ISO 32000-1, 7.5.6): the catalog once more, with the additions, a
/// cross-reference table for it, and a trailer. The file must have a cross-reference table rather than a stream, as PDF
/// 1.4 has.
package struct CatalogUpdate: Sendable {
    /// How a print dialog begins, and the language.
    package struct Preferences: Equatable, Sendable {
        /// `Simplex`, `DuplexFlipLongEdge` or `DuplexFlipShortEdge`; nil to leave it to the user.
        package var duplex: String?
        /// BCP 47.
        package var language: String

        package init(duplex: String? = nil, language: String) {
            self.duplex = duplex
            self.language = language
        }
    }

    /// The last bytes of the file.
    private var tail: [UInt8] = []
    private var count = 0
    private var catalog: (number: Int, dictionary: String)?
    private static let kept = 4096

    package init() {}

    /// Takes the next block of the file.
    ///
    /// - Parameter isEnding: whether all pages have been written; before that there is no catalog.
    package mutating func see(_ block: UnsafeRawBufferPointer, isEnding: Bool) {
        count += block.count
        guard isEnding else { return }
        tail.append(contentsOf: block)
        // The catalog comes last; a bookmark might be called like one.
        catalog = CatalogUpdate.catalog(in: tail) ?? catalog
        if tail.count > CatalogUpdate.kept { tail.removeFirst(tail.count - CatalogUpdate.kept) }
    }

    /// What is to be appended to the file; nil if its end is not as expected, so that it stays as it is.
    package func update(_ preferences: Preferences) -> String? {
        let end = String(decoding: tail.suffix(1024), as: UTF8.self)
        guard let (number, dictionary) = catalog, let trailer = end.rest(after: "trailer"),
            trailer.rest(after: "/Root ")?.number == number, let size = trailer.rest(after: "/Size ")?.number,
            let info = trailer.rest(after: "/Info ")?.number,
            let start = trailer.rest(after: "startxref\n")?.number
        else { return nil }
        var additions = "/Version /1.7 /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true"
        if let duplex = preferences.duplex { additions += " /Duplex /\(duplex)" }
        additions += " >>"
        let language = preferences.language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if !language.isEmpty, !dictionary.contains("/Lang") { additions += " /Lang (\(language))" }
        let object = "\(number) 0 obj\n<< \(dictionary) \(additions) >>\nendobj\n"
        let offset = String(count)
        return object + "xref\n\(number) 1\n" + String(repeating: "0", count: max(0, 10 - offset.count)) + offset
            + " 00000 n \ntrailer\n<< /Size \(size) /Root \(number) 0 R /Info \(info) 0 R /Prev \(start) >>\n"
            + "startxref\n\(count + object.utf8.count)\n%%EOF\n"
    }

    /// The object number and the entries of the last catalog in `bytes`, if it is there as a whole.
    private static func catalog(in bytes: [UInt8]) -> (number: Int, dictionary: String)? {
        bytes.withUnsafeBufferPointer { bytes in
            var found: (number: Int, dictionary: String)?
            var start = 0
            while let place = firstRange(of: type, in: bytes, from: start),
                let end = firstRange(of: endOfObject, in: bytes, from: place)
            {
                start = place + 1
                let before = String(decoding: bytes[max(0, place - 24)..<place], as: UTF8.self)
                let body = String(decoding: bytes[place..<end], as: UTF8.self)
                guard let line = before.split(separator: "\n").dropLast().last, before.hasSuffix("obj\n<< "),
                    line.hasSuffix(" 0 obj"), let number = line.number, let close = body.lastIndex(of: ">")
                else { continue }
                let entries = body[..<close].dropLast().split(whereSeparator: \.isWhitespace)
                found = (number, entries.joined(separator: " "))
            }
            return found
        }
    }

    private static let type = Array("/Type /Catalog".utf8)
    private static let endOfObject = Array("endobj".utf8)

    private static func firstRange(of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard bytes.count >= word.count else { return nil }
        var index = start
        while index <= bytes.count - word.count {
            if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) { return index }
            index += 1
        }
        return nil
    }
}

extension StringProtocol {
    /// The text after the last `word`.
    fileprivate func rest(after word: String) -> Substring? {
        var found: Substring?
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) { found = Substring(self[start...].dropFirst(word.count)) }
            start = index(after: start)
        }
        return found
    }

    /// The whole number that the text begins with.
    fileprivate var number: Int? { Int(prefix { $0.isASCII && $0.isNumber }) }
}
