/// Words of postal addresses.
package enum StreetWords {
    /// Towns of the US that are known by their direction, without it.
    package static let townsByDirection: [StaticString] = [
        "palm beach", "las vegas", "san francisco", "little rock", "charleston", "providence", "orange", "hollywood",
        "palo alto", "lake tahoe", "hartford", "covina", "sacramento", "lansing", "saint paul", "st paul", "st. paul",
        "brunswick", "pasadena", "bend", "jordan", "lafayette", "allis", "haven", "windsor", "hampton",
    ]

    package static let directions: [StaticString] = ["n", "s", "e", "w", "ne", "nw", "se", "sw"]

    /// Words before the number of a part of a building.
    package static let units: [StaticString] = [
        "suite", "ste", "ste.", "unit", "apt", "apt.", "apartment", "flat", "room", "rm", "building", "bldg", "floor",
        "no", "no.", "level",
    ]

    /// Kinds of street with their usual abbreviations (USPS Publication 28, appendix C1), as far as few towns end in them.
    package static let types: [StaticString] = [
        "st", "st.", "street", "ave", "ave.", "avenue", "rd", "rd.", "road", "ln", "ln.", "lane", "dr", "dr.", "drive",
        "blvd", "blvd.", "boulevard", "way", "ct", "ct.", "court", "pl", "pl.", "place", "terrace", "ter", "tce", "cir",
        "circle", "hwy", "highway", "parkway", "pkwy", "sq", "square", "trail", "crescent", "cres", "close", "quay",
        "parade", "loop",
    ]

    /// Words before a number that is no postal code.
    package static let numbered: [StaticString] =
        units + ["box", "lot", "number", "route", "rt", "hwy", "highway", "#", "road", "rd", "st", "street"]
}
