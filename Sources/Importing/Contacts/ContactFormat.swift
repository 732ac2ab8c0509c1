import Contacts

/// A known kind of contact list, recognised by the names of its columns and never by the name of its file.
package struct ContactFormat: KnownFormat {
    package let identifier: String
    package let name: String
    package let signature: [String]
    /// What columns mean in this format and not in general, by name.
    let roles: [String: ContactRole]
    /// What every column means that is not in `roles`; nil if the usual names of columns decide.
    let others: ContactRole?
    /// What all of its rows are: a booking program's list of customers holds clients.
    let kind: Kind?
    /// What this format writes into cells that are blank.
    let blanks: BlankWords
    /// Whether its numbers with a country code come without the plus sign.
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
