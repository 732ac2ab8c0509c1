import Bytes
import Diagnostics

/// Codes of states, provinces and countries.
package enum Places {
    /// The usual short code of a state or province of the US, Canada or Australia, or nil for a name that is none.
    package static func regionCode(_ name: ByteView) -> String? {
        guard (2...30).contains(name.count), !name.contains(where: \.isASCIIDigit) else { return nil }
        if name.count == 2, name[0].isASCIIUppercase, name[1].isASCIIUppercase {
            let code = name.string
            return codes.contains(code) ? code : nil
        }
        let key = name.split { !$0.isASCIILetter && $0.isASCII }.map(\.lowercasedString).joined(separator: " ")
        if let code = regions[key] ?? abbreviations[key] { return code }
        let upper = key.uppercased()
        return codes.contains(upper) ? upper : nil
    }

    /// The code of the state of a city that has the name of a state: New York, Québec, and Washington where the postal code is
    /// one of the capital's (USPS Publication 65); nil for any other.
    package static func region(ofCity name: ByteView, postalCode: String) -> String? {
        switch name.lowercasedString {
        case "new york": "NY"
        case "quebec", "québec": "QC"
        case "washington" where capitalCodes.contains(String(postalCode.prefix(3))): "DC"
        default: nil
        }
    }

    private static let capitalCodes: Set<String> = ["200", "202", "203", "204", "205"]

    /// The ISO 3166 alpha-2 code of a country that practices write down, or nil for a name that is not known.
    package static func countryCode(_ name: ByteView) -> String? {
        guard (2...30).contains(name.count) else { return nil }
        let key = name.split { !$0.isASCIILetter && $0.isASCII }.map(\.lowercasedString).joined(separator: " ")
        if key.count == 2, key != "uk" { return key.uppercased() }
        return countries[key.hasPrefix("the ") ? String(key.dropFirst(4)) : key]
    }

    /// The name of a state or province that `text` is a misspelling of; nil for a name or a code that is known, and for text
    /// that is near none.
    package static func regionName(near text: String) -> String? {
        guard text.count > 4, text.withByteView(regionCode) == nil else { return nil }
        let near = regions.keys.filter { editDistance(Array($0), Array(text.lowercased())) <= 2 }.min()
        return near?.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private static let codes = Set(regions.values)

    /// Whether a word or two is the name of a county of England, Scotland or Wales, or says that it is one of Ireland's.
    package static func isCounty(_ name: ByteView) -> Bool {
        let key = name.lowercasedString
        return key.hasSuffix("shire") || key.hasPrefix("co. ") || key.hasPrefix("co ") || key.hasPrefix("county ")
            || counties.contains(key)
    }

    /// Whether this is `Co. Mayo`, `Co Mayo` or `County Mayo`, of one of the 32 counties of Ireland.
    package static func isIrishCounty(_ name: ByteView) -> Bool {
        let key = name.lowercasedString
        let heading = ["county ", "co. ", "co.", "co "].first { key.hasPrefix($0) }
        return heading.map { irishCounties.contains(String(key.dropFirst($0.count))) } ?? false
    }

    /// Whether words end in a postal district of Dublin, 1 to 24 or 6W.
    package static func isDublinDistrict(_ words: [ByteView]) -> Bool {
        guard words.count > 1, words[words.count - 2].equalsIgnoringCase("dublin") else { return false }
        let district = words[words.count - 1]
        return district.equalsIgnoringCase("6w") || Int(district.string).map((1...24).contains) ?? false
    }

    private static let irishCounties: Set<String> = [
        "antrim", "armagh", "carlow", "cavan", "clare", "cork", "derry", "donegal", "down", "dublin", "fermanagh",
        "galway", "kerry", "kildare", "kilkenny", "laois", "leitrim", "limerick", "londonderry", "longford", "louth",
        "mayo", "meath", "monaghan", "offaly", "roscommon", "sligo", "tipperary", "tyrone", "waterford", "westmeath",
        "wexford", "wicklow",
    ]

    /// The counties whose names do not end in -shire.
    private static let counties: Set<String> = [
        "bedford", "berks", "bucks", "cambs", "cheshire", "cleveland", "cornwall", "cumbria", "devon", "dorset",
        "east sussex", "essex", "greater london", "greater manchester", "hants", "herts", "isle of wight", "kent",
        "lancs",
        "leics", "lincs", "merseyside", "middlesex", "middx", "norfolk", "northants", "northumberland", "notts", "oxon",
        "rutland", "shropshire", "somerset", "staffs", "suffolk", "surrey", "sussex", "tyne and wear", "west midlands",
        "west sussex", "wilts", "worcs", "fife", "gwent", "gwynedd", "powys", "dyfed", "clwyd", "angus", "highland",
        "antrim", "armagh", "down", "fermanagh", "tyrone",
    ]

    /// USPS Publication 28, Canada Post and Australia Post abbreviations.
    private static let regions: [String: String] = [
        "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA",
        "colorado": "CO", "connecticut": "CT", "delaware": "DE", "district of columbia": "DC", "florida": "FL",
        "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS",
        "kentucky": "KY", "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI",
        "minnesota": "MN", "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV",
        "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC",
        "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "puerto rico": "PR",
        "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX",
        "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI",
        "wyoming": "WY", "alberta": "AB", "british columbia": "BC", "manitoba": "MB", "new brunswick": "NB",
        "newfoundland and labrador": "NL", "nova scotia": "NS", "northwest territories": "NT", "nunavut": "NU",
        "ontario": "ON", "prince edward island": "PE", "quebec": "QC", "québec": "QC", "saskatchewan": "SK",
        "yukon": "YT", "new south wales": "NSW", "queensland": "QLD", "south australia": "SA", "tasmania": "TAS",
        "victoria": "VIC", "australian capital territory": "ACT", "western australia": "WA", "northern territory": "NT",
        "guam": "GU", "american samoa": "AS",
        "virgin islands": "VI",
    ]

    /// Older abbreviations of states and provinces, which people still write, without their full stops.
    private static let abbreviations = [
        "ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "colo": "CO", "conn": "CT", "del": "DE", "fla": "FL",
        "ill": "IL", "ind": "IN", "kans": "KS", "mass": "MA", "mich": "MI", "minn": "MN", "mont": "MT", "neb": "NE",
        "nebr": "NE", "nev": "NV", "n h": "NH", "n j": "NJ", "n m": "NM", "n y": "NY", "n c": "NC", "n d": "ND",
        "okla": "OK", "ore": "OR", "penn": "PA", "penna": "PA", "r i": "RI", "s c": "SC", "s d": "SD", "tenn": "TN",
        "tex": "TX", "wash": "WA", "w va": "WV", "wis": "WI", "wisc": "WI", "wyo": "WY", "d c": "DC",
        "washington dc": "DC",
        "b c": "BC", "ont": "ON", "que": "QC", "man": "MB", "sask": "SK", "alta": "AB", "n s": "NS", "p e i": "PE",
        "vic": "VIC", "qld": "QLD", "tas": "TAS", "n s w": "NSW",
    ]

    private static let countries: [String: String] = [
        "united states": "US", "united states of america": "US", "usa": "US", "u s a": "US", "u s": "US",
        "america": "US", "canada": "CA", "united kingdom": "GB", "uk": "GB", "u k": "GB", "great britain": "GB",
        "britain": "GB", "england": "GB",
        "scotland": "GB", "wales": "GB", "northern ireland": "GB", "ireland": "IE", "republic of ireland": "IE",
        "éire": "IE", "eire": "IE", "australia": "AU",
        "new zealand": "NZ", "mexico": "MX", "méxico": "MX", "germany": "DE", "deutschland": "DE", "france": "FR",
        "spain": "ES", "españa": "ES", "austria": "AT", "österreich": "AT", "switzerland": "CH", "schweiz": "CH",
        "suisse": "CH", "italy": "IT", "netherlands": "NL", "holland": "NL", "nederland": "NL",
        "belgium": "BE", "portugal": "PT", "sweden": "SE",
        "norway": "NO", "denmark": "DK", "finland": "FI", "poland": "PL", "india": "IN", "japan": "JP", "brazil": "BR",
    ]
}
