import Testing

@testable import Contacts

/// What spreadsheets make of the telephone numbers in a canonical list.
@Suite("Phone numbers after a spreadsheet")
struct CanonicalPhoneTests {
    private func read(_ text: String) -> String? {
        guard case .phone(let phone) = text.withByteView(Phone.readCanonical) else { return nil }
        return phone.text
    }

    @Test(
        "reads a number without its plus sign",
        arguments: [
            "+17075550131", "+17075550131;ext=4", "+442079460123", "+442079460123;ext=12", "+353861234567",
            "+61412345678",
            "+642102550123", "+4915123456789",
        ])
    func withoutPlus(number: String) {
        #expect(read(number) == number)
        #expect(read(String(number.dropFirst())) == number)
    }

    @Test(
        "reads a number saved with decimals or an apostrophe",
        arguments: [
            ("442079460123.0", "+442079460123"), ("17075550131.0", "+17075550131"), ("'17075550131", "+17075550131"),
        ])
    func decorated(text: String, number: String) {
        #expect(read(text) == number)
    }

    @Test(
        "does not guess a country code",
        arguments: [
            "5550131", "20794601", "2079460123000000", "012345678901", "4420 7946 0123", "1.70756E+10", "", "call",
        ])
    func unknown(text: String) {
        #expect(read(text) == nil)
    }

    @Test(
        "restores E.164 in a cell where possible",
        arguments: [
            ("17075550131", "+17075550131"), ("7075550131", "+17075550131"), ("(707) 555-0131", "+17075550131"),
            ("442079460123", "+442079460123"), ("17075550131;ext=4", "+17075550131;ext=4"),
            ("17075550131 | +17075550132|442079460123;ext=1", "+17075550131 | +17075550132 | +442079460123;ext=1"),
            ("17075550131 | 1.70756E+10", "+17075550131 | 1.70756E+10"),
        ])
    func cells(cell: String, expected: String) {
        let result = cell.withByteView(Phone.canonicalCell)
        #expect(result.map { String(decoding: $0, as: UTF8.self) } == expected)
        #expect(expected.withByteView(Phone.canonicalCell) == nil)
    }

    @Test(
        "keeps a cell that needs no repair or contains words",
        arguments: [
            "", "+17075550131", "+17075550131 | +17075550132;ext=4", "7075550131 ask for Kim", "555-0131",
            "1.70756E+10",
            "call the office | n/a",
        ])
    func untouched(cell: String) {
        #expect(cell.withByteView(Phone.canonicalCell) == nil)
    }

    @Test(
        "a rounded number may be any number with the same beginning",
        arguments: [
            ("1.70756E+10", "17075550131", true), ("1.70756E+10", "17075649999", true),
            ("1.70756E+10", "17074950131", false),
            ("1.70756e+10", "17075550131", true), ("1,70756E+10", "17075550131", true), ("2E10", "19995550131", true),
            ("4.42079E+11", "442079460123", true), ("4.4208E+11", "442079460123", true),
            ("4.42079E+11", "442080460123", false),
        ])
    func rounded(text: String, number: String, expected: Bool) throws {
        let rounded = try #require(text.withByteView(RoundedNumber.init))
        #expect(rounded.mayBe(Phone(number: try #require(UInt64(number)))) == expected)
    }

    @Test(
        "a number without an exponent is not rounded",
        arguments: ["", "17075550131", "E+10", "1.7E", "1.7E+", "1.7E+100", "1.7.5E+10", "Eve", "1E+1 ext 4", "1.7E-5"])
    func notRounded(text: String) {
        #expect(text.withByteView(RoundedNumber.init) == nil)
    }
}
