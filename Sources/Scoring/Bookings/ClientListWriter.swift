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
        var labels: [String: Int] = [:]
        for client in history.clients { labels[client.key.text, default: 0] += 1 }
        for (number, client) in history.clients.enumerated() {
            let own = history.profiles(of: number)
            // Spouses with one email have one key.
            let name = own.first.map { history.profiles[Int($0)].name } ?? ""
            let label = labels[client.key.text] ?? 0 > 1 ? "\(client.key.text) \(name)" : client.key.text
            for number in own {
                let profile = history.profiles[Int(number)]
                let reason = history.joinedBy[Int(number)]?.rawValue ?? ""
                try writer.record([
                    label, profile.id, profile.name, profile.email, profile.phone,
                    own.count > 1 ? reason : "", corrections.decision(on: profile) ?? "",
                ])
            }
        }
        try writer.flush()
    }
}
