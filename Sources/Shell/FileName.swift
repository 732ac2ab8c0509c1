import CSV

/// Refuses what cannot be meant as the name of a file to write: nothing, and `-`, which elsewhere stands for a standard
/// stream. Standard output has its own use in every program.
func requireFileName(_ path: String) throws(Diagnostic) {
    guard path.isEmpty || path == "-" else { return }
    throw Diagnostic(
        .error, .usage,
        path.isEmpty ? "the name of a file to write is blank" : "\"-\" is not the name of a file to write",
        hint: "name a file, or leave the option out" + (path.isEmpty ? "" : "; a file called - is ./-"))
}
