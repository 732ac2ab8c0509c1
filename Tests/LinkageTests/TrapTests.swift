import Testing

@testable import Linkage

/// A short list each, so that what decides is what is believed before any data.
@Suite("Who is merged and who is not")
struct TrapTests {
    static let header =
        "contact_id,organization,given_name,middle_name,family_name,suffix,"
        + "email,phone,street,city,region,postal_code,npi\n"

    static func clusters(_ rows: String) throws -> [String] { try LinkageTests.clusters(header + rows) }

    @Test(
        "one person written in two ways becomes one contact",
        arguments: [
            // The same email, another spelling of everything else.
            """
            a,Redwood Pediatrics,Priya,,Patel,,priya@example.org,+17075550101,12 Oak St,Willits,CA,95490,
            b,REDWOOD PEDIATRICS LLC,PRIYA,,PATEL,,Priya@Example.org,,12 Oak Street,Willits,CA,95490-1234,
            """,
            // A nickname and a direct telephone.
            """
            a,,Elizabeth,,Moreno,,,+17075550102,,Ukiah,CA,95482,
            b,,Liz,,Moreno,,liz@example.org,+17075550102,4 Elm Ave,Ukiah,CA,95482,
            """,
            // Swapped names.
            """
            a,,Naomi,,Fischer,,naomi@example.org,+17075550103,,Ukiah,CA,,
            b,,Fischer,,Naomi,,,+17075550103,,Ukiah,CA,,
            """,
            // A typing error in the name.
            """
            a,,Catherine,,Abernathy,,,+17075550104,9 Pine Rd,Ukiah,CA,95482,
            b,,Cathrine,,Abernathy,,cath@example.org,+17075550104,9 Pine Road,Ukiah,CA,95482,
            """,
            // A hyphenated family name.
            """
            a,Bloom Doulas,Joan,,Baker,,joan.b@example.org,+17075550105,,Ukiah,CA,,
            b,Bloom Doulas,Joan,,Baker-Lindqvist,,,+17075550105,,Ukiah,CA,,
            """,
            // A changed family name and the same mailbox.
            """
            a,,Harriet,,Stone,,harriet77@example.org,+17075550106,,Ukiah,CA,,
            b,,Harriet,,Olsen,,harriet77@example.org,,,Ukiah,CA,,
            """,
            // Two practices, one mailbox.
            """
            a,Redwood Pediatrics,Tomasz,,Wojcik,,twojcik@example.org,+17075550107,12 Oak St,Willits,CA,95490,
            b,Harbor Clinic,Tomasz,,Wojcik,,twojcik@example.org,+17075550108,80 Bay Rd,Eureka,CA,95501,
            """,
            // An initial and the same direct number.
            """
            a,,R.,,Nakamura,,,+17075550109,,Ukiah,CA,,
            b,,Rei,,Nakamura,,rei@example.org,+17075550109,,Ukiah,CA,,
            """,
            // A licence number and nothing else.
            """
            a,,Ines,,Duarte,,,,,,,,1234567893
            b,,Ines,,Duarte,,,,,,,,1234567893
            """,
            // A practice in two spellings.
            """
            a,The Willits Birth Center LLC,,,,,info@example.org,+17075550110,2 Main St,Willits,CA,95490,
            b,Willits Birth Ctr,,,,,,+17075550110,2 Main Street,Willits,CA,95490,
            """,
        ])
    func merged(_ rows: String) throws {
        #expect(try TrapTests.clusters(rows) == ["a+b"])
    }

    @Test(
        "two contacts who share contact data stay two",
        arguments: [
            // Two doctors at one switchboard.
            """
            a,Redwood Pediatrics,Priya,,Patel,,,+17075550120,12 Oak St,Willits,CA,95490,
            b,Redwood Pediatrics,Daniel,,Kim,,,+17075550120,12 Oak St,Willits,CA,95490,
            """,
            // Colleagues with one family name.
            """
            a,Redwood Pediatrics,Priya,,Patel,,info@example.org,+17075550120,12 Oak St,Willits,CA,95490,
            b,Redwood Pediatrics,Rohan,,Patel,,info@example.org,+17075550120,12 Oak St,Willits,CA,95490,
            """,
            // Colleagues with one given name.
            """
            a,Redwood Pediatrics,Maria,,Lopez,,,+17075550120,12 Oak St,Willits,CA,95490,
            b,Redwood Pediatrics,Maria,,Chen,,,+17075550120,12 Oak St,Willits,CA,95490,
            """,
            // Spouses with one mailbox and one telephone.
            """
            a,,Laura,,Bishop,,bishops@example.org,+17075550121,7 Fir Ct,Ukiah,CA,95482,
            b,,Peter,,Bishop,,bishops@example.org,+17075550121,7 Fir Ct,Ukiah,CA,95482,
            """,
            // Parent and child with names alike.
            """
            a,,Daniel,,Reyes,,reyes@example.org,+17075550122,7 Fir Ct,Ukiah,CA,95482,
            b,,Danielle,,Reyes,,reyes@example.org,+17075550122,7 Fir Ct,Ukiah,CA,95482,
            """,
            // Father and son.
            """
            a,,Samuel,,Hart,Sr.,,+17075550123,7 Fir Ct,Ukiah,CA,95482,
            b,,Samuel,,Hart,Jr.,,+17075550123,7 Fir Ct,Ukiah,CA,95482,
            """,
            """
            a,,Samuel,,Hart,,sam@example.org,+17075550123,7 Fir Ct,Ukiah,CA,95482,
            b,,Samuel,,Hart,Jr.,junior@example.org,+17075550124,7 Fir Ct,Ukiah,CA,95482,
            """,
            // A person and her practice.
            """
            a,Bloom Doulas,Joan,,Baker,,joan@example.org,+17075550125,3 Ash Ln,Ukiah,CA,95482,
            b,Bloom Doulas,,,,,joan@example.org,+17075550125,3 Ash Ln,Ukiah,CA,95482,
            """,
            // Namesakes in two towns.
            """
            a,Redwood Pediatrics,Maria,,Garcia,,mgarcia@example.org,+17075550126,12 Oak St,Willits,CA,95490,
            b,Harbor Clinic,Maria,,Garcia,,mgarcia@example.com,+17075550127,80 Bay Rd,Eureka,CA,95501,
            """,
            // Two licence numbers.
            """
            a,Redwood Pediatrics,Ines,,Duarte,,ines@example.org,+17075550128,12 Oak St,Willits,CA,95490,1234567893
            b,Redwood Pediatrics,Ines,,Duarte,,ines@example.org,+17075550128,12 Oak St,Willits,CA,95490,1987654321
            """,
            // Two branches of one organization.
            """
            a,Harbor Birth Center,,,,,info@example.org,+17075550129,2 Main St,Willits,CA,95490,
            b,Harbor Birth Center,,,,,info@example.org,+17075550130,80 Bay Rd,Eureka,CA,95501,
            """,
            // Two rows of a given name only.
            """
            a,,Maria,,,,,,,,,,
            b,,Maria,,,,maria@example.org,,,,,,
            """,
        ])
    func apart(_ rows: String) throws {
        #expect(try TrapTests.clusters(rows) == ["a", "b"])
    }

    @Test("an initial that fits two people is merged with neither")
    func ambiguousInitial() throws {
        let rows = """
            a,Storm Pediatrics,D.,,Wilson,,,+17075550131,1 Hill Rd,Ukiah,CA,95482,
            b,Storm Pediatrics,Dominique,,Wilson,,,+17075550131,1 Hill Rd,Ukiah,CA,95482,
            c,Storm Pediatrics,Diana,,Wilson,,,+17075550131,1 Hill Rd,Ukiah,CA,95482,
            """
        #expect(try TrapTests.clusters(rows) == ["a", "b", "c"])
    }

    @Test("two names that a nickname links are not joined through it")
    func nicknameBridge() throws {
        let rows = """
            a,,Christopher,,Lang,,,+17075550132,5 Hill Rd,Ukiah,CA,95482,
            b,,Chris,,Lang,,,+17075550132,5 Hill Rd,Ukiah,CA,95482,
            c,,Christina,,Lang,,,+17075550132,5 Hill Rd,Ukiah,CA,95482,
            """
        let clusters = try TrapTests.clusters(rows)
        #expect(!clusters.contains("a+b+c"))
        #expect(!clusters.contains("a+c"))
    }

    @Test("a whole list that shares one telephone stays apart")
    func sharedByAll() throws {
        let names = ["Ana", "Ben", "Cleo", "Dov", "Edda", "Finn", "Gus", "Hana", "Igor", "Jade"]
        let families = ["Abel", "Birk", "Cohn", "Dahl", "Emig", "Falk", "Gray", "Hess", "Iyer", "Jung"]
        var rows = ""
        for (given, family) in zip(names, families) {
            rows += "\(given),Hospital,\(given),,\(family),,info@example.org,+17075550133,1 Main St,Ukiah,CA,95482,\n"
        }
        #expect(try TrapTests.clusters(rows).count == 10)
    }

    @Test("a column to compare carries a pair with a damaged family name")
    func comparedColumn() throws {
        let text = """
            contact_id,given_name,family_name,street,city,born
            a,Thomas,Graue,4 Dinnison Circuit,Clovelly,1912-09-11
            b,Thomas,Shepherd,4 Dinnison Circuit,Clovelly,1912-09-11
            """
        var options = LinkageOptions()
        #expect(try LinkageTests.clusters(text, options) == ["a", "b"])
        options.compared = ["born"]
        #expect(try LinkageTests.clusters(text, options) == ["a+b"])
    }

    @Test("twins with one birthday stay two")
    func twins() throws {
        let text = """
            contact_id,given_name,family_name,phone,street,city,date_of_birth
            a,Anna,Graue,+17075550134,4 Dinnison Circuit,Clovelly,2024-09-11
            b,Ben,Graue,+17075550134,4 Dinnison Circuit,Clovelly,2024-09-11
            """
        var options = LinkageOptions()
        options.compared = ["date_of_birth"]
        #expect(try LinkageTests.clusters(text, options) == ["a", "b"])
    }
}
