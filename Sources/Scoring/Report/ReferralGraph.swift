import Contacts
import Diagnostics
import Platform

/// The referral graph, drawn as stars: a named source in the middle, its clients as dots around it, and clients who
/// referred others as numbered sources.
struct ReferralGraph {
    private let directory: ContactDirectory
    /// The sources that have sent clients, by their own referrer.
    private let sentBy: [Int?: [ScoredSource]]
    /// At most this many stars, links of a chain, and dots of a source are drawn.
    private static let stars = 12
    private static let depth = 6
    private static let dots = 80

    init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.directory = directory
        sentBy = Dictionary(grouping: ranking.sources.filter { $0.record.newClients > 0 }, by: \.sender)
    }

    /// The section of the report; blank if no contact has sent a client.
    var html: HTML {
        let roots = (sentBy[nil] ?? []).sorted {
            ($1.record.newClients + $1.alsoLedTo, $0.rank) < ($0.record.newClients + $0.alsoLedTo, $1.rank)
        }
        guard !roots.isEmpty else { return "" }
        let left = roots.count - ReferralGraph.stars
        let rest: HTML = left > 0 ? "<p class=\"small faint\">and \(counted(left, "more source"))</p>" : ""
        return folded(
            "Who sent whom",
            """
            <p class="small faint">Every dot is a client. Clients who referred others are numbered, with their own clients \
            around them.</p>
            <div class="stars">\(roots.prefix(ReferralGraph.stars).map(figure).joined())</div>\(rest)
            """)
    }

    private func figure(_ source: ScoredSource) -> HTML {
        var star = Star()
        let tree = node(source, depth: 1, &star)
        star.draw(tree)
        let sent = source.record.newClients
        let further = source.alsoLedTo > 0 ? ", who led to \(source.alsoLedTo) more" : ""
        let drawn = sent > ReferralGraph.dots ? " (\(ReferralGraph.dots) are drawn)" : ""
        let words = "\(counted(sent, "client"))\(drawn)\(further)"
        let size = star.size
        let picture = Picture(
            id: "star-\(source.rank)", look: "star", width: size, height: size,
            words: "\(directory.name(source.contact)): \(words)", shapes: star.shapes(size / 2))
        let others = star.named.map {
            "<li>\(name($0)) <span class=\"faint\">\($0.record.newClients)</span></li>" as HTML
        }
        let list: HTML = others.isEmpty ? "" : "<ol>\(others.joined())</ol>"
        return """
            <figure style="max-width:\(max(size, 130))px"><div style="max-width:\(size)px">\(picture.html)</div><figcaption><span class="name">\(name(source))</span><br>\
            <span class="faint">\(words)</span>\(list)</figcaption></figure>
            """
    }

    private func name(_ source: ScoredSource) -> HTML { "<bdi>\(directory.name(source.contact))</bdi>" }

    /// A source and its clients; numbers the clients who are sources.
    private func node(_ source: ScoredSource, depth: Int, _ star: inout Star) -> Star.Node {
        let below = depth < ReferralGraph.depth ? sentBy[source.contact] ?? [] : []
        let others = max(0, min(ReferralGraph.dots, source.record.newClients) - below.count)
        var node = Star.Node(number: depth == 1 ? 0 : star.named.count, children: [])
        for source in below {
            star.named.append(source)
            node.children.append(self.node(source, depth: depth + 1, &star))
        }
        // Spread the sources evenly among the other clients.
        for place in 0..<others {
            let leaf = Star.Node(number: nil, children: [])
            node.children.insert(leaf, at: min(node.children.count, below.isEmpty ? place : place * 2 + 1))
        }
        return node
    }
}

/// The drawing of one source and its chains, centered at the origin.
private struct Star {
    struct Node {
        /// The number of the source in the picture, 0 for the middle; nil for a client who is no source.
        let number: Int?
        var children: [Node]

        /// The number of leaves below this node.
        var breadth: Int { max(1, children.reduce(0) { $0 + $1.breadth }) }
    }

    /// The numbered sources; the first has number 1.
    var named: [ScoredSource] = []
    private var lines: HTML = ""
    private var dots: HTML = ""
    private var farthest = 0.0

    /// The length of a side.
    var size: Double { 2 * (farthest + 12) }

    /// The star, centered at (`center`, `center`).
    func shapes(_ center: Double) -> HTML { "<g transform=\"translate(\(center) \(center))\">\(lines)\(dots)</g>" }

    mutating func draw(_ root: Node) {
        // Ten units of circumference for each dot.
        let radius = max(26, 10 * Double(root.breadth) / (2 * Double.pi))
        draw(root, at: (0, 0), from: -Double.pi / 2, to: 1.5 * Double.pi, radius: radius)
    }

    private mutating func draw(
        _ node: Node, at point: (x: Double, y: Double), from start: Double, to end: Double, radius: Double
    ) {
        var angle = start
        for child in node.children {
            let width = (end - start) * Double(child.breadth) / Double(node.breadth)
            let middle = angle + width / 2
            let place = (x: radius * cos(middle), y: radius * sin(middle))
            lines = lines + "<path class=\"spoke\" d=\"M\(point.x) \(point.y)L\(place.x) \(place.y)\"/>"
            farthest = max(farthest, radius)
            draw(child, at: place, from: angle, to: angle + width, radius: radius + 24)
            angle += width
        }
        switch node.number {
        case nil: dots = dots + "<circle class=\"client\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"3.2\"/>"
        case 0: dots = dots + "<circle class=\"tier-a\" cx=\"0\" cy=\"0\" r=\"9\"/>"
        case let number?:
            dots =
                dots + """
                    <circle class="tier-a" cx="\(point.x)" cy="\(point.y)" r="8"/><text class="number" x="\(point.x)" y="\
                    \(point.y + 3.5)" text-anchor="middle">\(number)</text>
                    """
        }
    }
}
