import Bytes
import Contacts

/// The output of a run, however its path is spelled: a folder with a file per letter, or one file for all.
final class LetterPlace {
    private let path: String
    /// The suffix of the letters in the folder; nil for one file.
    private let fileSuffix: String?
    private let place: any Place
    /// Paths in the log that have been looked up, and whether they lead here.
    private var known: [String: Bool] = [:]

    init(_ path: String, fileSuffix: String?, in place: any Place) {
        self.path = path
        self.fileSuffix = fileSuffix
        self.place = place
    }

    /// The file name of a letter in this place; nil if the letter is elsewhere.
    func fileName(of letter: OutreachRecord) -> String? {
        let (folder, name) = Path.split(letter.file)
        guard !name.isEmpty else { return nil }
        if let fileSuffix, !name.hasSuffix(fileSuffix) { return nil }
        return leadsHere(fileSuffix == nil ? letter.file : folder) ? name : nil
    }

    private func leadsHere(_ noted: String) -> Bool {
        if let known = known[noted] { return known }
        let leadsHere = place.isSame(noted, as: path) || leadsHereFromElsewhere(noted)
        known[noted] = leadsHere
        return leadsHere
    }

    /// Whether a path in the log that is relative to another folder leads here.
    private func leadsHereFromElsewhere(_ noted: String) -> Bool {
        guard !noted.hasPrefix("/"), place.item(at: noted) == nil, let path = place.absolutePath(path) else {
            return false
        }
        let names = noted.split(separator: "/").filter { $0 != "." }
        return path.split(separator: "/").suffix(names.count) == names[...]
    }
}
