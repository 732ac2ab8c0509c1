import Wording

extension ContactFormat {
    /// The monthly file of all US health care providers, `npidata_pfile_*.csv` (CMS, NPPES Data Dissemination): 329 or
    /// 330 columns, found by name, few of which say how to reach a provider.
    static let providerRegistry = ContactFormat(
        "nppes", "NPPES providers",
        signature: [
            "NPI", "Entity Type Code", "Provider Organization Name (Legal Business Name)",
            "Healthcare Provider Taxonomy Code_1",
        ], roles: providerRoles, others: .dropped)

    /// The most taxonomy codes in a row.
    private static let taxonomyCodes = 15

    private static let providerRoles: [String: ContactRole] = {
        var roles: [String: ContactRole] = [
            "NPI": .text(.npi),
            "Entity Type Code": .entityType,
            "Provider Organization Name (Legal Business Name)": .text(.organization),
            "Provider Other Organization Name": .text(.aliases),
            "Provider Last Name (Legal Name)": .namePart(.familyName),
            "Provider First Name": .namePart(.givenName),
            "Provider Middle Name": .namePart(.middleName),
            "Provider Name Prefix Text": .namePart(.prefix),
            "Provider Name Suffix Text": .namePart(.suffix),
            "Provider Credential Text": .namePart(.credentials),
            "Provider Business Practice Location Address Telephone Number": .phone,
            "Provider Business Practice Location Address Fax Number": .passThrough,
            "Provider Business Mailing Address Telephone Number": .otherPhone,
            "NPI Deactivation Date": .deactivatedOn,
            "NPI Reactivation Date": .reactivatedOn,
            "Parent Organization LBN": .passThrough,
        ]
        for (place, group) in [("Practice Location", AddressGroup.work), ("Mailing", .other)] {
            roles["Provider First Line Business \(place) Address"] = .address(.street, group)
            roles["Provider Second Line Business \(place) Address"] = .address(.streetMore, group)
            roles["Provider Business \(place) Address City Name"] = .address(.city, group)
            roles["Provider Business \(place) Address State Name"] = .address(.region, group)
            roles["Provider Business \(place) Address Postal Code"] = .address(.postalCode, group)
            roles["Provider Business \(place) Address Country Code (If outside U.S.)"] = .address(.country, group)
        }
        for number in 1...taxonomyCodes {
            roles["Healthcare Provider Taxonomy Code_\(number)"] = .taxonomyCode(number)
            roles["Healthcare Provider Primary Taxonomy Switch_\(number)"] = .taxonomySwitch(number)
        }
        return roles
    }()
}
