/// The reason a selected contact gets no letter.
package struct Rejection: Error, Equatable, Sendable {
    package let reason: String
    /// How to fix it.
    package let hint: String
}
