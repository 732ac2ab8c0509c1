import ArgumentParser
import Diagnostics
import Importing
import Shell

/// Options about people who asked to be forgotten.
struct ForgetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Leave out everyone in this file; --erase adds people to it. It has hashes, not names.", valueName: "file"),
        completion: .file())
    var forget: String?

    @Option(
        help: ArgumentHelp(
            "Instead of importing, add the contact with this id to the --forget file, and erase every row and letter "
                + "about the contact in the given files and folders.", valueName: "id"))
    var erase: String?

    /// The people in the file; nobody if there is no such option or the file is empty.
    func people() throws(Diagnostic) -> ForgottenPeople {
        guard let file = try InputFile.unlessEmpty(forget) else { return ForgottenPeople() }
        return try ForgottenPeople(file, name: file.name)
    }
}
