import CSV
import Contacts

/// The template files of one folder: what `--templates` names, or the folder that `--template` lies in.
///
/// Each file is read once, when it is first asked for.
package final class TemplateFolder {
    /// The names of the template files, sorted.
    package let fileNames: [String]
    private let read: (String) throws(Diagnostic) -> SourceText
    private var texts: [String: SourceText] = [:]

    /// What the name of a template file ends in.
    package static let suffix = ".txt"

    /// - Parameters:
    ///   - fileNames: the names of the files in the folder; those that are no templates are left out.
    ///   - read: gives the text of one of these files.
    package init(fileNames: [String], read: @escaping (String) throws(Diagnostic) -> SourceText) {
        self.fileNames = fileNames.filter { $0.hasSuffix(TemplateFolder.suffix) && !$0.hasPrefix(".") }.sorted()
        self.read = read
    }

    /// The text of the file `fileName`.
    func text(of fileName: String) throws(Diagnostic) -> SourceText {
        if let text = texts[fileName] { return text }
        let text = try read(fileName)
        texts[fileName] = text
        return text
    }

    /// The partial that `{{> name}}` stands for, or nil where no file of the folder is called `name.txt`.
    func template(called name: String) throws(Diagnostic) -> SourceText? {
        let fileName = name + TemplateFolder.suffix
        return fileNames.contains(fileName) ? try text(of: fileName) : nil
    }

    /// What to do about a partial that is not there.
    func hint(forPartial name: String) -> String {
        let names = fileNames.map { String($0.dropLast(TemplateFolder.suffix.count)) }
        if let near = nearestName(to: name, in: names) { return "did you mean {{> \(near)}}?" }
        return "{{> name}} is the file name\(TemplateFolder.suffix) beside the template"
    }
}
