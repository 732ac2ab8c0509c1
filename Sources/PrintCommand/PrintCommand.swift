import Diagnostics
import Drawing
import Platform
import Shell

/// The printing program, which `mail-merge` runs for PDF: a print job on standard input, replies on standard output.
///
/// It is a program of its own so that the others link nothing of pango and cairo.
@main
struct PrintCommand {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let console = Console(program: "mail-merge-print", quiet: false)
        do throws(Diagnostic) {
            guard isatty(STDIN_FILENO) == 0 else {
                throw Diagnostic(
                    .error, .usage, "this program is a part of mail-merge and is not run on its own",
                    hint: "use mail-merge --format pdf --output letters.pdf")
            }
            try PrintService(InputFile("-"), StandardOutput()).run()
        } catch {
            // mail-merge reports what is among the replies.
            if error.category == .usage { console.report(error) }
            endProcess(withStatus: error.category.rawValue)
        }
    }
}
