import Bytes
import Diagnostics

/// The number formats of the cell styles (ECMA-376 part 1, 18.8: styles).
final class CellFormats: XMLHandler {
    /// The format of each style, by style number.
    private var formats: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellStyles = false

    /// Reads the styles part; without one, all numbers are plain.
    init(_ part: ZipPart?) throws(Diagnostic) {
        if let part { try XMLParser.parse(part, self) }
    }

    /// The format of cells with this style number.
    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .number }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0.string) }), let code = attributes["formatCode"]
            else { return }
            custom[id] = NumberFormat(code: code.array)
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles:
            let id = attributes["numFmtId"].flatMap { Int($0.string) } ?? 0
            formats.append(custom[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func text(_ piece: ByteView) {}

    func end(_ name: String) -> Bool {
        if name == "cellXfs" { isInCellStyles = false }
        return false
    }
}
