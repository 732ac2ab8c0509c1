/// A canonical contact, with the columns that the generator fills.
struct Contact {
    var organization = ""
    var given = ""
    var family = ""
    var suffix = ""
    var email = ""
    var phone = ""
    var street = ""
    var city = ""
    var region = ""
    var postalCode = ""

    static let header =
        "contact_id,organization,given_name,family_name,suffix,email,phone,street,city,region,postal_code,source\n"

    func line(id: Int, row: Int) -> String {
        let cells = [organization, given, family, suffix, email, phone, street, city, region, postalCode]
        return "c\(id),\(cells.joined(separator: ",")),list.csv:\(row)\n"
    }
}

/// A home or a practice.
struct Place {
    var street: String
    var city: String
    var region: String
    var postalCode: String
}
