/// Names that other programs' templates have for our fields.
enum UsualFieldNames {
    /// The field that somebody means who writes `name`, as `First Name` or `zip`; nil where no program is known to call
    /// it so.
    static func field(meantBy name: String) -> String? { fields[name.lowercased().filter(\.isLetter)] }

    /// By the letters of the usual names.
    private static let fields = [
        "firstname": "given_name", "fname": "given_name", "first": "given_name", "forename": "given_name",
        "lastname": "family_name", "lname": "family_name", "last": "family_name", "surname": "family_name",
        "name": "full_name", "contact": "full_name", "dear": "salutation", "greeting": "salutation",
        "company": "organization", "companyname": "organization", "practice": "organization",
        "business": "organization", "clinic": "organization", "position": "job_title", "role": "job_title",
        "title": "job_title", "degrees": "credentials", "address": "address_block", "addressline": "street",
        "streetaddress": "street", "town": "city", "state": "region", "province": "region", "zip": "postal_code",
        "zipcode": "postal_code", "postcode": "postal_code", "mobile": "phone", "cell": "phone", "telephone": "phone",
        "mail": "email", "emailaddress": "email", "web": "website", "url": "website", "today": "date",
        "myname": "sender_name", "yourname": "sender_name", "unsubscribe": "opt_out",
    ]
}
