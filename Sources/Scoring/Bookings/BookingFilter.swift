import Bytes
import Contacts
import Diagnostics

/// Which bookings count: those of some practitioners, or of some services.
///
/// The others still say who sent their clients; they are no visits and bring no money.
package struct BookingFilter {
    /// The words of each name that the user gave; a booking fits a name if it has all its words.
    private let practitioners: [Set<String>]
    private let services: [Set<String>]
    private let names: (practitioners: [String], services: [String])
    private var fits: [String: Bool] = [:]
    /// How many bookings each practitioner or service has that fits no name, up to `mostOthers`.
    private var others: [String: Int] = [:]
    private var usesPractitioners = false
    package private(set) var counted = 0
    package private(set) var all = 0

    private static let mostOthers = 1000

    /// - Parameters:
    ///   - practitioners: names; none for all practitioners.
    ///   - services: the same for services.
    package init(practitioners: [String], services: [String]) {
        names = (practitioners, services)
        self.practitioners = practitioners.map(BookingFilter.words)
        self.services = services.map(BookingFilter.words)
    }

    private static func words(_ text: String) -> Set<String> { Set(text.withByteView(Scoring.words)) }

    /// Whether every booking counts.
    package var isOpen: Bool { practitioners.isEmpty && services.isEmpty }

    /// The booking, as a visit only if it fits.
    package mutating func take(_ booking: Booking) -> Booking {
        guard !isOpen else { return booking }
        all += 1
        if !booking.practitioner.isEmpty { usesPractitioners = true }
        if fits(booking.practitioner, practitioners), fits(booking.service, services) {
            counted += 1
            return booking
        }
        var other = booking
        (other.isVisit, other.status, other.amount) = (false, nil, nil)
        return other
    }

    private mutating func fits(_ text: String, _ sought: [Set<String>]) -> Bool {
        guard !sought.isEmpty else { return true }
        let key = sought == practitioners ? "p" + text : "s" + text
        if let known = fits[key] {
            if others[text] != nil { others[text, default: 0] += 1 }
            return known
        }
        let words = BookingFilter.words(text)
        let result = sought.contains { $0.isSubset(of: words) }
        fits[key] = result
        if !result, !text.isEmpty, others.count < BookingFilter.mostOthers { others[text] = 1 }
        return result
    }

    /// What the bookings are that count, in words: `Dana Reyes`, `prenatal massage by Dana Reyes`; blank for all.
    package var scope: String {
        let parts = [names.services.joined(separator: ", "), names.practitioners.joined(separator: ", ")]
        return parts.filter { !$0.isEmpty }.joined(separator: " by ")
    }

    /// `only bookings of Dana Reyes count: 12 of 52`; nil if all do.
    package var summary: String? {
        isOpen ? nil : "only bookings of \(scope) count: \(counted) of \(all)"
    }

    /// A warning if no booking fits; nil otherwise.
    package var warning: Diagnostic? {
        guard !isOpen, counted == 0, all > 0 else { return nil }
        if !practitioners.isEmpty, !usesPractitioners {
            return Diagnostic(
                .warning, .data, "no booking says who the practitioner was, so none counts",
                hint: "name the column with --map 'Header=practitioner', or leave --practitioner out")
        }
        let usual = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map(\.key)
        return Diagnostic(
            .warning, .data, "no booking is of \(scope), so none counts",
            hint: usual.isEmpty ? nil : "the bookings are of \(usual.joined(separator: "; "))")
    }
}
