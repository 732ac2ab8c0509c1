import Text

/// How a list is to be read where it would be misunderstood, as the user said.
package struct ListOptions: Sendable {
    /// Nil to find out.
    package var encoding: TextEncoding?
    /// The byte between fields; nil to find out from the header.
    package var delimiter: UInt8?
    /// Which sheet of a workbook to read; nil for the first visible one that is neither blank nor a cover.
    package var sheet: String?

    package init(encoding: TextEncoding? = nil, delimiter: UInt8? = nil, sheet: String? = nil) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
    }
}
