import ArgumentParser
import CSV
import Shell

@main
struct MailMergeCommand: Program {
    static let name = "mail-merge"

    static let configuration = CommandConfiguration(commandName: name, version: toolkitVersion)

    @OptionGroup var shared: SharedOptions

    func perform() throws(Diagnostic) -> Outcome {
        throw Diagnostic(.error, .usage, "not built yet")
    }

    static func main() {
        runAndExit()
    }
}
