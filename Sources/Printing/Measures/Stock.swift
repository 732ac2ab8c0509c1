/// A sheet of labels, measured in absolute positions from the sheet's top left corner, so that nothing adds up.
package struct Stock: Equatable, Sendable {
    package let name: String
    package let paper: Paper
    package let columns: Int
    package let rows: Int
    /// The size of a label, in millimeters.
    package let width: Double
    package let height: Double
    /// Where the first label begins.
    package let left: Double
    package let top: Double
    /// From a label's left or upper edge to the next one's.
    package let pitchX: Double
    package let pitchY: Double

    package init(
        name: String, paper: Paper, columns: Int, rows: Int, width: Double, height: Double, left: Double, top: Double,
        pitchX: Double, pitchY: Double
    ) {
        self.name = name
        self.paper = paper
        self.columns = columns
        self.rows = rows
        self.width = width
        self.height = height
        self.left = left
        self.top = top
        self.pitchX = pitchX
        self.pitchY = pitchY
    }

    package var count: Int { columns * rows }

    /// The label `index` of a sheet, counted from 0 along the rows.
    package func box(_ index: Int) -> Box {
        Box(
            x: left + Double(index % columns) * pitchX, y: top + Double(index / columns) * pitchY, width: width,
            height: height)
    }

    /// What is wrong with the stock, if something is; a printed offset counts.
    package func fault(movedBy offset: Offset = .none) -> String? {
        guard columns > 0, rows > 0, count <= 1000 else { return "a sheet has between 1 and 1000 labels" }
        guard width >= 10, height >= 6 else { return "a label is at least 10 mm wide and 6 mm high" }
        guard columns == 1 || pitchX >= width - 0.01, rows == 1 || pitchY >= height - 0.01 else {
            return "its labels overlap: the pitch is less than the size of a label"
        }
        for index in [0, count - 1] where !paper.box.contains(box(index).moved(offset.x, offset.y)) {
            return "label \(index + 1) is not within the \(paper.name) sheet"
        }
        return nil
    }
}

/// By how much everything on a sheet is moved, to make up for a printer.
package struct Offset: Equatable, Sendable {
    /// To the right and down, in millimeters.
    package let x: Double
    package let y: Double

    package static let none = Offset(x: 0, y: 0)

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// Reads `1mm,-0.5mm`; at most 20 mm each.
    package init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let x = Unit.millimeters(parts[0]), let y = Unit.millimeters(parts[1]), abs(x) <= 20,
            abs(y) <= 20
        else { return nil }
        self.init(x: x, y: y)
    }
}
