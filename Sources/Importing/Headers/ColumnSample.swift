import Bytes
import CSV
import Contacts
import Wording

/// What the first cells of a column hold, for columns whose heading does not say enough.
struct ColumnSample: Sendable {
    /// The number of cells that are not blank.
    private(set) var filled = 0
    /// How many of them are words for the status of a subscriber, known to mailing programs and CRMs.
    private(set) var statuses = 0
    /// How many of those only a list of subscribers has: `Unsubscribed`, not `Active`.
    private(set) var wordsOfSubscribers = 0
    /// How many of the cells are addresses of email or the web.
    private(set) var addresses = 0
    /// How many of the cells are neither yes nor no nor known otherwise, and have letters.
    private(set) var names = 0

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

    /// Whether more than half of the cells are known words for a status.
    var holdsStatuses: Bool { statuses * 2 > filled }

    /// Whether the column is a status of subscribers, whatever its heading is.
    var holdsStatusesOfSubscribers: Bool { holdsStatuses && wordsOfSubscribers > 0 }

    /// Whether more than half of the cells may be names of something.
    var holdsNames: Bool { names * 2 > filled }

    /// Whether more than half of the cells are addresses.
    var holdsAddresses: Bool { addresses * 2 > filled }
}

extension ContactRole {
    /// The role of a column after a look at its cells, given the role by its heading; nil if it passes through.
    ///
    /// - Parameter namesLists: whether the heading may stand above names of mailing lists.
    static func afterLooking(at sample: ColumnSample, _ role: ContactRole?, namesLists: Bool) -> ContactRole? {
        guard sample.filled > 0 else { return role }
        switch role {
        case .permission(.status): return sample.holdsStatuses ? role : nil
        case .permission(.permits), .permission(.detail):
            if sample.holdsAddresses { return .email }
            return namesLists && !sample.holdsStatuses && sample.holdsNames ? .labels : role
        case .permission, .email, .phone, .otherPhone, .labelledPhone, .verbatim, .taxonomyCode, .taxonomySwitch,
            .entityType, .deactivatedOn, .reactivatedOn, .relationLabel, .relationValue:
            return role
        // A remark such as `do not contact` in notes or beside a name is read there.
        case .wholeName, .namePart, .nickname, .labels, .text(.notes), .text(.organization), .text(.aliases):
            return role
        default: return sample.holdsStatusesOfSubscribers ? .permission(.status) : role
        }
    }
}
