import Contacts
import Testing

@Suite("TimeOfDay")
struct TimeOfDayTests {
    private func iso(_ text: String) -> String? { text.withByteView { TimeOfDay(in: $0)?.iso } }

    @Test(
        "finds a time after a date or alone",
        arguments: [
            ("10:30", "10:30"), ("9:05 AM", "09:05"), ("3:00pm", "15:00"), ("12:15 a.m.", "00:15"),
            ("12:15 p.m.", "12:15"), ("9 am", "09:00"), ("2pm", "14:00"), ("2026-11-03T10:30", "10:30"),
            ("2026-11-03T10:30:00Z", "10:30Z"), ("2026-11-03T10:30:00.000+02:00", "10:30+02:00"),
            ("2026-11-03 10:30:00 -0800", "10:30-08:00"), ("November 3, 2026 10:30 am", "10:30"),
            ("3.11.2026, 10:30 Uhr", "10:30"), ("10:00-11:00", "10:00"), ("10:00 - 11:00 AM", "10:00"),
            ("Nov 3, 2026 - 1:00 PM", "13:00"),
        ])
    func times(text: String, expected: String) {
        #expect(iso(text) == expected)
    }

    @Test(
        "rejects text that is not a time",
        arguments: [
            "", "2026-11-03", "11/3/2026", "25:00", "10:61", "March 3, 2026", "April 4", "10:3", ":", "a", "3 apples",
        ])
    func none(text: String) {
        #expect(iso(text) == nil)
    }
}
