/// A number with its noun: `1 row`, `12 rows`.
///
/// - Parameter plural: the plural, if it is not the noun plus `s`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
