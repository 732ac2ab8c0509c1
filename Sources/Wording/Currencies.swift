/// What people write for a currency beside an amount.
package enum Currencies {
    /// What a word or sign says about the currency.
    package enum Reading: Equatable, Sendable {
        /// An ISO 4217 code.
        case code(String)
        /// `$` alone, which belongs to many countries.
        case dollar
        /// `kr`, which belongs to several countries: it marks an amount of money and nothing more.
        case open
    }

    /// What a word or sign in capitals says, or nil if it names no currency.
    package static func reading(of word: String) -> Reading? {
        if word == "$" { return .dollar }
        if openSigns.contains(word) { return .open }
        if let code = signs[word] { return .code(code) }
        return codes.contains(word) ? .code(word) : nil
    }

    private static let openSigns: Set<String> = ["KR", "KRONER", "KRONOR"]

    /// Signs and short forms in capitals, as the Unicode CLDR lists them for their countries.
    private static let signs = [
        "US$": "USD", "CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD",
        "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "J$": "JMD", "TT$": "TTD", "BZ$": "BZD", "FJ$": "FJD",
        "$U": "UYU", "£": "GBP", "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "¥": "JPY", "￥": "JPY", "JP¥": "JPY",
        "円": "JPY", "CN¥": "CNY", "元": "CNY", "RMB": "CNY", "₹": "INR", "RS": "INR", "₩": "KRW", "₪": "ILS",
        "NIS": "ILS", "₱": "PHP", "RM": "MYR", "R": "ZAR", "FR": "CHF", "SFR": "CHF", "ZŁ": "PLN", "KČ": "CZK",
        "FT": "HUF", "LEI": "RON", "ЛВ": "BGN", "₽": "RUB", "₴": "UAH", "₺": "TRY", "TL": "TRY", "฿": "THB",
        "₫": "VND", "RP": "IDR", "₦": "NGN", "KSH": "KES", "GH₵": "GHS", "₡": "CRC", "₲": "PYG", "DHS": "AED",
        "DH": "AED", "₸": "KZT", "₾": "GEL", "৳": "BDT", "S/": "PEN", "USDOLLAR": "USD", "DOLLARS": "USD",
    ]

    /// The codes of ISO 4217 that circulate.
    private static let codes = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
        CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
        HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
        MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
        RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
        USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
