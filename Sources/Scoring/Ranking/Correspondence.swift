import Contacts

/// What the outreach log holds about one contact, up to the as-of date.
///
/// Letters that came back or bounced count as not written; only `undelivered` remembers them.
struct Correspondence {
    /// A letter that arrived, as far as anybody knows.
    struct Letter {
        let date: CalendarDate
        let action: NextAction?
        let channel: OutreachChannel?
        let followUpOn: CalendarDate?
    }

    /// What a thank-you says about itself.
    private struct Thanks {
        /// An id may have been merged into the contact later.
        let contactID: String
        let date: CalendarDate
        let newClients: Int?
    }

    /// By date.
    private(set) var letters: [Letter] = []
    private var thanks: [Thanks] = []
    /// The day of the last letter, call or visit that got an answer.
    private(set) var lastAnswer: CalendarDate?
    /// The day of the last call that nobody took.
    private(set) var lastMissedCall: CalendarDate?
    /// Whether they have met, talked or written to each other.
    private(set) var isKnown = false
    /// Whether the contact wants no letters.
    private(set) var hasDeclined = false
    /// The day of the last letter on each channel that did not arrive, unless a later one did.
    private(set) var undelivered: [OutreachChannel: CalendarDate] = [:]

    init() {}

    /// - Parameter records: the rows of the log about the contact, with all ids that were merged into it.
    init(_ records: [OutreachRecord]) {
        for record in records.sorted(by: { ($0.date, $0.line) < ($1.date, $1.line) }) { add(record) }
    }

    private mutating func add(_ record: OutreachRecord) {
        if let result = record.result {
            if result.isUndelivered {
                let channel = record.channel ?? (result == .bounced ? .email : .letter)
                undelivered[channel] = record.date
                if !record.isLetter { takeBackLetter(on: channel) }
                return
            }
            if result.isAnswer { lastAnswer = record.date }
            if result.isAcquaintance { isKnown = true }
            if result == .declined { hasDeclined = true }
            // A letter's own row does not say when she called; it was not before the day it promised.
            if result == .noAnswer {
                let day = max(record.followUpOn ?? record.date, record.date)
                lastMissedCall = max(lastMissedCall ?? day, day)
            }
        }
        guard record.isLetter else { return }
        if let channel = record.channel { undelivered[channel] = nil }
        let action = NextAction(rawValue: record.action)
        letters.append(
            Letter(date: record.date, action: action, channel: record.channel, followUpOn: record.followUpOn))
        if action == .thank {
            thanks.append(Thanks(contactID: record.contactID, date: record.date, newClients: record.newClients))
        }
    }

    /// A row of her own says that the last letter on this channel came back.
    private mutating func takeBackLetter(on channel: OutreachChannel) {
        guard let place = letters.lastIndex(where: { $0.channel == nil || $0.channel == channel }) else { return }
        let letter = letters.remove(at: place)
        if letter.action == .thank, let place = thanks.lastIndex(where: { $0.date == letter.date }) {
            thanks.remove(at: place)
        }
    }

    var lastLetter: CalendarDate? { letters.last?.date }
    var lastThanks: CalendarDate? { thanks.last?.date }

    /// The days of letters with this action, earliest first.
    func days(of action: NextAction) -> [CalendarDate] { letters.filter { $0.action == action }.map(\.date) }

    /// The days of letters with this action that got neither an answer nor a client, earliest first.
    func unanswered(_ action: NextAction, lastClient: CalendarDate?) -> [CalendarDate] {
        days(of: action).filter { day in
            (lastAnswer.map { day > $0 } ?? true) && (lastClient.map { day > $0 } ?? true)
        }
    }

    /// The last letter that promised a call, if nothing but missed calls was noted and no client came since.
    func openPromise(lastClient: CalendarDate?) -> Letter? {
        guard let letter = letters.last(where: { $0.followUpOn != nil }) else { return nil }
        let isSettled = [lastAnswer, lastClient].contains { $0.map { $0 >= letter.date } ?? false }
        return isSettled ? nil : letter
    }

    /// How many clients the source has not been thanked for.
    ///
    /// - Parameter arrivals: the days on which its clients came, earliest first.
    func clientsToThankFor(_ arrivals: [CalendarDate]) -> Int {
        guard let last = lastThanks else { return arrivals.count }
        guard let thanked = clientsThankedFor(arrivals) else { return arrivals.count { $0 >= last } }
        // A client who came later was never in a thank-you, even where earlier credits have been taken back.
        return max(arrivals.count - thanked, arrivals.count { $0 > last })
    }

    /// How many clients the log says the source has been thanked for; nil if the last thank-you does not say.
    private func clientsThankedFor(_ arrivals: [CalendarDate]) -> Int? {
        guard let last = thanks.last, let newest = last.newClients else { return nil }
        var latest: [String: Int] = [:]
        for letter in thanks { latest[letter.contactID] = letter.newClients ?? latest[letter.contactID] }
        // Each record of a merged contact was thanked for its own clients. Once merged, the remaining id counts them
        // all, and the sum exceeds the clients there were.
        let sum = latest.values.reduce(0, +)
        return sum <= arrivals.count { $0 <= last.date } ? max(sum, newest) : newest
    }
}

/// The outreach log, sorted by contact.
struct Correspondences {
    private var byContact: [Int: Correspondence] = [:]
    /// The days of all letters that arrived, to anybody.
    let letterDays: [CalendarDate]
    /// How many rows of the log have an id that the list lacks.
    private(set) var unknown = 0
    /// Outcomes in other words than those of the log, with how often they occur.
    private(set) var otherOutcomes: [String: Int] = [:]

    init(_ log: OutreachLog, _ index: ContactIndex, asOf: CalendarDate) {
        var rows: [Int: [OutreachRecord]] = [:]
        var days: [CalendarDate] = []
        for record in log.records {
            if case .other(let words) = record.outcome { otherOutcomes[words, default: 0] += 1 }
            let contact = index.contacts(.id, record.contactID).first
            if contact == nil { unknown += 1 }
            guard record.date <= asOf else { continue }
            if record.isLetter, record.outcome?.isUndelivered != true { days.append(record.date) }
            if let contact { rows[contact, default: []].append(record) }
        }
        letterDays = days
        byContact = rows.mapValues(Correspondence.init)
    }

    subscript(contact: Int) -> Correspondence { byContact[contact] ?? Correspondence() }

    /// How many contacts got an introduction fewer than `days` days before `asOf`.
    func introduced(within days: Int, asOf: CalendarDate) -> Int {
        byContact.values.count { correspondence in
            correspondence.days(of: .introduce).contains { asOf.days(since: $0) < days }
        }
    }
}
