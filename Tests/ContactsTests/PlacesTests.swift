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
        "an address of the countries of the toolkit is taken apart, however much of it there is",
        arguments: [
            ("12 Pelican St Suite 4 Alder Bay CA 94904", "12 Pelican St Suite 4|Alder Bay|CA|94904|"),
            ("12 Pelican St\nAlder Bay, CA 94904\nUSA", "12 Pelican St|Alder Bay|CA|94904|US"),
            ("12 Pelican St, Alder Bay, California", "12 Pelican St|Alder Bay|CA||"),
            ("12 Pelican St, Alder Bay, California 94904, United States", "12 Pelican St|Alder Bay|CA|94904|US"),
            ("12 Pelican St, Alder Bay CA", "12 Pelican St|Alder Bay|CA||"),
            ("12 Pelican St, Alder Bay, CA, 94904, US", "12 Pelican St|Alder Bay|CA|94904|US"),
            ("PO Box 7, Quillan, CA 94939", "PO Box 7|Quillan|CA|94939|"),
            ("Alder Bay, CA 94904", "|Alder Bay|CA|94904|"),
            ("100 W 5th Ave, New York, NY 10001", "100 W 5th Ave|New York|NY|10001|"),
            ("1 Washington Sq, Washington, DC 20001", "1 Washington Sq|Washington|DC|20001|"),
            ("350 Fifth Ave, New York, New York 10118", "350 Fifth Ave|New York|NY|10118|"),
            ("5 Elm St., St. Paul, MN 55101", "5 Elm St.|St. Paul|MN|55101|"),
            ("1 Main St, Winston-Salem, North Carolina 27101", "1 Main St|Winston-Salem|NC|27101|"),
            ("12 Pelican St, Alder Bay, CA 949041203", "12 Pelican St|Alder Bay|CA|94904-1203|"),
            ("456 Oak Rd, Apt #3, Springfield, Ill. 62701", "456 Oak Rd, Apt #3|Springfield|IL|62701|"),
            ("12 Rue Saint-Denis, Montréal, QC H2X 3K3", "12 Rue Saint-Denis|Montréal|QC|H2X 3K3|"),
            ("12 Rue Saint-Denis, Montréal (Québec) H2X 3K3", "12 Rue Saint-Denis|Montréal|QC|H2X 3K3|"),
            ("100 Queen St W, Toronto, ON M5H 2N2, Canada", "100 Queen St W|Toronto|ON|M5H 2N2|CA"),
            ("100 Queen St W, Toronto, Ontario M5H2N2", "100 Queen St W|Toronto|ON|M5H 2N2|"),
            ("4 Fern Lane, Victoria BC  V8V 1A1", "4 Fern Lane|Victoria|BC|V8V 1A1|"),
            ("10 Downing Street, London SW1A 2AA", "10 Downing Street|London||SW1A 2AA|"),
            ("10 Downing Street, London, SW1A 2AA, UK", "10 Downing Street|London||SW1A 2AA|GB"),
            ("Flat 2, 4 Fern Lane, Headingley, Leeds LS6 1AA", "Flat 2, 4 Fern Lane, Headingley|Leeds||LS6 1AA|"),
            ("1 High Street, Leeds, West Yorkshire, LS1 1AA", "1 High Street|Leeds|West Yorkshire|LS1 1AA|"),
            ("1 High St, York, England", "1 High St|York|||GB"),
            ("12 The Mews\nBath\nBA1 1AA", "12 The Mews|Bath||BA1 1AA|"),
            ("5 Main Street, Cork, Co. Cork, T12 AB34", "5 Main Street|Cork|Co. Cork|T12 AB34|"),
            ("5 O'Connell Street, Dublin 1, D01 F5P2", "5 O'Connell Street|Dublin 1||D01 F5P2|"),
            ("Unit 3, 12 Grafton St, Dublin 2, D02 X285, Ireland", "Unit 3, 12 Grafton St|Dublin 2||D02 X285|IE"),
            ("12 George St, Sydney NSW 2000", "12 George St|Sydney|NSW|2000|"),
            ("12 George St, Sydney, NSW, 2000", "12 George St|Sydney|NSW|2000|"),
            ("12 George St Sydney NSW 2000 Australia", "12 George St|Sydney|NSW|2000|AU"),
            ("4/12 Chapel St, St Kilda VIC 3182", "4/12 Chapel St|St Kilda|VIC|3182|"),
            ("1 Swan Rd, Perth, Western Australia 6000", "1 Swan Rd|Perth|WA|6000|"),
            ("12 Queen Street, Auckland 1010", "12 Queen Street|Auckland||1010|"),
            ("12 Queen Street, Ponsonby, Auckland 1011", "12 Queen Street, Ponsonby|Auckland||1011|"),
            ("12 Queen Street, Auckland 1010, New Zealand", "12 Queen Street|Auckland||1010|NZ"),
            ("PO Box 12, Wellington 6140, NZ", "PO Box 12|Wellington||6140|NZ"),
            ("Lindenstraße 5, 01067 Dresden", "Lindenstraße 5|Dresden||01067|"),
            ("3 rue des Lilas, 69003 Lyon, France", "3 rue des Lilas|Lyon||69003|FR"),
            ("Calle Mayor 3, 42001 Soria", "Calle Mayor 3|Soria||42001|"),
            ("PO Box 7 Quillan CA 94939", "PO Box 7|Quillan|CA|94939|"),
            ("100 Main St St Paul MN 55101", "100 Main St|St Paul|MN|55101|"),
            ("12 St Kilda Rd Melbourne VIC 3004", "12 St Kilda Rd|Melbourne|VIC|3004|"),
            ("5 Elm St, Atlanta, Georgia", "5 Elm St|Atlanta|GA||"),
            ("5 Elm St, Santa Fe, New Mexico 87501", "5 Elm St|Santa Fe|NM|87501|"),
            ("5 Elm St, Belfast, Co. Antrim, BT1 1AA, Northern Ireland", "5 Elm St|Belfast|Co. Antrim|BT1 1AA|GB"),
            ("12 Pelican St, Alder Bay, 94904", "12 Pelican St|Alder Bay||94904|"),
            ("12 Pelican St #4 Alder Bay CA 94904", "12 Pelican St #4|Alder Bay|CA|94904|"),
            (
                "St. Mary's Hospital, 450 Stanyan St, San Francisco, CA 94117",
                "St. Mary's Hospital, 450 Stanyan St|San Francisco|CA|94117|"
            ),
            ("Room 1010, 12 Pelican St, Alder Bay, CA 94904", "Room 1010, 12 Pelican St|Alder Bay|CA|94904|"),
            ("1 Rue X, Québec (Québec) G1R 4P5", "1 Rue X|Québec|QC|G1R 4P5|"),
            ("c/o Ann Lee, 12 Pelican St, Alder Bay, CA", "c/o Ann Lee, 12 Pelican St|Alder Bay|CA||"),
            ("Flat 3, 12 High St, Cardiff, Wales", "Flat 3, 12 High St|Cardiff|||GB"),
            ("Main Street, Kilkenny, Co. Kilkenny, Ireland", "Main Street|Kilkenny|Co. Kilkenny||IE"),
            ("12 Pelican St. Alder Bay, CA 94904", "12 Pelican St.|Alder Bay|CA|94904|"),
            ("12 Pelican Street Alder Bay, CA 94904", "12 Pelican Street|Alder Bay|CA|94904|"),
        ])
    func countries(cell: String, expected: String) {
        #expect(parts(cell) == expected)
    }

    @Test(
        "what is no address with a city and a state, a postal code or a country is left whole",
        arguments: [
            "back room of the bakery", "", "94904", "CA", "123 Main Street", "789 Georgia Ave, Alder Bay",
            "5 O'Connell Street, Dublin 1", "call first", "the yellow house on Elm", "12 Pelican St, Suite 1010",
            "12 Queen Street Auckland 1010", "1200", "Level 4, 12 Queen Street, Auckland",
            "12 Main Street, Building 1200", "Alder Bay", "Bay Area", "m5h2n2",
        ])
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
            ("québec", "QC"), ("New South Wales", "NSW"), ("D.C.", "DC"), ("N.Y.", "NY"), ("Ill.", "IL"),
            ("Western Australia", "WA"), ("CA 94904", nil), ("NSW 2000", nil), ("Bavaria", nil), ("ZZ", nil),
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
