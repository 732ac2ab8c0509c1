import Contacts
import Diagnostics

/// Ranks contacts by expected new clients.
package struct ReferralScorer {
    private let directory: ContactDirectory
    private let history: BookingHistory
    private let index: ContactIndex
    private let resolver: ReferralResolver
    private let readings: AnswerReadings
    private let candidates: AnswerCandidates
    /// The contact record of each client, by client number.
    private let clientContacts: [Int?]
    private let log: OutreachLog
    private let measure: Measure
    private let introductions: Int
    private let model: ReferralModel

    /// - Parameter introductions: how many introductions to propose in a month.
    package init(
        _ directory: ContactDirectory, _ history: BookingHistory, model: ReferralModel = ReferralModel(),
        decisions: ReferralDecisions = ReferralDecisions(), log: OutreachLog = OutreachLog(),
        measure: Measure = .expected, introductions: Int = AdviceRules.usualIntroductions
    ) {
        self.directory = directory
        self.model = model
        self.log = log
        self.measure = measure
        self.introductions = introductions
        index = ContactIndex(directory)
        let matcher = FreeTextMatcher(directory, index)
        resolver = ReferralResolver(directory, index, matcher, decisions)
        var history = history
        history.settle()
        let contacts = ClientLinks.contacts(of: history, directory, index)
        history.takeRecordAnswers { client in
            contacts[client].map { directory.cell($0, .referredBy).string } ?? ""
        }
        self.history = history
        clientContacts = contacts
        readings = AnswerReadings(history, resolver)
        candidates = AnswerCandidates(matcher)
    }

    /// The ranking on the day `asOf`; it ignores everything after that day.
    package func ranking(asOf: CalendarDate) -> Ranking {
        let state = HistoryAsOf(history, asOf: asOf)
        let links = ClientLinks(clientContacts, history, state, directory)
        let attribution = Attribution(history, state, directory, links, readings)
        let credits = attribution.credits
        let chains = ReferralChains(credits, state, links)
        let letters = Correspondences(log, index, asOf: asOf)
        let possible = PossibleReferrals(
            credits, state, links, answer: { attribution.answers[$0] }, candidates: { candidates[history.answers[$0]] })
        let sources = scored(credits, state, asOf: asOf, chains, links, letters, possible)
        return Ranking(
            asOf: asOf, window: state.window(asOf: asOf), horizon: model.horizon, measure: measure,
            sources: inOrder(sources),
            counts: CreditCounts(credits, history, state), newClients: NewClient.all(credits, state),
            neverCame: NeverCame.bySource(history, state, readings, asOf: asOf),
            unmatched: UnmatchedAnswer.collect(attribution, history, state), cutLinks: chains.cut,
            currency: state.currency, otherCurrencies: state.otherCurrencies, lettersToNobody: letters.unknown,
            otherOutcomes: letters.otherOutcomes, forecastCheck: forecastCheck(sources, asOf: asOf),
            pastWarning: state.warning(on: history))
    }

    /// The sources by contact number.
    private func scored(
        _ credits: [Credit?], _ state: HistoryAsOf, asOf: CalendarDate, _ chains: ReferralChains, _ links: ClientLinks,
        _ letters: Correspondences, _ possible: PossibleReferrals
    ) -> [ScoredSource] {
        let records = sourceRecords(credits, state)
        let forecasts = model.forecasts(of: evidence(records, state, asOf: asOf, possible))
        let visits = ownVisits(links, state)
        let standings = records.indices.map { contact in
            let log = letters[contact]
            return Standing(
                kind: directory.contacts[contact].kind, record: records[contact], silence: forecasts[contact].silence,
                visits: visits[contact], reach: Reach(directory, contact, undelivered: log.undelivered), log: log)
        }
        let advice = AdviceRules(
            asOf: asOf, letterDays: letters.letterDays,
            introduced: letters.introduced(within: AdviceRules.introductionMonth, asOf: asOf)
        ).advice(standings, scores: forecasts.map(\.score), introductions: introductions)
        return records.indices.map { contact in
            ScoredSource(
                contact: contact, forecast: forecasts[contact], record: records[contact],
                alsoLedTo: chains.downstream[contact], sender: chains.sender(of: contact),
                likelyRange: forecasts[contact].likelyRange,
                advice: advice[contact], visits: visits[contact], reach: standings[contact].reach,
                lastLetter: standings[contact].log.lastLetter,
                lettersOfYear: standings[contact].log.letters.count { asOf.days(since: $0.date) < 365 })
        }
    }

    /// The completed visits of contacts who are clients, by contact number.
    private func ownVisits(_ links: ClientLinks, _ state: HistoryAsOf) -> [OwnVisits] {
        var visits = Array(repeating: OwnVisits(), count: directory.count)
        for (client, contact) in links.contacts.enumerated() {
            guard let contact, let last = state.clients[client].lastVisit else { continue }
            visits[contact].count += state.clients[client].bookings
            visits[contact].last = max(visits[contact].last ?? last, last)
        }
        return visits
    }

    /// Compares the forecast of one horizon before `asOf` with the sources as they are now, both from sure credits
    /// only.
    private func forecastCheck(_ sources: [ScoredSource], asOf: CalendarDate) -> ForecastCheck? {
        let madeOn = asOf.adding(days: -Int(model.horizon.rounded()))
        let state = HistoryAsOf(history, asOf: madeOn)
        let links = ClientLinks(clientContacts, history, state, directory)
        let records = sourceRecords(Attribution(history, state, directory, links, readings).credits, state)
        let forecasts = model.forecasts(of: evidence(records, state, asOf: madeOn))
        return ForecastCheck(
            then: zip(records, forecasts).map { $0 }, now: sources.map(\.record), madeOn: madeOn,
            window: state.window(asOf: madeOn))
    }

    private func sourceRecords(_ credits: [Credit?], _ state: HistoryAsOf) -> [SourceRecord] {
        var records = Array(repeating: SourceRecord(), count: directory.contacts.count)
        for (client, credit) in credits.enumerated() {
            guard case .contact(let contact) = credit, let arrival = state.clients[client].firstVisit else { continue }
            records[contact].arrivals.append(arrival)
            records[contact].bookings += state.clients[client].bookings
            records[contact].revenue += state.clients[client].revenue
        }
        for contact in records.indices { records[contact].arrivals.sort() }
        return records
    }

    private func evidence(
        _ records: [SourceRecord], _ state: HistoryAsOf, asOf: CalendarDate, _ possible: PossibleReferrals? = nil
    ) -> [Evidence] {
        // Without a booking there is no window; such a list is most like one with a year of silence.
        let window = state.window(asOf: asOf) ?? 365
        return records.indices.map { contact in
            let ages = records[contact].ages(asOf: asOf)
            let source = directory.contacts[contact]
            let tenure = Evidence.tenure(addedOn: source.addedOn, ages: ages, window: window, asOf: asOf)
            var evidence = Evidence(kind: source.kind, ages: ages, tenure: tenure)
            evidence.possible =
                possible?.byContact[contact]?.map { (asOf.days(since: $0.day), $0.probability) } ?? []
            return evidence
        }
    }

    /// Sorts sources by the measure, ties by score and then by id, and gives them ranks, shares and tiers.
    private func inOrder(_ sources: [ScoredSource]) -> [ScoredSource] {
        var sources = sources.sorted {
            (measure.value(of: $1), $1.score, $0.contact) < (measure.value(of: $0), $0.score, $1.contact)
        }
        let total = sources.reduce(0) { $0 + measure.value(of: $1) }
        var above = 0.0
        for index in sources.indices {
            sources[index].rank = index + 1
            sources[index].share = total > 0 ? measure.value(of: sources[index]) / total : 0
            sources[index].tier = Tier(shareAbove: above)
            above += sources[index].share
        }
        return sources
    }

    /// A warning for each decision that names neither a contact nor a channel.
    ///
    /// - Parameter file: the name of the decisions file in messages.
    package func warnings(on decisions: ReferralDecisions, file: String?) -> [Diagnostic] {
        decisions.conflicts
            + decisions.list.filter { resolver.read(decision: $0.decision) == nil }.map { decision in
                Diagnostic(
                    .warning, file: file, line: decision.line,
                    "the decision \"\(decision.decision)\" is neither the id of a contact nor a channel",
                    hint: "write a contact_id, a channel such as Google or walk-in, or none")
            }
    }

    /// `unmatched` with the contacts that each answer could mean.
    package func withCandidates(_ unmatched: [UnmatchedAnswer]) -> [UnmatchedAnswer] {
        return unmatched.map { answer in
            guard answer.candidates.isEmpty else { return answer }
            var answer = answer
            answer.candidates = candidates[answer.text]
            return answer
        }
    }
}
