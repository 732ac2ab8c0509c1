import Contacts

/// Who sent whom, as a tree: sources by name, their clients as dots, and under a source those clients of hers who have
/// become sources themselves.
struct ReferralTree {
    private let ranking: Ranking
    private let directory: ContactDirectory
    /// The sources that have sent clients, by whoever sent them.
    private let sentBy: [Int?: [ScoredSource]]
    /// How many roots are drawn, and how deep a chain.
    private static let roots = 15
    private static let depth = 6

    init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.ranking = ranking
        self.directory = directory
        sentBy = Dictionary(grouping: ranking.sources.filter { $0.record.newClients > 0 }, by: \.sender)
    }

    var html: HTML {
        let roots = (sentBy[nil] ?? []).sorted {
            ($1.record.newClients + $1.alsoLedTo, $0.rank) < ($0.record.newClients + $0.alsoLedTo, $1.rank)
        }
        guard !roots.isEmpty else { return "" }
        return """
            <h2>Who sent whom</h2>
            <p class="small faint">A dot is a client. Clients who have sent others stand under whoever sent them.</p>
            \(list(roots.prefix(ReferralTree.roots), depth: 1))
            """
    }

    private func list(_ sources: some Sequence<ScoredSource>, depth: Int) -> HTML {
        let items = sources.map { source -> HTML in
            let below = depth < ReferralTree.depth ? sentBy[source.contact] ?? [] : []
            return """
                <li><span class="name"><bdi>\(directory.name(source.contact))</bdi></span> <span class="small faint">\
                \(source.record.newClients)\(source.alsoLedTo > 0 ? " and \(source.alsoLedTo) further on" : "")</span>\
                \(ReportPictures.dots(source.record.newClients))\(below.isEmpty ? "" : list(below, depth: depth + 1))</li>
                """
        }
        return "<ul class=\"tree\">\(items.joined())</ul>"
    }
}
