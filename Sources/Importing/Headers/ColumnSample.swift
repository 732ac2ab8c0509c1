import Bytes
import CSV
import Contacts
import Wording

/// What the first rows of a list hold.
struct ListSample: Sendable {
    /// What the cells are, by column.
    private(set) var findings: [ColumnFindings]
    /// Whether some rows name the kind of those below.
    private(set) var hasSections = false
    private var columns: [ColumnSample]

    init(columnCount: Int) {
        columns = Array(repeating: ColumnSample(), count: columnCount)
        findings = Array(repeating: [], count: columnCount)
    }

    /// What a look at the whole list showed.
    init(_ findings: [ColumnFindings], hasSections: Bool) {
        self.findings = findings
        self.hasSections = hasSections
        columns = []
    }

    mutating func take(_ record: Record) {
        for column in columns.indices {
            columns[column].take(record[column].trimmed)
        }
        hasSections = hasSections || SectionHeading(record, columnCount: columns.count) != nil
    }

    /// Draws the conclusions, after the last row.
    mutating func finish() {
        findings = columns.map(\.findings)
    }
}

/// What most cells of a column are.
struct ColumnFindings: OptionSet, Sendable {
    let rawValue: UInt8

    /// Some cells are not blank.
    static let filled = ColumnFindings(rawValue: 1)
    /// Most are known words for a status.
    static let statuses = ColumnFindings(rawValue: 2)
    /// Most are, and some only a list of subscribers has.
    static let statusesOfSubscribers = ColumnFindings(rawValue: 4)
    /// Most may be names of something.
    static let names = ColumnFindings(rawValue: 8)
    /// Most are addresses of email or the web.
    static let addresses = ColumnFindings(rawValue: 16)

    private static let all: [(ColumnFindings, String)] = [
        (.filled, "filled"), (.statuses, "statuses"), (.statusesOfSubscribers, "subscribers"), (.names, "names"),
        (.addresses, "addresses"),
    ]

    /// `filled, statuses`.
    var words: String { ColumnFindings.all.filter { contains($0.0) }.map(\.1).joined(separator: ", ") }

    /// Reads `words`; unknown ones are ignored.
    init(words: String) {
        let words = words.split { $0 == "," || $0 == " " }.map(String.init)
        self = ColumnFindings(ColumnFindings.all.filter { words.contains($0.1) }.map(\.0))
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

/// What the first cells of a column hold, for columns whose heading does not say enough.
struct ColumnSample: Sendable {
    /// The number of cells that are not blank.
    private var filled = 0
    /// How many of them are words for the status of a subscriber, known to mailing programs and CRMs.
    private var statuses = 0
    /// How many of those only a list of subscribers has: `Unsubscribed`, not `Active`.
    private var wordsOfSubscribers = 0
    /// How many of the cells are addresses of email or the web.
    private var addresses = 0
    /// How many of the cells are neither yes nor no nor known otherwise, and have letters.
    private var names = 0

    /// How many rows at the top of a list are examined.
    static let rowLimit = 2000

    mutating func take(_ cell: ByteView) {
        guard !cell.isEmpty, !Nothing.isWritten(in: cell) else { return }
        filled += 1
        if PermissionStatus(cell) != nil {
            statuses += 1
            if PermissionStatus.isOfSubscribers(cell) { wordsOfSubscribers += 1 }
        }
        if PermissionStatus(cell) == nil, YesNo(cell) == .other, cell[0].isASCIILetter { names += 1 }
        if cell.contains(.atSign) || cell.firstRange(of: "://") != nil { addresses += 1 }
    }

    /// What more than half of the cells are.
    var findings: ColumnFindings {
        var findings: ColumnFindings = filled > 0 ? .filled : []
        if statuses * 2 > filled {
            findings.insert(.statuses)
            if wordsOfSubscribers > 0 { findings.insert(.statusesOfSubscribers) }
        }
        if names * 2 > filled { findings.insert(.names) }
        if addresses * 2 > filled { findings.insert(.addresses) }
        return findings
    }
}

extension ContactRole {
    /// The role of a column after a look at its cells, given the role by its heading; nil if it passes through.
    ///
    /// - Parameter namesLists: whether the heading may stand above names of mailing lists.
    static func afterLooking(at cells: ColumnFindings, _ role: ContactRole?, namesLists: Bool) -> ContactRole? {
        guard cells.contains(.filled) else { return role }
        switch role {
        case .permission(.status): return cells.contains(.statuses) ? role : nil
        case .permission(.permits), .permission(.detail):
            if cells.contains(.addresses) { return .email }
            return namesLists && !cells.contains(.statuses) && cells.contains(.names) ? .labels : role
        case .permission, .email, .phone, .otherPhone, .labelledPhone, .verbatim, .taxonomyCode, .taxonomySwitch,
            .entityType, .deactivatedOn, .reactivatedOn, .relationLabel, .relationValue:
            return role
        // A remark such as `do not contact` in notes or beside a name is read there.
        case .wholeName, .namePart, .nickname, .labels, .text(.notes), .text(.organization), .text(.aliases):
            return role
        default: return cells.contains(.statusesOfSubscribers) ? .permission(.status) : role
        }
    }
}
