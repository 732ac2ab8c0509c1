extension ListFormat {
    /// All formats that lists may have, in the order in which a file is tried; the last takes every file.
    private static let all = [oldWorkbook, workbook, vCard, delimited]

    /// The format of a file that begins with these bytes.
    static func recognise(_ beginning: [UInt8]) -> ListFormat { all.first { $0.isBeginning(beginning) } ?? delimited }
}
