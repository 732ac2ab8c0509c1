import Bytes
import Text

/// What a row of a booking list is about, where it is not a visit.
package enum BookingSubject: Sendable {
    /// Somebody bought a voucher: `Gift certificate`. The buyer may never come.
    case voucherSale
    /// Money that was given back: `Refund`.
    case refund
    /// Money without a visit: `Late cancellation fee`, `Tip`.
    case fee

    /// What the name of a service says; nil for a visit, as `Massage (gift certificate)` is one that a voucher pays
    /// for.
    package init?(service: ByteView) {
        let key = service.folded()
        guard let found = key.withByteView(BookingSubject.subject) else { return nil }
        self = found
    }

    private static func subject(_ key: ByteView) -> BookingSubject? {
        if redemptions.areIn(key) { return nil }
        if let subject = words[key: key] { return subject }
        if feeStems.areIn(key) { return .fee }
        let parts = key.split { $0 == .space }
        for length in stride(from: min(3, parts.count), through: 1, by: -1) {
            let start = parts[0].extended(to: parts[length - 1])
            guard let subject = words[key: start], subject != .fee else { continue }
            return subject
        }
        guard let last = parts.last, soldWords.contains(key: last) else { return nil }
        return voucherStems.areIn(key) ? .voucherSale : nil
    }

    static let table: [(BookingSubject, Phrases)] = [
        (
            .voucherSale,
            Phrases(
                en: """
                    gift certificate, gift certificates, gift card, gift cards, gift voucher, gift vouchers, voucher,
                    vouchers, egift card, e gift card, giftcard
                    """,
                de: "gutschein, geschenkgutschein, wertgutschein, geschenkkarte",
                fr: "bon cadeau, carte cadeau, chèque cadeau, bons cadeaux",
                es: "tarjeta regalo, tarjeta de regalo, bono regalo, vale regalo, certificado de regalo")
        ),
        (
            .refund,
            Phrases(
                en: "refund, refunds, refunded, partial refund, full refund, credit memo, chargeback",
                de: "erstattung, rückerstattung, rückzahlung",
                fr: "remboursement",
                es: "reembolso, devolución")
        ),
        (
            .fee,
            Phrases(
                en: "tip, gratuity, deposit, tax, discount, late fee, travel fee, store credit",
                de: "trinkgeld, anzahlung, rabatt",
                fr: "pourboire, acompte, remise",
                es: "propina, depósito, descuento")
        ),
    ]

    /// Services whose name has one of these are no visits.
    static let fees = Phrases(
        en: "cancellation fee, cancelation fee, no show fee, noshow fee, late cancel fee, missed appointment fee",
        de: "ausfallgebühr, stornogebühr, ausfallhonorar",
        fr: "frais d'annulation",
        es: "cargo por cancelación")

    static let vouchers = Phrases(
        en: "gift c, gift v, voucher", de: "gutschein", fr: "bon cadeau, carte cadeau", es: "regalo")

    /// What the name of a service ends with when it was sold.
    static let sales = Phrases(
        en: "sale, sold, purchase, purchased, order", de: "verkauf, kauf", fr: "vente, achat", es: "venta, compra")

    /// Services whose name has one of these are visits that a voucher pays for.
    static let redeemed = Phrases(en: "redeem, redemption", de: "eingelöst", fr: "utilis", es: "canjead")

    private static let redemptions = Stems(redeemed)
    private static let words = PhraseTable(table)
    private static let feeStems = Stems(fees)
    private static let voucherStems = Stems(vouchers)
    private static let soldWords = PhraseSet(sales)
}
