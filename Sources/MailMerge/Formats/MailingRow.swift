import CSV

/// A letter as a row for a service that prints and mails it.
package enum MailingRow {
    /// The columns, by the names that such services take for an address. `letter` is the text.
    package static let columns = [
        "name", "company", "address_line1", "address_line2", "address_city", "address_state", "address_zip",
        "address_country", "salutation", "subject", "letter", "contact_id",
    ]

    /// What US addresses call a part of a building (USPS Publication 28, appendix C2).
    private static let units = [
        "apt", "apartment", "bldg", "building", "fl", "floor", "rm", "room", "ste", "suite", "unit",
    ]

    /// `12 Pelican St` and `Suite 4` of a street with both.
    static func lines(ofStreet street: String) -> (String, String) {
        guard let comma = street.lastIndex(of: ",") else { return (street, "") }
        let unit = street[street.index(after: comma)...].drop { $0 == " " }
        let word = unit.prefix { $0.isLetter }.lowercased()
        guard unit.hasPrefix("#") || units.contains(word) else { return (street, "") }
        return (String(street[..<comma]), String(unit))
    }
}
