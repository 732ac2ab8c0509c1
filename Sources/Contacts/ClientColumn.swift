/// The columns of the list of clients, in output order.
package enum ClientColumn: String, CaseIterable, Sendable {
    /// The label of the client: the same in all rows that are one person.
    case client
    case clientID = "client_id"
    /// As the booking list has it.
    case clientName = "client_name"
    case clientEmail = "client_email"
    case clientPhone = "client_phone"
    /// Why the row is of this client.
    case joinedBy = "joined_by"
    /// For a person to fill in: the label of the right client, or `apart`.
    case decision
}
