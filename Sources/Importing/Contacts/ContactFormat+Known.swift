import Contacts

extension ContactFormat {
    static let canonical = ContactFormat(
        "canonical", "canonical contacts", signature: ["contact_id", "given_name", "source"])
    package static let generic = ContactFormat("csv", "a list with a header", signature: [])

    package static let known =
        [canonical] + addressBooks + mailings + bookingPrograms + [providerRegistry, generic]

    private static let addressBooks = [
        ContactFormat(
            "google", "Google Contacts",
            signature: ["First Name", "Phonetic First Name", "Labels", "E-mail 1 - Value"]),
        ContactFormat(
            "google", "Google Contacts", signature: ["First Name", "Phonetic First Name", "File As", "Labels"]),
        ContactFormat(
            "google-before-2024", "Google Contacts (before 2024)",
            signature: ["Name", "Given Name", "Yomi Name", "Group Membership"]),
        ContactFormat(
            "outlook-com", "Outlook.com", signature: ["Given Yomi", "E-mail Address", "Business Street"],
            blanks: .outlook),
        ContactFormat(
            "outlook-desktop", "Outlook desktop",
            signature: ["E-mail Address", "E-mail Type", "E-mail Display Name", "Business Street"],
            blanks: .outlook),
        ContactFormat(
            "google-outlook", "Google Contacts in Outlook's format",
            signature: ["First Name", "Web Page", "Internet Free Busy", "E-mail Address", "Categories"],
            blanks: .outlook),
        ContactFormat(
            "thunderbird", "Thunderbird", signature: ["Display Name", "Primary Email", "Screen Name"],
            // The US header ends with a comma, after which there is no column.
            roles: ["": .dropped]),
        ContactFormat(
            "yahoo", "Yahoo", signature: ["First", "Last", "Email", "Yahoo Phone", "Messenger ID"],
            roles: ["Home": .phone, "Work": .phone, "Mobile": .phone, "Other": .phone]),
        ContactFormat(
            "linkedin", "LinkedIn connections",
            signature: ["First Name", "Last Name", "URL", "Position", "Connected On"]),
    ]

    private static let mailings = [
        ContactFormat(
            "mailchimp-unsubscribed", "Mailchimp, unsubscribed",
            signature: ["Email Address", "MEMBER_RATING", "UNSUB_TIME"],
            roles: mailchimp.merging(["UNSUB_TIME": .permission(.withdraws(.unsubscribed))]) { $1 }),
        ContactFormat(
            "mailchimp-cleaned", "Mailchimp, cleaned", signature: ["Email Address", "MEMBER_RATING", "CLEAN_TIME"],
            roles: mailchimp.merging(["CLEAN_TIME": .permission(.withdraws(.bounced))]) { $1 }),
        ContactFormat(
            "mailchimp", "Mailchimp", signature: ["Email Address", "MEMBER_RATING", "OPTIN_TIME"], roles: mailchimp),
        ContactFormat("hubspot", "HubSpot", signature: ["Record ID", "First Name", "Create Date"]),
    ]

    /// The location of a subscriber's computer is private, and not a postal address.
    private static let mailchimp: [String: ContactRole] = [
        "OPTIN_IP": .dropped, "CONFIRM_IP": .dropped, "LATITUDE": .dropped, "LONGITUDE": .dropped, "GMTOFF": .dropped,
        "DSTOFF": .dropped, "TIMEZONE": .dropped, "CC": .dropped, "REGION": .dropped,
    ]

    private static let bookingPrograms = [
        ContactFormat(
            "square", "Square customers", signature: ["Square Customer ID", "Reference ID", "First Name"],
            roles: [
                "Email Subscription Status": .permission(.permissionStatus),
                "Blocked from online booking": .permission(.withdraws(.blocked)),
            ], kind: .client),
        ContactFormat(
            "vagaro", "Vagaro customers", signature: ["First Name", "Customer Since", "Employee Seen"],
            roles: ["Credit Card": .dropped, "Bank": .dropped, "Address": .address(.street, .main)], kind: .client,
            blanks: .vagaro),
        ContactFormat(
            "jane", "Jane patients", signature: ["Patient Number", "Member Since", "Personal Health Number"],
            roles: [
                "Deceased At": .permission(.withdraws(.deceased)), "Marketing Email Opt-In": .permission(.permits),
                "Referring Professional Name": .text(.referredBy), "Street Address": .address(.street, .main),
            ], kind: .client),
        // The name of the last column has not been verified with an export.
        ContactFormat(
            "fresha", "Fresha clients", signature: ["Client ID", "Blocked", "Accepts Marketing", "Referral Source"],
            roles: [
                "Accepts Marketing": .permission(.permits), "Area": .address(.streetMore, .main),
                "Address": .address(.street, .main),
            ], kind: .client, phonesLackPlus: true),
        // Not verified with an export: without the last column the list is read like any other.
        ContactFormat(
            "acuity", "Acuity clients",
            signature: ["First Name", "Last Name", "Phone", "Email", "Days Since Last Appointment"], kind: .client),
    ]
}
