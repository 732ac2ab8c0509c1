import Diagnostics

extension ListFormat {
    /// Excel workbooks: zip archives that are not empty (PKWARE APPNOTE, 4.3.7).
    static let workbook = ListFormat(
        isBeginning: { $0.starts(with: [0x50, 0x4B, 0x03, 0x04]) },
        open: { (file) throws(Diagnostic) in
            try WorkbookRows(WorkbookFile(file.bytes, name: file.name), sheet: file.options.sheet)
        }, hasSheets: true)

    /// Compound files ([MS-CFB], 2.2), which are refused: workbooks of Excel 97 to 2003, and password-protected newer
    /// workbooks ([MS-OFFCRYPTO], 1.3.3).
    static let oldWorkbook = ListFormat(
        isBeginning: { $0.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) },
        open: { (file) throws(Diagnostic) in throw refusal(of: try WorkbookFile(file.bytes, name: file.name)) })

    private static func refusal(of file: WorkbookFile) -> Diagnostic {
        if file.bytes.withByteView({ $0.firstRange(of: "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0") != nil }) {
            return Diagnostic(
                file: file.name, "the workbook is protected by a password",
                hint: "open it, remove the password, and save it again")
        }
        return Diagnostic(
            file: file.name, "this is an .xls workbook of Excel 97 to 2003, which cannot be read",
            hint: "open it and save it as .xlsx or as CSV UTF-8")
    }
}
