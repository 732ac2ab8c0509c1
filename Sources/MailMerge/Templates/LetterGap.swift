/// A blank field in the middle of a sentence.
package struct LetterGap: Hashable, Sendable {
    let field: String
    /// The place of the field in its template.
    let file: String
    let line: Int
    let column: Int
}
