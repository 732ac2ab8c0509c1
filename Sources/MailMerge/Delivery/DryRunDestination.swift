import Bytes
import Diagnostics

/// Makes the letters but writes nothing.
final class DryRunDestination: LetterDestination {
    private let output: String?
    private var fileNames: LetterFileNames
    /// The names of existing letters when a run resumes.
    private var present: Set<String> = []
    private var kept = 0

    /// - Throws: if something is in the way of the letters or the log.
    init(_ options: MailingOptions, in place: any Place) throws(Diagnostic) {
        output = options.output
        fileNames = LetterFileNames(suffix: options.format.fileSuffix ?? "")
        if let output {
            if let suffix = options.format.fileSuffix {
                try requireRoom(forFolder: output, suffix: suffix, in: place, options.rule)
            } else {
                try place.requireRoom(for: .file, at: output, options.rule)
            }
        }
        // The log may be in the folder of the letters, which does not exist yet.
        if let log = options.log, output.map({ !place.isSame(Path.split(log).folder, as: $0) }) ?? true {
            try place.requireRoomForLog(at: log)
        }
    }

    private func requireRoom(
        forFolder path: String, suffix: String, in place: any Place, _ rule: OverwriteRule
    ) throws(Diagnostic) {
        try place.requireRoom(for: .folder, at: path, rule)
        guard place.item(at: path) != nil else { return }
        let names = try place.names(in: path)
        if rule.resumes {
            present = Set(names)
            return
        }
        if !rule.replaces { try FolderDestination.requireNone(endingIn: suffix, among: names, in: path) }
        try place.requireRoom(for: .file, at: Path.joined(path, Manifest.fileName), rule)
    }

    func keepOff(_ filesOfOtherRuns: Set<String>) { present.subtract(filesOfOtherRuns) }

    func take(_ letter: Letter) throws(Diagnostic) -> String {
        if !present.isEmpty, present.contains(fileNames.next(for: letter)) { kept += 1 }
        return ""
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        "would write \(counted(count - kept, "letter"))\(output.map { " to \($0)" } ?? "")"
            + (kept > 0 ? ", \(kept) there already" : "")
    }
}
