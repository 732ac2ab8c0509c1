import Contacts
import Testing

@Suite("Phone")
struct PhoneTests {
    private func read(_ text: String, _ region: DiallingRegion = .unitedStates) -> Phone.Reading {
        text.withByteView { Phone.read($0, region: region) }
    }

    @Test(
        "reads a North American number in every usual spelling",
        arguments: [
            "(707) 555-0123", "707-555-0123", "707.555.0123", "7075550123", "1 707 555 0123", "+1 (707) 555-0123",
            "'7075550123", "tel:+1-707-555-0123", "011 1 707 555 0123", "001 707 555 0123", "707 555 0123 (cell)",
            "\u{202A}+17075550123", "=\"7075550123\"", "7075550123.0", "17075550123.0", "707\u{2013}555\u{2013}0123",
            "707-555-0123 opt 2", "707-555-0123 press 2", "707-555-0123 call after 5pm", "after 5pm 707-555-0123",
            "\u{FF17}\u{FF10}\u{FF17}-555-0123",
            "707/555-0123", "cell: 707-555-0123", "7075550123 ask for Kim",
        ])
    func northAmerican(text: String) {
        #expect(read(text) == .phone(Phone(number: 17_075_550_123)))
    }

    @Test("reads letters in capitals as the digits of their keys", arguments: ["1-800-555-DOUL", "800 555 DOUL"])
    func vanity(text: String) {
        #expect(read(text) == .phone(Phone(number: 18_005_553_685)))
    }

    @Test("makes a second number from the last digits of the first")
    func ending() {
        let phone = Phone(number: 17_075_550_123)
        #expect("0124".withByteView(phone.withEnding) == Phone(number: 17_075_550_124))
        #expect("24".withByteView(phone.withEnding) == Phone(number: 17_075_550_124))
        #expect("12345".withByteView(phone.withEnding) == nil)
    }

    @Test(
        "reads national numbers of other countries",
        arguments: [
            ("DE", "030 5550101", 49_305_550_101), ("FR", "01 55 55 01 01", 33_155_550_101),
            ("ES", "915 550 101", 34_915_550_101),
            ("CH", "044 555 01 01", 41_445_550_101), ("FR", "+33 1 55 55 01 01", nil), ("ES", "0915 550 101", nil),
        ] as [(String, String, UInt64?)])
    func abroad(country: String, text: String, number: UInt64?) {
        #expect(text.withByteView { CallingPlan(country: country)?.read($0) } == number.map { Phone(number: $0) })
    }

    @Test(
        "separates an extension",
        arguments: [
            "707-555-0123 x12", "707-555-0123 ext. 12", "(707) 555-0123 Extension 12", "+17075550123;ext=12",
            "7075550123#12", "707-555-0123, ext 12", "707-555-0123;12", "707-555-0123,,12", "707.555.0123 poste 12",
            "707-555-0123 x 0012",
        ])
    func extensions(text: String) {
        #expect(read(text) == .phone(Phone(number: 17_075_550_123, extensionNumber: 12)))
    }

    @Test("never guesses the area code of seven digits", arguments: ["555-0123", "5550123", "555 0123"])
    func sevenDigits(text: String) {
        #expect(read(text) == .withoutAreaCode)
    }

    @Test(
        "never guesses the area code of a local number in other regions",
        arguments: [
            ("7946 0123", DiallingRegion.unitedKingdom), ("555 0123", .ireland), ("5550 0123", .australia),
            ("555 0123", .newZealand), ("555-0123", .canada),
        ])
    func local(text: String, region: DiallingRegion) {
        #expect(read(text, region) == .withoutAreaCode)
    }

    @Test(
        "rejects text that cannot be dialed",
        arguments: [
            "123", "(107) 555-0123", "707-155-0123", "12345678901234567890", "jo@example.org 7075550123",
            "2 707 555 0123", "+1 707 555 012", "+0 12345678", "7.07556E+09", "123-456-7890",
            "000-000-0000",
            "911", "+", "707-555-O123", "707-555-0123 x123456789012", "call the office",
        ])
    func unknown(text: String) {
        #expect(read(text) == .unknown)
    }

    @Test(
        "reads an empty cell or a word for nothing as blank", arguments: ["", "   ", "none", "N/A", " no "])
    func blank(text: String) {
        #expect(read(text) == .blank)
    }

    @Test(
        "removes the trunk prefix of other regions",
        arguments: [
            ("020 7946 0123", DiallingRegion.unitedKingdom, "+442079460123"),
            ("+44 20 7946 0123", .unitedStates, "+442079460123"),
            ("+44 (0)20 7946 0123", .unitedStates, "+442079460123"),
            ("0044 20 7946 0123", .unitedStates, "+442079460123"),
            ("0044 20 7946 0123", .ireland, "+442079460123"),
            ("44 20 7946 0123", .unitedKingdom, "+442079460123"),
            ("(01) 555 0123", .ireland, "+35315550123"),
            ("085 555 0123", .ireland, "+353855550123"),
            ("(02) 5550 0123", .australia, "+61255500123"),
            ("0491 570 006", .australia, "+61491570006"),
            ("021 555 0123", .newZealand, "+64215550123"),
            ("(604) 555-0123", .canada, "+16045550123"),
            ("7700 900123", .unitedKingdom, "+447700900123"), ("447700900123", .unitedKingdom, "+447700900123"),
            ("01632 960123", .unitedKingdom, "+441632960123"), ("861234567", .ireland, "+353861234567"),
            ("353861234567", .ireland, "+353861234567"), ("061 123456", .ireland, "+35361123456"),
            ("412 345 678", .australia, "+61412345678"), ("61412345678", .australia, "+61412345678"),
            ("1300 555 012", .australia, "+611300555012"), ("1800 555 012", .ireland, "+3531800555012"),
            ("1850 555 012", .ireland, "+3531850555012"), ("0818 555 012", .ireland, "+353818555012"),
            ("0011 1 707 555 0123", .australia, "+17075550123"), ("0011 44 20 7946 0123", .australia, "+442079460123"),
            ("01204 96012", .unitedKingdom, "+44120496012"), ("016977 3123", .unitedKingdom, "+44169773123"),
            ("0800 555012", .unitedKingdom, "+44800555012"), ("64215550123", .newZealand, "+64215550123"),
            ("6421555012", .newZealand, "+6421555012"), ("642102550123", .newZealand, "+642102550123"),
            ("021 0255 0123", .newZealand, "+642102550123"), ("09 555 0123", .newZealand, "+6495550123"),
        ])
    func regions(text: String, region: DiallingRegion, expected: String) throws {
        guard case .phone(let phone) = read(text, region) else {
            Issue.record("\(text) was not read as a number")
            return
        }
        #expect(phone.text == expected)
    }

    @Test(
        "rejects a British number with a missing digit",
        arguments: [
            ("01632 96001", DiallingRegion.unitedKingdom), ("44 1632 96001", .unitedKingdom),
            ("020 7946 012", .unitedKingdom), ("+44 1632 96001", .unitedStates), ("+44 7700 9001", .ireland),
        ])
    func shortBritish(text: String, region: DiallingRegion) {
        #expect(read(text, region) == .unknown)
    }

    @Test("reads back what it writes", arguments: [UInt32?.none, 7, 204, 99_999])
    func roundTrip(extensionNumber: UInt32?) {
        for number in stride(from: UInt64(12_025_550_100), through: 19_895_550_199, by: 97_000_001) {
            let phone = Phone(number: number, extensionNumber: extensionNumber)
            let again = read(phone.text)
            let isNumberingPlan = number / 1_000_000_000 % 10 >= 2 && number / 1_000_000 % 10 >= 2
            #expect(again == (isNumberingPlan ? .phone(phone) : .unknown))
        }
    }

    @Test("splits a cell with several numbers and keeps extensions with their numbers")
    func severalNumbers() {
        let cell = "707-555-0101 ::: +17075550102;ext=3 | 707 555 0103 / 707 555 0104 or 7075550105; 7075550106"
        var parts: [String] = []
        cell.withByteView { cell in Phone.forEachPart(of: cell) { parts.append($0.string) } }
        #expect(
            parts == [
                "707-555-0101", "+17075550102;ext=3", "707 555 0103", "707 555 0104", "7075550105", "7075550106",
            ])
    }

    @Test(
        "splits two numbers at every usual separator",
        arguments: [
            "707-555-0101 & 707-555-0102", "707-555-0101 and 707-555-0102", "707-555-0101/707-555-0102",
            "707-555-0101 (c) 707-555-0102", "707-555-0101 H 707-555-0102", "707-555-0101\n707-555-0102",
        ])
    func twoNumbers(cell: String) {
        var numbers: [Phone.Reading] = []
        cell.withByteView { cell in Phone.forEachPart(of: cell) { numbers.append(Phone.read($0)) } }
        #expect(numbers == [.phone(Phone(number: 17_075_550_101)), .phone(Phone(number: 17_075_550_102))])
    }

    @Test("keeps an area code before a slash with its number")
    func slash() {
        var parts: [String] = []
        "0170/5550145 / 089/5550123".withByteView { cell in Phone.forEachPart(of: cell) { parts.append($0.string) } }
        #expect(parts == ["0170/5550145", "089/5550123"])
    }
}
