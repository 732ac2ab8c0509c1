import CSV
import Contacts

/// A page for others: kinds and bands, no names, and no number of people small enough to tell one of them by.
///
/// Counts of 1 to 10 are left out, as the US Centers for Medicare & Medicaid Services do in what they publish, and so are
/// sums from which one could be reckoned.
package struct SharedReport {
    /// The least number of people that is shown.
    static let smallest = 11

    private let ranking: Ranking
    private let directory: ContactDirectory

    package init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.ranking = ranking
        self.directory = directory
    }

    /// The page.
    package var text: String {
        let bands = Tier.allCases.map { tier -> HTML in
            let (sources, share) = ranking.size(of: tier)
            let count = (1..<SharedReport.smallest).contains(sources) ? "few" : String(sources)
            return """
                <tr><th scope="row">\(tier.rawValue)</th><td class="n">\(count)</td><td class="n">\(percent(share))</td></tr>
                """
        }
        let body: HTML = """
            <p class="faint">As of \(ranking.asOf.inWords). Numbers of one to ten people are not given.</p>
            \(KindTotal.table(ranking, directory, smallest: SharedReport.smallest))
            <h2>By band</h2><table><caption>Band A is the contacts who are expected to send the first half of all new \
            clients, B those who bring it to 80%.</caption>
            <thead><tr><th scope="col">band</th><th scope="col" class="n">contacts</th><th scope="col" class="n">share</th></tr>\
            </thead><tbody>\(bands.joined())</tbody></table>
            """
        return page(title: "Referrals by kind", body: body).source
    }
}
