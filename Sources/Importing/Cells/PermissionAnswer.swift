import Bytes
import Contacts
import Wording

/// What one cell of a column about permission says.
enum PermissionAnswer: Equatable, Sendable {
    /// Letters may be written, as far as this cell goes.
    case silent
    /// No letters, for this reason.
    case stops(StopReason)
    /// No letters; the words of the cell are the reason.
    case stopsInItsWords
    /// No letters, because nobody knows what the cell says.
    case stopsUnknown(StopReason)
    /// Never subscribed, or not confirmed yet: nobody said no, so letters are written, but it is reported.
    case dormant
    /// No calls; a note.
    case note

    /// - Parameter cell: trimmed and not blank.
    init(_ cell: ByteView, in role: PermissionRole) {
        self =
            switch role {
            case .reason: PermissionAnswer.reason(cell)
            case .withdraws(let reason): PermissionAnswer.withdrawal(cell, reason)
            case .explains(let reason): PermissionAnswer.isClearNo(cell) ? .silent : .stops(reason)
            case .permits: PermissionAnswer.permission(cell)
            case .detail: PermissionAnswer.detail(cell)
            case .status: PermissionAnswer.status(cell) ?? .silent
            case .permissionStatus: PermissionAnswer.status(cell) ?? PermissionAnswer.permission(cell)
            case .telephone: PermissionAnswer.isClearNo(cell) ? .silent : .note
            }
    }

    /// Whether no letters are written because of it.
    var isStop: Bool {
        switch self {
        case .stops, .stopsInItsWords, .stopsUnknown: true
        case .silent, .dormant, .note: false
        }
    }

    private static func reason(_ cell: ByteView) -> PermissionAnswer {
        if isClearNo(cell) { return .silent }
        return YesNo(cell) == .yes ? .stops(.asked) : .stopsInItsWords
    }

    private static func withdrawal(_ cell: ByteView, _ reason: StopReason) -> PermissionAnswer {
        if isClearNo(cell) { return .silent }
        switch YesNo(cell) {
        case .yes: return .stops(reason)
        case .never where reason == .asked: return .stopsInItsWords
        case .no, .nothing, .never, .other: break
        }
        if PermissionStatus.contradictsWithdrawal(cell) { return .silent }
        if case .stops(let own)? = PermissionStatus(cell) {
            return .stops(reason == .asked && own != .bounced ? own : reason)
        }
        if isDay(cell) { return .stops(reason) }
        return reason == .asked ? .stopsInItsWords : .stopsUnknown(reason)
    }

    private static func permission(_ cell: ByteView) -> PermissionAnswer {
        switch YesNo(cell) {
        case .yes, .nothing: return .silent
        case .no, .never: return .stops(.didNotPermit)
        case .other: break
        }
        if isZero(cell) { return .stops(.didNotPermit) }
        switch PermissionStatus(cell) {
        case .stops(let reason)?: return .stops(reason)
        case .permits?: return .silent
        case .ordinary?: return PermissionStatus.isActive(cell) ? .silent : .stopsUnknown(.didNotPermit)
        case .dormant?: return .stopsUnknown(.didNotPermit)
        case nil: break
        }
        switch firstWord(of: cell).map(YesNo.init) {
        case .yes?: return .silent
        case .no?, .never?: return .stops(.didNotPermit)
        case .nothing?, .other?, nil: break
        }
        return isDay(cell) || isAddressOfComputer(cell) || PermissionStatus.isFrequency(cell)
            ? .silent : .stopsUnknown(.didNotPermit)
    }

    /// The first word of a short answer: `yes` of `Yes, please`.
    private static func firstWord(of cell: ByteView) -> ByteView? {
        let words = WordText(cell)
        guard words.words.count <= 4, let range = words.ranges.first else { return nil }
        return cell[range]
    }

    private static func detail(_ cell: ByteView) -> PermissionAnswer {
        switch YesNo(cell) {
        case .no where !cell[0].isASCIIDigit, .never: return .stops(.didNotPermit)
        case .yes, .nothing, .no: return .silent
        case .other: break
        }
        if case .stops(let reason)? = PermissionStatus(cell) { return .stops(reason) }
        return .silent
    }

    /// Nil for a word that is no known status.
    private static func status(_ cell: ByteView) -> PermissionAnswer? {
        switch PermissionStatus(cell) {
        case .stops(let reason)?: .stops(reason)
        case .dormant?: .dormant
        case .permits?, .ordinary?: .silent
        case nil: nil
        }
    }

    /// Whether a cell says no, or nothing, beyond doubt; `never` does not.
    private static func isClearNo(_ cell: ByteView) -> Bool {
        switch YesNo(cell) {
        case .no, .nothing: true
        case .yes, .never: false
        case .other: isZero(cell)
        }
    }

    /// `0.0`, or the zeros that programs write for no date: `0000-00-00 00:00:00`.
    private static func isZero(_ cell: ByteView) -> Bool {
        cell.contains(UInt8(ascii: "0")) && cell.allSatisfy { "0.,-/: ".utf8.contains($0) }
    }

    /// Whether a cell begins with a date, in any order: `2024-05-01 10:33`, `May 1, 2024`.
    private static func isDay(_ cell: ByteView) -> Bool {
        if CalendarDate(cell, order: .monthFirst) != nil || CalendarDate(cell, order: .dayFirst) != nil { return true }
        // A number of seconds or days, as programs store moments.
        return cell.count >= 5 && cell.allSatisfy { $0.isASCIIDigit }
    }

    /// Whether a cell is an IPv4 or IPv6 address, as programs note with a consent.
    private static func isAddressOfComputer(_ cell: ByteView) -> Bool {
        let dots = cell.count { $0 == .period }
        let colons = cell.count { $0 == UInt8(ascii: ":") }
        let isHexadecimal = cell.allSatisfy { byte in
            byte.isASCIIDigit || "abcdef.:".utf8.contains(byte.asciiLowercased)
        }
        return isHexadecimal && (dots == 3 || colons >= 2)
    }
}

extension PermissionAnswer {
    /// What a cell means, as shown to a person.
    var meaning: String {
        switch self {
        case .silent: "letters"
        case .stops(.bounced): "no emails (\(StopReason.bounced.rawValue))"
        case .stops(let reason): "no letters (\(reason.rawValue))"
        case .stopsInItsWords: "no letters"
        case .stopsUnknown: "unknown, so no letters"
        case .dormant: "letters, and reported"
        case .note: "letters; a note not to call"
        }
    }
}

extension StopReason {
    /// Why a label stops letters; nil if it does not.
    init?(label: ByteView) {
        if case .stops(let reason)? = PermissionStatus(label), PermissionStatus.isWhole(label) {
            self = reason
        } else if let found = PermissionRemark.stop(in: label) {
            self = found.reason
        } else {
            return nil
        }
    }
}
