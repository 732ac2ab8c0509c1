import Bytes
import Diagnostics

/// Receives the elements and the text of a part as it is parsed.
///
/// Names come without a namespace prefix: some programs write `x:row`, all others `row`.
protocol XMLHandler: AnyObject {
    func start(_ name: String, _ attributes: XMLAttributes) throws(Diagnostic)

    /// Takes a piece of text; the text of one element may come in several pieces.
    func text(_ piece: ByteView) throws(Diagnostic)

    /// - Returns: whether to pause parsing here.
    func end(_ name: String) throws(Diagnostic) -> Bool
}
