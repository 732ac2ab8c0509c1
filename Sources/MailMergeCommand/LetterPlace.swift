import Contacts
import MailMerge
import Shell

/// Where a run puts its letters, however that is spelt: a folder with a file for each, or one file for all.
struct LetterPlace {
    /// What the names of the letters in the folder end in; nil for one file.
    private let suffix: String?
    private let identity: FileIdentity?
    private let absolutePath: String?

    init(_ path: String, format: LetterFormat) {
        suffix = format.fileSuffix
        identity = FileIdentity(path)
        absolutePath = Path.absolute(path)
    }

    /// Gives the name of a letter's file if it is in this place, and nil if it is not. Folders of the log are looked up once.
    var fileName: (LetterRecord) -> String? {
        var isHere: [String: Bool] = [:]
        return { letter in
            let (folder, name) = Path.split(letter.file)
            guard !name.isEmpty else { return nil }
            if let suffix, !name.hasSuffix(suffix) { return nil }
            let noted = suffix == nil ? letter.file : folder
            if let known = isHere[noted] { return known ? name : nil }
            let isThis = isPlace(noted)
            isHere[noted] = isThis
            return isThis ? name : nil
        }
    }

    /// Whether a path in the log, which may be relative to another folder than the one we are in, leads here.
    private func isPlace(_ noted: String) -> Bool {
        if let identity, FileIdentity(noted.isEmpty ? "." : noted) == identity { return true }
        guard !noted.hasPrefix("/"), !Path.exists(noted), let absolutePath else { return false }
        let names = noted.split(separator: "/").filter { $0 != "." }
        return absolutePath.split(separator: "/").suffix(names.count) == names[...]
    }
}
