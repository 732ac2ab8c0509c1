import Contacts
import Diagnostics

extension Ranking {
    /// `203 contacts, 300 bookings (255 completed); 131 new clients: 74 credited to 31 contacts, …`; the parts add up.
    ///
    /// - Parameter unmatchedFile: the file that holds the unmatched answers, if there is one.
    package func summary(unmatchedFile: String?) -> String {
        let file = counts.unmatched > 0 ? unmatchedFile.map { " -> \($0)" } ?? "" : ""
        let repeated = counts.repeated > 0 ? ", \(counts.repeated) more repeated" : ""
        let past = counts.stillScheduled
        let scheduled =
            past == 0
            ? "" : "; \(counted(past, "past booking")) still \(past == 1 ? "says" : "say") scheduled and not counted"
        return """
            \(counted(sources.count, "contact")), \
            \(counted(counts.bookings, "booking")) (\(counts.completed) completed\(repeated)); \
            \(counted(counts.newClients, "new client")): \
            \(counts.toContacts) credited to \(counted(counts.creditedContacts, "contact")), \
            \(counts.toChannels) to channels, \(counts.unmatched) unmatched\(file), \
            \(counts.withoutAnswer) without an answer\(scheduled)
            """
    }

    /// `tier A: 12 contacts with 51% of the expected new clients, B: 20 with 30%, C: 171 with 19%`.
    package var tierSummary: String {
        let sizes = Tier.allCases.map { (tier: $0, size: size(of: $0)) }
        let parts = sizes.enumerated().map { place, entry in
            let (sources, share) = entry.size
            let words =
                place == 0 ? ("\(counted(sources, "contact"))", " of the \(measure.total)") : ("\(sources)", "")
            return "\(entry.tier.rawValue): \(words.0) with \(percent(share))\(words.1)"
        }
        return "tier " + parts.joined(separator: ", ")
    }

    /// `the forecast of 2026-08-02 expected 18.2 new clients by now; 21 came`, or nil without a forecast.
    package var forecastSummary: String? {
        guard let forecastCheck else { return nil }
        return "the forecast of \(forecastCheck.madeOn.iso) expected \(decimal(forecastCheck.expected, places: 1)) "
            + "new clients by now; \(forecastCheck.happened) came"
    }

    /// Warnings about what limits the ranking.
    package func warnings(_ directory: ContactDirectory) -> [Diagnostic] {
        var messages: [String] = []
        if counts.bookings > 0, counts.completed == 0 {
            messages.append(
                "no booking was completed by \(asOf.iso), so the forecasts say nothing")
        }
        if let youth { messages.append(youth) }
        if !otherCurrencies.isEmpty {
            let others = otherCurrencies.sorted { $0.key < $1.key }
            let left = others.map { "\(counted($0.value, "booking")) in \($0.key)" }.joined(separator: ", ")
            messages.append("revenue is in \(currency) and leaves out the amounts of \(left)")
        }
        for contact in cutLinks {
            messages.append(
                "contacts referred each other in a circle; the referrer of \"\(directory.contacts[contact].id)\" gets "
                    + "no credit for clients further down the chain")
        }
        if lettersToNobody > 0 {
            messages.append(
                "the contact list lacks the ids of \(counted(lettersToNobody, "letter")) in the log")
        }
        if !otherOutcomes.isEmpty {
            let words = otherOutcomes.keys.sorted().map { "\"\($0)\"" }
            let more = words.count > 3 ? " and \(words.count - 3) more" : ""
            messages.append(
                "the log notes outcomes in other words, which count as an answer: \(words.prefix(3).joined(separator: ", "))"
                    + "\(more); the words that score understands are "
                    + OutreachOutcome.words.map(\.word).joined(separator: ", "))
        }
        if let concentration = concentration(directory) { messages.append(concentration) }
        return messages.map { Diagnostic(.warning, .data, $0) }
    }

    /// A warning if one source makes up more than a quarter of the total, nil otherwise.
    func concentration(_ directory: ContactDirectory) -> String? {
        guard let top = sources.first, top.share > 0.25, top.record.newClients > 0 else { return nil }
        return "one source makes up \(percent(top.share)) of the \(measure.total): \(directory.name(top.contact))"
    }
}
