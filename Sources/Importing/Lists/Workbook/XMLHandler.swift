import Bytes
import Diagnostics

/// What hears of the elements and the text of a part while it is parsed.
///
/// Names come without their namespace prefix: some programs write `x:row`, all others `row`.
protocol XMLHandler: AnyObject {
    func start(_ name: String, _ attributes: XMLAttributes) throws(Diagnostic)

    /// Takes a piece of text; the text of one element may come in several.
    func text(_ piece: ByteView) throws(Diagnostic)

    /// - Returns: whether parsing is to pause here.
    func end(_ name: String) throws(Diagnostic) -> Bool
}
