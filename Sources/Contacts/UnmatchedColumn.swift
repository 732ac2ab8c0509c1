/// The columns of the file of answers that no contact is credited with, in the order in which they are written.
package enum UnmatchedColumn: String, CaseIterable, Sendable {
    /// The answer as typed.
    case referredBy = "referred_by"
    /// How many clients gave it.
    case times
    /// When the first of them came; ISO.
    case firstDate = "first_date"
    /// Why it is credited to nobody.
    case reason
    /// The contacts that it may mean, the likeliest first.
    case firstCandidateID = "candidate_1_id"
    case firstCandidateName = "candidate_1_name"
    case secondCandidateID = "candidate_2_id"
    case secondCandidateName = "candidate_2_name"
    case thirdCandidateID = "candidate_3_id"
    case thirdCandidateName = "candidate_3_name"
    /// For a person to fill in: the id of a contact, the name of a candidate, a channel, or `none`.
    case decision

    package static let names = allCases.map(\.rawValue)

    /// The columns of the candidates, the likeliest first.
    package static let candidates: [(id: UnmatchedColumn, name: UnmatchedColumn)] = [
        (.firstCandidateID, .firstCandidateName), (.secondCandidateID, .secondCandidateName),
        (.thirdCandidateID, .thirdCandidateName),
    ]
}
