import CSV

/// A row that an import rejects, with what it takes to import it again once it is mended.
package struct ListRejection {
    /// What is wrong with the row, and where it stands.
    package let fault: Diagnostic
    /// The row as it stands in its list; valid until the call that hands it over returns.
    package let raw: ByteView
    /// The header of the list as it stands there; empty for a list that needs none.
    package let header: [UInt8]
    /// What the whole list has decided about its rows, in words; blank for nothing.
    package let decisions: String
}
