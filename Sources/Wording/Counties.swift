import Bytes

extension Places {
    /// Whether a name is a county of England, Scotland or Wales, or is marked as a county.
    package static func isCounty(_ name: ByteView) -> Bool {
        let key = name.lowercasedString
        return key.hasSuffix("shire") || key.hasPrefix("co. ") || key.hasPrefix("co ") || key.hasPrefix("county ")
            || countyNames.contains(name)
    }

    /// Whether a name is one of the 32 counties of Ireland, marked as such: `Co. Mayo`, `Co Mayo`, `County Mayo`.
    package static func isIrishCounty(_ name: ByteView) -> Bool {
        let headings: [StaticString] = ["county ", "co. ", "co.", "co "]
        guard let heading = headings.first(where: { name.hasPrefixIgnoringCase($0) }) else { return false }
        return irishCountyNames.contains(name.from(heading.utf8CodeUnitCount))
    }

    /// Whether words end in a postal district of Dublin, 1 to 24 or 6W.
    package static func isDublinDistrict(_ words: [ByteView]) -> Bool {
        guard words.count > 1, words[words.count - 2].equalsIgnoringCase("dublin") else { return false }
        let district = words[words.count - 1]
        return district.equalsIgnoringCase("6w") || Int(district.string).map((1...24).contains) ?? false
    }

    static let irishCounties = Phrases(
        en: """
            antrim, armagh, carlow, cavan, clare, cork, derry, donegal, down, dublin, fermanagh, galway, kerry,
            kildare, kilkenny, laois, leitrim, limerick, londonderry, longford, louth, mayo, meath, monaghan,
            offaly, roscommon, sligo, tipperary, tyrone, waterford, westmeath, wexford, wicklow
            """)

    /// The counties of the United Kingdom whose names do not end in -shire, with their usual short forms.
    static let counties = Phrases(
        en: """
            bedford, berks, bucks, cambs, cheshire, cleveland, cornwall, cumbria, devon, dorset, east sussex, essex,
            greater london, greater manchester, hants, herts, isle of wight, kent, lancs, leics, lincs, merseyside,
            middlesex, middx, norfolk, northants, northumberland, notts, oxon, rutland, shropshire, somerset,
            staffs, suffolk, surrey, sussex, tyne and wear, west midlands, west sussex, wilts, worcs, fife, gwent,
            gwynedd, powys, dyfed, clwyd, angus, highland, antrim, armagh, down, fermanagh, tyrone
            """)

    private static let irishCountyNames = PhraseSet(irishCounties)
    private static let countyNames = PhraseSet(counties)
}
