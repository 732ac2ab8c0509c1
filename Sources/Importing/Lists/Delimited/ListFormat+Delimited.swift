import Diagnostics
import Text

extension ListFormat {
    /// Text with commas, semicolons, tabs or bars; the fallback for any file.
    static let delimited = ListFormat(
        isBeginning: { _ in true },
        open: { (file) throws(Diagnostic) in
            try DelimitedRows(
                TextSource(file.bytes, encoding: file.options.encoding), name: file.name,
                delimiter: file.options.delimiter)
        })
}
