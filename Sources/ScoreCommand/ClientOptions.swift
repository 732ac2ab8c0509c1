import ArgumentParser
import CSV
import Contacts
import Diagnostics
import Scoring
import Shell

/// Options about who is a client and which bookings count.
struct ClientOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write who is who among the clients to this CSV file, for checking.", valueName: "file"))
    var clients: String?

    @Option(
        help: ArgumentHelp(
            """
            Apply the corrections in such a file; its column 'decision' holds the label of the right client, or 'apart'.
            """, valueName: "file"))
    var clientCorrections: String?

    @Option(
        help: ArgumentHelp(
            "'scheduled=completed' counts past bookings that nobody marked as completed.", valueName: "rule"))
    var past: PastRule = .asMarked

    @Option(
        help: ArgumentHelp(
            "Count only bookings of this practitioner; other bookings only say who sent a client. Repeatable.",
            valueName: "name"))
    var practitioner: [String] = []

    @Option(help: ArgumentHelp("Count only bookings of this service. Repeatable.", valueName: "name"))
    var service: [String] = []

    var filter: BookingFilter { BookingFilter(practitioners: practitioner, services: service) }

    func validate() throws {
        for (name, values) in [("--practitioner", practitioner), ("--service", service)] {
            guard values.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
                throw ValidationError("The value of '\(name)' must not be blank.")
            }
        }
    }

    func add(to files: inout NamedFiles) {
        files.read("--client-corrections", clientCorrections)
        files.write("--clients", clients)
    }

    func readCorrections() throws(Diagnostic) -> ClientCorrections {
        guard let clientCorrections else { return ClientCorrections() }
        return try ClientCorrections(InputFile(clientCorrections), name: clientCorrections)
    }
}

/// What past bookings are that are still called scheduled.
enum PastRule: String, ExpressibleByArgument, CaseIterable {
    case asMarked = "scheduled=scheduled"
    case completed = "scheduled=completed"
}
