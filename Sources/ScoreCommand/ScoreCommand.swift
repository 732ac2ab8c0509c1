import ArgumentParser
import CSV
import Shell

@main
struct ScoreCommand: Program {
    static let name = "score"

    static let configuration = CommandConfiguration(commandName: name, version: toolkitVersion)

    @OptionGroup var shared: SharedOptions

    func perform() throws(Diagnostic) -> Outcome {
        throw Diagnostic(.error, .usage, "not built yet")
    }

    static func main() {
        runAndExit()
    }
}
