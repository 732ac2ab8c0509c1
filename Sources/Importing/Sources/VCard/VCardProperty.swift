import CSV

/// What is read of a vCard.
///
/// What is private (`BDAY`, `ANNIVERSARY`, `GENDER`, `X-SPOUSE` and other relations) is read for those who map it. Everything
/// else is left out: identifiers and the card's own history (`UID`, `REV`, `PRODID`), what only helps an address book to sort
/// or to speak (`SORT-STRING`, `X-PHONETIC-…`, `X-EVOLUTION-FILE-AS`), `AGENT`, `MEMBER`, `GEO`, `TZ`, and every `X-` property
/// that has no obvious meaning for a contact.
///
/// Names are those of vCard 2.1 (versit, 1996), 3.0 (RFC 2426), 4.0 (RFC 6350) and RFC 9554, and extensions of Apple, Android,
/// Evolution, KDE and Outlook.
enum VCardProperty {
    case version
    case formattedName
    case name
    case nickname
    case organization
    case title
    case role
    case email
    case phone
    case address
    /// A whole address as it is printed; counts where the card has no other.
    case addressLabel
    case website
    case note
    case categories
    /// `KIND:org`: what the card stands for.
    case kind
    /// Apple's `X-ABShowAs:COMPANY`.
    case showAs
    /// Other people, who referred this one among them.
    case relation
    case spouse
    case birthday
    case anniversary
    /// Apple's `X-ABDATE`, whose label says what day it is.
    case otherDate
    case gender
    case referredBy
    case messenger
    case socialProfile
    /// Apple's name for another property of the same group: `item1.X-ABLabel:_$!<Work>!$_`.
    case label
    /// Android's `vnd.android.cursor.item/nickname;Jo;…`.
    case android
    case npi
    /// An assistant's whole card stands inside this one.
    case agent
    /// Pictures, sounds and keys.
    case binary

    /// The property called `name`, letters of either case being alike; nil for one that is left out.
    init?(_ name: ByteView) {
        guard name.count < VCardProperty.byLength.count else { return nil }
        for (known, property) in VCardProperty.byLength[name.count] where name.hasPrefixIgnoringCase(known) {
            self = property
            return
        }
        return nil
    }

    /// The names with as many bytes as the index says.
    private static let byLength: [[(StaticString, VCardProperty)]] = {
        let longest = names.map(\.0.utf8CodeUnitCount).max() ?? 0
        return (0...longest).map { length in names.filter { $0.0.utf8CodeUnitCount == length } }
    }()

    private static let names: [(StaticString, VCardProperty)] = [
        ("VERSION", .version), ("FN", .formattedName), ("N", .name), ("NICKNAME", .nickname), ("ORG", .organization),
        ("TITLE", .title), ("X-PROFESSION", .title), ("X-KADDRESSBOOK-X-Profession", .title), ("ROLE", .role),
        ("EMAIL", .email), ("TEL", .phone), ("X-MS-TEL", .phone), ("ADR", .address), ("LABEL", .addressLabel),
        ("URL", .website), ("X-EVOLUTION-BLOG-URL", .website), ("NOTE", .note), ("CATEGORIES", .categories),
        ("KIND", .kind), ("X-KIND", .kind), ("X-ADDRESSBOOKSERVER-KIND", .kind), ("X-ABSHOWAS", .showAs),
        ("RELATED", .relation), ("X-ABRELATEDNAMES", .relation), ("X-SPOUSE", .spouse),
        ("X-EVOLUTION-SPOUSE", .spouse), ("X-KADDRESSBOOK-X-SpousesName", .spouse), ("X-MS-SPOUSE", .spouse),
        ("BDAY", .birthday), ("ANNIVERSARY", .anniversary), ("X-ANNIVERSARY", .anniversary),
        ("X-EVOLUTION-ANNIVERSARY", .anniversary), ("X-KADDRESSBOOK-X-Anniversary", .anniversary),
        ("X-MS-ANNIVERSARY", .anniversary), ("X-ABDATE", .otherDate), ("GENDER", .gender), ("X-GENDER", .gender),
        ("X-REFERRED-BY", .referredBy),
        ("X-REFERREDBY", .referredBy), ("IMPP", .messenger), ("X-SKYPE", .messenger),
        ("X-SKYPE-USERNAME", .messenger), ("X-MS-IMADDRESS", .messenger), ("SOCIALPROFILE", .socialProfile),
        ("X-SOCIALPROFILE", .socialProfile), ("X-ABLABEL", .label), ("X-ANDROID-CUSTOM", .android), ("X-NPI", .npi),
        ("AGENT", .agent), ("PHOTO", .binary), ("LOGO", .binary), ("SOUND", .binary), ("KEY", .binary),
        ("X-MS-CARDPICTURE", .binary),
    ]
}
