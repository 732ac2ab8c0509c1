/// The way a letter can go to its contact.
package enum LetterWay: Sendable {
    case email
    case post
    /// Without an address: handed over, or pasted into a page.
    case hand
}

/// How many letters go which way.
struct WayTally {
    private var emails = 0
    private var posted = 0
    private var handed = 0

    mutating func count(_ way: LetterWay) {
        switch way {
        case .email: emails += 1
        case .post: posted += 1
        case .hand: handed += 1
        }
    }

    /// `12 by email, 3 by post`.
    var text: String {
        [(emails, "email"), (posted, "post"), (handed, "hand")].filter { $0.0 > 0 }
            .map { "\($0) by \($1)" }.joined(separator: ", ")
    }
}
