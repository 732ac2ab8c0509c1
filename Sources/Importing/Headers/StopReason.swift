/// Why not to write to a contact, where a column says nothing but that.
enum StopReason: String, Sendable {
    case unsubscribed
    case blocked
    case deceased
    case bounced
    case doNotCall = "do not call"
}
