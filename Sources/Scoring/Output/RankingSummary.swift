import Contacts
import Diagnostics

extension Ranking {
    /// `203 contacts, 300 bookings (255 completed); 131 new clients: 74 credited to 31 contacts, …`; the parts add up.
    ///
    /// - Parameter unmatchedFile: where the unmatched answers were written, if anywhere.
    package func summary(unmatchedFile: String?) -> String {
        let file = counts.unmatched > 0 ? unmatchedFile.map { " -> \($0)" } ?? "" : ""
        let repeated = counts.repeated > 0 ? ", \(counts.repeated) more repeated" : ""
        let past = counts.stillScheduled
        let scheduled =
            past == 0
            ? "" : "; \(counted(past, "past booking")) still \(past == 1 ? "says" : "say") scheduled; not counted"
        return """
            \(counted(sources.count, "contact")), \
            \(counted(counts.bookings, "booking")) (\(counts.completed) completed\(repeated)); \
            \(counted(counts.newClients, "new client")): \
            \(counts.toContacts) credited to \(counted(counts.creditedContacts, "contact")), \
            \(counts.toChannels) to channels, \(counts.unmatched) unmatched\(file), \
            \(counts.withoutAnswer) without an answer\(scheduled)
            """
    }

    /// `tier A is 12 contacts with 51% of the new clients expected, B 20 with 30%, C 171 with 19%`.
    package var tierSummary: String {
        let sizes = Tier.allCases.map { (tier: $0, size: size(of: $0)) }
        let parts = sizes.enumerated().map { place, entry in
            let (sources, share) = entry.size
            let words =
                place == 0 ? ("is \(counted(sources, "contact"))", " of the \(measure.total)") : ("\(sources)", "")
            return "\(entry.tier.rawValue) \(words.0) with \(percent(share))\(words.1)"
        }
        return "tier " + parts.joined(separator: ", ")
    }

    /// `a forecast made on 2026-08-02 expected 18.2 new clients by now; 21 came`, or nil where there was none.
    package var forecastSummary: String? {
        guard let forecastCheck else { return nil }
        return "a forecast made on \(forecastCheck.madeOn.iso) expected \(decimal(forecastCheck.expected, places: 1)) "
            + "new clients by now; \(forecastCheck.happened) came"
    }

    /// What a reader of the ranking should know before relying on it.
    package func warnings(_ directory: ContactDirectory) -> [Diagnostic] {
        var messages: [String] = []
        if counts.bookings > 0, counts.completed == 0 {
            messages.append(
                "no booking was completed by \(asOf.iso), so there is nothing to expect anything by")
        }
        if let youth { messages.append(youth) }
        if !otherCurrencies.isEmpty {
            let others = otherCurrencies.sorted { $0.key < $1.key }
            let left = others.map { "\(counted($0.value, "booking")) in \($0.key)" }.joined(separator: ", ")
            messages.append("revenue is in \(currency) and leaves out the amounts of \(left)")
        }
        for contact in cutLinks {
            messages.append(
                "contacts have sent each other in a circle; whoever sent \"\(directory.contacts[contact].id)\" is not "
                    + "credited with whom it sent on")
        }
        if lettersToNobody > 0 {
            messages.append(
                "\(counted(lettersToNobody, "letter")) in the log went to contacts that are not in the list")
        }
        if let concentration = concentration(directory) { messages.append(concentration) }
        return messages.map { Diagnostic(.warning, .data, $0) }
    }

    /// What to say where more than a quarter of all hangs on one source.
    func concentration(_ directory: ContactDirectory) -> String? {
        guard let top = sources.first, top.share > 0.25, top.record.newClients > 0 else { return nil }
        return "one source makes up \(percent(top.share)) of the \(measure.total): \(directory.name(top.contact))"
    }
}
