/// `value` with exactly `places` decimals, rounded to the nearest.
///
/// Exact for magnitudes below 2^53 / 10^places.
package func decimal(_ value: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let scaled = (value * Double(unit)).rounded()
    guard scaled.magnitude < 9e15 else { return String(value) }
    let (whole, part) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: unit)
    let digits = String(part)
    let padding = String(repeating: "0", count: max(0, places - digits.count))
    return (scaled < 0 ? "-" : "") + "\(whole)" + (places > 0 ? ".\(padding)\(digits)" : "")
}

/// `value`, 0 to 1, as a whole percentage: `51%`.
package func percent(_ value: Double) -> String { decimal(value * 100, places: 0) + "%" }
