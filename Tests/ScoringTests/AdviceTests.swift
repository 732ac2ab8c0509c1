import Contacts
import Testing

@testable import Scoring

private let asOf = day("2026-11-01")

@Suite("The next action")
struct AdviceTests {
    @Test(
        "is none for who must not be written to, and for who sent nobody and is of no kind that refers",
        arguments: [
            (Situation(reach: Reach(forbidden: "asked", hasStreet: true)), NextAction.none),
            (Situation(clients: [5], reach: Reach(forbidden: "asked", hasStreet: true)), .none),
            (Situation(clients: [5], log: [LogRow("visit", 9, outcome: "declined")]), .none),
            (Situation(kind: .other), .none), (Situation(kind: nil), .none), (Situation(kind: .client), .none),
            (Situation(kind: .client, visit: 100), .keepInTouch),
            (Situation(kind: .other, clients: [5]), .thank), (Situation(kind: nil, clients: [5]), .thank),
            (Situation(kind: .client, clients: [5]), .thank),
        ])
    func forbidden(situation: Situation, action: NextAction) {
        #expect(situation.advice.action == action)
    }

    @Test(
        "is thanks for clients of the last half year who were not in a thank-you",
        arguments: [
            (Situation(clients: [0]), true), (Situation(clients: [183]), true), (Situation(clients: [184]), false),
            // The log says how many.
            (Situation(clients: [5, 90], log: [LogRow("thank", 25, newClients: 1)]), true),
            (Situation(clients: [5, 90], log: [LogRow("thank", 24, newClients: 1)]), false),
            (Situation(clients: [40, 90], log: [LogRow("thank", 30, newClients: 2)]), false),
            // A credit that was decided late.
            (Situation(clients: [40, 90], log: [LogRow("thank", 30, newClients: 1)]), true),
            // A credit was taken back, and another client came.
            (Situation(clients: [5, 90], log: [LogRow("thank", 30, newClients: 2)]), true),
            // The log does not say how many.
            (Situation(clients: [30], log: [LogRow("thank", 30)]), true),
            (Situation(clients: [31], log: [LogRow("thank", 30)]), false),
            // Other letters do not matter.
            (Situation(clients: [5], log: [LogRow("keep-in-touch", 1)]), true),
            (Situation(clients: [5], log: [LogRow("introduce", 30, followUp: 10)]), true),
            // A thank-you that came back was none.
            (Situation(clients: [40], log: [LogRow("thank", 30, newClients: 1, outcome: "returned")]), true),
            (
                Situation(
                    clients: [40], log: [LogRow("thank", 30, newClients: 1), LogRow("note", 20, outcome: "returned")]),
                true
            ),
            (
                Situation(
                    clients: [40],
                    log: [
                        LogRow("thank", 30, newClients: 1, channel: .letter),
                        LogRow("note", 20, outcome: "bounced"),
                    ]), false
            ),
            (Situation(clients: [5], reach: Reach()), true),
        ])
    func thank(situation: Situation, isDue: Bool) {
        #expect((situation.advice.action == .thank) == isDue)
    }

    @Test("does not thank twice for the clients of records that were merged")
    func mergedThanks() {
        let merged = [
            LogRow("thank", 60, newClients: 3, contactID: "a"), LogRow("thank", 90, newClients: 2, contactID: "b"),
        ]
        let five = [65, 70, 95, 100, 110]
        #expect(Situation(clients: five, log: merged).advice.action != .thank)
        #expect(Situation(clients: [30] + five, log: merged).advice.action == .thank)
        // Once merged, the remaining id counts them all.
        let later = merged + [LogRow("thank", 30, newClients: 6, contactID: "a")]
        #expect(Situation(clients: [40] + five, log: later).advice.action != .thank)
        #expect(Situation(clients: [5, 40] + five, log: later).advice.action == .thank)
    }

    @Test(
        "is a call while the one that a letter promised is open",
        arguments: [
            (Situation(log: [LogRow("introduce", 10, followUp: 10)]), NextAction.call),
            (Situation(log: [LogRow("introduce", 9, followUp: 10)]), .none),
            (Situation(log: [LogRow("introduce", 40, followUp: 10)], others: [20]), .call),
            (Situation(log: [LogRow("introduce", 41, followUp: 10)], others: [20]), .none),
            // Nobody was written to in between: runs are a quarter apart.
            (Situation(log: [LogRow("introduce", 41, followUp: 10)], others: [41]), .call),
            (Situation(log: [LogRow("introduce", 110, followUp: 10)]), .call),
            (Situation(log: [LogRow("introduce", 111, followUp: 10)]), .none),
            // A letter of today does not change what the run of today says.
            (Situation(log: [LogRow("introduce", 60, followUp: 10)], others: [0]), .call),
            // Something was noted, or a client came.
            (Situation(log: [LogRow("introduce", 20, followUp: 10, outcome: "replied")]), .none),
            (Situation(log: [LogRow("introduce", 20, followUp: 10, outcome: "left a card")]), .none),
            (Situation(log: [LogRow("introduce", 20, followUp: 10), LogRow("call", 5)]), .none),
            (Situation(log: [LogRow("introduce", 20, followUp: 10, outcome: "bounced")]), .introduce),
            (Situation(clients: [200, 19], log: [LogRow("reconnect", 20, followUp: 10)]), .thank),
            (
                Situation(
                    clients: [200, 19],
                    log: [LogRow("reconnect", 20, followUp: 10), LogRow("thank", 2, newClients: 2)]), .none
            ),
            // Nobody took the call: again a week later.
            (Situation(log: [LogRow("introduce", 30, followUp: 10), LogRow("call", 6, outcome: "no-answer")]), .none),
            (Situation(log: [LogRow("introduce", 30, followUp: 10), LogRow("call", 7, outcome: "no-answer")]), .call),
            (Situation(log: [LogRow("introduce", 90, followUp: 10), LogRow("call", 60, outcome: "no-answer")]), .call),
            (Situation(log: [LogRow("introduce", 90, followUp: 10), LogRow("call", 61, outcome: "no-answer")]), .none),
            (Situation(log: [LogRow("introduce", 17, followUp: 10, outcome: "no-answer")]), .call),
            (Situation(log: [LogRow("introduce", 16, followUp: 10, outcome: "no-answer")]), .none),
        ])
    func call(situation: Situation, action: NextAction) {
        #expect(situation.advice.action == action)
    }

    @Test(
        "is rest after two letters without an answer",
        arguments: [
            (Situation(log: [LogRow("introduce", 400), LogRow("introduce", 200)]), NextAction.rest),
            (Situation(log: [LogRow("introduce", 400), LogRow("introduce", 200, outcome: "no-answer")]), .rest),
            (Situation(log: [LogRow("introduce", 400), LogRow("introduce", 200, outcome: "returned")]), .introduce),
            (Situation(log: [LogRow("introduce", 400), LogRow("introduce", 200, outcome: "met")]), .keepInTouch),
            (Situation(log: [LogRow("introduce", 400), LogRow("introduce", 200), LogRow("call", 9)]), .keepInTouch),
            (Situation(clients: [200], log: [LogRow("introduce", 600), LogRow("introduce", 400)]), .keepInTouch),
            (
                Situation(
                    clients: [900, 1000], silence: 0.01, log: [LogRow("reconnect", 800), LogRow("reconnect", 400)]),
                .rest
            ),
            (
                Situation(
                    clients: [900, 700], silence: 0.01, log: [LogRow("reconnect", 800), LogRow("reconnect", 400)]),
                .reconnect
            ),
            (
                Situation(
                    clients: [900, 1000], silence: 0.01,
                    log: [LogRow("reconnect", 800, outcome: "replied"), LogRow("reconnect", 400)]), .reconnect
            ),
        ])
    func rest(situation: Situation, action: NextAction) {
        #expect(situation.advice.action == action)
    }

    @Test(
        "is reconnect for a source that has gone quiet",
        arguments: [
            (Situation(clients: [300, 400], silence: 0.09), NextAction.reconnect),
            (Situation(clients: [300, 400], silence: 0.1), .keepInTouch),
            // One occasion.
            (Situation(clients: [300], silence: 0.01), .keepInTouch),
            (Situation(clients: [300, 307], silence: 0.01), .keepInTouch),
            (Situation(clients: [300, 308], silence: 0.01), .reconnect),
            // Letters in this silence.
            (Situation(clients: [500, 600], silence: 0.01, log: [LogRow("reconnect", 364)]), .keepInTouch),
            (Situation(clients: [500, 600], silence: 0.01, log: [LogRow("reconnect", 365)]), .reconnect),
            // In the one before.
            (Situation(clients: [190, 600], silence: 0.01, log: [LogRow("reconnect", 190)]), .reconnect),
            (
                Situation(clients: [170, 600], silence: 0.01, log: [LogRow("reconnect", 174), LogRow("thank", 60)]),
                .watch
            ),
            (
                Situation(clients: [175, 600], silence: 0.01, log: [LogRow("reconnect", 175), LogRow("thank", 60)]),
                .reconnect
            ),
            // Any letter.
            (Situation(clients: [300, 400], silence: 0.01, log: [LogRow("keep-in-touch", 55)]), .watch),
            (Situation(clients: [300, 400], silence: 0.01, log: [LogRow("keep-in-touch", 56)]), .reconnect),
        ])
    func reconnect(situation: Situation, action: NextAction) {
        #expect(situation.advice.action == action)
    }

    @Test(
        "is an introduction for a kind that refers, once, and once more",
        arguments: [
            (Situation(), NextAction.introduce), (Situation(reach: Reach(hasPage: true)), .introduce),
            (Situation(reach: Reach()), .none),
            (Situation(log: [LogRow("introduce", 174)]), .none),
            (Situation(log: [LogRow("introduce", 175)]), .introduce),
            (Situation(log: [LogRow("", 300)]), .none), (Situation(log: [LogRow("call", 300)]), .keepInTouch),
            (Situation(visit: 300), .keepInTouch),
            (Situation(log: [LogRow("introduce", 3, outcome: "bounced")]), .introduce),
        ])
    func introduce(situation: Situation, action: NextAction) {
        #expect(situation.advice.action == action)
    }

    @Test(
        "is keep-in-touch for people one knows",
        arguments: [
            (Situation(clients: [190], log: [LogRow("thank", 175, newClients: 1)]), NextAction.keepInTouch),
            (Situation(clients: [190], log: [LogRow("thank", 174, newClients: 1)]), .none),
            (Situation(log: [LogRow("introduce", 175, outcome: "replied")]), .keepInTouch),
            (Situation(kind: .client, visit: 89), .none), (Situation(kind: .client, visit: 90), .keepInTouch),
            (Situation(kind: .client, visit: 400, log: [LogRow("keep-in-touch", 364)]), .none),
            (Situation(kind: .client, visit: 400, log: [LogRow("keep-in-touch", 365)]), .keepInTouch),
            (Situation(kind: .client, clients: [190], visit: 400, log: [LogRow("thank", 185)]), .none),
        ])
    func keepInTouch(situation: Situation, action: NextAction) {
        #expect(situation.advice.action == action)
    }

    @Test(
        "is watch for a source that starts to go quiet",
        arguments: [(0.19, NextAction.watch), (0.2, .none)])
    func watch(silence: Double, action: NextAction) {
        let log = [LogRow("thank", 100, newClients: 2)]
        #expect(Situation(clients: [120, 300], silence: silence, log: log).advice.action == action)
    }

    @Test("proposes the best introductions, first to those never written to, less those of the last 25 days")
    func introductions() {
        func actions(_ logs: [[LogRow]], count: Int) -> [NextAction] {
            let standings = logs.map { Situation(log: $0).standing }
            let introduced = logs.count { rows in rows.contains { $0.action == "introduce" && $0.ago < 25 } }
            return AdviceRules(asOf: asOf, letterDays: [], introduced: introduced)
                .advice(standings, scores: [0.5, 0.1, 0.3, 0.2], introductions: count).map(\.action)
        }
        let old = [LogRow("introduce", 200)]
        #expect(actions([old, [], [], []], count: 2) == [.none, .none, .introduce, .introduce])
        #expect(actions([old, [], [], []], count: 4) == [.introduce, .introduce, .introduce, .introduce])
        #expect(actions([[LogRow("introduce", 24)], [], [], []], count: 2) == [.none, .none, .introduce, .none])
        #expect(actions([[LogRow("introduce", 25)], [], [], []], count: 2) == [.none, .none, .introduce, .introduce])
        #expect(actions([[], [], [], []], count: 0) == [.none, .none, .none, .none])
    }

    @Test(
        "says why in plain words",
        arguments: [
            (Situation(clients: [12]), "the first new client came 12 days ago"),
            (Situation(clients: [0, 30], log: [LogRow("thank", 28, newClients: 1)]), "a new client today"),
            (Situation(clients: [1, 3], reach: Reach()), "thank in person: 2 new clients, the newest 1 day ago"),
            (
                Situation(clients: [2, 4, 90], log: [LogRow("thank", 60, newClients: 1)]),
                "2 new clients since the last thank-you, the newest 2 days ago"
            ),
            (Situation(clients: [240, 285, 330], silence: 0.09), "usually every 45 days; quiet for 240"),
            (Situation(clients: [240, 285, 286], silence: 0.09), "3 new clients so far; quiet for 240 days"),
            (Situation(), "never written to"),
            (Situation(log: [LogRow("introduce", 200)]), "no answer to the introduction of 2026-04-15"),
            (Situation(log: [LogRow("introduce", 20, followUp: 10)]), "the letter of 2026-10-12 promised a call"),
            (Situation(log: [LogRow("introduce", 20)]), "written to on 2026-10-12"),
            (Situation(reach: Reach(forbidden: "asked")), "not to be contacted: asked"),
            (Situation(kind: nil), "of unknown kind, and has sent nobody"),
            (Situation(kind: .client), "a client without a completed visit, who has sent nobody"),
        ])
    func reasons(situation: Situation, words: String) {
        #expect(situation.advice.words == words)
    }

    @Test("keeps the day of a promised call in sight until it is settled")
    func followUp() {
        #expect(Situation(log: [LogRow("introduce", 4, followUp: 10)]).advice.followUpOn == day("2026-11-07"))
        #expect(Situation(log: [LogRow("introduce", 14, followUp: 10)]).advice.followUpOn == day("2026-10-28"))
        #expect(Situation(log: [LogRow("introduce", 14, followUp: 10, outcome: "met")]).advice.followUpOn == nil)
    }
}
