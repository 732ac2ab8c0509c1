import Contacts

/// What to do next with a contact, and why.
package struct Advice: Equatable {
    package let action: NextAction
    package let reason: AdviceReason
    /// The day for which a letter promised a call that is still open; nil where the action is a letter.
    package private(set) var followUpOn: CalendarDate?

    init(_ action: NextAction, _ reason: AdviceReason, followUpOn: CalendarDate? = nil) {
        self.action = action
        self.reason = reason
        self.followUpOn = followUpOn
    }

    /// The reason in plain words: `usually every 45 days; quiet for 140`.
    package var words: String { reason.words }
}

/// The rules that choose the next action, over what was written before.
///
/// Days were chosen by simulating 24 months of 12 practices with monthly and with quarterly runs. A gap of 30 days
/// between thank-yous misses a month whose run is a day early; a window of 92 days for clients leaves credits unthanked
/// that were decided late; 183 days between letters to people one knows misses January to July.
package struct AdviceRules {
    let asOf: CalendarDate
    /// The day of the last letter to anybody before the as-of date.
    private let lastLetter: CalendarDate?
    /// How many contacts were introduced within `introductionMonth`.
    private let introduced: Int

    /// How many introductions to propose in a month, unless the user says otherwise.
    package static let usualIntroductions = 10

    /// Nobody is thanked for clients the newest of whom came longer ago, nor again sooner.
    static let thankWithin = 183
    static let daysBetweenThanks = 25
    /// How long after the day it was promised for a call is worth making, and how long if nobody was written to since.
    static let callWithin = 30
    static let callWithinQuarter = 100
    /// When to try again after a call that nobody took.
    static let callAgain = 7...60
    /// After this many letters without an answer a contact is left alone.
    static let mostUnanswered = 2
    /// Silence probabilities below which a source has gone quiet, or may be about to, and from how many occasions on.
    static let silent = 0.1
    static let fading = 0.2
    static let leastOccasions = 2
    static let reconnectAgainAfter = 365
    static let daysBetweenReconnects = 175
    static let reconnectAfterLetter = 56
    static let introduceAgainAfter = 175
    /// Introductions in this many days use up those of the month.
    static let introductionMonth = 25
    static let keepInTouchAfter = 175
    /// A client's last visit is at least this long ago, and the last letter to her.
    static let daysAfterVisit = 90
    static let clientLetterAfter = 365

    /// - Parameters:
    ///   - letterDays: the days of all letters that arrived, to anybody.
    ///   - introduced: how many contacts were introduced in the last `introductionMonth` days.
    init(asOf: CalendarDate, letterDays: [CalendarDate], introduced: Int = 0) {
        self.asOf = asOf
        lastLetter = letterDays.filter { $0 < asOf }.max()
        self.introduced = introduced
    }

    /// The next action for each contact.
    ///
    /// - Parameters:
    ///   - standings: by contact number.
    ///   - scores: expected new clients, by contact number.
    ///   - introductions: how many introductions to propose, less those made lately.
    func advice(_ standings: [Standing], scores: [Double], introductions: Int) -> [Advice] {
        var advice = standings.map(advice)
        // Never written to first, then those from whom the most is expected.
        func order(_ contact: Int) -> (Int, Double, Int) {
            (standings[contact].log.letters.isEmpty ? 0 : 1, -scores[contact], contact)
        }
        let waiting = advice.indices.filter { advice[$0].action == .introduce }.sorted { order($0) < order($1) }
        for contact in waiting.dropFirst(max(0, introductions - introduced)) {
            advice[contact] = Advice(.none, .waitsForIntroduction)
        }
        return advice
    }

    /// The first action that fits, as if introductions were unlimited.
    func advice(_ standing: Standing) -> Advice {
        forbidden(standing) ?? thank(standing) ?? call(standing) ?? rest(standing) ?? reconnect(standing)
            ?? introduce(standing) ?? keepInTouch(standing) ?? watch(standing) ?? otherwise(standing)
    }

    private func age(_ day: CalendarDate?) -> Int? { day.map { asOf.days(since: $0) } }

    /// Whether `day` is at least `days` days ago, or was never.
    private func isAtLeast(_ days: Int, since day: CalendarDate?) -> Bool { age(day).map { $0 >= days } ?? true }

    private func forbidden(_ standing: Standing) -> Advice? {
        if let reason = standing.reach.forbidden { return Advice(.none, .forbidden(reason)) }
        if standing.log.hasDeclined { return Advice(.none, .declined) }
        guard standing.record.newClients == 0, !standing.refers else { return nil }
        guard standing.kind == .client else { return Advice(.none, .noReferringKind(standing.kind)) }
        return standing.visits.count == 0 ? Advice(.none, .clientWithoutVisit) : nil
    }

    private func thank(_ standing: Standing) -> Advice? {
        let log = standing.log
        guard let newest = age(standing.record.arrivals.last), newest <= AdviceRules.thankWithin,
            isAtLeast(AdviceRules.daysBetweenThanks, since: log.lastThanks)
        else { return nil }
        let count = log.clientsToThankFor(standing.record.arrivals)
        guard count > 0 else { return nil }
        return Advice(
            .thank,
            .newClients(
                count, daysAgo: newest, isFirstThanks: log.lastThanks == nil, isReachable: standing.reach.isReachable))
    }

    private func call(_ standing: Standing) -> Advice? {
        guard let promise = openPromise(standing) else { return nil }
        if let missed = promise.missed {
            let days = asOf.days(since: missed)
            return AdviceRules.callAgain.contains(days)
                ? Advice(.call, .missedCall(missed), followUpOn: promise.day) : nil
        }
        let late = asOf.days(since: promise.day)
        let hasWritten = lastLetter.map { $0 > promise.letter && $0 >= promise.day } ?? false
        let within = hasWritten ? AdviceRules.callWithin : AdviceRules.callWithinQuarter
        return (0...within).contains(late)
            ? Advice(.call, .promisedCall(letter: promise.letter), followUpOn: promise.day) : nil
    }

    /// A promised call that is still open: the letter's day, the day of the call, and the last call that nobody took.
    private func openPromise(
        _ standing: Standing
    ) -> (letter: CalendarDate, day: CalendarDate, missed: CalendarDate?)? {
        guard let letter = standing.log.openPromise(lastClient: standing.record.arrivals.last),
            let day = letter.followUpOn
        else { return nil }
        guard let missed = standing.log.lastMissedCall, missed >= letter.date else { return (letter.date, day, nil) }
        return (letter.date, missed.adding(days: AdviceRules.callAgain.lowerBound), missed)
    }

    private func rest(_ standing: Standing) -> Advice? {
        func isEnough(_ action: NextAction) -> Bool {
            standing.log.unanswered(action, lastClient: standing.record.arrivals.last).count
                >= AdviceRules.mostUnanswered
        }
        if isEnough(.introduce) { return Advice(.rest, .unansweredIntroductions) }
        return isEnough(.reconnect) ? Advice(.rest, .unansweredReconnects) : nil
    }

    private func reconnect(_ standing: Standing) -> Advice? {
        guard let quiet = quiet(standing, below: AdviceRules.silent) else { return nil }
        let last = standing.log.days(of: .reconnect).last
        let isOfThisSilence = last.map { day in standing.record.arrivals.last.map { day > $0 } ?? true } ?? false
        let between = isOfThisSilence ? AdviceRules.reconnectAgainAfter : AdviceRules.daysBetweenReconnects
        guard isAtLeast(between, since: last),
            isAtLeast(AdviceRules.reconnectAfterLetter, since: standing.log.lastLetter)
        else { return nil }
        return Advice(.reconnect, quiet)
    }

    private func introduce(_ standing: Standing) -> Advice? {
        guard standing.refers, !standing.isKnown, standing.reach.isReachable else { return nil }
        if standing.log.letters.isEmpty { return Advice(.introduce, .neverWrittenTo) }
        let earlier = standing.log.days(of: .introduce)
        guard earlier.count == 1, isAtLeast(AdviceRules.introduceAgainAfter, since: earlier[0]) else { return nil }
        return Advice(.introduce, .introducedOnce(earlier[0]))
    }

    private func keepInTouch(_ standing: Standing) -> Advice? {
        let last = standing.log.lastLetter
        if standing.kind == .client {
            guard let visit = standing.visits.last, isAtLeast(AdviceRules.daysAfterVisit, since: visit),
                isAtLeast(AdviceRules.clientLetterAfter, since: last)
            else { return nil }
            return Advice(.keepInTouch, .lastVisit(visit))
        }
        guard standing.isKnown, isAtLeast(AdviceRules.keepInTouchAfter, since: last) else { return nil }
        return Advice(.keepInTouch, last.map { .lastLetter($0) } ?? .neverWrittenTo)
    }

    private func watch(_ standing: Standing) -> Advice? {
        quiet(standing, below: AdviceRules.fading).map { Advice(.watch, $0) }
    }

    /// How quiet a source is, if that is less likely than `probability` for one that still refers.
    private func quiet(_ standing: Standing, below probability: Double) -> AdviceReason? {
        let occasions = standing.record.occasions
        guard occasions.count >= AdviceRules.leastOccasions, standing.silence < probability,
            let days = age(standing.record.arrivals.last)
        else { return nil }
        // A single gap is not a habit yet.
        let usualGap = occasions.count > AdviceRules.leastOccasions ? standing.record.usualGap : nil
        return .quiet(days: days, usualGap: usualGap, newClients: standing.record.newClients)
    }

    private func otherwise(_ standing: Standing) -> Advice {
        let followUpOn = openPromise(standing)?.day
        func nothing(_ reason: AdviceReason) -> Advice {
            Advice(.none, reason, followUpOn: followUpOn.flatMap { $0 > asOf ? $0 : nil })
        }
        if let last = standing.log.lastLetter { return nothing(.lastLetter(last)) }
        if !standing.reach.isReachable { return nothing(.unreachable) }
        if let visit = standing.visits.last { return nothing(.lastVisit(visit)) }
        return nothing(.neverWrittenTo)
    }
}
