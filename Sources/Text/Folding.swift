import Bytes

/// Extra folding rules for texts in which punctuation, capitals or digits have a meaning.
@usableFromInline
package struct FoldingRules: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8

    @usableFromInline
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A period separates words: `Dr.Patel` is two words. Without this rule periods are dropped, so `S.C.` is one word.
    package static let partsAtFullStops = FoldingRules(rawValue: 1)
    /// Drops the `'s` of `Jen's`.
    package static let dropsPossessives = FoldingRules(rawValue: 2)
    /// A capital after a lowercase letter, or a digit after a letter, starts a word: `ReferredBy`, `Phone2`.
    package static let partsCapitals = FoldingRules(rawValue: 4)
    /// Drops digits and all separators: `E-mail 2` becomes `email`.
    package static let lettersOnly = FoldingRules(rawValue: 8)
}

extension ByteView {
    /// Folds the text so that comparisons ignore case, accents and punctuation: lowercase letters without accents,
    /// words separated by single spaces.
    ///
    /// Apostrophes, periods and invisible characters are dropped, so `O'Brien` is one word; all other punctuation
    /// separates words. Letters of other scripts than Latin are unchanged.
    ///
    /// - Parameter target: the buffer for the folded text; `count + 1` bytes are always enough, or `2 * count + 1` if
    ///   capitals separate words.
    /// - Returns: the number of bytes written, or nil if the buffer is too small.
    @usableFromInline
    package func fold(into target: UnsafeMutableBufferPointer<UInt8>, _ rules: FoldingRules = []) -> Int? {
        var folder = Folder(target: target, rules: rules)
        var index = 0
        while index < count {
            index += folder.take(self, at: index)
            if folder.isFull { return nil }
        }
        return folder.count
    }

    /// Calls `body` with the folded text, or with nil if it has more than `limit` bytes.
    @inlinable
    package func withFolded<Result>(
        limit: Int, _ rules: FoldingRules = [], _ body: (ByteView?) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { target in
            body(fold(into: target, rules).map { ByteView(UnsafeBufferPointer(rebasing: target[..<$0])) })
        }
    }

    /// A copy of the folded text.
    package func folded(_ rules: FoldingRules = []) -> String {
        // A capital may part two letters.
        withFolded(limit: rules.contains(.partsCapitals) ? 2 * count + 1 : count + 1, rules) { $0?.string ?? "" }
    }
}

/// Writes folded text, character by character.
private struct Folder {
    private let target: UnsafeMutableBufferPointer<UInt8>
    private let rules: FoldingRules
    /// The number of bytes written.
    private(set) var count = 0
    /// Whether the buffer was too small.
    private(set) var isFull = false
    /// Whether a separator has ended the last word.
    private var hasEnded = false
    private var previous = Sort.sign

    /// The class of a character.
    private enum Sort {
        case sign
        case small
        case capital
        case digit
    }

    init(target: UnsafeMutableBufferPointer<UInt8>, rules: FoldingRules) {
        self.target = target
        self.rules = rules
    }

    /// Takes the character at `index` and returns the number of bytes to skip: the character and anything dropped after
    /// it.
    mutating func take(_ text: ByteView, at index: Int) -> Int {
        let byte = text.start[index]
        guard byte.isASCII else { return takeBeyondASCII(text.from(index)) }
        if byte.isASCIILowercase {
            begin(.small)
            put(byte)
        } else if byte.isASCIIUppercase {
            begin(.capital)
            put(byte | 0x20)
        } else if byte.isASCIIDigit {
            guard !rules.contains(.lettersOnly) else { return 1 }
            begin(.digit)
            put(byte)
        } else if byte == .apostrophe || byte == UInt8(ascii: "`") {
            return 1 + possessive(behind: text.from(index + 1))
        } else if byte != .period || rules.contains(.partsAtFullStops) {
            endWord()
        }
        return 1
    }

    /// The number of bytes to drop from `text`, which follows an apostrophe: 1 for a possessive `s`, else 0.
    private func possessive(behind text: ByteView) -> Int {
        guard rules.contains(.dropsPossessives), text.count > 0, text[0].asciiLowercased == UInt8(ascii: "s"),
            text.count == 1 || !text[1].isASCIILetter
        else { return 0 }
        return 1
    }

    private mutating func takeBeyondASCII(_ text: ByteView) -> Int {
        let first = text[0]
        let second = text.count > 1 ? text[1] : 0
        let third = text.count > 2 ? text[2] : 0
        switch first {
        case 0xC3...0xC5 where !second.beginsCharacter:
            takeLatin(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F))
            return 2
        case 0xC8 where (0x98...0x9B).contains(second):
            // Romanian letters with a comma below.
            begin(second & 1 == 0 ? .capital : .small)
            put(second < 0x9A ? UInt8(ascii: "s") : UInt8(ascii: "t"))
            return 2
        case 0xC2 where second == 0xB4:
            // The acute accent by itself, which people type instead of an apostrophe.
            return 2 + possessive(behind: text.from(2))
        case 0xE2 where second == 0x80 && third & 0xFE == 0x98:
            return 3 + possessive(behind: text.from(3))
        default: break
        }
        switch Folder.role(first, second, third) {
        case .sign(let length):
            endWord()
            return min(length, text.count)
        case .nothing(let length): return min(length, text.count)
        case .letter:
            // A byte in the middle of a character never starts a word.
            guard first.beginsCharacter || previous != .sign && !hasEnded else {
                endWord()
                return 1
            }
            begin(.small)
            put(first)
            return 1
        }
    }

    private enum Role {
        /// Separates words; the value is its length in bytes.
        case sign(Int)
        /// Invisible; the value is its length in bytes.
        case nothing(Int)
        case letter
    }

    /// The role of a character other than a Latin letter, from its first bytes: Latin-1 symbols, combining accents
    /// (U+0300 to U+036F), punctuation and spaces (U+2000 to U+206F, U+3000 to U+301F), trademark signs, arrows, shapes
    /// and emoji (U+2190 to U+27FF, U+2B00 to U+2BFF, U+1F000 to U+1FFFF), zero-width and direction marks.
    private static func role(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Role {
        switch (first, second, third) {
        case (0xC2, 0xAD, _): .nothing(2)
        case (0xC0...0xC2, 0x80...0xBF, _): .sign(2)
        case (0xC0...0xC2, _, _): .sign(1)
        case (0xCC, _, _), (0xCD, 0x80...0xAF, _): .nothing(2)
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF): .nothing(3)
        case (0xE2, 0x80, _), (0xE2, 0x81, 0x80...0x9F), (0xE2, 0x84, 0xA0), (0xE2, 0x84, 0xA2): .sign(3)
        case (0xE2, 0x86...0x9F, _), (0xE2, 0xAC...0xAF, _): .sign(3)
        case (0xE3, 0x80, 0x80...0x84), (0xE3, 0x80, 0x88...0x9F): .sign(3)
        case (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBB, 0xBF): .nothing(3)
        case (0xF0, 0x9F, _): .sign(4)
        default: .letter
        }
    }

    /// Takes a character in U+00C0 to U+017F; only `×` and `÷` are not letters.
    private mutating func takeLatin(_ scalar: UInt32) {
        let base = LatinLetters.base(of: scalar)
        guard base != LatinLetters.none else { return endWord() }
        begin(LatinLetters.isCapital(scalar) ? .capital : .small)
        put(base)
        if let other = LatinLetters.second(of: scalar) { put(other) }
    }

    /// Starts a word if the last one has ended, or if the rules separate this character from the one before it.
    private mutating func begin(_ sort: Sort) {
        let isParted =
            switch (previous, sort) {
            case (.small, .capital), (.small, .digit), (.capital, .digit): rules.contains(.partsCapitals)
            default: false
            }
        if count > 0, hasEnded || isParted, !rules.contains(.lettersOnly) { put(.space) }
        hasEnded = false
        previous = sort
    }

    private mutating func endWord() {
        hasEnded = true
        previous = .sign
    }

    private mutating func put(_ byte: UInt8) {
        guard count < target.count else {
            isFull = true
            return
        }
        target[count] = byte
        count += 1
    }
}
