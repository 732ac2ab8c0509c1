import CSV
import Contacts
import Testing

@Suite("PostalAddress")
struct PostalAddressTests {
    private func parts(_ cell: String) -> String? {
        cell.withByteView(PostalAddress.init).map {
            [$0.street, $0.city, $0.region, $0.postalCode, $0.country].joined(separator: "|")
        }
    }

    @Test(
        "a US address in one cell is taken apart",
        arguments: [
            ("12 Pelican St, Alder Bay, CA 94904", "12 Pelican St|Alder Bay|CA|94904|"),
            ("12 Pelican St, Suite 4, Alder Bay, CA 94904-1203", "12 Pelican St, Suite 4|Alder Bay|CA|94904-1203|"),
            ("12 Pelican St\nAlder Bay, CA 94904\nUS", "12 Pelican St|Alder Bay|CA|94904|US"),
            ("12 Pelican St, Alder Bay, California, 94904, USA", "12 Pelican St|Alder Bay|CA|94904|US"),
            ("12 Pelican St\r\nAlder Bay CA 94904", "12 Pelican St|Alder Bay|CA|94904|"),
            ("9 Elm, Holyoke Falls, Massachusetts 01099", "9 Elm|Holyoke Falls|MA|01099|"),
            ("Alder Bay, CA", "|Alder Bay|CA||"),
            ("1 A St, Fargo Flats, North Dakota 58102", "1 A St|Fargo Flats|ND|58102|"),
        ])
    func oneCell(cell: String, expected: String) {
        #expect(parts(cell) == expected)
    }

    @Test(
        "what is no address with a city and a state is left whole",
        arguments: ["back room of the bakery", "12 Pelican St", "", "94904", "CA"])
    func unknown(cell: String) {
        #expect(parts(cell) == nil)
    }
}

@Suite("Places")
struct PlacesTests {
    @Test(
        "states and provinces get their codes",
        arguments: [
            ("California", "CA"), ("calif.", "CA"), ("ca", "CA"), ("CA", "CA"), ("British Columbia", "BC"),
            ("québec", "QC"), ("New South Wales", "NSW"), ("D.C.", nil), ("Bavaria", nil), ("ZZ", nil),
        ])
    func regions(name: String, code: String?) {
        #expect(name.withByteView(Places.regionCode) == code)
    }

    @Test(
        "countries get their codes",
        arguments: [
            ("USA", "US"), ("U.S.A.", "US"), ("United States", "US"), ("UK", "GB"), ("Deutschland", "DE"), ("nz", "NZ"),
            ("Atlantis", nil),
        ])
    func countries(name: String, code: String?) {
        #expect(name.withByteView(Places.countryCode) == code)
    }
}

@Suite("Kind")
struct KindTests {
    @Test(
        "the words people use for a kind are understood",
        arguments: [
            ("Pediatrician", Kind.pediatrician), ("pediatricians", .pediatrician), ("PEDS", .pediatrician),
            ("OB/GYN", .obstetrician), ("Mommy groups", .parentGroup), ("mom group", .parentGroup),
            ("parent-group", .parentGroup), ("Birth Centre", .birthCenter), ("IBCLC", .lactationConsultant),
            ("Doulas", .doula), ("Midwives", .midwife), ("Past clients", .client), ("Day care", .childcare),
            ("Facebook group", .parentGroup), ("Labor & Delivery nurse", .nurse), ("libraries story time", nil),
            ("CNM", .midwife), ("Mom's Group", .parentGroup), ("Kinderärztin", .pediatrician),
            ("Health visitor", .nurse),
            ("Friends", .other), ("", nil), ("xyz", nil),
        ])
    func words(phrase: String, kind: Kind?) {
        #expect(phrase.withByteView { Kind(words: $0) } == kind)
    }

    @Test("every kind is understood by its own name", arguments: Kind.allCases)
    func ownName(kind: Kind) {
        #expect(kind.rawValue.withByteView { Kind(words: $0) } == kind)
    }
}
