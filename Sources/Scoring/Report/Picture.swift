/// A drawing in the report, with what it shows in words for those who do not see it.
struct Picture {
    /// What sets it apart from the other pictures of the page.
    let id: String
    /// How it looks: a class of the report's style.
    let look: String
    let width: Double
    let height: Double
    /// What it shows, in words.
    let words: String
    /// Whether it takes any width there is, its shapes drawn out; else it keeps its proportions.
    var isStretched = false
    /// The shapes, from the upper left corner.
    let shapes: HTML

    var html: HTML {
        let stretch: HTML = isStretched ? " preserveAspectRatio=\"none\"" : ""
        return """
            <svg class="\(look)" viewBox="0 0 \(width) \(height)"\(stretch) role="img" aria-labelledby="\(id)">\
            <title id="\(id)">\(words)</title>\(shapes)</svg>
            """
    }
}
