import CSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Refuses what cannot be meant as the name of a file to write: nothing, and `-`, which elsewhere stands for a standard
/// stream. Standard output has its own use in every program.
func requireFileName(_ path: String) throws(Diagnostic) {
    guard path.isEmpty || path == "-" else { return }
    throw Diagnostic(
        .error, .usage,
        path.isEmpty ? "the name of a file to write is blank" : "\"-\" is not the name of a file to write",
        hint: "name a file, or leave the option out" + (path.isEmpty ? "" : "; a file called - is ./-"))
}

/// Whether two paths lead to one regular file; false where one leads nowhere.
package func isSameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_mode & S_IFMT == S_IFREG
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino
}
