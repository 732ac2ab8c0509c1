/// The reading of every answer in a booking history; each answer is read once, on first use.
final class AnswerReadings {
    private let answers: [String]
    private let resolver: ReferralResolver
    private var readings: [AnswerReading?]

    init(_ history: BookingHistory, _ resolver: ReferralResolver) {
        answers = history.answers
        self.resolver = resolver
        readings = Array(repeating: nil, count: history.answers.count)
    }

    /// The reading of an answer, by its number.
    subscript(answer: Int) -> AnswerReading {
        if let known = readings[answer] { return known }
        let reading = answers[answer].withByteView(resolver.read)
        readings[answer] = reading
        return reading
    }
}
