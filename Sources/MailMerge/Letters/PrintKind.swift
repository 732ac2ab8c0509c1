/// What the printing program makes of the contacts of a list.
package enum PrintKind: Sendable {
    case letters
    case labels
    case envelopes
    case postcards

    /// Whether a template says what is printed; labels and envelopes show an address, and a template only chooses who
    /// gets one.
    package var needsTemplate: Bool { self == .letters || self == .postcards }

    /// One piece, for messages.
    var noun: String {
        switch self {
        case .letters: "letter"
        case .labels: "label"
        case .envelopes: "envelope"
        case .postcards: "postcard"
        }
    }
}
