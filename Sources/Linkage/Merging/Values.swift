import Bytes
import Contacts
import Text

/// The values that the rows of one cluster have in a column, and which of them survives.
struct ColumnValues {
    /// The values that are not blank, in the order of the rows, with the row of each.
    private(set) var values: [(text: ByteView, row: Int)] = []

    init(_ list: ContactList, _ rows: [Int], _ column: Int) {
        for row in rows {
            let text = list.table[row, column].trimmed
            if !text.isEmpty { values.append((text, row)) }
        }
    }

    var isEmpty: Bool { values.isEmpty }

    /// The value that most rows have, written in any way; of its spellings the longest; then the one that sorts first.
    var mostFrequent: ByteView {
        guard let first = values.first?.text else { return .empty }
        if values.allSatisfy({ $0.text == first }) { return first }
        let keys = values.map { comparisonKey($0.text) }
        var counts: [[UInt8]: Int] = [:]
        for key in keys { counts[key, default: 0] += 1 }
        let best = zip(values, keys).max { one, other in
            let (a, b) = (counts[one.1] ?? 0, counts[other.1] ?? 0)
            return a != b ? a < b : isWorse(one.0.text, than: other.0.text)
        }
        return best?.0.text ?? first
    }

    private func isWorse(_ one: ByteView, than other: ByteView) -> Bool {
        if one.count != other.count { return one.count < other.count }
        let (a, b) = (isOneCase(one), isOneCase(other))
        return a != b ? a : other.buffer.lexicographicallyPrecedes(one.buffer)
    }

    /// The values that say something else than `winner`, each once, as they are written.
    func losers(to winner: ByteView) -> [ByteView] {
        var seen: Set<[UInt8]> = [comparisonKey(winner)]
        return values.filter { $0.text != winner && seen.insert(comparisonKey($0.text)).inserted }.map(\.text)
    }
}

/// A value as it is compared to see whether two spellings say the same: folded, without blanks.
func comparisonKey(_ value: ByteView) -> [UInt8] {
    var text = FoldedText()
    text.fold(value)
    var key: [UInt8] = []
    text.join(into: &key)
    return key.isEmpty || value.count > FoldedText.limit ? value.array : key
}

/// Whether all letters are capitals, or all are small.
func isOneCase(_ value: ByteView) -> Bool {
    let hasCapital = value.contains(where: \.isASCIIUppercase)
    let hasSmall = value.contains(where: \.isASCIILowercase)
    return hasCapital != hasSmall
}

/// Values put together in one cell, each once.
struct JoinedValues {
    private(set) var bytes: [UInt8] = []
    private var seen: Set<[UInt8]> = []
    private let separator: String

    init(separator: String) { self.separator = separator }

    /// Adds a value unless it, or one with the same `key`, is there.
    mutating func add(_ value: ByteView, key: [UInt8]? = nil) {
        guard !value.isEmpty, seen.insert(key ?? value.array).inserted else { return }
        if !bytes.isEmpty { bytes.append(contentsOf: separator.utf8) }
        bytes.append(contentsOf: value.buffer)
    }

    /// Keeps a value from being added.
    mutating func leaveOut(_ key: [UInt8]) { seen.insert(key) }
}
