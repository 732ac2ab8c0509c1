import Bytes
import Wording

/// The vCard properties that are read.
///
/// Private properties (`BDAY`, `ANNIVERSARY`, `GENDER`, `X-SPOUSE` and other relations) are read for users who map
/// them. An unknown `X-` property, such as `X-LICENSE`, is kept with its name unless the name is about private matters.
/// `UID` and `MEMBER` only say who is in a group. These are skipped: the program that wrote the card (`PRODID`),
/// properties that help an address book sort or pronounce (`SORT-STRING`, `X-PHONETIC-…`, `X-EVOLUTION-FILE-AS`),
/// `AGENT`, `GEO` and `TZ`.
///
/// The names are from vCard 2.1 (versit, 1996), 3.0 (RFC 2426), 4.0 (RFC 6350), RFC 9554, and the extensions of
/// Apple, Android, Evolution, KDE and Outlook.
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
    /// A printed address; used if the card has no other.
    case addressLabel
    case website
    case note
    case categories
    /// `KIND:org`: what the card represents.
    case kind
    /// The identifier by which a group names the card.
    case identifier
    /// The identifier or address of a card in the group.
    case member
    /// `REV`: when the card was last changed.
    case revision
    /// `LANG`: a language that the contact reads.
    case language
    /// Apple's `X-ABShowAs:COMPANY`.
    case showAs
    /// Other people, including the referrer.
    case relation
    case spouse
    case birthday
    case anniversary
    /// Apple's `X-ABDATE`; its label says which date it is.
    case otherDate
    case gender
    case referredBy
    case messenger
    case socialProfile
    /// Apple's label for another property of the same group: `item1.X-ABLabel:_$!<Work>!$_`.
    case label
    /// Android's `vnd.android.cursor.item/nickname;Jo;…`.
    case android
    case npi
    /// An assistant's whole card, nested in this one.
    case agent
    /// Pictures, sounds and keys.
    case binary
    /// An unknown `X-` property.
    case other

    /// The property called `name` in any case; nil for one that is skipped.
    init?(_ name: ByteView) {
        if name.count < VCardProperty.byLength.count {
            for (known, property) in VCardProperty.byLength[name.count] where name.hasPrefixIgnoringCase(known) {
                self = property
                return
            }
        }
        guard name.hasPrefixIgnoringCase("X-"), name.count <= VCardProperty.longestOther,
            !VCardProperty.technical.contains(where: { name.hasPrefixIgnoringCase($0) })
        else { return nil }
        self = .other
    }

    /// Whether the name of an unknown `X-` property is about private matters.
    static func isPrivate(_ name: ByteView) -> Bool {
        name.withFolded(limit: name.count * 2, HeaderKey.rules) {
            $0.map(PrivateHeading.isAboutPrivateMatters) ?? false
        }
    }

    /// The longest name that a property may have.
    private static let longestOther = 60

    /// Beginnings of property names that matter only to the program that wrote the card.
    private static let technical: [StaticString] = [
        "X-AB", "X-ACCOUNT", "X-ADDRESSBOOK", "X-APPLE", "X-CLASS", "X-CREATED", "X-CRYPTO", "X-EVOLUTION-FILE-AS",
        "X-EVOLUTION-LIST", "X-EVOLUTION-WEBDAV", "X-FILE-AS", "X-ID", "X-IMAGE", "X-KADDRESSBOOK-CRYPTO",
        "X-LAST", "X-MODIFIED", "X-MOZILLA", "X-MS-OL", "X-PHONETIC", "X-PRODID", "X-RADICALE", "X-REV",
        "X-SHARED-PHOTO",
        "X-SORT", "X-SYNC", "X-TIMES", "X-UID", "X-VCARD",
    ]

    /// The property names by their length in bytes.
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
        ("UID", .identifier), ("MEMBER", .member), ("X-ADDRESSBOOKSERVER-MEMBER", .member), ("REV", .revision),
        ("LANG", .language),
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
