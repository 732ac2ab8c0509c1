import Bytes
import DedupeCommand
import Diagnostics
import ImportCommand
import MailMergeCommand
import Platform
import ScoreCommand
import Shell

// All four programs in one file, a quarter of the size of four, for packages: it is the program under whose name it is
// run.
let name = Path.split(CommandLine.arguments.first ?? "").name
switch name {
case "import": runImport()
case "dedupe": runDedupe()
case "score": runScore()
case "mail-merge": runMailMerge()
default:
    let fault = Diagnostic(
        .error, .usage, "this file is import, dedupe, score or mail-merge, depending on its name",
        hint: "make links to it with these names, or use the command referrals")
    Console(program: name, quiet: false).report(fault)
    endProcess(withStatus: fault.category.rawValue)
}
