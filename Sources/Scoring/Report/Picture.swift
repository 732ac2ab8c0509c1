/// A drawing in the report, with a description for people who cannot see it.
struct Picture {
    /// An id that no other picture of the page has.
    let id: String
    /// A class of the report's style.
    let look: String
    let width: Double
    let height: Double
    /// The description.
    let words: String
    /// Whether it stretches to the available width; otherwise it keeps its proportions.
    var isStretched = false
    /// The shapes; the origin is the upper left corner.
    let shapes: HTML

    var html: HTML {
        let stretch: HTML = isStretched ? " preserveAspectRatio=\"none\"" : ""
        return """
            <svg class="\(look)" viewBox="0 0 \(width) \(height)"\(stretch) role="img" aria-labelledby="\(id)">\
            <title id="\(id)">\(words)</title>\(shapes)</svg>
            """
    }
}
