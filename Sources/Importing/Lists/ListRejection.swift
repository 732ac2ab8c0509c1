import Bytes
import Diagnostics

/// A rejected row, with everything needed to import it again after it is fixed.
package struct ListRejection {
    /// The fault and its place.
    package let fault: Diagnostic
    /// The bytes of the row as in its list; valid during the call that receives it.
    package let raw: ByteView
    /// The bytes of the list's header; empty for a format without one.
    package let header: [UInt8]
    /// Decisions made from all rows of the list, as `RejectColumn.header` writes them; blank if none.
    package let decisions: String
}
