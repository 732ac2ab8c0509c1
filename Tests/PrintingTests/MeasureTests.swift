import Diagnostics
import Testing

@testable import Printing

@Suite("Measures of paper, envelopes, labels and cards")
struct MeasureTests {
    @Test("every known stock lies within its paper, and its labels do not overlap", arguments: Stock.all)
    func stocks(stock: Stock) {
        #expect(stock.fault() == nil)
        for index in 0..<stock.count {
            #expect(stock.paper.box.contains(stock.box(index)))
            for other in 0..<index {
                let (one, two) = (stock.box(index), stock.box(other))
                let isApart =
                    one.x >= two.right - 0.01 || two.x >= one.right - 0.01 || one.y >= two.bottom - 0.01
                    || two.y >= one.bottom - 0.01
                #expect(isApart, "labels \(index) and \(other)")
            }
        }
    }

    @Test("labels are at absolute positions: the last one is where the template says, to a thousandth of a millimeter")
    func positions() throws {
        let stock = try #require(Stock.known("5160"))
        let last = stock.box(29)
        #expect(abs(last.x - (0.15625 + 2 * 2.78125) * 25.4) < 0.001)
        #expect(abs(last.y - 9.5 * 25.4) < 0.001)
        #expect(abs(last.bottom - 10.5 * 25.4) < 0.001)
        let a4 = try #require(Stock.known("L7160"))
        #expect(a4.box(0) == Box(x: 7.2, y: 15.15, width: 63.5, height: 38.1))
        #expect(a4.count == 21)
    }

    @Test(
        "a stock is found by its number as people write it",
        arguments: [
            ("5160", "5160"), ("#8160", "8160"), ("Avery 5163", "5163"), ("l7160", "L7160"), ("Avery-L7163", "L7163"),
        ])
    func stockNames(name: String, number: String) {
        #expect(Stock.known(name)?.name == number)
    }

    @Test("unknown names are unknown", arguments: ["", "516", "51600", "avery"])
    func unknownStock(name: String) {
        #expect(Stock.known(name) == nil)
    }

    @Test("an offset that pushes labels off the sheet is a fault")
    func offset() throws {
        let stock = try #require(Stock.known("5160"))
        #expect(stock.fault(movedBy: Offset(x: 1, y: -0.5)) == nil)
        #expect(stock.fault(movedBy: Offset(x: 5, y: 0)) == "label 30 is not within the Letter sheet")
        #expect(stock.fault(movedBy: Offset(x: -5, y: 0)) == "label 1 is not within the Letter sheet")
    }

    @Test("offsets are read with their units, and nonsense is none")
    func offsets() {
        #expect(Offset("1mm,-0.5mm") == Offset(x: 1, y: -0.5))
        #expect(Offset("0.1in, 2") == Offset(x: 2.54, y: 2))
        for text in ["", "1", "1mm", "1mm,2mm,3mm", "nan,1", "1e5,1", "inf,inf", "50mm,0"] {
            #expect(Offset(text) == nil, "\(text)")
        }
    }

    @Test(
        "the address of a folded Letter sheet ends 3.04 in from its top and begins 1 in from its left, in a #10 window")
    func number10() throws {
        let envelope = try #require(Envelope("#10"))
        let folded = try #require(FoldedSheet(.letter, in: envelope))
        #expect(abs(folded.addressBox.x - 25.4) < 0.01)
        #expect(abs(folded.addressBox.bottom - 3.04 * 25.4) < 0.05)
        // Five lines of 12 points.
        #expect(folded.addressBox.height > 60 * Unit.point)
        #expect(folded.folds.map { ($0 / 25.4 * 1000).rounded() / 1000 } == [3.667, 7.333])
    }

    @Test(
        "the address stays within the window, with 2 mm to spare, when the sheet slides to the right",
        arguments: Paper.all, ["10", "DL", "C6-5"])
    func sliding(paper: Paper, name: String) throws {
        let envelope = try #require(Envelope(name))
        guard let folded = FoldedSheet(paper, in: envelope) else { return }
        for shift in [0, envelope.width - paper.width] {
            let box = folded.addressBox.moved(shift, 0)
            #expect(folded.window.inset(2, 2).contains(Box(x: box.x, y: box.y, width: box.width, height: box.height)))
        }
    }

    @Test("sheets that do not fit an envelope, and envelopes without a window, have no folded sheet")
    func noWindow() throws {
        #expect(FoldedSheet(.a4, in: try #require(Envelope("C5"))) == nil)
        #expect(FoldedSheet(.letter, in: try #require(Envelope("dl"))) != nil)
    }

    @Test("the addresses on an envelope are apart, and the recipient's is above the bar code", arguments: Envelope.all)
    func envelopes(envelope: Envelope) {
        #expect(envelope.box.contains(envelope.addressBox))
        #expect(envelope.box.contains(envelope.returnBox))
        #expect(envelope.returnBox.bottom <= envelope.addressBox.y)
        #expect(envelope.height - envelope.addressBox.bottom >= 15.9)
    }

    @Test("on a card the recipient has the right half, and nothing overlaps", arguments: Postcard.all)
    func cards(card: Postcard) {
        let (address, sender, message) = (
            card.addressBox(in: card.box), card.returnBox(in: card.box), card.messageBox(in: card.box)
        )
        #expect(address.x >= card.width / 2)
        #expect(message.right <= card.width / 2 && sender.right <= card.width / 2)
        #expect(sender.bottom <= message.y)
        for box in [address, sender, message] { #expect(card.box.contains(box)) }
    }

    @Test("four A6 cards fit A4, four of 4.25 by 5.5 in fit Letter, and four of 4 by 6 in do not")
    func sheets() throws {
        let a6 = try #require(Postcard("A6")?.sheet(of: 4, on: .a4))
        #expect(a6.page.width == 297 && a6.columns == 2 && a6.rows == 2)
        let quarter = try #require(Postcard("5.5x4.25")?.sheet(of: 4, on: .letter))
        for card in quarter.cards { #expect(quarter.page.contains(card)) }
        #expect(try #require(Postcard("6×4")).sheet(of: 4, on: .letter) == nil)
    }
}

@Suite("Stock files")
struct StockFileTests {
    private static let header = "name,columns,rows,width,height,left,top,pitch_x,pitch_y,paper\n"

    @Test("a stock of one's own is read, in millimeters or inches")
    func stock() throws {
        let text = StockFileTests.header + "mine,2,5,4in,2in,0.1625in,12.7,4.1875in,50.8mm,letter\n"
        let stock = try Stock.read(Array(text.utf8), name: "mine.csv")
        #expect(stock.box(9) == Stock.known("5163")?.box(9))
    }

    @Test(
        "a stock that cannot be printed is refused, with the reason",
        arguments: [
            ("mine,3,10,80,25,5,12,85,25,A4\n", "label 30 is not within the A4 sheet"),
            ("mine,2,10,80,25,5,12,70,25,A4\n", "its labels overlap: the pitch is less than the size of a label"),
            ("mine,0,10,80,25,5,12,70,25,A4\n", "column \"columns\": \"0\" is not a number from 1 to 1000"),
            (
                "mine,2,10,wide,25,5,12,70,25,A4\n",
                "column \"width\": \"wide\" is not a length such as 63.5mm or 2.625in"
            ),
            ("mine,2,10,80,25,5,12,81,25,A5\n", "column \"paper\": \"A5\" is not Letter or A4"),
            ("", "the stock file has no row"),
        ])
    func faults(row: String, message: String) {
        let error = #expect(throws: Diagnostic.self) {
            try Stock.read(Array((StockFileTests.header + row).utf8), name: "mine.csv")
        }
        #expect(error?.message == message)
    }
}
