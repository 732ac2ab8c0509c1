import Contacts
import Diagnostics
import Text

/// The template files of one folder: the folder of `--templates`, or the one that contains the file of `--template`.
///
/// Each file is read once, on first use.
package final class TemplateFolder {
    /// The names of the template files, sorted.
    package let fileNames: [String]
    private let read: (String) throws(Diagnostic) -> SourceText
    private var texts: [String: SourceText] = [:]
    /// The markup of the letters.
    let markup: Markup

    /// - Parameters:
    ///   - fileNames: the names of all files in the folder; those that are not templates are ignored.
    ///   - variant: the templates that take precedence over plain-text ones.
    ///   - read: reads one of these files.
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

    /// The names among `fileNames` that are template files of any variant.
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

    /// The partial that `{{> name}}` includes; nil if the folder has no such file.
    ///
    /// - Throws: if it cannot be read, or has header lines, which would be printed.
    func template(called name: String) throws(Diagnostic) -> SourceText? {
        guard let fileName = fileNames.first(where: { TemplateFolder.stem(of: $0) == name }) else { return nil }
        let text = try text(of: fileName)
        try TemplateHeader.refuseAny(inPartial: text)
        return try marked(text, range: 0..<text.bytes.count) ?? text
    }

    /// The plain text at `range` as HTML; nil where no conversion is needed.
    func marked(_ text: SourceText, range: Range<Int>) throws(Diagnostic) -> SourceText? {
        guard markup == .html, !text.name.hasSuffix(TemplateVariant.html.suffix) else { return nil }
        return try ParagraphMarkup.html(of: text, range: range)
    }

    /// The hint for a partial that does not exist.
    func hint(forPartial name: String) -> String {
        let names = fileNames.map(TemplateFolder.stem)
        if let near = nearestName(to: name, in: names) { return "did you mean {{> \(near)}}?" }
        return "{{> name}} includes the file name\(TemplateVariant.text.suffix) from the folder of the template"
    }
}
