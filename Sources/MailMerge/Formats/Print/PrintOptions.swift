import Printing

/// What the user says about printing, as typed.
package struct PrintOptions: Sendable {
    /// The name of the paper; nil for what is usual in the sender's country.
    package var paper: String?
    /// The name of the window envelope, or `none`; nil for what is usual with the paper.
    package var window: String?
    package var isDuplex = false
    /// The name of labels, envelopes or postcards, or the path of a stock file.
    package var stock: String?
    package var startAt: Int?
    package var offset: Offset?
    package var hasOutlines = false
    package var perSheet: Int?
    package var hasBack = false
    package var order = Order.list
    /// Whether labels with the sender's own address are printed, and no list is read.
    package var isForSender = false

    /// The order of what is printed.
    package enum Order: String, CaseIterable, Sendable {
        /// That of the list.
        case list
        /// By country and postal code, as bulk mail is sorted.
        case postalCode = "postal-code"
    }

    package init() {}
}
