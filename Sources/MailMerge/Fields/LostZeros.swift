import Bytes
import Contacts

/// US postal codes that a spreadsheet read as numbers: `2134` for `02134`.
///
/// Source: USPS Publication 65, the first three digits of ZIP codes by state.
enum LostZeros {
    enum Result: Equatable {
        case fine
        case mended(String)
        case broken(String)
    }

    /// Checks the postal code of an address; one in another country than the US is fine as it is.
    static func check(_ addressee: Addressee, home: String) -> Result {
        let code = addressee.postalCode
        guard !code.isEmpty, code.count != 5, code[0].isASCIIDigit else { return .fine }
        let country = addressee.country.isEmpty ? home : Addressee.countryCode(addressee.country)
        guard country == "US" else { return .fine }
        let hyphen = code.firstIndex(of: UInt8(ascii: "-")) ?? code.count
        let digits = code.upTo(hyphen)
        guard digits.allSatisfy(\.isASCIIDigit), digits.count < 5 else { return .fine }
        let missing = 5 - digits.count
        let region = addressee.region.string.uppercased()
        let isMendable =
            missing == 1 && oneZero.contains(region) || missing == 2 && twoZeros.contains(region)
            || region.isEmpty && missing == 1
        guard isMendable else { return .broken(code.string) }
        return .mended(String(repeating: "0", count: missing) + code.string)
    }

    /// States whose codes begin with one zero; `NY` has 06390, the code of Fishers Island.
    private static let oneZero: Set<String> = [
        "CT", "MA", "ME", "NH", "NJ", "NY", "RI", "VT", "AE", "AP",
    ]
    /// Regions whose codes begin with two zeros: Puerto Rico, the Virgin Islands, and 00501 in New York.
    private static let twoZeros: Set<String> = ["PR", "VI", "NY"]
}
