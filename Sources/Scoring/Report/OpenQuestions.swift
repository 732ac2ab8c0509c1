import Contacts
import Diagnostics

/// The answers that are credited to nobody, as the clients gave them, for a person to decide.
enum OpenQuestions {
    private static let open = 5
    private static let lines = 60

    /// The section; blank where every answer is credited.
    ///
    /// - Parameter file: the name of the file to fill in, if one was written.
    static func html(_ ranking: Ranking, file: String?) -> HTML {
        let answers = ranking.unmatched
        guard !answers.isEmpty else { return "" }
        let clients = answers.reduce(0) { $0 + $1.times }
        let advice: HTML =
            file.map {
                "Decide them in the column <b>decision</b> of <b>\($0)</b>, and give that file to --decisions next time."
            }
            ?? "score --unmatched FILE lists them with the nearest contacts, to be decided there."
        let items = answers.prefix(lines).map { answer -> HTML in
            """
            <li><span class="name"><bdi>\(answer.text)</bdi></span><span class="small faint">\(answer.reason)</span>\
            <span class="value">\(answer.times)</span></li>
            """
        }
        let left = answers.count - lines
        let rest: HTML = left > 0 ? "<p class=\"small faint\">and \(counted(left, "more answer"))</p>" : ""
        return """
            <h2>Answers to decide</h2>
            <p class="small faint">\(counted(clients, "client")) gave an answer that names no contact for sure. \(advice)</p>
            \(list("questions", items, shown: open, rest: "more answers"))\(rest)
            """
    }
}
