import Text

/// How the user wants a list read, where the program would infer it wrong.
package struct ListOptions: Sendable {
    /// Nil to detect it.
    package var encoding: TextEncoding?
    /// The field delimiter; nil to infer it from the header.
    package var delimiter: UInt8?
    /// The sheet of a workbook to read; nil for the first visible one that is neither blank nor a cover.
    package var sheet: String?
    /// How lists with these columns were read before.
    package var plans: [ReadingPlan] = []

    package init(
        encoding: TextEncoding? = nil, delimiter: UInt8? = nil, sheet: String? = nil, plans: [ReadingPlan] = []
    ) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
        self.plans = plans
    }

    /// The only plan: a list without a header can have no other.
    var onlyPlan: ReadingPlan? { plans.count == 1 ? plans[0] : nil }
}
