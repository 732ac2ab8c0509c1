/// The reason not to contact somebody, for a column that exists only to say so.
enum StopReason: String, Sendable {
    case unsubscribed
    case blocked
    case deceased
    case bounced
    case doNotCall = "do not call"
}
