import Bytes
import Diagnostics

/// A rejected row, with all that is needed to import it again once it is corrected.
package struct ListRejection {
    /// What is wrong, and where.
    package let fault: Diagnostic
    /// The bytes of the row, as in its list; valid during the call that receives it.
    package let raw: ByteView
    /// The bytes of the list's header; empty for a format without one.
    package let header: [UInt8]
    /// What all rows of the list decided together, as `RejectColumn.header` writes it; blank for nothing.
    package let decisions: String
}
