import Contacts
import Diagnostics

/// A page about one source, to take along: what the source has sent, without money, forecasts and names of clients.
package struct SourcePage {
    private let ranking: Ranking
    private let directory: ContactDirectory
    private let source: ScoredSource

    /// - Parameter id: the id of a contact, or one merged into it.
    /// - Throws: if no contact has it.
    package init(_ ranking: Ranking, _ directory: ContactDirectory, id: String) throws(Diagnostic) {
        let found = ranking.sources.first { source in
            directory.contacts[source.contact].id == id
                || directory.parts(source.contact, .mergedIDs).contains { $0.string == id }
        }
        guard let found else {
            let near = nearestName(to: id, in: directory.contacts.map(\.id))
            throw Diagnostic(
                .error, .usage, "no contact has the id \"\(id)\"",
                hint: near.map { "did you mean \($0)?" } ?? "look for ids in the column contact_id")
        }
        self.ranking = ranking
        self.directory = directory
        source = found
    }

    /// The page.
    package var text: String {
        let record = source.record
        let kind = directory.contacts[source.contact].kind?.words ?? ""
        let body: HTML = """
            <p class="faint">\(kind.isEmpty ? "" : kind + ", ")\(ranking.asOfLine)</p>
            <p>\(sentences.joined(separator: " "))</p>
            \(record.newClients > 0 ? months : "")
            """
        return page(title: directory.name(source.contact), body: body).source
    }

    private var sentences: [String] {
        let record = source.record
        guard let first = record.arrivals.first, let last = record.arrivals.last else {
            return ["No new client has named this source so far."]
        }
        let year = record.newClientsOfYear(asOf: ranking.asOf)
        var sentences = [
            "\(counted(record.newClients, "new client")) since \(first.inWords), \(year) of them in the last year.",
            "The latest came on \(last.inWords).",
        ]
        if record.occasions.count > 2, let gap = record.usualGap {
            sentences.append("One usually comes every \(counted(gap, "day")).")
        }
        if source.alsoLedTo > 0 {
            sentences.append("These clients recommended the practice to \(source.alsoLedTo) more.")
        }
        if let letter = source.lastLetter { sentences.append("The last letter went out on \(letter.inWords).") }
        return sentences
    }

    private var months: HTML {
        let picture = ReportPictures.months("months", source.record.arrivals, asOf: ranking.asOf)
        return """
            <h2>New clients in the last twelve months</h2>
            <p class="small faint">This month, which is not over, comes last.</p>
            <div class="one-source">\(picture.html)</div>
            """
    }
}
