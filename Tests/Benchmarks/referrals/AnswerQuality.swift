import Measuring

/// Measures how often `score` credits an answer to the intended contact, and how often to another.
///
/// The scored list does not name clients. To find out who was credited for whom, the clients of a list pay one cent,
/// two, four, eight and so on: the revenue of a contact identifies its clients.
struct AnswerQuality {
    private(set) var answers = 0
    /// Answers that mean a contact in the list.
    private(set) var meant = 0
    /// Answers that were credited to a contact.
    private(set) var credited = 0
    private(set) var right = 0
    /// Answers that do not name a sender, and how many of those were credited to a contact.
    private(set) var generic = 0
    private(set) var genericCredited: [String] = []

    var precision: Double { Double(right) / Double(credited) }
    var coverage: Double { Double(right) / Double(meant) }

    /// The number of clients in a list.
    private static let clients = 32

    init(seeds: ClosedRange<UInt64>, listsEach: Int, _ run: ScoreRun) throws {
        for seed in seeds {
            var generator = AnswerGenerator(seed: seed)
            try write(generator.contacts, to: run.contacts)
            for _ in 0..<listsEach {
                let answers = (0..<AnswerQuality.clients).map { _ in generator.answer() }
                try add(answers, run)
            }
        }
    }

    private mutating func add(_ answers: [AnswerGenerator.Answer], _ run: ScoreRun) throws {
        var bookings = "client_id,starts_at,amount,referred_by\n"
        for (client, answer) in answers.enumerated() {
            let cents = 1 << client
            let amount = "\(cents / 100).\(cents / 10 % 10)\(cents % 10)"
            bookings += "client-\(client),2026-10-01,\(amount),\"\(answer.text)\"\n"
        }
        try write(bookings, to: run.bookings)
        self.answers += answers.count
        meant += answers.count { $0.meant != nil }
        generic += answers.count { $0.isGeneric }
        for line in try run.ranking(["contact_id", "revenue"]) {
            let cents = Int(line[1].filter { $0 != "." }) ?? 0
            for (client, answer) in answers.enumerated() where cents & (1 << client) != 0 {
                credited += 1
                right += answer.meant.map { $0 == line[0] } ?? false ? 1 : 0
                if answer.isGeneric { genericCredited.append(answer.text) }
            }
        }
    }
}
