import Diagnostics

/// Throws if the input has a header and no rows, which is never what the user meant.
package func requireRows(_ count: Int, in names: [String]) throws(Diagnostic) {
    guard count == 0 else { return }
    throw Diagnostic(
        file: names.joined(separator: ", "), "there are no rows below the header",
        hint: "export the list again, or check what was piped in")
}
