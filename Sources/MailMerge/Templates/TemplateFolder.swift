import Contacts
import Diagnostics
import Text

/// The template files of one folder: what `--templates` names, or the folder that `--template` lies in.
///
/// Each file is read once, when it is first asked for.
package final class TemplateFolder {
    /// The names of the template files, sorted.
    package let fileNames: [String]
    private let read: (String) throws(Diagnostic) -> SourceText
    private var texts: [String: SourceText] = [:]
    /// What letters are to be.
    let markup: Markup

    /// - Parameters:
    ///   - fileNames: the names of the files in the folder; those that are no templates are left out.
    ///   - variant: which templates count beside those of plain text, and before them.
    ///   - read: gives the text of one of these files.
    package init(
        fileNames: [String], variant: TemplateVariant = .text, read: @escaping (String) throws(Diagnostic) -> SourceText
    ) {
        let all = Set(fileNames)
        markup = variant.markup
        self.fileNames = fileNames.filter { name in
            guard !name.hasPrefix("."), let (stem, other) = TemplateVariant.parts(of: name) else { return false }
            return other == variant || other == .text && !all.contains(stem + variant.suffix)
        }.sorted()
        self.read = read
    }

    /// Those of `fileNames` that templates may have, for letters of any kind.
    package static func names(among fileNames: [String]) -> [String] {
        fileNames.filter { TemplateVariant.parts(of: $0) != nil }
    }

    private static func stem(of fileName: String) -> String { TemplateVariant.parts(of: fileName)?.stem ?? fileName }

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
        guard markup == .html, !text.name.hasSuffix(TemplateVariant.html.suffix) else { return nil }
        return try ParagraphMarkup.html(of: text, range: range)
    }

    /// What to do about a partial that is not there.
    func hint(forPartial name: String) -> String {
        let names = fileNames.map(TemplateFolder.stem)
        if let near = nearestName(to: name, in: names) { return "did you mean {{> \(near)}}?" }
        return "{{> name}} is the file name\(TemplateVariant.text.suffix) beside the template"
    }
}
