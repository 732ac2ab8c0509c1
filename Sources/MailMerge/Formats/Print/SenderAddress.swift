/// The sender's address as on an envelope.
enum SenderAddress {
    /// Name, practice and address, a line each; blank without a sender file.
    static func text(_ sender: Sender?) -> String {
        guard let sender else { return "" }
        let names = ["sender_name", "sender_practice"].compactMap { sender[$0] }
        return (names + lines(of: sender["sender_address"] ?? "")).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The lines of an address; one that is written in a single line is divided before its town.
    private static func lines(of address: String) -> [String] {
        guard !address.contains("\n") else { return address.split(separator: "\n").map(String.init) }
        let parts = address.split(separator: ",").map { part in
            String(part.drop { $0 == " " })
        }
        guard parts.count > 2 else { return parts }
        return [parts.dropLast(2).joined(separator: ", "), parts.suffix(2).joined(separator: ", ")]
    }
}
