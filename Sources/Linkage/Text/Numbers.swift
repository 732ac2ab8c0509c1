import Platform

/// The logarithm to base 2.
func logarithm2(_ value: Double) -> Double { log2(value) }

/// `base` to the power of `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The probability that a match weight in bits stands for: 2^w / (1 + 2^w).
func probability(ofWeight bits: Double) -> Double { 1 / (1 + pow(2, -bits)) }

/// A number as text, rounded to `count` decimals.
func decimals(_ value: Double, _ count: Int) -> String {
    let scale = (0..<count).reduce(1) { scale, _ in scale * 10 }
    let digits = Int((abs(value) * Double(scale)).rounded())
    let fraction = String(digits % scale)
    let text = "\(digits / scale)." + String(repeating: "0", count: count - fraction.utf8.count) + fraction
    return value < 0 && digits > 0 ? "-" + text : text
}
