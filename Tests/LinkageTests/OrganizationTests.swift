import Testing

@testable import Linkage

@Suite("Which organizations are one")
struct OrganizationTests {
    static let header =
        "contact_id,organization,given_name,family_name,job_title,email,phone,street,city,website,notes\n"

    private func clusters(_ rows: String) throws -> [String] {
        try LinkageTests.clusters(OrganizationTests.header + rows)
    }

    @Test(
        "one organization under two names",
        arguments: [
            """
            a,Saint Anne's Hospital,,,,,+17075550210,9 Church St,Marlow,,
            b,St. Anne's Hospital,,,,,+17075550210,9 Church St,Marlow,,
            """,
            """
            a,Bloom,,,,,+17075550211,3 Bay St,Marlow,,
            b,Bloom Midwifery,,,,,+17075550211,3 Bay St,Marlow,,
            """,
            """
            a,The Nest Parenting Center,,,,hello@nest.example.org,,,,,
            b,Nest Parents Centre,,,,hello@nest.example.org,,,,,
            """,
            """
            a,Cedar Peds,,,,,+17075550213,,,,
            b,Cedar Pediatrics,,,,,+17075550213,,,,
            """,
            """
            a,Marlow Mamas,,,,,+17075550214,,,,
            b,Mamas of Marlow,,,,,+17075550214,,,,
            """,
            """
            a,UCSF,,,,,+17075550215,1 Hill Rd,Marlow,,
            b,University of California San Francisco,,,,,+17075550215,1 Hill Rd,Marlow,,
            """,
            // The domain of the one is the site of the other.
            """
            a,Fern Kids Clinic,,,,info@fernkids.example.org,,,,,
            b,Fern Childrens Clinic,,,,,,,,www.fernkids.example.org,
            """,
            // Import made a person of it.
            """
            a,,Bright,Beginnings,,,+17075550216,,,,
            b,Bright Beginnings,,,,,+17075550216,,,,
            """,
            """
            a,,Harbor,Pediatrics,,,+17075550216,,,,
            b,Harbor Pediatrics,,,,,+17075550216,,,,
            """,
            """
            a,Harbor Pediatrics,Harbor,Pediatrics,,,+17075550216,,,,
            b,Harbor Pediatrics,,,,,+17075550216,,,,
            """,
            // Legal forms of other languages.
            """
            a,Cabinet Lune SARL,,,,,+33140205060,,,,
            b,Cabinet Lune,,,,,+33140205060,,,,
            """,
            """
            a,株式会社さくら,,,,,+81355550101,,,,
            b,さくら,,,,,+81355550101,,,,
            """,
            """
            a,Hebammenpraxis Sonne AG,,,,,+493055501010,,,,
            b,Hebammenpraxis Sonne,,,,,+493055501010,,,,
            """,
        ])
    func one(_ rows: String) throws {
        #expect(try clusters(rows) == ["a+b"])
    }

    @Test("an organization that is called as a person is that person")
    func person() throws {
        #expect(
            try clusters(
                "a,\"Dr. Priya Patel, MD\",,,,,+17075550218,,,,\nb,,Priya,Patel,,,+17075550218,,,,") == ["a+b"])
    }

    @Test(
        "two organizations that share much",
        arguments: [
            // Departments, wherever import put them.
            """
            a,Good Samaritan Hospital - NICU,,,,,+17075550216,2 Hill Rd,Marlow,,
            b,Good Samaritan Hospital - Labor & Delivery,,,,,+17075550216,2 Hill Rd,Marlow,,
            """,
            """
            a,Good Samaritan Hospital,,,,,+17075550216,2 Hill Rd,Marlow,,Department: NICU
            b,Good Samaritan Hospital,,,,,+17075550216,2 Hill Rd,Marlow,,L&D front desk
            """,
            """
            a,Good Samaritan Hospital,,,Lactation Services,,+17075550216,2 Hill Rd,Marlow,,
            b,Good Samaritan Hospital,,,,,+17075550216,2 Hill Rd,Marlow,,
            """,
            """
            a,Good Samaritan Hospital 3rd Floor,,,,,+17075550216,2 Hill Rd,Marlow,,
            b,Good Samaritan Hospital 4th Floor,,,,,+17075550216,2 Hill Rd,Marlow,,
            """,
            // Branches.
            """
            a,Bloom Midwifery - Eastside,,,,info@bloom.example.org,+17075550216,2 Hill Rd,Marlow,,
            b,Bloom Midwifery - North,,,,info@bloom.example.org,+17075550217,9 Bay Rd,Marlow,,
            """,
            """
            a,Bloom Midwifery,,,,info@bloom.example.org,+17075550216,2 Hill Rd,Marlow,,
            b,Bloom Midwifery,,,,info@bloom.example.org,+17075559317,9 Bay Rd,Marlow,,
            """,
            """
            a,Little Tykes I,,,,,+17075550216,2 Hill Rd,Marlow,,
            b,Little Tykes II,,,,,+17075550216,2 Hill Rd,Marlow,,
            """,
            // Two practices in one suite.
            """
            a,Willow Yoga Studio,,,,,+17075550216,2 Hill Rd Suite 5,Marlow,,
            b,Cedar Pediatrics,,,,,+17075550217,2 Hill Rd Suite 5,Marlow,,
            """,
            """
            a,Willow Yoga Studio,,,,,+17075550216,2 Hill Rd Suite 5,Marlow,,
            b,Willow Pediatrics,,,,,+17075550217,2 Hill Rd Suite 5,Marlow,,
            """,
            // A person and her practice.
            """
            a,,Sarah,Nguyen,,,+17075550218,,,,
            b,Marlow Coast Doula Care,,,,,+17075550218,,,,
            """,
        ])
    func two(_ rows: String) throws {
        #expect(try clusters(rows) == ["a", "b"])
    }

    @Test("a column for departments tells them apart")
    func column() throws {
        let text = """
            contact_id,organization,phone,street,city,Department
            a,Good Samaritan Hospital,+17075550216,2 Hill Rd,Marlow,NICU
            b,Good Samaritan Hospital,+17075550216,2 Hill Rd,Marlow,Labor & Delivery
            c,Good Samaritan Hospital NICU,+17075550216,2 Hill Rd,Marlow,
            """
        #expect(try LinkageTests.clusters(text) == ["a+c", "b"])
    }

    @Test("a practice with a profession like a department's name has no departments")
    func practices() throws {
        #expect(
            try clusters(
                "a,Bloom Lactation Services,,,,,+17075550216,,,,\nb,Bloom Lactation,,,,,+17075550216,,,,") == ["a+b"])
    }
}
