import Bytes
import CSV

/// A plan for filling the slots of a field table, grouped by the work to do for each contact.
final class FieldPlan: Sendable {
    fileprivate let columns: [ColumnSlot]
    fileprivate let salutations: [Int]
    fileprivate let fullNames: [Int]
    fileprivate let addressBlocks: [Int]
    fileprivate let filtered: [FilteredSlot]
    fileprivate let addressee: AddresseeSlots
    /// The values that are the same for every contact, and the ranges of all slots before the first contact.
    fileprivate let constants: [UInt8]
    fileprivate let ranges: [Range<Int>]

    fileprivate struct ColumnSlot: Sendable {
        let slot: Int
        let column: Int
        let keepsLines: Bool
    }

    fileprivate struct FilteredSlot: Sendable {
        let slot: Int
        let origin: Int
        let filters: [Filter]
    }

    /// A plan for the slots that `fields` has so far, which must include those of the addressee.
    init(_ fields: FieldTable, addressee: AddresseeSlots) {
        var columns: [ColumnSlot] = []
        var filtered: [FilteredSlot] = []
        var constants: [UInt8] = []
        var ranges = Array(repeating: 0..<0, count: fields.sources.count)
        for (slot, source) in fields.sources.enumerated() {
            switch source {
            case .column(let column, let keepsLines):
                columns.append(ColumnSlot(slot: slot, column: column, keepsLines: keepsLines))
            case .constant(let text):
                let start = constants.count
                text.withByteView { CleanText.append($0, keepingLines: true, to: &constants) }
                ranges[slot] = start..<constants.count
            case .filtered(let origin, let filters):
                filtered.append(FilteredSlot(slot: slot, origin: origin, filters: filters))
            case .salutation, .fullName, .addressBlock: break
            }
        }
        func slots(of source: FieldTable.Source) -> [Int] {
            fields.sources.indices.filter { fields.sources[$0] == source }
        }
        salutations = slots(of: .salutation)
        fullNames = slots(of: .fullName)
        addressBlocks = slots(of: .addressBlock)
        self.columns = columns
        self.filtered = filtered
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
    private let plan: FieldPlan

    /// Creates values without a contact.
    init(_ plan: FieldPlan) {
        self.plan = plan
        bytes = plan.constants
        ranges = plan.ranges
    }

    /// Fills the slots for the contact in `record`.
    ///
    /// - Parameter scratch: working memory.
    mutating func fill(from record: Record, scratch: inout [UInt8]) {
        bytes.removeLast(bytes.count - plan.constants.count)
        for column in plan.columns {
            let start = bytes.count
            CleanText.append(record[column.column], keepingLines: column.keepsLines, to: &bytes)
            ranges[column.slot] = start..<bytes.count
        }
        for slot in plan.salutations { compose(slot, in: &scratch) { $0.appendSalutation(to: &$1) } }
        for slot in plan.fullNames { compose(slot, in: &scratch) { $0.appendFullName(to: &$1) } }
        for slot in plan.addressBlocks { compose(slot, in: &scratch) { $0.appendAddressBlock(to: &$1) } }
        for slot in plan.filtered {
            let value = withValue(slot.origin, \.string)
            let start = bytes.count
            bytes.append(contentsOf: slot.filters.reduce(value) { $1.apply(to: $0) }.utf8)
            ranges[slot.slot] = start..<bytes.count
        }
    }

    private mutating func compose(_ slot: Int, in text: inout [UInt8], _ write: (Addressee, inout [UInt8]) -> Void) {
        text.removeAll(keepingCapacity: true)
        withAddressee { write($0, &text) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        ranges[slot] = start..<bytes.count
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
