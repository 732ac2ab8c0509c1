import Diagnostics

/// The messages of a run to the user. `Shell` prints them; tests keep them.
package protocol RunReporter: AnyObject {
    /// Prints a message.
    func report(_ diagnostic: Diagnostic)

    /// Prints a message that a long list may cause thousands of times: the first few, and at the end the number of the
    /// others.
    func notice(_ diagnostic: Diagnostic)

    /// Prints a summary line, unless the user asked for none.
    func summary(_ text: String)

    /// Reports how many rows have been read so far.
    func progress(rows: Int)

    /// Ends progress and notices once all rows have been read.
    func finishRows()
}

/// The destination for rejected rows.
package protocol RejectedRows: AnyObject {
    /// Takes a rejected row of a list: what is wrong with it, and its bytes as in the input.
    ///
    /// - Parameters:
    ///   - header: the header row of the list.
    ///   - isShared: whether many rows may have the same fault, which is then reported once for all of them.
    func reject(_ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], isShared: Bool) throws(Diagnostic)

    /// Ends the run and returns the words for the summary, as in `3 rejected -> rejects.csv`.
    func finish() throws(Diagnostic) -> String
}
