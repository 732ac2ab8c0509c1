import CSV
import Contacts

/// The template files of one folder: what `--templates` names, or the folder that `--template` lies in.
///
/// Each file is read once, when it is first asked for. Where letters are to be HTML, `name.html` goes before `name.txt`, and
/// where they are to be emails, `name.email.txt` does.
package final class TemplateFolder {
    /// The names of the template files, sorted.
    package let fileNames: [String]
    private let read: (String) throws(Diagnostic) -> SourceText
    private var texts: [String: SourceText] = [:]

    /// What the names of template files end in.
    static let textSuffix = ".txt"
    static let htmlSuffix = ".html"
    static let emailSuffix = ".email.txt"
    /// What letters are to be.
    let markup: Markup

    /// - Parameters:
    ///   - fileNames: the names of the files in the folder; those that are no templates are left out.
    ///   - format: what letters are to be; templates of HTML and of emails count for these only.
    ///   - read: gives the text of one of these files.
    package init(
        fileNames: [String], format: LetterFormat = .text, read: @escaping (String) throws(Diagnostic) -> SourceText
    ) {
        let own = format.isEmail ? TemplateFolder.emailSuffix : TemplateFolder.htmlSuffix
        let hasOwn = format.isEmail || format.markup == .html
        let all = Set(fileNames)
        markup = format.markup
        self.fileNames = fileNames.filter { name in
            guard !name.hasPrefix("."), let (stem, suffix) = TemplateFolder.parts(of: name) else { return false }
            if hasOwn, suffix == own { return true }
            return suffix == TemplateFolder.textSuffix && !(hasOwn && all.contains(stem + own))
        }.sorted()
        self.read = read
    }

    /// Those of `fileNames` that templates may have, for letters of any kind.
    package static func names(among fileNames: [String]) -> [String] { fileNames.filter { parts(of: $0) != nil } }

    /// The name of a template file without what it ends in, and that; nil for other files.
    private static func parts(of fileName: String) -> (stem: String, suffix: String)? {
        [emailSuffix, htmlSuffix, textSuffix].first { fileName.hasSuffix($0) }
            .map { (String(fileName.dropLast($0.count)), $0) }
    }

    private static func stem(of fileName: String) -> String { parts(of: fileName)?.stem ?? fileName }

    /// The text of the file `fileName`.
    func text(of fileName: String) throws(Diagnostic) -> SourceText {
        if let text = texts[fileName] { return text }
        let text = try read(fileName)
        texts[fileName] = text
        return text
    }

    /// The partial that `{{> name}}` stands for, or nil where no file of the folder is called so.
    ///
    /// - Throws: where it cannot be read, and where it has header lines, which would not be obeyed.
    func template(called name: String) throws(Diagnostic) -> SourceText? {
        guard let fileName = fileNames.first(where: { TemplateFolder.stem(of: $0) == name }) else { return nil }
        let text = try text(of: fileName)
        try TemplateHeader.refuseAny(inPartial: text)
        return try marked(text, range: 0..<text.bytes.count) ?? text
    }

    /// The plain text at `range` as HTML, or nil where it can stay what it is.
    func marked(_ text: SourceText, range: Range<Int>) throws(Diagnostic) -> SourceText? {
        guard markup == .html, !text.name.hasSuffix(TemplateFolder.htmlSuffix) else { return nil }
        return try ParagraphMarkup.html(of: text, range: range)
    }

    /// What to do about a partial that is not there.
    func hint(forPartial name: String) -> String {
        let names = fileNames.map(TemplateFolder.stem)
        if let near = nearestName(to: name, in: names) { return "did you mean {{> \(near)}}?" }
        return "{{> name}} is the file name\(TemplateFolder.textSuffix) beside the template"
    }
}
