import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

// Reads who is not to be contacted.
extension ContactConverter {
    /// Takes a cell of a column about permission.
    mutating func takePermission(
        _ cell: ByteView, _ role: PermissionRole, in record: Record, _ column: Int, _ batch: ContactBatch
    ) {
        switch PermissionAnswer(cell, in: role) {
        case .silent: break
        case .stops(let reason): stop(reason)
        case .stopsInItsWords: stop(inTheWords: cell)
        case .stopsUnknown(let reason):
            stop(reason)
            batch.tell(
                problem(
                    .warning, cell, in: record, column, "\"\(cell.string)\" is unknown, so no letters are written",
                    hint: "write yes or no in the list"))
        case .dormant: batch.counts.dormant += 1
        case .note: addNote("\(header.title(of: column)): \(cell.string)")
        }
    }

    private mutating func addNote(_ text: String) { text.withByteView { row.add(.notes, $0) } }

    /// Adds a reason for no letters. One that stops emails only gives way to all others, because the first decides.
    mutating func stop(_ reason: StopReason) {
        let isWeak = StopReason.stopsOnlyEmails(row[.doNotContact].string)
        if reason == .bounced, !row.isBlank(.doNotContact) { return }
        reason.rawValue.withByteView { reason in
            if isWeak { row.set(.doNotContact, reason) } else { row.add(.doNotContact, reason) }
        }
    }

    /// Adds the list's own words as a reason. What begins with `email` would stop emails only.
    private mutating func stop(inTheWords cell: ByteView) {
        if keepsReasons {
            row.add(.doNotContact, cell)
        } else if cell.hasPrefixIgnoringCase("email") {
            stop(.asked)
            addNote("Do not contact: \(cell.string)")
        } else {
            if StopReason.stopsOnlyEmails(row[.doNotContact].string) { row.keep(.doNotContact, .empty) }
            row.add(.doNotContact, cell)
        }
    }

    /// Stops letters if a label says so.
    mutating func takeStop(inLabel label: ByteView) {
        if let reason = StopReason(label: label) { stop(reason) }
    }

    /// Stops letters if a remark in a cell says so, and reports it.
    ///
    /// - Returns: the cell without the remark.
    mutating func takeStop(
        inRemark cell: ByteView, in record: Record, _ column: Int, _ batch: ContactBatch
    ) -> ByteView {
        guard checksRemarks, mayStop, let found = PermissionRemark.stop(in: cell) else { return cell }
        stop(found.reason)
        let words = cell[found.range]
        batch.tell(
            problem(
                .note, words, in: record, column, "\"\(words.string)\" stops letters to this contact",
                hint: "words can be misread; if these are, clear do_not_contact"))
        return without(found.range, cell)
    }

    /// A cell without a remark, the signs around it, and brackets that it leaves open.
    private mutating func without(_ range: Range<Int>, _ cell: ByteView) -> ByteView {
        var before = cell.upTo(range.lowerBound)
        var after = cell.from(range.upperBound)
        while let last = before.last, " \t(-*[{,;:/|".utf8.contains(last) { before = before.upTo(before.count - 1) }
        while let first = after.first, " \t)-*]},;:!./|".utf8.contains(first) { after = after.from(1) }
        if let open = before.firstIndex(of: UInt8(ascii: "(")), !before.contains(UInt8(ascii: ")")) {
            if !after.contains(UInt8(ascii: ")")) { before = before.upTo(open).trimmed }
        }
        if after.isEmpty { return before }
        if before.isEmpty { return after }
        var text = before.array
        text.append(.space)
        text.append(contentsOf: after)
        return text.withByteView { madeCells.copy($0) }
    }

    /// Stops letters if a column that nobody knows says so.
    mutating func takeStops(inColumns unknown: [Int], of record: Record, _ batch: ContactBatch) {
        guard mayStop else { return }
        for column in unknown {
            let cell = record[column].trimmed
            if !cell.isEmpty { _ = takeStop(inRemark: cell, in: record, column, batch) }
        }
    }

    /// Reads only the addresses of a record and whether it stops letters into `row`.
    ///
    /// - Returns: the reason, if it is one that makes the addresses silent wherever they are.
    mutating func survey(_ record: Record, _ batch: ContactBatch) -> StopReason? {
        row.clear()
        madeCells.clear()
        for place in columns.indices {
            let (index, role) = columns[place]
            let cell = record[index].trimmed
            guard !cell.isEmpty else { continue }
            switch role {
            case .permission(let role): takePermission(cell, role, in: record, index, batch)
            case .labels: takeLabels(cell)
            case _ where role.mayHoldRemarks: _ = takeStop(inRemark: cell, in: record, index, batch)
            default: break
            }
        }
        takeStops(inColumns: unknownColumns, of: record, batch)
        guard !row.isBlank(.doNotContact) else { return nil }
        for place in columns.indices where columns[place].role == .email {
            let cell = record[columns[place].index].trimmed
            if !cell.isEmpty { takeEmail(cell, in: record, columns[place].index, batch) }
        }
        let first = row[.doNotContact].split { $0 == UInt8(ascii: ";") }.first?.trimmed ?? .empty
        let reason = StopReason(rawValue: first.string) ?? .asked
        return reason.concernsAddress ? reason : nil
    }

    /// Marks the contact if somebody with one of its addresses asked for silence.
    mutating func take(_ silences: Silences) {
        guard row.isBlank(.doNotContact) || StopReason.stopsOnlyEmails(row[.doNotContact].string) else { return }
        var found: StopReason?
        Silences.forEachAddress(of: row) { address in
            guard let reason = silences.reason(for: address) else { return }
            if found == nil || found == .bounced { found = reason }
        }
        if let found { stop(found) }
    }
}

extension ContactRole {
    /// Whether people write remarks into such cells, such as `(do not contact)`.
    var mayHoldRemarks: Bool {
        switch self {
        case .wholeName, .namePart, .nickname, .text(.organization), .text(.notes), .text(.jobTitle), .text(.aliases):
            true
        default: false
        }
    }
}
