extension Stock {
    /// The stocks known by number. To add one, add a line; sizes in inches for US stocks, in millimeters for others.
    ///
    /// Sources: Avery's templates of these numbers.
    package static let all = [
        us("5160", ["8160", "5260", "5960", "8460"], 3, 10, width: 2.625, height: 1, left: 0.15625, pitchX: 2.78125),
        us("5163", ["8163", "5263", "5963", "8463"], 2, 5, width: 4, height: 2, left: 0.1625, pitchX: 4.1875),
        us("5164", ["8164", "5264"], 2, 3, width: 4, height: 10.0 / 3, left: 0.15625, pitchX: 4.1875),
        a4("L7160", ["J8160"], 3, 7, width: 63.5, height: 38.1, left: 7.2, top: 15.15, pitchX: 66.04),
        a4("L7163", ["J8163"], 2, 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, pitchX: 101.64),
    ].flatMap { $0 }

    /// The stock with this number, in any case; `Avery 5160` and `#5160` are understood.
    package static func known(_ name: String) -> Stock? {
        let word = name.lowercased().split { !$0.isLetter && !$0.isNumber }.last.map(String.init) ?? ""
        return all.first { $0.name.lowercased() == word }
    }

    /// A stock on Letter whose rows touch, half an inch from the top, and the numbers it is sold under as well.
    private static func us(
        _ name: String, _ others: [String], _ columns: Int, _ rows: Int, width: Double, height: Double, left: Double,
        pitchX: Double
    ) -> [Stock] {
        ([name] + others).map {
            Stock(
                name: $0, paper: .letter, columns: columns, rows: rows, width: width * Unit.inch,
                height: height * Unit.inch, left: left * Unit.inch, top: 0.5 * Unit.inch, pitchX: pitchX * Unit.inch,
                pitchY: height * Unit.inch)
        }
    }

    /// A stock on A4 whose rows touch.
    private static func a4(
        _ name: String, _ others: [String], _ columns: Int, _ rows: Int, width: Double, height: Double, left: Double,
        top: Double, pitchX: Double
    ) -> [Stock] {
        ([name] + others).map {
            Stock(
                name: $0, paper: .a4, columns: columns, rows: rows, width: width, height: height, left: left, top: top,
                pitchX: pitchX, pitchY: height)
        }
    }
}
