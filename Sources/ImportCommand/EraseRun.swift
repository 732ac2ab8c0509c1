import Bytes
import Contacts
import Diagnostics
import Importing
import Shell

/// Erases one contact from files and folders, and remembers only hashes of the contact.
struct EraseRun {
    private let id: String
    private let forgetFile: String
    private let console: Console
    /// All files below the given paths, except the file of hashes.
    private let files: [String]

    init(_ id: String, forgetFile: String, paths: [String], _ console: Console) throws(Diagnostic) {
        (self.id, self.forgetFile, self.console) = (id, forgetFile, console)
        let own = Path.absolute(forgetFile)
        var files: [String] = []
        for path in paths { files += try InputFolder.files(below: path) }
        self.files = files.filter { Path.absolute($0) != own }
    }

    func run(_ people: ForgottenPeople) throws(Diagnostic) -> Outcome {
        let marks = try marksOfContact()
        // Write the hashes first: if the run is stopped, the next one finds the person again and continues.
        var people = people
        people.add(marks)
        let hashes = try OutputFile(forgetFile, overwrite: true)
        try people.write(to: hashes)
        try hashes.commit()
        var (rows, changed, unread) = (0, 0, 0)
        var (letters, othersLetters) = (Set<String>(), Set<String>())
        for path in tables {
            let erasure: Erasure
            do throws(Diagnostic) {
                guard let file = try InputFile.unlessEmpty(path) else { continue }
                erasure = try Erasure(file, name: path, of: marks)
            } catch {
                console.report(error)
                unread += 1
                continue
            }
            letters.formUnion(self.letters(erasure.letterFiles, of: path))
            othersLetters.formUnion(self.letters(erasure.othersFiles, of: path))
            guard erasure.erased > 0 else { continue }
            let output = try OutputFile(path, overwrite: true)
            try erasure.text.withByteView { (text) throws(Diagnostic) in
                try output.write(UnsafeRawBufferPointer(text.buffer))
            }
            try output.commit()
            rows += erasure.erased
            changed += 1
        }
        for path in letters.sorted() {
            try Path.remove(path)
            guard othersLetters.contains(path) else { continue }
            console.report(
                Diagnostic(
                    .note, file: path, "deleted, with letters to others that were in it",
                    hint: "write theirs again if you still need them"))
        }
        console.summary(
            "1 contact forgotten: \(counted(rows, "row")) erased in \(counted(changed, "file")), "
                + "\(counted(letters.count, "letter file")) deleted -> \(forgetFile)")
        return unread == 0 ? .complete : .rowsLeftBehind
    }

    private var tables: [String] { files.filter(isTable) }

    /// The files among those given that a table means by `names`: paths, or names beside the table.
    private func letters(_ names: Set<String>, of table: String) -> Set<String> {
        let folder = Path.split(table).folder
        let meant = Set(names.map { Path.joined(folder, $0) })
        return Set(
            files.filter { path in
                !isTable(path)
                    && (meant.contains(path)
                        || names.contains { $0.contains("/") && (path == $0 || path.hasSuffix("/\($0)")) })
            })
    }

    private func isTable(_ path: String) -> Bool { path.hasSuffix(".csv") }

    private func marksOfContact() throws(Diagnostic) -> Set<Mark> {
        var marks: Set<Mark> = []
        for path in tables {
            guard let file = try InputFile.unlessEmpty(path) else { continue }
            marks.formUnion(try Erasure.marks(ofContact: id, in: file, name: path) ?? [])
        }
        guard !marks.isEmpty else {
            throw Diagnostic(
                .error, .usage, "no row in the given files has the contact_id \"\(id)\"",
                hint: "copy the id from the column contact_id of the contact list")
        }
        return marks
    }
}
