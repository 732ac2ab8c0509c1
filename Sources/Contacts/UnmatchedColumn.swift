/// The columns of the file of unmatched answers, in the order in which they are written.
package enum UnmatchedColumn: String, CaseIterable, Sendable {
    /// The answer as typed.
    case referredBy = "referred_by"
    /// How many clients gave this answer.
    case times
    /// When the first of them came; ISO.
    case firstDate = "first_date"
    /// Why no contact is credited.
    case reason
    /// The contacts that it may mean, likeliest first.
    case firstCandidateID = "candidate_1_id"
    case firstCandidateName = "candidate_1_name"
    case secondCandidateID = "candidate_2_id"
    case secondCandidateName = "candidate_2_name"
    case thirdCandidateID = "candidate_3_id"
    case thirdCandidateName = "candidate_3_name"
    /// For a person to fill in: the id of a contact, the name of a candidate, a channel, or `none`.
    case decision

    package static let names = allCases.map(\.rawValue)

    /// The columns of the candidates, likeliest first.
    package static let candidates: [(id: UnmatchedColumn, name: UnmatchedColumn)] = [
        (.firstCandidateID, .firstCandidateName), (.secondCandidateID, .secondCandidateName),
        (.thirdCandidateID, .thirdCandidateName),
    ]
}
