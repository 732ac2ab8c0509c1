/// The thresholds of the benchmarks: the rows of `thresholds.csv`.
///
/// Its columns are `measure`, `bound` (`at most` or `at least`), `value` and `unit`. A measure that is not listed is
/// printed without a verdict.
package struct Thresholds {
    private struct Threshold {
        let isUpper: Bool
        let value: Double
        let unit: String

        func holds(_ measured: Double) -> Bool { isUpper ? measured <= value : measured >= value }

        var text: String { "\(isUpper ? "at most" : "at least") \(shortest(value))" }
    }

    private let thresholds: [String: Threshold]
    /// The measures beyond their thresholds, in the order reported.
    package private(set) var exceeded: [String] = []

    /// Reads the file at `path`.
    ///
    /// - Throws: if there is no file, or a line is not a threshold.
    package init(path: String) throws {
        var thresholds: [String: Threshold] = [:]
        for line in try contents(of: path).split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4, ["at most", "at least"].contains(cells[1]), let value = Double(cells[2]) else {
                throw Failure(command: "\(path): \(line)", status: 65)
            }
            thresholds[cells[0]] = Threshold(isUpper: cells[1] == "at most", value: value, unit: cells[3])
        }
        self.thresholds = thresholds
    }

    /// Prints a measure with its threshold, and records whether it is beyond it.
    package mutating func report(_ measure: String, _ value: Double) {
        let threshold = thresholds[measure]
        var line = measure + String(repeating: " ", count: max(1, 62 - measure.count)) + shortest(value)
        if let threshold {
            if !threshold.unit.isEmpty { line += " " + threshold.unit }
            line += threshold.holds(value) ? "  (\(threshold.text))" : "  BEYOND \(threshold.text)"
            if !threshold.holds(value) { exceeded.append(measure) }
        }
        print(line)
        flushOutput()
    }
}

/// A number rounded to three significant digits.
private func shortest(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    var scale = 1.0
    while abs(value) * scale < 100, scale < 1e6 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
