/// A postcard, lying on its long side.
package struct Postcard: Equatable, Sendable {
    package let name: String
    /// In millimeters.
    package let width: Double
    package let height: Double

    package static let all = [
        Postcard(name: "4x6", width: 6 * Unit.inch, height: 4 * Unit.inch),
        // A quarter of a Letter sheet, which USPS takes at the price of a card.
        Postcard(name: "4.25x5.5", width: 5.5 * Unit.inch, height: 4.25 * Unit.inch),
        Postcard(name: "A6", width: 148, height: 105),
    ]

    /// The card called `name`: `4x6`, `6×4` and the like, `A6`.
    package init?(_ name: String) {
        let sides = Postcard.sides(name)
        guard let card = Postcard.all.first(where: { Postcard.sides($0.name) == sides }) else { return nil }
        self = card
    }

    private init(name: String, width: Double, height: Double) {
        self.name = name
        self.width = width
        self.height = height
    }

    private static func sides(_ name: String) -> [String] {
        name.lowercased().split { $0 == "x" || $0 == "×" || $0.isWhitespace }.map(String.init).sorted()
    }

    package var box: Box { Box(x: 0, y: 0, width: width, height: height) }

    /// Where the recipient's address goes: the right half, above the strip for the bar code.
    package func addressBox(in card: Box) -> Box {
        Box(
            x: card.x + card.width / 2 + 4, y: card.y + card.height * 0.4, width: card.width / 2 - 10,
            height: card.height * 0.6 - 17)
    }

    /// Where the sender's address goes: the upper left corner.
    package func returnBox(in card: Box) -> Box {
        Box(x: card.x + 6, y: card.y + 5, width: card.width / 2 - 10, height: card.height * 0.2 - 5)
    }

    /// Where the message goes on the address's side: the left half, below the sender.
    package func messageBox(in card: Box) -> Box {
        Box(
            x: card.x + 6, y: card.y + card.height * 0.2 + 2, width: card.width / 2 - 10,
            height: card.height * 0.8 - 8)
    }

    /// Cards on a sheet: as many as `count`, touching each other in the middle of the sheet.
    package struct Sheet: Equatable, Sendable {
        /// The sheet, which may lie on its side.
        package let page: Box
        package let columns: Int
        package let rows: Int
        package let cards: [Box]
    }

    /// A sheet with `count` cards; nil if they do not fit.
    package func sheet(of count: Int, on paper: Paper) -> Sheet? {
        for page in [paper.box, paper.sideways] {
            let columns = Int((page.width + 0.05) / width)
            let rows = Int((page.height + 0.05) / height)
            guard columns * rows >= count else { continue }
            let usedColumns = min(columns, count)
            let usedRows = (count + usedColumns - 1) / usedColumns
            let left = (page.width - Double(usedColumns) * width) / 2
            let top = (page.height - Double(usedRows) * height) / 2
            let cards = (0..<count).map { index in
                box.moved(
                    left + Double(index % usedColumns) * width, top + Double(index / usedColumns) * height)
            }
            return Sheet(page: page, columns: usedColumns, rows: usedRows, cards: cards)
        }
        return nil
    }
}
