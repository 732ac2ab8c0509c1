import Bytes
import Contacts
import Wording

/// Countries whose law asks for a permission before a first email to somebody, even to a business: Canada (Canada's
/// Anti-Spam Legislation, 2010 c. 23), the European Union (Directive 2002/58/EC, article 13), the United Kingdom
/// (Privacy and Electronic Communications Regulations 2003), Australia (Spam Act 2003) and New Zealand (Unsolicited
/// Electronic Messages Act 2007). Exceptions depend on facts that no list has.
enum EmailPermission {
    static func isNeeded(in country: String) -> Bool { countries.contains(country) }

    /// The contact's country: the list's, or that of the email address, or the sender's.
    static func country(of addressee: Addressee, email: ByteView, home: String) -> String {
        if !addressee.country.isEmpty { return Addressee.countryCode(addressee.country) }
        let ending = email.split { $0 == .period }.last?.string.uppercased() ?? ""
        let code = ending == "UK" ? "GB" : ending
        return countries.contains(code) ? code : home
    }

    private static let countries: Set<String> = [
        "CA", "GB", "AU", "NZ", "EU",
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
        "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
    ]
}
