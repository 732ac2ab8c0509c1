import ArgumentParser
import Bytes
import Contacts
import Platform

/// The name of a time zone that this machine knows: `America/Los_Angeles`.
package struct TimeZoneName: ExpressibleByArgument, Sendable, Equatable {
    package let text: String

    /// Nil for a name that the machine does not know.
    package init?(argument: String) {
        let isName =
            !argument.isEmpty && argument.first != "/" && !argument.contains("..")
            && argument.utf8.allSatisfy { byte in
                byte.isASCIILetter || byte.isASCIIDigit || "/_+-".utf8.contains(byte)
            }
        guard isName, TimeZoneName.folders.contains(where: { access("\($0)/\(argument)", R_OK) == 0 }) else {
            return nil
        }
        text = argument
    }

    /// Where systems keep the time zone database (<https://www.iana.org/time-zones>).
    private static var folders: [String] {
        let named = getenv("TZDIR").map { [String(cString: $0)] } ?? []
        return named + ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"]
    }
}

/// The time of day in a time zone, from the system's database.
enum LocalTime {
    /// - Parameter name: the zone; nil for the machine's own.
    static func zone(_ name: TimeZoneName?) -> PracticeTimeZone {
        if let name {
            setenv("TZ", name.text, 1)
            tzset()
        }
        return PracticeTimeZone { seconds in
            var moment = time_t(seconds)
            var parts = tm()
            guard localtime_r(&moment, &parts) != nil else { return 0 }
            return Int(parts.tm_gmtoff) / 60
        }
    }
}
