import Diagnostics

/// The gaps in the letters of a run, each reported once with the rows that have it.
struct GapTally {
    private var gaps: [LetterGap: (count: Int, places: [String])] = [:]
    private var order: [LetterGap] = []

    /// The maximum number of rows to name for one gap.
    private static let mostPlaces = 5

    mutating func add(_ found: [LetterGap], at place: (file: String, line: Int)) {
        for gap in found {
            if gaps[gap] == nil { order.append(gap) }
            var known = gaps[gap] ?? (0, [])
            known.count += 1
            if known.places.count < GapTally.mostPlaces { known.places.append("\(place.file):\(place.line)") }
            gaps[gap] = known
        }
    }

    /// A warning for each gap, in the order they came up.
    var warnings: [Diagnostic] {
        order.compactMap { gap in
            gaps[gap].map { count, places in
                let rest = count - places.count
                let rows = places.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
                return Diagnostic(
                    .warning, .data, file: gap.file, line: gap.line, column: gap.column,
                    "\(gap.field) is blank in the middle of a sentence in \(counted(count, "letter")): \(rows)",
                    hint: gap.hint)
            }
        }
    }
}

extension LetterGap {
    var hint: String {
        "write {{\(field) | default \"...\"}}, or put {{#\(field)}} and {{/\(field)}} around the sentence"
    }

    /// The reason a strict run makes no letter.
    var rejection: Rejection {
        Rejection(reason: "\(field) is blank in the middle of a sentence (\(file):\(line):\(column))", hint: hint)
    }
}
