import Bytes
import Diagnostics

extension Places {
    /// The usual code of a state or province of the US, Canada or Australia; nil for an unknown name.
    package static func regionCode(_ name: ByteView) -> String? {
        guard (2...30).contains(name.count), !name.contains(where: \.isASCIIDigit) else { return nil }
        if name.count == 2, name[0].isASCIIUppercase, name[1].isASCIIUppercase {
            let code = name.string
            return regionCodes.contains(code) ? code : nil
        }
        if let code = regionWords[name] { return code }
        return capitals(name).flatMap { regionCodes.contains($0) ? $0 : nil }
    }

    /// The code of the state of a city with a state's name: New York, Québec, and Washington if the postal code is in
    /// the capital (USPS Publication 65); nil for any other.
    package static func region(ofCity name: ByteView, postalCode: String) -> String? {
        let region = homonyms[name]
        return region != "DC" || capitalCodes.contains(String(postalCode.prefix(3))) ? region : nil
    }

    /// Cities with the name of a state.
    static let homonymousCities: [(String, Phrases)] = [
        ("NY", Phrases(en: "New York")), ("QC", Phrases(fr: "Québec")), ("DC", Phrases(en: "Washington")),
    ]

    private static let homonyms = PhraseTable(homonymousCities)

    private static let capitalCodes: Set<String> = ["200", "202", "203", "204", "205"]

    /// The state or province that `text` misspells; nil for a known name or code, and for text that is similar to none.
    package static func regionName(near text: String) -> String? {
        guard text.count > 4, text.withByteView(regionCode) == nil else { return nil }
        return regionNames.filter { editDistance(Array($0.lowercased()), Array(text.lowercased())) <= 2 }.min()
    }

    private static let regionCodes = Set(regions.map(\.0))

    private static let regionWords = PhraseTable(regions)

    /// Full names, which are longer than abbreviations.
    private static let regionNames = regions.flatMap(\.1.all).filter { $0.first?.isUppercase ?? false }

    /// Codes of USPS Publication 28, Canada Post and Australia Post with their names, and in lower case older
    /// abbreviations that are still in use.
    static let regions: [(String, Phrases)] = [
        ("AL", Phrases(en: "Alabama, ala")),
        ("AK", Phrases(en: "Alaska")),
        ("AZ", Phrases(en: "Arizona, ariz")),
        ("AR", Phrases(en: "Arkansas, ark")),
        ("CA", Phrases(en: "California, calif")),
        ("CO", Phrases(en: "Colorado, colo")),
        ("CT", Phrases(en: "Connecticut, conn")),
        ("DE", Phrases(en: "Delaware, del")),
        ("DC", Phrases(en: "District of Columbia, washington dc, d c")),
        ("FL", Phrases(en: "Florida, fla")),
        ("GA", Phrases(en: "Georgia")),
        ("HI", Phrases(en: "Hawaii")),
        ("ID", Phrases(en: "Idaho")),
        ("IL", Phrases(en: "Illinois, ill")),
        ("IN", Phrases(en: "Indiana, ind")),
        ("IA", Phrases(en: "Iowa")),
        ("KS", Phrases(en: "Kansas, kans")),
        ("KY", Phrases(en: "Kentucky")),
        ("LA", Phrases(en: "Louisiana")),
        ("ME", Phrases(en: "Maine")),
        ("MD", Phrases(en: "Maryland")),
        ("MA", Phrases(en: "Massachusetts, mass")),
        ("MI", Phrases(en: "Michigan, mich")),
        ("MN", Phrases(en: "Minnesota, minn")),
        ("MS", Phrases(en: "Mississippi")),
        ("MO", Phrases(en: "Missouri")),
        ("MT", Phrases(en: "Montana, mont")),
        ("NE", Phrases(en: "Nebraska, neb, nebr")),
        ("NV", Phrases(en: "Nevada, nev")),
        ("NH", Phrases(en: "New Hampshire, n h")),
        ("NJ", Phrases(en: "New Jersey, n j")),
        ("NM", Phrases(en: "New Mexico, n m")),
        ("NY", Phrases(en: "New York, n y")),
        ("NC", Phrases(en: "North Carolina, n c")),
        ("ND", Phrases(en: "North Dakota, n d")),
        ("OH", Phrases(en: "Ohio")),
        ("OK", Phrases(en: "Oklahoma, okla")),
        ("OR", Phrases(en: "Oregon, ore")),
        ("PA", Phrases(en: "Pennsylvania, penn, penna")),
        ("PR", Phrases(en: "Puerto Rico")),
        ("RI", Phrases(en: "Rhode Island, r i")),
        ("SC", Phrases(en: "South Carolina, s c")),
        ("SD", Phrases(en: "South Dakota, s d")),
        ("TN", Phrases(en: "Tennessee, tenn")),
        ("TX", Phrases(en: "Texas, tex")),
        ("UT", Phrases(en: "Utah")),
        ("VT", Phrases(en: "Vermont")),
        ("VA", Phrases(en: "Virginia")),
        ("WA", Phrases(en: "Washington, Western Australia, wash")),
        ("WV", Phrases(en: "West Virginia, w va, wva")),
        ("WI", Phrases(en: "Wisconsin, wis, wisc")),
        ("WY", Phrases(en: "Wyoming, wyo")),
        ("AB", Phrases(en: "Alberta, alta")),
        ("BC", Phrases(en: "British Columbia, b c")),
        ("MB", Phrases(en: "Manitoba, man")),
        ("NB", Phrases(en: "New Brunswick")),
        ("NL", Phrases(en: "Newfoundland and Labrador")),
        ("NS", Phrases(en: "Nova Scotia, n s")),
        ("NT", Phrases(en: "Northwest Territories, Northern Territory")),
        ("NU", Phrases(en: "Nunavut")),
        ("ON", Phrases(en: "Ontario, ont")),
        ("PE", Phrases(en: "Prince Edward Island, p e i, pei")),
        ("QC", Phrases(en: "Quebec, que", fr: "Québec")),
        ("SK", Phrases(en: "Saskatchewan, sask")),
        ("YT", Phrases(en: "Yukon")),
        ("NSW", Phrases(en: "New South Wales, n s w")),
        ("QLD", Phrases(en: "Queensland, qld")),
        ("SA", Phrases(en: "South Australia")),
        ("TAS", Phrases(en: "Tasmania, tas")),
        ("VIC", Phrases(en: "Victoria, vic")),
        ("ACT", Phrases(en: "Australian Capital Territory")),
        ("GU", Phrases(en: "Guam")),
        ("AS", Phrases(en: "American Samoa")),
        ("VI", Phrases(en: "Virgin Islands")),
    ]
}
