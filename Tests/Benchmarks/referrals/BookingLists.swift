import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Generates the given numbers of contacts and of bookings whose clients answer in free text.
enum BookingLists {
    /// One booking in five is from a new client.
    static func make(contacts: Int, bookings: Int, _ run: ScoreRun) throws {
        // Seven in eight sources are in the list.
        var generator = AnswerGenerator(seed: 7, count: contacts * 8 / 7)
        try write(generator.contacts, to: run.contacts)
        var random = Generator(seed: 8)
        var answers: [String] = []
        var list = "client_id,starts_at,status,amount,referred_by\n"
        for _ in 0..<bookings {
            if answers.isEmpty || Int.random(in: 0..<5, using: &random) == 0 { answers.append(generator.answer().text) }
            let client = Int.random(in: 0..<answers.count, using: &random)
            let day = ScoreRun.day(ago: Int.random(in: 0..<1_800, using: &random))
            list +=
                "client-\(client),\(day),completed,\(Int.random(in: 60...180, using: &random)),\"\(answers[client])\"\n"
        }
        try write(list, to: run.bookings)
    }
}
