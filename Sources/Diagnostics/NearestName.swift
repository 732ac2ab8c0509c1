/// The number of letters to insert, drop, replace or swap with their neighbor to turn one text into the other.
///
/// This is the restricted Damerau-Levenshtein ("optimal string alignment") distance, over elements of any type.
package func editDistance<Element: Equatable>(_ one: [Element], _ other: [Element]) -> Int {
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for i in 1...one.count {
        var row = [i] + Array(repeating: 0, count: other.count)
        for j in 1...other.count {
            let cost = one[i - 1] == other[j - 1] ? 0 : 1
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
            if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        beforeLast = last
        last = row
    }
    return last[other.count]
}

/// The name in `names` that the user may have meant by `word`, or nil if none is close: at most a third of the letters
/// differ (two are always allowed), and at least half of them are letters of the name, more if several differ.
package func nearestName(to word: String, in names: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    let near = names.map { name in
        let other = Array(name.lowercased())
        return (name: name, distance: editDistance(letters, other), shared: sharedCount(letters, other))
    }
    guard let best = near.min(by: { ($0.distance, -$0.shared) < ($1.distance, -$1.shared) }) else { return nil }
    let enough = best.distance < 2 ? (letters.count + 1) / 2 : letters.count / 2 + 1
    return best.distance <= max(2, letters.count / 3) && best.shared >= enough ? best.name : nil
}

/// The number of letters that two words have in common, in any order.
private func sharedCount(_ one: [Character], _ other: [Character]) -> Int {
    var rest = other
    return one.count { letter in
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest.remove(at: place)
        return true
    }
}
