import Diagnostics
import Text

extension ListFormat {
    /// Text with commas, semicolons, tabs or bars; the fallback for any file.
    static let delimited = ListFormat(
        isBeginning: { _ in true },
        open: { (file) throws(Diagnostic) in
            let plan = file.options.onlyPlan
            return try DelimitedRows(
                TextSource(file.bytes, encoding: file.options.encoding ?? plan?.encoding), name: file.name,
                delimiter: file.options.delimiter ?? plan?.delimiter, names: plan?.header)
        })
}
