import Testing

@Suite struct FilterTests {
    @Test(
        "A filter changes a value",
        arguments: [
            ("default \"friend\"", "", "friend"),
            ("default \"friend\"", "Ana", "Ana"),
            ("default 'a | b'", "", "a | b"),
            ("default “a friend’s”", "", "a friend’s"),
            ("date", "2026-11-01", "November 1, 2026"),
            ("date \"EEEE, d MMM yy\"", "2026-11-01", "Sunday, 1 Nov 26"),
            ("date \"MM/dd/yyyy\"", "2026-11-01", "11/01/2026"),
            ("date \"'the' d. M.\"", "2026-11-01", "the 1. 11."),
            ("date \"EEE\"", "1969-12-31", "Wed"),
            ("date", "soon", "rejected: \"soon\" is not a date or number that the letter can use"),
            ("date", "", ""),
            ("phone", "+17075550123", "(707) 555-0123"),
            ("phone", "+17075550123;ext=4", "(707) 555-0123 ext. 4"),
            ("phone", "+442079460123", "+442079460123"),
            ("phone", "17075550123", "(707) 555-0123"),
            ("phone", "442079460123", "+442079460123"),
            ("phone", "1.70756E+10", ""),
            ("phone", "call the desk", "call the desk"),
            ("title", "HARBOR PEDIATRICS", "Harbor Pediatrics"),
            ("title", "jean-luc McCoy", "Jean-Luc McCoy"),
            ("upper", "élan", "ÉLAN"),
            ("lower", "ÉLAN", "élan"),
            ("number", "1234567.5", "1,234,567.5"),
            ("number", "-123456", "-123,456"),
            ("number", "999", "999"),
            ("number", "12 or so", "12 or so"),
            ("plural \"family\" \"families\"", "1", "family"),
            ("plural \"family\" \"families\"", "2", "families"),
            ("plural \"booking\"", "", ""),
            ("default \"0\" | plural \"booking\"", "", "bookings"),
            ("default \"none\" | upper", "", "NONE"),
            ("lower|title", "aNA", "Ana"),
        ])
    func shown(filter: String, cell: String, expected: String) throws {
        let text = try letter("[{{given_name | \(filter)}}] x", ["given_name": cell])
        #expect(text == (expected.hasPrefix("rejected") ? expected : "[\(expected)] x\n"))
    }

    @Test("Filters work on computed fields, sender fields and the field of a section")
    func otherFields() throws {
        let template =
            "{{salutation | upper}} {{sender_name|lower}} {{#city}}{{. | upper}} {{.}}{{/city}} {{{city | lower}}}"
        #expect(
            try letter(template, ["given_name": "Ana", "city": "Napa"], sender: sender("sender_name: Maya"))
                == "ANA maya NAPA Napa napa\n")
    }

    @Test("A filtered value does not leak to the next contact")
    func nextContact() throws {
        let results = try merge(
            ["given_name"], [["Ana"], [""], ["Bo"]],
            folder(["letter.txt": "{{given_name | default \"friend\" | upper}}"]))
        #expect(results.map(\.text) == ["ANA\n", "FRIEND\n", "BO\n"])
    }

    @Test(
        "A line whose filtered fields are all blank is omitted",
        arguments: ["phone", "number", "plural \"visit\" \"visits\"", "date", "title"])
    func vanishing(filter: String) throws {
        #expect(try letter("a\n{{city}} {{city | \(filter)}}\nb") == "a\nb\n")
    }

    @Test(
        "An invalid filter is an error with its place",
        arguments: [
            ("x {{city | uper}}", "1:12: unknown filter \"uper\"; did you mean upper?"),
            (
                "{{city | reverse}}",
                "1:10: unknown filter \"reverse\"; the filters are default, date, phone, title, upper, lower, number, plural"
            ),
            (
                "{{city |}}",
                "1:9: unknown filter \"\"; the filters are default, date, phone, title, upper, lower, number, plural"
            ),
            (
                "{{city | default}}",
                "1:10: the filter \"default\" does not take 0 arguments; write it like {{given_name | default \"friend\"}}"
            ),
            (
                "{{city | upper \"a\" \"b\"}}",
                "1:10: the filter \"upper\" does not take 2 arguments; write it like {{region | upper}}"
            ),
            (
                "{{city | default friend}}",
                "1:18: unexpected text after the filter \"default\"; put arguments in quotes: "
                    + "{{given_name | default \"friend\"}}"
            ),
            ("{{city | default \"friend}}", "1:18: the quote is not closed"),
            (
                "{{city | date \"hh:mm\"}}",
                "1:10: unknown letter \"h\" in a date pattern; use yyyy yy MMMM MMM MM M dd d EEEE EEE, as in "
                    + "{{last_booking | date \"MMMM d, yyyy\"}}"
            ),
            ("{{ctiy | upper}}", "1:1: unknown field \"ctiy\"; did you mean {{city}}?"),
            (
                "{{#city | upper}}{{/city | upper}}",
                "1:1: a section cannot have filters; write {{#city}}"
            ),
        ])
    func errors(template: String, expected: String) {
        #expect(complaint(template) == "letter.txt:" + expected)
    }
}
