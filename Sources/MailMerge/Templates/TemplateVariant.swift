/// A variant of template files, recognized by their suffix. A format prefers the files of its own variant to plain
/// text: emails use `name.email.txt` before `name.txt`, print uses `name.html`.
package struct TemplateVariant: Equatable, Sendable {
    /// The suffix of its file names.
    let suffix: String
    /// The markup of letters made from them.
    let markup: Markup

    /// Plain text, which every format accepts.
    package static let text = TemplateVariant(suffix: ".txt", markup: .text)
    /// Letters to print; plain-text templates are converted to HTML.
    static let html = TemplateVariant(suffix: ".html", markup: .html)
    static let email = TemplateVariant(suffix: ".email.txt", markup: .text)

    /// All variants, longer suffixes before those they end in.
    private static let all = [email, html, text]

    /// The name of a template file without its suffix, and its variant; nil for other files.
    static func parts(of fileName: String) -> (stem: String, variant: TemplateVariant)? {
        all.first { fileName.hasSuffix($0.suffix) }.map { (String(fileName.dropLast($0.suffix.count)), $0) }
    }
}

/// The markup of a template, which decides how values are escaped.
enum Markup: Sendable {
    /// Values are inserted unchanged.
    case text
    /// Characters with a meaning in HTML are escaped.
    case html
}
