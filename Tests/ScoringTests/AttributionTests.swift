import Contacts
import Testing

@testable import Scoring

@Suite("An answer to \"who sent you?\"")
struct AttributionTests {
    private static let contacts = """
        contact_id,merged_ids,kind,organization,prefix,given_name,middle_name,family_name,suffix,credentials,email,other_emails,phone,other_phones,aliases
        c-patel,old-1; old-2,pediatrician,Harbor Pediatrics,Dr.,Priya,K.,Patel,,"MD, FAAP",priya@example.org,pp@example.com,+17075550111,+17075550112 | +17075550113,Dr. P; the kids doctor
        c-harbor,,pediatrician,Harbor Pediatrics LLC,,,,,,,desk@example.org,,+17075550110,,
        c-lee,,pediatrician,Harbor Pediatrics,Dr.,Sam,,Lee,,MD,desk@example.org,,+17075550110,,
        c-leigh,,doula,Bayside Doulas,,Ana,,Lee,,,ana@example.org,,,,
        c-jones,,doula,Two Hands,,Sarah,,Jones,,CD(DONA),,,,,
        c-jones2,,midwife,Two Hands,,Sarah,,Jones,,CNM,sj@example.org,,,,
        c-obrien,,nurse,"The Quiet Room, Inc.",,Máire,,O'Brien,,RN,,,,,
        c-senior,,other,,,Tom,,Reyes,Sr.,,,,,,
        c-junior,,other,,,Tom,,Reyes,Jr.,,,,,,
        c-center,,birth-center,Birth Center,,,,,,,,,,,

        """

    @Test(
        "is credited to the contact that it names",
        arguments: [
            ("c-patel", "c-patel"), ("old-2", "c-patel"), ("priya@example.org", "c-patel"),
            ("Priya Patel <PP@example.com>", "c-patel"), ("(707) 555-0113", "c-patel"), ("707.555.0111 x4", "c-patel"),
            ("Dr. P", "c-patel"), ("The Kids' Doctor!", "c-patel"), ("Priya Patel", "c-patel"),
            ("dr priya patel", "c-patel"), ("Dr. Priya K. Patel, MD, FAAP", "c-patel"), ("PATEL, PRIYA", "c-patel"),
            ("Dr Patel", "c-patel"), ("doctor patel", "c-patel"), ("Bayside Doulas", "c-leigh"),
            ("Bayside Doulas LLC", "c-leigh"), ("quiet room", "c-obrien"), ("Máire O’Brien", "c-obrien"),
            ("Tom Reyes Jr", "c-junior"), ("Dr. Lee", "c-lee"), ("Sam Lee", "c-lee"), ("birth center", "c-center"),
        ])
    func credited(answer: String, contact: String) throws {
        #expect(try credit(answer, contacts: Self.contacts) == contact)
    }

    @Test(
        "that fits several is credited to none of them",
        arguments: [("Sarah Jones", 2), ("Two Hands", 2), ("Tom Reyes", 2)])
    func ambiguous(answer: String, count: Int) throws {
        #expect(try credit(answer, contacts: Self.contacts) == "it fits \(count) contacts")
    }

    @Test(
        "that the people of a practice share is credited to the practice",
        arguments: ["Harbor Pediatrics", "harbor pediatrics, llc", "desk@example.org", "707-555-0110"])
    func practice(answer: String) throws {
        #expect(try credit(answer, contacts: Self.contacts) == "c-harbor")
    }

    @Test("with another middle name is somebody else", arguments: ["Priya M. Patel", "Priya Maria Patel"])
    func otherMiddleName(answer: String) throws {
        #expect(try credit(answer, contacts: Self.contacts) == "no contact is known by this")
    }

    @Test(
        "in the manner of \"Dr. Patel\" never means somebody who is no doctor", arguments: ["Dr. Jones", "Dr O'Brien"])
    func noDoctor(answer: String) throws {
        #expect(try credit(answer, contacts: Self.contacts) == "no contact is known by this")
    }

    @Test("like \"Dr. Patel\" fits two contacts where a second one may be a doctor")
    func perhapsDoctor() throws {
        let more = Self.contacts + "c-vi,,,,,Vi,,Patel,,,,,,,\n"
        #expect(try credit("Dr. Patel", contacts: more) == "it fits 2 contacts")
    }

    @Test(
        "that is a channel is credited to the channel",
        arguments: [
            ("Google", "[Google]"), ("found you on google!", "[Google]"), ("Google search", "[Google]"),
            ("google / yelp", "[Google]"), ("IG", "[Instagram]"), ("walk-in", "[walk-in]"),
            ("Facebook ad", "[Facebook]"),
            ("fb group", "[Facebook]"), ("your website", "[website]"), ("Yelp reviews", "[Yelp]"),
            ("online", "[web search]"),
            ("walked by, saw the sign", "[walk-in]"), ("saw your Instagram ad", "[Instagram]"),
        ])
    func channel(answer: String, channel: String) throws {
        #expect(try credit(answer, contacts: Self.contacts) == channel)
    }

    @Test(
        "that says nothing is no answer",
        arguments: ["n/a", "-", "None", "I don't remember", "?", "not sure", "I'm a returning client"])
    func noAnswer(answer: String) throws {
        #expect(try credit(answer, contacts: Self.contacts) == "no answer")
    }

    @Test(
        "that names nobody in particular is never credited",
        arguments: [
            "a friend", "my doctor", "friend", "My midwife", "word of mouth", "another mom", "Dr.", "old client",
        ])
    func generic(answer: String) throws {
        let reason = try credit(answer, contacts: Self.contacts)
        let reasons = ["it names nobody in particular", "no contact is known by this"]
        #expect(reasons.contains(reason) || reason.hasPrefix("["))
    }

    @Test("with two channels and a person is left to the user")
    func mixed() throws {
        #expect(try credit("Google and Priya", contacts: Self.contacts) == "no contact is known by this")
    }
}

@Suite("A past client")
struct PastClientTests {
    private static let contacts = """
        contact_id,kind,given_name,family_name,email
        c-jen,client,Jen,Kim,jen@example.org
        c-mia,doula,Mia,Stone,mia@example.org
        c-ask,client,Ask,Er,asker@example.org

        """

    @Test("can refer others after her own first visit")
    func before() throws {
        let own = ",jen@example.org,2026-09-30,\n"
        #expect(try credit("Jen Kim", contacts: Self.contacts, moreBookings: own) == "c-jen")
    }

    @Test(
        "cannot have sent somebody before she first came herself, or on that day",
        arguments: ["2026-10-01", "2026-10-09"])
    func tooLate(day: String) throws {
        let own = ",jen@example.org,\(day),\n"
        #expect(
            try credit("Jen Kim", contacts: Self.contacts, moreBookings: own)
                == "this past client first came later herself")
    }

    @Test("without a booking may have come before the list begins")
    func unknown() throws {
        #expect(try credit("Jen Kim", contacts: Self.contacts) == "c-jen")
    }

    @Test("is not the only one who refers: a doula may send clients long before she comes for a massage herself")
    func colleague() throws {
        let own = ",mia@example.org,2026-10-20,\n"
        #expect(try credit("Mia Stone", contacts: Self.contacts, moreBookings: own) == "c-mia")
    }

    @Test("never sends herself")
    func herself() throws {
        #expect(try credit("Ask Er", contacts: Self.contacts) == "it is the client's own name")
    }

    @Test("of two with one name is the one who had come before")
    func onlyOneCanHave() throws {
        let twins = Self.contacts + "c-jen2,client,Jen,Kim,jen2@example.org\n"
        let own = ",jen@example.org,2026-09-30,\n,jen2@example.org,2026-10-15,\n"
        #expect(try credit("Jen Kim", contacts: twins, moreBookings: own) == "c-jen")
    }
}

@Suite("Words are compared")
struct WordsTests {
    @Test(
        "without case and punctuation",
        arguments: [
            ("Dr. O'Brien-Lee, M.D.", "dr obrien lee md"), ("Sarah’s", "sarah"),
            ("the kids' doctor", "the kids doctor"),
            ("J. K. Ames", "jk ames"), ("Núñez — and “co”", "nunez and co"), ("  ", ""), ("ÉMILIE", "emilie"),
            ("Ana\u{A0}Lima", "ana lima"),
        ])
    func comparableText(text: String, words: String) {
        #expect(text.withByteView(comparable) == words)
    }
}
