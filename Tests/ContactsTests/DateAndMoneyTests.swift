import Contacts
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
    @Test(
        "reads a date in every usual spelling",
        arguments: [
            "2026-11-03", "2026/11/3", "20261103", "11/3/2026", "11/03/26", "Nov 3, 2026", "November 3rd, 2026",
            "3 Nov 2026",
            "3-Nov-26", "3.11.2026", "Tuesday, November 3, 2026 3:00pm", "2026-11-03T10:30:00Z", "2026-11-03 10:30",
            "Tue 3 November 2026", "11-3-2026", "3. November 2026", "3 nov. 2026", "3 novembre 2026",
            "Di., 3. Nov. 2026",
            "3 de noviembre de 2026", "mardi 3 novembre 2026", "martes, 3 de noviembre de 2026",
        ])
    func spellings(text: String) {
        #expect(CalendarDate(text)?.iso == "2026-11-03")
    }

    @Test(
        "reads months in German, French and Spanish",
        arguments: [
            ("5. März 2026", "2026-03-05"), ("5. Mai 2026", "2026-05-05"), ("5. Dez. 2026", "2026-12-05"),
            ("1er février 2026", "2026-02-01"), ("5 août 2026", "2026-08-05"), ("5 juin 2026", "2026-06-05"),
            ("5 juil. 2026", "2026-07-05"), ("5 déc. 2026", "2026-12-05"), ("5 avr. 2026", "2026-04-05"),
            ("5 de enero de 2026", "2026-01-05"), ("5 ago 2026", "2026-08-05"), ("5 dic 2026", "2026-12-05"),
            ("5 octubre 2026", "2026-10-05"), ("5. Okt. 2026", "2026-10-05"), ("5. Jänner 2026", "2026-01-05"),
        ])
    func otherLanguages(text: String, iso: String) {
        #expect(CalendarDate(text)?.iso == iso)
    }

    @Test("tells day first from month first where possible")
    func order() {
        #expect(CalendarDate("3/11/2026", order: .dayFirst)?.iso == "2026-11-03")
        #expect(CalendarDate("3/11/2026", order: .monthFirst)?.iso == "2026-03-11")
        #expect(CalendarDate("25/11/2026", order: .monthFirst)?.iso == "2026-11-25")
        #expect(CalendarDate("11/25/2026", order: .dayFirst)?.iso == "2026-11-25")
    }

    @Test(
        "rejects days that do not exist",
        arguments: [
            "", "soon", "2026-02-29", "2026-13-01", "0/0/00", "99999999999", "11/2026", "2026", "32 Jan 2026", "10:30",
            "1/2/3/4", "ju 5, 2026",
        ])
    func invalid(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("converts day numbers and calendar days both ways over four centuries")
    func roundTrip() throws {
        for dayNumber in stride(from: -60_000, through: 90_000, by: 1) {
            let date = CalendarDate(dayNumber: dayNumber)
            let (year, month, day) = date.components
            #expect(CalendarDate(year: year, month: month, day: day) == date)
        }
        #expect(CalendarDate(dayNumber: 0).iso == "1970-01-01")
        #expect(CalendarDate("2024-02-29")?.adding(days: 1).iso == "2024-03-01")
    }

    @Test("writes a date in words as a letter does")
    func words() {
        #expect(CalendarDate("2026-11-01")?.inWords == "November 1, 2026")
    }
}

@Suite("Money")
struct MoneyTests {
    @Test(
        "reads an amount in every usual spelling",
        arguments: [
            ("120", "120.00", ""), ("$120.00", "120.00", "USD"), ("$1,234.50", "1234.50", "USD"),
            ("1.234,50 €", "1234.50", "EUR"), ("1,234", "1234.00", ""), ("-35", "-35.00", ""),
            ("(35.00)", "-35.00", ""),
            ("USD 120", "120.00", "USD"), ("£35.5", "35.50", "GBP"), ("CA$90", "90.00", "CAD"),
            ("1'234.50", "1234.50", ""),
            ("0", "0.00", ""), ("$0.05", "0.05", "USD"), ("1\u{202F}065,50\u{A0}€", "1065.50", "EUR"),
            ("1 065,50 €", "1065.50", "EUR"), ("CHF 1\u{2019}065.50", "1065.50", "CHF"),
            ("\u{2212}35,00 €", "-35.00", "EUR"),
            ("35.00-", "-35.00", ""), ("-$35.00", "-35.00", "USD"), ("($1,035.00)", "-1035.00", "USD"),
            ("1234.5000", "1234.50", ""), ("0.125", "0.13", ""), ("1,234.567", "1234.57", ""),
            ("1.234.567", "1234567.00", ""),
            ("12,5", "12.50", ""), ("$120.00 USD", "120.00", "USD"), ("US$ 80", "80.00", "USD"), ("120.", "120.00", ""),
            ("120,- €", "120.00", "EUR"), ("-120,- €", "-120.00", "EUR"), ("-120.-", "-120.00", ""),
            (".50", "0.50", ""), ("$.5", "0.50", "USD"),
        ])
    func spellings(text: String, decimal: String, currency: String) {
        let money = text.withByteView { Money($0) }
        #expect(money?.decimal == decimal)
        #expect(money?.currency == currency)
    }

    @Test(
        "rejects text that is not an amount",
        arguments: [
            "", "free", "12 apples", "$", "1234567890123456", "80-120", "12/5/2026", "12.5.2026", "120 / 60", "1,23,4",
            "12 34",
        ])
    func invalid(text: String) {
        #expect(text.withByteView { Money($0) } == nil)
    }

    @Test(
        "reads three digits after the only mark as decimals if it is the list's decimal mark",
        arguments: [
            ("99.995", DecimalMark.point, "100.00"), ("99.995", .comma, "99995.00"), ("120,000", .comma, "120.00"),
            ("120,000", .point, "120000.00"), ("1.234.567", .point, "1234567.00"), ("85.50", .comma, "85.50"),
            ("1234.567", .comma, "1234.57"),
        ])
    func decimalMark(text: String, mark: DecimalMark, decimal: String) {
        #expect(text.withByteView { Money($0, decimalMark: mark) }?.decimal == decimal)
    }

    @Test(
        "an amount reveals the decimal mark, or is ambiguous",
        arguments: [
            ("$85.50", WrittenNumber.Marks.mark(.point)), ("1.234,5 €", .mark(.comma)), ("1.234.567", .mark(.comma)),
            ("0.125", .mark(.point)), ("1.234", .either(.point)), ("1,234", .either(.comma)), ("1 234", .nothing),
            ("80", .nothing), ("free", nil), ("12.5.2026", nil),
        ])
    func shownMark(text: String, marks: WrittenNumber.Marks?) {
        #expect(text.withByteView(Money.marks) == marks)
    }
}
