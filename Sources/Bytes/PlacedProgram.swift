import Diagnostics

/// A program that runs beside this one: it reads what is written to it, and its answer is taken meanwhile, so that
/// neither waits for the other with a full pipe.
package protocol PlacedProgram: AnyObject {
    /// Writes to the program.
    ///
    /// - Parameter take: receives what the program has answered so far.
    func write(
        _ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
    ) throws(Diagnostic)

    /// Ends what is written to the program, takes the rest of its answer and waits for its end.
    ///
    /// - Returns: its exit code; 128 and the signal that killed it, as a shell says it.
    func finish(_ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void) throws(Diagnostic) -> Int32
}

extension Place {
    /// A place without programs.
    package func program(_ name: String, hint: String) throws(Diagnostic) -> any PlacedProgram {
        throw Diagnostic(.error, .cannotRead, "the program \(name) is not installed", hint: hint)
    }
}
