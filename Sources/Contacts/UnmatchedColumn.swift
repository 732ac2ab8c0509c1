/// The columns of the file of unmatched answers, in output order.
package enum UnmatchedColumn: String, CaseIterable, Sendable {
    /// The answer as typed.
    case referredBy = "referred_by"
    /// The number of clients who gave this answer.
    case times
    /// The ISO date of the first of them.
    case firstDate = "first_date"
    /// Why no contact is credited.
    case reason
    /// The contacts that it may mean, most likely first.
    case firstCandidateID = "candidate_1_id"
    case firstCandidateName = "candidate_1_name"
    case secondCandidateID = "candidate_2_id"
    case secondCandidateName = "candidate_2_name"
    case thirdCandidateID = "candidate_3_id"
    case thirdCandidateName = "candidate_3_name"
    /// For a person to fill in: the ID of a contact, the name of a candidate, a channel, or `none`.
    case decision

    package static let names = allCases.map(\.rawValue)

    /// The columns of the candidates, most likely first.
    package static let candidates: [(id: UnmatchedColumn, name: UnmatchedColumn)] = [
        (.firstCandidateID, .firstCandidateName), (.secondCandidateID, .secondCandidateName),
        (.thirdCandidateID, .thirdCandidateName),
    ]
}
