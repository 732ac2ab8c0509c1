/// Words that stand in cells of telephone numbers.
package enum PhoneWords {
    /// What announces an extension; of two that begin alike the longer first.
    package static let extensionMarks: [StaticString] = ["extension", "ext.", "ext", "x", "#", "poste"]
}
