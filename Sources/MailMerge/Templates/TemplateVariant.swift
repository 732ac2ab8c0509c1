/// A kind of template file, told by the end of its name. A format takes the files of its own variant before those of
/// plain text: for emails `name.email.txt` goes before `name.txt`, for print `name.html` does.
package struct TemplateVariant: Equatable, Sendable {
    /// What the names of its files end in.
    let suffix: String
    /// What letters are to be that are made of them.
    let markup: Markup

    /// Plain text, which every format takes.
    package static let text = TemplateVariant(suffix: ".txt", markup: .text)
    /// Letters to print, whose templates of plain text become HTML as well.
    static let html = TemplateVariant(suffix: ".html", markup: .html)
    static let email = TemplateVariant(suffix: ".email.txt", markup: .text)

    /// All variants; where a name ends in two of their suffixes, the longer one comes first.
    private static let all = [email, html, text]

    /// The name of a template file without its suffix, and its variant; nil for other files.
    static func parts(of fileName: String) -> (stem: String, variant: TemplateVariant)? {
        all.first { fileName.hasSuffix($0.suffix) }.map { (String(fileName.dropLast($0.suffix.count)), $0) }
    }
}

/// What a template's text is, and so how fields are put into it.
enum Markup: Sendable {
    /// Values stand there as they are.
    case text
    /// What HTML would take for markup in a value is escaped.
    case html
}
