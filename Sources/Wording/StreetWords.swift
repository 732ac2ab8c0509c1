import Bytes

/// Words of streets in postal addresses (USPS Publication 28, appendices B and C).
package enum StreetWord: Sendable, Equatable {
    /// The type of a street, as its usual abbreviation: `st`, `ave`.
    case type(String)
    /// A word before the number of a part of a building, as its usual abbreviation: `ste`, `apt`.
    case unit(String)
    /// A direction, as its letters: `n`, `sw`.
    case direction(String)
    /// `PO Box`.
    case box

    package init?(_ word: ByteView) {
        guard let found = StreetWord.words[word] else { return nil }
        self = found
    }

    package var isType: Bool { if case .type = self { true } else { false } }
    package var isUnit: Bool { if case .unit = self { true } else { false } }
    package var isDirection: Bool { if case .direction = self { true } else { false } }

    /// The usual abbreviation.
    package var short: String {
        switch self {
        case .type(let short), .unit(let short), .direction(let short): short
        case .box: "box"
        }
    }

    static let table: [(StreetWord, Phrases)] = [
        (.type("st"), Phrases(en: "street, st")),
        (.type("ave"), Phrases(en: "avenue, ave, av")),
        (.type("rd"), Phrases(en: "road, rd")),
        (.type("ln"), Phrases(en: "lane, ln")),
        (.type("dr"), Phrases(en: "drive, dr")),
        (.type("blvd"), Phrases(en: "boulevard, blvd")),
        (.type("way"), Phrases(en: "way")),
        (.type("ct"), Phrases(en: "court, ct")),
        (.type("pl"), Phrases(en: "place, pl")),
        (.type("ter"), Phrases(en: "terrace, ter, tce")),
        (.type("cir"), Phrases(en: "circle, cir")),
        (.type("hwy"), Phrases(en: "highway, hwy")),
        (.type("pkwy"), Phrases(en: "parkway, pkwy, pkway, pky")),
        (.type("sq"), Phrases(en: "square, sq")),
        (.type("trl"), Phrases(en: "trail, trl")),
        (.type("cres"), Phrases(en: "crescent, cres")),
        (.type("close"), Phrases(en: "close")),
        (.type("quay"), Phrases(en: "quay")),
        (.type("parade"), Phrases(en: "parade")),
        (.type("loop"), Phrases(en: "loop")),
        (.type("aly"), Phrases(en: "alley, aly")),
        (.type("plz"), Phrases(en: "plaza, plz")),
        (.type("xing"), Phrases(en: "crossing, xing")),
        (.type("pike"), Phrases(en: "pike")),
        (.type("tpke"), Phrases(en: "turnpike, tpke")),
        (.type("expy"), Phrases(en: "expressway, expy")),
        (.type("cv"), Phrases(en: "cove, cv")),
        (.type("trce"), Phrases(en: "trace, trce")),
        (.type("cmns"), Phrases(en: "commons, cmns")),
        (.type("mews"), Phrases(en: "mews")),
        (.type("row"), Phrases(en: "row")),
        (.type("walk"), Phrases(en: "walk")),
        (.type("path"), Phrases(en: "path")),
        (.unit("ste"), Phrases(en: "suite, ste")),
        (.unit("unit"), Phrases(en: "unit")),
        (.unit("apt"), Phrases(en: "apartment, apt")),
        (.unit("flat"), Phrases(en: "flat")),
        (.unit("rm"), Phrases(en: "room, rm")),
        (.unit("bldg"), Phrases(en: "building, bldg")),
        (.unit("fl"), Phrases(en: "floor, fl, flr")),
        (.unit("level"), Phrases(en: "level")),
        (.unit("dept"), Phrases(en: "dept")),
        (.unit("trlr"), Phrases(en: "trailer, trlr")),
        (.unit("spc"), Phrases(en: "space, spc")),
        (.unit("lot"), Phrases(en: "lot")),
        (.unit("no"), Phrases(en: "no")),
        (.box, Phrases(en: "po, box, pobox, pob")),
        (.direction("n"), Phrases(en: "north, n")),
        (.direction("s"), Phrases(en: "south, s")),
        (.direction("e"), Phrases(en: "east, e")),
        (.direction("w"), Phrases(en: "west, w")),
        (.direction("ne"), Phrases(en: "northeast, ne")),
        (.direction("nw"), Phrases(en: "northwest, nw")),
        (.direction("se"), Phrases(en: "southeast, se")),
        (.direction("sw"), Phrases(en: "southwest, sw")),
    ]

    private static let words = PhraseTable(table)

    /// Whether a number after this word is not a postal code but the number of a house, a unit, a box or a road.
    package static func isBeforeNumber(_ word: ByteView) -> Bool {
        if word.count == 1, word[0] == UInt8(ascii: "#") { return true }
        switch words[word] {
        case .unit, .box, .type("hwy"), .type("rd"), .type("st"): return true
        default: return numbered.contains(word)
        }
    }

    /// Words before the number of a box, a lot or a road.
    static let numberedThings = Phrases(en: "number, route, rt")

    private static let numbered = PhraseSet(numberedThings)

    /// Whether the word may begin the name of a town: a direction or `St.`
    package var mayBeginTown: Bool {
        switch self {
        case .type, .direction: true
        case .unit, .box: false
        }
    }

    /// Whether a number after this word names a road: `Highway 12`, `SR 20`.
    package static func isNumberedRoad(_ word: ByteView) -> Bool { roads.contains(word) }

    static let numberedRoads = Phrases(
        en: "highway, hwy, route, rt, rte, sr, us, cr, fm, county road, interstate, road")

    private static let roads = PhraseSet(numberedRoads)

    /// Whether the word is a small number, as in `One Main Street`.
    package static func isNumber(_ word: ByteView) -> Bool { numbers.contains(word) }

    static let smallNumbers = Phrases(en: "one, two, three, four, five, six, seven, eight, nine, ten, twenty, fifty")

    private static let numbers = PhraseSet(smallNumbers)

    /// Whether the word before `Floor` or `Level` is its name.
    package static func isFloorName(_ word: ByteView) -> Bool { floors.contains(word) }

    static let floorNames = Phrases(
        en: "ground, lower, upper, main, first, second, third, fourth, fifth, garden, basement")

    private static let floors = PhraseSet(floorNames)

    /// Whether a code of a state may as well be the end of a street: `Tan Ct`, `Via La`.
    package static func isStreetEnd(_ code: ByteView) -> Bool { streetEnds.contains(code) }

    static let codesOfStates = Phrases(en: "ct, al, la, pa, de, ms")

    private static let streetEnds = PhraseSet(codesOfStates)

    /// Whether a US town's name is a direction and this: `W Palm Beach`.
    package static func isTownByDirection(_ rest: ByteView) -> Bool { towns.contains(rest) }

    static let townsByDirection = Phrases(
        en: """
            palm beach, las vegas, san francisco, little rock, charleston, providence, orange, hollywood, palo alto,
            lake tahoe, hartford, covina, sacramento, lansing, saint paul, st paul, brunswick, pasadena, bend, jordan,
            lafayette, allis, haven, windsor, hampton
            """)

    private static let towns = PhraseSet(townsByDirection)
}
