import CSV
import Contacts
import Testing

@Suite struct SpreadsheetCellTests {
    @Test(
        "A cell that would be a formula gets an apostrophe, and is plain again without it",
        arguments: ["=1+1", "+1", "-2", "@x", "\t=1", "\r=1", "+1707555012x", "-"])
    func formulas(cell: String) {
        let safe = SpreadsheetCell.safe(cell)
        #expect(safe == "'" + cell)
        #expect(safe.withByteView { SpreadsheetCell.plain($0).string } == cell)
    }

    @Test("Any other cell stays as it is", arguments: ["", "1", "a=1", "+17075550123", "'", "'a", "''=1", "O'Brien"])
    func others(cell: String) {
        #expect(SpreadsheetCell.safe(cell) == cell)
        #expect(cell.withByteView { SpreadsheetCell.plain($0).string } == cell)
    }
}
