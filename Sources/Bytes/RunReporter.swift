import Diagnostics

/// What a run tells the user. `Shell` prints it; tests keep it.
package protocol RunReporter: AnyObject {
    /// Prints a message.
    func report(_ diagnostic: Diagnostic)

    /// Prints a message that a long list may cause thousands of times: only the first few of them, and at the end how
    /// many more there were.
    func notice(_ diagnostic: Diagnostic)

    /// Prints a line about the run, unless the user wants none.
    func summary(_ text: String)

    /// Reports how many rows have been read so far.
    func progress(rows: Int)

    /// Ends progress and notices; all rows have been read.
    func finishRows()
}

/// Where the rejected rows of a run go.
package protocol RejectedRows: AnyObject {
    /// Takes a rejected row of a list: what is wrong with it, and its bytes as they stood in the input.
    ///
    /// - Parameters:
    ///   - header: the header row of the list.
    ///   - isShared: whether many rows may be rejected for the same reason, which is then reported once for all.
    func reject(_ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], isShared: Bool) throws(Diagnostic)

    /// Ends the run; the words for the summary, as in `3 rejected -> rejects.csv`.
    func finish() throws(Diagnostic) -> String
}
