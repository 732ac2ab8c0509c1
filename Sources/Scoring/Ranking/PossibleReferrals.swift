import Contacts

/// Clients whose answers name nobody for sure, as fractions of a client of each contact they may mean.
///
/// They count in the forecast alone: half of the ranking's quality is lost where such answers count for nothing, while
/// credits, letters and thank-yous rest on what is sure.
struct PossibleReferrals {
    /// A part of a client.
    struct Referral: Equatable {
        let day: CalendarDate
        /// The probability that the contact sent her, 0 to 1.
        let probability: Double
    }

    /// By contact number.
    private(set) var byContact: [Int: [Referral]] = [:]

    /// The probability that the first, second and third candidate is meant where no contact is known by an answer.
    ///
    /// Of 395 answers written by hand, 310 meant one of 140 contacts; of those 117 that could not be credited, the
    /// first candidate was right in nine of ten. The others meant nobody in the list.
    private static let byPlace = [0.5, 0.05, 0.03]
    /// The probability that one of several contacts is meant whom an answer fits equally well.
    private static let amongSeveral = 0.9
    /// An answer that fits more contacts says nothing about any of them.
    private static let mostContacts = 10

    /// - Parameters:
    ///   - answer: the number of a client's answer, by client number.
    ///   - candidates: the contacts that an answer may mean, by its number, likeliest first.
    init(
        _ credits: [Credit?], _ state: HistoryAsOf, _ links: ClientLinks, answer: (Int) -> Int?,
        candidates: (Int) -> [Int]
    ) {
        for (client, credit) in credits.enumerated() {
            guard case .unmatched(let doubt) = credit, let day = state.clients[client].firstVisit,
                let answer = answer(client)
            else { continue }
            for (contact, probability) in PossibleReferrals.odds(doubt, { candidates(answer) })
            where contact != links.contacts[client] {
                byContact[contact, default: []].append(Referral(day: day, probability: probability))
            }
        }
    }

    private static func odds(_ doubt: Doubt, _ candidates: () -> [Int]) -> [(contact: Int, probability: Double)] {
        switch doubt {
        case .ambiguous(let contacts):
            guard contacts.count <= mostContacts else { return [] }
            return contacts.map { ($0, amongSeveral / Double(contacts.count)) }
        case .nobodyByThatName: return Array(zip(candidates(), byPlace))
        case .nobodyInParticular, .reserved, .byWayOfAnother, .herself, .tooLate: return []
        }
    }
}

/// The contacts that answers may mean; each answer is looked at once, on first use.
final class AnswerCandidates {
    private let matcher: FreeTextMatcher
    private var known: [String: [Int]] = [:]

    init(_ matcher: FreeTextMatcher) {
        self.matcher = matcher
    }

    /// The contacts that an answer may mean, likeliest first.
    subscript(answer: String) -> [Int] {
        if let candidates = known[answer] { return candidates }
        let candidates = answer.withByteView { matcher.candidates(for: $0) }
        known[answer] = candidates
        return candidates
    }
}
