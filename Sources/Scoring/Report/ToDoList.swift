import Bytes
import Contacts
import Diagnostics

/// The first section of the report: what to do now, by action, with how to reach each contact and why.
struct ToDoList {
    private let ranking: Ranking
    private let directory: ContactDirectory
    /// The number of lines of each action that are open at first.
    private static let open = 5
    /// The most lines of each action on the page.
    private static let lines = 60

    private struct Group {
        let title: String
        let sources: [ScoredSource]
    }

    init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.ranking = ranking
        self.directory = directory
    }

    /// Calls first, then what is due at once. People without an address are thanked in person.
    private var groups: [Group] {
        func sources(_ action: NextAction, _ isReachable: Bool? = nil) -> [ScoredSource] {
            ranking.sources.filter {
                $0.advice.action == action && (isReachable == nil || $0.reach.isReachable == isReachable)
            }
        }
        return [
            Group(title: "Call", sources: sources(.call)),
            Group(title: "Thank in person", sources: sources(.thank, false)),
            Group(title: "Thank", sources: sources(.thank, true)),
            Group(title: "Reconnect", sources: sources(.reconnect)),
            Group(title: "Introduce yourself", sources: sources(.introduce)),
            Group(title: "Keep in touch", sources: sources(.keepInTouch)),
        ].filter { !$0.sources.isEmpty }
    }

    /// The section.
    var html: HTML {
        let groups = groups
        guard !groups.isEmpty else { return "<h2>What to do now</h2><p>No call or letter is due today.</p>" }
        let waiting = ranking.sources.count { $0.advice.reason == .waitsForIntroduction }
        let note: HTML =
            waiting > 0
            ? "<p class=\"small faint\">\(counted(waiting, "more contact")) will be introduced later.</p>" : ""
        return "<h2>What to do now</h2>\(groups.map(section).joined())\(note)"
    }

    private func section(_ group: Group) -> HTML {
        let items = group.sources.prefix(ToDoList.lines).map { source -> HTML in
            """
            <li><span class="who"><span class="name"><bdi>\(directory.name(source.contact))</bdi></span> \
            <span class="small faint">\(kind(source))</span></span> <span class="reach">\(address(source))</span> \
            <span class="why">\(source.writtenReason)</span></li>
            """
        }
        let left = group.sources.count - ToDoList.lines
        let rest: HTML = left > 0 ? "<p class=\"small faint\">and \(left) more in the scored list</p>" : ""
        return """
            <h3>\(group.title) <span class="faint">\(group.sources.count)</span></h3>
            \(list("todo", items, shown: ToDoList.open, rest: "more"))\(rest)
            """
    }

    private func kind(_ source: ScoredSource) -> String { directory.contacts[source.contact].kind?.words ?? "" }

    /// The telephone for a call; otherwise the way in which a letter can go.
    private func address(_ source: ScoredSource) -> HTML {
        let phone = directory.cell(source.contact, .phone)
        let email = directory.cell(source.contact, .email)
        let isCall = source.advice.action == .call || !source.reach.isReachable
        if isCall, !phone.isEmpty { return telephone(phone) }
        if source.reach.hasEmail { return "<a href=\"mailto:\(email.string)\">\(email.string)</a>" }
        if source.reach.hasStreet { return "by post" }
        if !phone.isEmpty { return telephone(phone) }
        return source.reach.hasPage ? "by its page" : "no address"
    }

    private func telephone(_ phone: ByteView) -> HTML {
        "<a href=\"tel:\(phone.string)\">\(WrittenText.phone(phone))</a>"
    }
}

extension ScoredSource {
    /// The next action in the words of the report: `Thank in person` where no letter can go.
    var writtenAction: String {
        advice.action == .thank && !reach.isReachable ? "Thank in person" : advice.action.words
    }

    /// Why, beside the action.
    var writtenReason: String {
        if case .newClients(let count, let days, let isFirst, _) = advice.reason {
            return AdviceReason.newClients(count, daysAgo: days, isFirstThanks: isFirst, isReachable: true).words
        }
        return advice.reason.words(WrittenText.date)
    }
}
