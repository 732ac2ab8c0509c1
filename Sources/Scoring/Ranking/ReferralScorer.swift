import CSV
import Contacts

/// Ranks the contacts by the new clients that they are expected to send.
package struct ReferralScorer {
    private let directory: ContactDirectory
    private let history: BookingHistory
    private let index: ContactIndex
    private let matcher: FreeTextMatcher
    private let resolver: ReferralResolver
    private let model: ReferralModel

    package init(_ directory: ContactDirectory, _ history: BookingHistory, model: ReferralModel = ReferralModel()) {
        self.directory = directory
        self.history = history
        self.model = model
        index = ContactIndex(directory)
        matcher = FreeTextMatcher(directory, index)
        resolver = ReferralResolver(directory, index, matcher)
    }

    /// The ranking as it is on the day `asOf`; what happens after that day is not known to it.
    package func ranking(asOf: CalendarDate) -> Ranking {
        let state = HistoryAsOf(history, asOf: asOf)
        let links = ClientLinks(history, state, directory, index)
        let credits = Attribution(history, state, directory, links, resolver).credits
        let chains = ReferralChains(credits, state, links)
        let records = sourceRecords(credits, state)
        let forecasts = model.forecasts(of: evidence(records, state, asOf: asOf))
        var sources = records.indices.map { contact in
            ScoredSource(
                contact: contact, forecast: forecasts[contact], record: records[contact],
                alsoLedTo: chains.downstream[contact], likelyRange: forecasts[contact].likelyRange,
                advice: Advice(
                    records[contact], forecasts[contact], kind: directory.contacts[contact].kind, asOf: asOf))
        }
        sources.sort { ($1.score, $0.contact) < ($0.score, $1.contact) }
        placeInOrder(&sources)
        return Ranking(
            asOf: asOf, sources: sources,
            counts: CreditCounts(credits, bookings: history.count, completed: state.completed),
            unmatched: UnmatchedAnswer.collect(credits, history, state), cutLinks: chains.cut, currency: state.currency,
            otherCurrencies: state.otherCurrencies)
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

    private func evidence(_ records: [SourceRecord], _ state: HistoryAsOf, asOf: CalendarDate) -> [Evidence] {
        let window = state.firstVisit.map { asOf.days(since: $0) } ?? 0
        return records.indices.map { contact in
            let ages = records[contact].ages(asOf: asOf)
            let source = directory.contacts[contact]
            let tenure = Evidence.tenure(addedOn: source.addedOn, ages: ages, window: window, asOf: asOf)
            return Evidence(kind: source.kind, ages: ages, tenure: tenure)
        }
    }

    /// Gives ranks, shares and tiers to sources that stand in their order.
    private func placeInOrder(_ sources: inout [ScoredSource]) {
        let total = sources.reduce(0) { $0 + $1.score }
        var above = 0.0
        for index in sources.indices {
            sources[index].rank = index + 1
            sources[index].share = total > 0 ? sources[index].score / total : 0
            sources[index].tier = Tier(shareAbove: above)
            above += sources[index].share
        }
    }

    /// `unmatched` with the contacts that each answer may mean.
    package func withCandidates(_ unmatched: [UnmatchedAnswer]) -> [UnmatchedAnswer] {
        return unmatched.map { answer in
            guard answer.candidates.isEmpty else { return answer }
            var answer = answer
            answer.candidates = answer.text.withByteView { matcher.candidates(for: $0) }
            return answer
        }
    }
}
