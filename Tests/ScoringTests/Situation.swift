import Contacts

@testable import Scoring

private let asOf = day("2026-11-01")

/// A row of the outreach log, `ago` days before the as-of date.
struct LogRow: Sendable {
    let ago: Int
    let action: String
    var newClients: Int?
    /// The promised call, in days after the letter.
    var followUp: Int?
    var outcome = ""
    var channel = OutreachChannel?.none
    var contactID = "c"

    init(
        _ action: String, _ ago: Int, newClients: Int? = nil, followUp: Int? = nil, outcome: String = "",
        channel: OutreachChannel? = nil, contactID: String = "c"
    ) {
        self.ago = ago
        self.action = action
        self.newClients = newClients
        self.followUp = followUp
        self.outcome = outcome
        self.channel = channel
        self.contactID = contactID
    }

    var record: OutreachRecord {
        var record = OutreachRecord(contactID: contactID, date: asOf.adding(days: -ago))
        record.action = action
        record.newClients = newClients
        record.followUpOn = followUp.map { asOf.adding(days: $0 - ago) }
        record.outcome = outcome.withByteView { OutreachOutcome($0) }
        record.channel = channel
        return record
    }
}

/// A contact as the rules see it; ages are in days before the as-of date.
struct Situation: Sendable {
    var kind: Kind? = .doula
    var clients: [Int] = []
    var silence = 1.0
    var visit: Int?
    var reach = Reach(hasStreet: true)
    var log: [LogRow] = []
    /// Letters to others, in days before the as-of date.
    var others: [Int] = []

    var standing: Standing {
        var record = SourceRecord()
        record.arrivals = clients.sorted(by: >).map { asOf.adding(days: -$0) }
        return Standing(
            kind: kind, record: record, silence: silence,
            visits: OwnVisits(count: visit == nil ? 0 : 1, last: visit.map { asOf.adding(days: -$0) }), reach: reach,
            log: Correspondence(log.map(\.record)))
    }

    var advice: Advice {
        let days = (others + log.map(\.ago)).map { asOf.adding(days: -$0) }
        return AdviceRules(asOf: asOf, letterDays: days).advice(standing)
    }
}
