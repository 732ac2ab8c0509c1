import CSV
import Contacts

/// A known kind of contact list, recognised by the names of its columns and never by the name of its file.
package struct SourceFormat: KnownFormat {
    package let identifier: String
    package let name: String
    package let signature: [String]
    /// What columns mean in this format and not in general, by name.
    let roles: [String: ColumnRole]
    /// What every column means that is not in `roles`; nil if the usual names of columns decide.
    let others: ColumnRole?
    /// What all of its rows are: a booking program's list of customers holds clients.
    let kind: Kind?
    /// What this format writes into cells that are blank.
    let blanks: [StaticString]
    /// Whether its numbers with a country code come without the plus sign.
    let phonesLackPlus: Bool

    init(
        _ identifier: String, _ name: String, signature: [String], roles: [String: ColumnRole] = [:],
        others: ColumnRole? = nil, kind: Kind? = nil, blanks: [StaticString] = [], phonesLackPlus: Bool = false
    ) {
        self.identifier = identifier
        self.name = name
        self.signature = signature
        self.roles = roles
        self.others = others
        self.kind = kind
        self.blanks = blanks
        self.phonesLackPlus = phonesLackPlus
    }

    /// Whether a cell holds what this format writes where there is nothing.
    func isBlank(_ cell: ByteView) -> Bool {
        !blanks.isEmpty && blanks.contains { cell.equalsIgnoringCase($0) }
    }
}

/// A kind of list that can be recognised by its header, and that the user can name.
package protocol KnownFormat: Sendable {
    /// What `--from` takes.
    var identifier: String { get }
    /// What the summary calls it.
    var name: String { get }
    /// Columns that this format has; all of them must be there.
    var signature: [String] { get }

    /// All of them, the more special before the more general; the last fits every header.
    static var known: [Self] { get }
    /// Any list whose columns have names that can be understood.
    static var generic: Self { get }
}

extension KnownFormat {
    /// The first format whose signature `header` has.
    static func recognise(_ header: Header) -> Self {
        known.first { $0.signature.allSatisfy { header.index(of: $0) != nil } } ?? generic
    }

    /// The format that the user calls `identifier`.
    ///
    /// - Throws: for a name that no format has.
    package static func named(_ identifier: String) throws(Diagnostic) -> Self {
        if let format = known.first(where: { $0.identifier == identifier }) { return format }
        throw Diagnostic(
            .error, .usage, "there is no format \"\(identifier)\"", hint: FormatList.hint(on: identifier, Self.self))
    }
}

/// The formats that the user can name, for a list of them.
package enum FormatList {
    package static let contacts = list(SourceFormat.known)
    package static let bookings = list(BookingFormat.known)

    /// What to do about a name that is not one of `formats`.
    fileprivate static func hint(on identifier: String, _ formats: any KnownFormat.Type) -> String {
        let isBookings = formats == BookingFormat.self
        if (isBookings ? contacts : bookings).contains(where: { $0.identifier == identifier }) {
            return isBookings
                ? "it is one of contacts; leave out --as bookings" : "it is one of bookings; add --as bookings"
        }
        if ["vcard", "vcf", "xlsx", "excel"].contains(identifier.lowercased()) {
            return "vCards and Excel workbooks are recognised by their first bytes; leave out --from"
        }
        let near = nearestName(to: identifier, in: (isBookings ? bookings : contacts).map(\.identifier))
        return (near.map { "did you mean \($0)? " } ?? "") + "--list-formats shows all"
    }

    /// What each format is called, once.
    private static func list(_ formats: [any KnownFormat]) -> [(identifier: String, name: String)] {
        var list: [(identifier: String, name: String)] = []
        for format in formats where !list.contains(where: { $0.identifier == format.identifier }) {
            list.append((format.identifier, format.name))
        }
        return list
    }
}
