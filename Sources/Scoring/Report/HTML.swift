/// A piece of HTML. Interpolated text is escaped, so no name becomes markup.
struct HTML: ExpressibleByStringInterpolation {
    private(set) var source: String

    init(stringLiteral value: String) {
        source = value
    }

    init(stringInterpolation: StringInterpolation) {
        source = stringInterpolation.source
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        mutating func appendLiteral(_ literal: String) { source += literal }

        mutating func appendInterpolation(_ html: HTML) { source += html.source }

        mutating func appendInterpolation(_ number: Int) { source += String(number) }

        mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }

        /// A coordinate of a drawing.
        mutating func appendInterpolation(_ number: Double) { source += decimal(number, places: 2) }
    }

    static func + (one: HTML, other: HTML) -> HTML {
        var sum = one
        sum.source += other.source
        return sum
    }

    /// `text` with markup characters escaped; control characters, which HTML forbids, become U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": escaped.append(" ")
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension Sequence<HTML> {
    /// The pieces, concatenated.
    func joined() -> HTML { reduce(into: "") { $0 = $0 + $1 } }
}

/// A page around `body`. Its policy keeps browsers from fetching or running anything.
func page(title: String, body: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
    <meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>\(reportStyle)</style></head>
    <body><main><h1>\(title)</h1>
    \(body)
    </main></body></html>

    """
}

/// A section that is closed on the screen until the reader opens it; it is printed open.
func folded(_ title: String, _ body: HTML) -> HTML {
    "<details class=\"section\"><summary><h2>\(title)</h2></summary>\(body)</details>"
}

/// A list that shows its first items; the others open on demand.
///
/// - Parameters:
///   - look: the class of the list.
///   - rest: what the others are called, such as `more contacts`.
func list(_ look: HTML, _ items: [HTML], shown: Int, rest: String) -> HTML {
    let first: HTML = "<ul class=\"\(look)\" role=\"list\">\(items.prefix(shown).joined())</ul>"
    guard items.count > shown else { return first }
    return first + """
        <details><summary class="small faint">\(items.count - shown) \(rest)</summary>\
        <ul class="\(look)" role="list">\(items.dropFirst(shown).joined())</ul></details>
        """
}

/// A table with a caption that scrolls on screens narrower than itself.
///
/// - Parameters:
///   - head: the cells of the head row.
///   - rows: whole rows.
func table(_ caption: String, head: HTML, rows: HTML) -> HTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table><caption>\(caption)</caption>
    <thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table></div>
    """
}
