extension ListFormat {
    /// All formats in the order they are tried; the last one accepts any file.
    private static let all = [oldWorkbook, workbook, vCard, calendar, delimited]

    /// The format of a file with these first bytes.
    static func recognise(_ beginning: [UInt8]) -> ListFormat { all.first { $0.isBeginning(beginning) } ?? delimited }
}
