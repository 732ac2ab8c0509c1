import Bytes
import CSV
import Wording

/// A plan for filling the slots of a field table.
final class FieldPlan: Sendable {
    fileprivate let columns: [ColumnSlot]
    /// The source of each slot; those of cells and constants are not used again.
    fileprivate let sources: [FieldTable.Source]
    /// The slots that are made from others.
    fileprivate let derived: [Int]
    fileprivate let addressee: AddresseeSlots
    /// The values that are the same for every contact, and the ranges of all slots before the first contact.
    fileprivate let constants: [UInt8]
    fileprivate let ranges: [Range<Int>]

    fileprivate struct ColumnSlot: Sendable {
        let slot: Int
        let column: Int
        let keepsLines: Bool
    }

    /// A plan for the slots that `fields` has so far, which must include those of the addressee.
    init(_ fields: FieldTable, addressee: AddresseeSlots) {
        var columns: [ColumnSlot] = []
        var derived: [Int] = []
        var constants: [UInt8] = []
        var constantSlots: [Int: String] = [:]
        var ranges = Array(repeating: 0..<0, count: fields.sources.count)
        func add(constant text: String, at slot: Int) {
            let start = constants.count
            text.withByteView { CleanText.append($0, keepingLines: true, to: &constants) }
            ranges[slot] = start..<constants.count
            constantSlots[slot] = String(decoding: constants[start...], as: UTF8.self)
        }
        for (slot, source) in fields.sources.enumerated() {
            switch source {
            case .column(let column, let keepsLines):
                columns.append(ColumnSlot(slot: slot, column: column, keepsLines: keepsLines))
            case .constant(let text): add(constant: text, at: slot)
            case .filtered(let origin, let filters):
                if let text = constantSlots[origin], let value = Filter.apply(filters, to: text) {
                    let start = constants.count
                    constants.append(contentsOf: value.utf8)
                    ranges[slot] = start..<constants.count
                    constantSlots[slot] = value
                } else {
                    derived.append(slot)
                }
            case .salutation, .greeting, .fullName, .addressBlock: derived.append(slot)
            }
        }
        self.columns = columns
        self.derived = derived
        sources = fields.sources
        self.addressee = addressee
        self.constants = constants
        self.ranges = ranges
    }
}

/// The values of all slots for one contact, cleaned: no control characters, no blanks at either end.
///
/// Refill it for the next contact; that allocates nothing unless a copy is still in use.
struct FieldValues: Sendable {
    /// The concatenated values; those that are the same for every contact come first.
    private(set) var bytes: [UInt8]
    /// The range of each slot's value in `bytes`.
    private(set) var ranges: [Range<Int>]
    /// The slots whose filters could not read their value, such as a date that is none.
    private(set) var unreadable: [Int] = []
    private let plan: FieldPlan

    /// Creates values without a contact.
    init(_ plan: FieldPlan) {
        self.plan = plan
        bytes = plan.constants
        ranges = plan.ranges
    }

    /// Fills the slots of cells for the contact in `record`; those made from them are blank until `derive`.
    mutating func fill(from record: Record) {
        bytes.removeLast(bytes.count - plan.constants.count)
        if !unreadable.isEmpty { unreadable.removeAll() }
        for slot in plan.derived { ranges[slot] = 0..<0 }
        for column in plan.columns {
            let start = bytes.count
            CleanText.append(record[column.column], keepingLines: column.keepsLines, to: &bytes)
            ranges[column.slot] = start..<bytes.count
        }
    }

    /// Makes the values of `slots` from the cells.
    ///
    /// - Parameters:
    ///   - slots: as `FieldTable.derivedSlots` returns them.
    ///   - scratch: working memory.
    mutating func derive(_ slots: [Int], scratch: inout [UInt8]) {
        for slot in slots {
            switch plan.sources[slot] {
            case .column, .constant: break
            case .salutation(let language): compose(slot, in: &scratch) { $0.appendSalutation(in: language, to: &$1) }
            case .greeting(let language): compose(slot, in: &scratch) { $0.appendGreeting(in: language, to: &$1) }
            case .fullName: compose(slot, in: &scratch) { $0.appendFullName(to: &$1) }
            case .addressBlock: compose(slot, in: &scratch) { $0.appendAddressBlock(to: &$1) }
            case .filtered(let origin, let filters):
                // The value of a constant is there already.
                if ranges[slot] != 0..<0 { continue }
                let value = withValue(origin, \.string)
                let filtered = Filter.apply(filters, to: value)
                if filtered == nil { unreadable.append(slot) }
                let start = bytes.count
                bytes.append(contentsOf: (filtered ?? value).utf8)
                ranges[slot] = start..<bytes.count
            }
        }
    }

    private mutating func compose(_ slot: Int, in text: inout [UInt8], _ write: (Addressee, inout [UInt8]) -> Void) {
        text.removeAll(keepingCapacity: true)
        withAddressee { write($0, &text) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        ranges[slot] = start..<bytes.count
    }

    /// Replaces the postal code of the recipient before the values made from it.
    mutating func replacePostalCode(with text: String) {
        let slot = plan.addressee.postalCode
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        ranges[slot] = start..<bytes.count
    }

    /// Whether the value in a slot is blank.
    func isBlank(_ slot: Int) -> Bool { ranges[slot].isEmpty }

    /// The value from which the filters of a slot made theirs.
    func unfiltered(_ slot: Int) -> String {
        var slot = slot
        while case .filtered(let origin, _) = plan.sources[slot] { slot = origin }
        return withValue(slot, \.string)
    }

    /// Calls `body` with the cells that identify the recipient, valid until it returns.
    func withAddressee<Result>(_ body: (Addressee) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { all in
            body(plan.addressee.addressee { slot in ByteView(UnsafeBufferPointer(rebasing: all[ranges[slot]])) })
        }
    }

    /// Calls `body` with the value of a slot, valid until it returns.
    func withValue<Result>(_ slot: Int, _ body: (ByteView) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(ByteView(UnsafeBufferPointer(rebasing: $0[ranges[slot]]))) }
    }
}
