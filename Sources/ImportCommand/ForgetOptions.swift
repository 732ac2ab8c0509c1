import ArgumentParser
import Diagnostics
import Importing
import Shell

/// Options about people who asked to be forgotten.
struct ForgetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Skip everyone in this file, which holds hashes, not names; --erase adds people to it.", valueName: "file"),
        completion: .file())
    var forget: String?

    @Option(
        help: ArgumentHelp(
            "Instead of importing, add the contact with this id to the --forget file, and erase all of the contact's "
                + "rows and letters from the given files and folders.", valueName: "id"))
    var erase: String?

    /// The people in the file; empty without the option.
    func people() throws(Diagnostic) -> ForgottenPeople {
        guard let file = try InputFile.unlessEmpty(forget) else { return ForgottenPeople() }
        return try ForgottenPeople(file, name: file.name)
    }
}
