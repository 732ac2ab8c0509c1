import Bytes
import CSV
import Contacts
import Wording

/// Names for the columns of a list without a header, where its cells say what they are: `jo@example.org`.
struct CellHeadings {
    /// One name per column; blank for a column of unknown cells.
    let names: [String]

    /// Nil if the first row may be a header, or if no column holds emails or phone numbers.
    ///
    /// - Parameter rows: the first rows of the list, trimmed.
    init?(_ rows: [[String]]) {
        guard let first = rows.first, !first.contains(where: HeaderSearch.isKnown),
            first.contains(where: { CellHeadings.isEmail($0) || CellHeadings.isPhone($0) })
        else { return nil }
        let width = rows.map(\.count).max() ?? 0
        guard width <= CellHeadings.mostColumns else { return nil }
        let columns = (0..<width).map { column in
            rows.map { column < $0.count ? $0[column] : "" }.filter { !$0.isEmpty }
        }
        var names = columns.map(CellHeadings.name)
        guard names.contains("Email") || names.contains("Phone") else { return nil }
        CellHeadings.nameTexts(columns, &names)
        self.names = names
    }

    /// More columns without names are no list of contacts.
    private static let mostColumns = 40
    /// How many rows at the top are examined.
    static let rowLimit = 50

    /// The name of a column whose cells have a form of their own.
    private static func name(of cells: [String]) -> String {
        func areMost(_ test: (String) -> Bool) -> Bool {
            !cells.isEmpty && cells.count(where: test) * 5 >= cells.count * 4
        }
        if areMost(isEmail) { return "Email" }
        if areMost(isPhone) { return "Phone" }
        if areMost({ $0.hasPrefix("http") || $0.hasPrefix("www.") }) { return "Website" }
        if areMost({ $0.withByteView { Kind(words: $0) } != nil }) { return "Type" }
        if areMost({ $0.utf8.count <= 3 && $0.withByteView { Places.regionCode($0) } != nil }) { return "State" }
        if areMost(isPostalCode) { return "Postal Code" }
        if areMost(isStreet) { return "Street" }
        return ""
    }

    /// Names the columns of words: the name of a person in one column or two, then an organization, then a town.
    private static func nameTexts(_ columns: [[String]], _ names: inout [String]) {
        let texts = columns.indices.filter { column in
            names[column].isEmpty && columns[column].contains { $0.utf8.contains(where: \.isASCIILetter) }
        }
        guard let first = texts.first else { return }
        let second = texts.dropFirst().first
        if let second, second == first + 1, areWords(columns[first]), areWords(columns[second]) {
            let isReversed = share(ofGivenNames: columns[second]) > share(ofGivenNames: columns[first])
            names[first] = isReversed ? "Last Name" : "First Name"
            names[second] = isReversed ? "First Name" : "Last Name"
        } else {
            names[first] = "Name"
            if let second, columns[second].count(where: isOrganization) * 3 >= columns[second].count {
                names[second] = "Organization"
            }
        }
        for column in texts where names[column].isEmpty && column + 1 < names.count {
            if names[column + 1] == "State" || names[column + 1] == "Postal Code" { names[column] = "City" }
        }
    }

    private static func areWords(_ cells: [String]) -> Bool {
        cells.count { $0.split(separator: " ").count == 1 } * 5 >= cells.count * 4
    }

    private static func share(ofGivenNames cells: [String]) -> Double {
        let known = cells.count { CommonGivenNames.contain($0.lowercased()) }
        return cells.isEmpty ? 0 : Double(known) / Double(cells.count)
    }

    private static func isOrganization(_ cell: String) -> Bool { cell.withByteView { Kind.ofOrganization($0) } != nil }

    private static func isEmail(_ cell: String) -> Bool {
        var isFound = false
        guard cell.contains("@") else { return false }
        cell.withByteView { Email.forEach(in: $0) { _, isValid in isFound = isFound || isValid } }
        return isFound
    }

    private static func isPhone(_ cell: String) -> Bool {
        guard (7...25).contains(cell.utf8.count), cell.utf8.count(where: \.isASCIIDigit) >= 7 else { return false }
        return cell.withByteView { cell in
            if case .phone = Phone.read(cell) { true } else { cell[0] == UInt8(ascii: "+") }
        }
    }

    private static func isPostalCode(_ cell: String) -> Bool {
        let digits = cell.utf8.count(where: \.isASCIIDigit)
        return digits == cell.utf8.count && digits == 5 || digits == 9 && cell.utf8.count == 10 && cell.contains("-")
    }

    private static func isStreet(_ cell: String) -> Bool {
        guard let first = cell.utf8.first, first.isASCIIDigit, let space = cell.firstIndex(of: " ") else {
            return false
        }
        return cell[space...].utf8.contains(where: \.isASCIILetter)
    }
}
