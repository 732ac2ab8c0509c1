/// A text file that is not a list, recognized by the beginning of its first line.
enum OtherFile {
    case webPage
    case json
    case calendar
    case ldif
    case richText

    init?(firstLine line: String) {
        let start = line.lowercased()
        if start.hasPrefix("<") {
            self = .webPage
        } else if start.hasPrefix("{\\rtf") {
            self = .richText
        } else if start.hasPrefix("{") || start.hasPrefix("[") {
            self = .json
        } else if start.hasPrefix("begin:vcalendar") {
            self = .calendar
        } else if start.hasPrefix("dn:") || start.hasPrefix("version: 1") {
            self = .ldif
        } else {
            return nil
        }
    }

    /// What the file is and how to get a list from it.
    var advice: String {
        switch self {
        case .webPage:
            "this is a web page, as some programs call .xls; open it in Excel and save it as .xlsx or CSV UTF-8"
        case .json: "this is JSON; export the list as CSV"
        case .calendar: "this is a calendar; import its appointments with --as bookings"
        case .ldif: "this is LDIF; export the address book as CSV or vCard"
        case .richText: "this is a formatted document; save its table as CSV UTF-8"
        }
    }
}
