/// The columns of the list of answers that are credited to nobody: `score` writes it for a person to decide, and reads
/// it with `decision` filled in.
package enum UnmatchedColumn: String, CaseIterable, Sendable {
    /// The answer as typed.
    case referredBy = "referred_by"
    /// How many clients gave it.
    case times
    /// When the first of them came; ISO.
    case firstDate = "first_date"
    /// Why it is credited to nobody, in plain words.
    case reason
    case firstID = "candidate_1_id"
    case firstName = "candidate_1_name"
    case secondID = "candidate_2_id"
    case secondName = "candidate_2_name"
    case thirdID = "candidate_3_id"
    case thirdName = "candidate_3_name"
    /// The id of a contact, the name of a candidate beside it or of a channel, or `none`; blank while it is open.
    case decision

    /// The contacts that the answer may mean, the likeliest first: the id and the name of each.
    package static let candidates: [(id: UnmatchedColumn, name: UnmatchedColumn)] = [
        (.firstID, .firstName), (.secondID, .secondName), (.thirdID, .thirdName),
    ]
}
