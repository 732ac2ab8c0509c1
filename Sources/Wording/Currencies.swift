/// What people write for a currency beside an amount.
package enum Currencies {
    /// The ISO 4217 code of a word or sign in capitals. `kr` is missing because three countries have a krone.
    package static func code(of word: String) -> String? { codes[word] }

    private static let codes = [
        "$": "USD", "US$": "USD", "USD": "USD", "CA$": "CAD", "C$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD",
        "AUD": "AUD", "NZ$": "NZD", "NZD": "NZD", "£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR", "EURO": "EUR",
        "CHF": "CHF", "FR": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "ZŁ": "PLN", "MXN": "MXN",
        "MX$": "MXN", "ZAR": "ZAR", "INR": "INR", "₹": "INR",
    ]
}
