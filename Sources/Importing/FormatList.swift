import Contacts
import Diagnostics

/// The contact and booking formats that `--from` accepts.
package enum FormatList {
    /// The contact format with this identifier.
    ///
    /// - Throws: for an unknown identifier; the hint suggests the nearest one.
    package static func contactFormat(named identifier: String) throws(Diagnostic) -> ContactFormat {
        try format(
            named: identifier, others: BookingFormat.self, advice: "that is a booking format; add --as bookings",
            listing: "--list-formats")
    }

    /// The booking format with this identifier.
    ///
    /// - Parameters:
    ///   - advice: what to do if the identifier belongs to a contact format.
    ///   - listing: the option that lists all formats.
    /// - Throws: for an unknown identifier; the hint suggests the nearest one.
    package static func bookingFormat(
        named identifier: String, advice: String = "leave out --as bookings", listing: String = "--list-formats"
    ) throws(Diagnostic) -> BookingFormat {
        try format(
            named: identifier, others: ContactFormat.self, advice: "that is a contact format; \(advice)",
            listing: listing)
    }

    private static func format<Format: KnownFormat, Other: KnownFormat>(
        named identifier: String, others: Other.Type, advice: String, listing: String
    ) throws(Diagnostic) -> Format {
        if let format = Format.known.first(where: { $0.identifier == identifier }) { return format }
        let hint: String
        if Other.known.contains(where: { $0.identifier == identifier }) {
            hint = advice
        } else if ["vcard", "vcf", "xlsx", "excel"].contains(identifier.lowercased()) {
            hint = "vCards and Excel workbooks are recognized by their first bytes; leave out --from"
        } else if ["ics", "ical", "icalendar", "calendar"].contains(identifier.lowercased()) {
            hint = "calendars are recognized by their first bytes; leave out --from"
        } else {
            let near = nearestName(to: identifier, in: list(Format.known).map(\.identifier))
            hint = (near.map { "did you mean \($0)? " } ?? "") + "\(listing) shows all formats"
        }
        throw Diagnostic(.error, .usage, "unknown format \"\(identifier)\"", hint: hint)
    }

    /// The output of `--list-formats`: all formats, one per line.
    package static var text: String {
        var lines: [String] = []
        for (title, formats) in [("Contacts:", list(ContactFormat.known)), ("Bookings:", list(BookingFormat.known))] {
            lines.append(title)
            for (identifier, name) in formats {
                let gap = String(repeating: " ", count: max(1, 24 - identifier.count))
                lines.append("  \(identifier)\(gap)\(name)")
            }
        }
        lines.append(
            "vCards, Excel workbooks (.xlsx) and, as bookings, calendars (.ics) are recognized by their first bytes.")
        return lines.map { $0 + "\n" }.joined()
    }

    /// The identifier and name of each format, without duplicates.
    private static func list(_ formats: [some KnownFormat]) -> [(identifier: String, name: String)] {
        var list: [(identifier: String, name: String)] = []
        for format in formats where !list.contains(where: { $0.identifier == format.identifier }) {
            list.append((format.identifier, format.name))
        }
        return list
    }
}
