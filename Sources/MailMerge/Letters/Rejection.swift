/// Why a contact gets no letter, though one was to be written.
package struct Rejection: Error, Equatable, Sendable {
    package let reason: String
    /// What can be done about it.
    package let hint: String
}
