import CSV
import Contacts
import Diagnostics

/// Writes who is who among the clients, for checking: one row for each way in which a client was entered.
package struct ClientListWriter {
    private let history: BookingHistory
    private let corrections: ClientCorrections

    package init(_ history: BookingHistory, _ corrections: ClientCorrections) {
        self.history = history
        self.corrections = corrections
    }

    package func write(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(ClientColumn.allCases.map(\.rawValue))
        for client in history.clients {
            for number in client.profiles {
                let profile = history.profiles[Int(number)]
                let reason = history.joinedBy[Int(number)]?.rawValue ?? ""
                try writer.record([
                    client.key.text, profile.id, profile.name, profile.email, profile.phone,
                    client.profiles.count > 1 ? reason : "", corrections.decision(on: profile) ?? "",
                ])
            }
        }
        try writer.flush()
    }
}
