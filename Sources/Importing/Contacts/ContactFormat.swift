import Contacts

/// A known kind of contact list, recognized by the names of its columns and never by its file name.
package struct ContactFormat: KnownFormat {
    package let identifier: String
    package let name: String
    package let signature: [String]
    /// Columns with a special role in this format, by name.
    let roles: [String: ContactRole]
    /// The role of all columns that are not in `roles`; nil to decide by the usual names.
    let others: ContactRole?
    /// The kind of all rows: customers of a booking program are clients.
    let kind: Kind?
    /// What this format writes into blank cells.
    let blanks: BlankWords
    /// Whether its numbers with a country code lack the plus sign.
    let phonesLackPlus: Bool

    init(
        _ identifier: String, _ name: String, signature: [String], roles: [String: ContactRole] = [:],
        others: ContactRole? = nil, kind: Kind? = nil, blanks: BlankWords = .none, phonesLackPlus: Bool = false
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
}
