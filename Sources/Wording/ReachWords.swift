/// Words that stand beside telephone numbers and email addresses, or instead of them.
package enum ReachWords {
    /// What people type who have no telephone.
    package static let noPhone: [StaticString] = [
        "none", "no phone", "no number", "no", "n/a", "na", "nil", "unknown", "not given", "not provided", "-",
        "\u{2013}",
    ]

    /// What announces an extension.
    package static let extensionMarks: [StaticString] = ["extension", "ext.", "ext", "x", "#", "poste"]

    /// What people type who have no address.
    package static let noEmail: [StaticString] = [
        "none", "no email", "no e-mail", "no", "unknown", "not given", "not provided",
    ]
}
