import CSV

/// The values of all slots for one contact, cleaned: no control characters, no blanks at either end.
struct FieldValues {
    /// The values one after another; those that are the same for every contact come first.
    private(set) var bytes: [UInt8] = []
    /// Where the value of each slot stands in `bytes`.
    private(set) var ranges: [Range<Int>]
    private var columns: [ColumnSlot] = []
    private var salutations: [Int] = []
    private var fullNames: [Int] = []
    private var addressBlocks: [Int] = []
    private var filtered: [FilteredSlot] = []
    private let addressee: AddresseeSlots
    private var constantCount = 0
    /// Kept for its memory only.
    private var composed: [UInt8] = []

    private struct ColumnSlot {
        let slot: Int
        let column: Int
        let keepsLines: Bool
    }

    private struct FilteredSlot {
        let slot: Int
        let origin: Int
        let filters: [Filter]
    }

    /// Values for the slots that `fields` has by now, the addressee's among them.
    init(_ fields: FieldTable, addressee: AddresseeSlots) {
        self.addressee = addressee
        ranges = Array(repeating: 0..<0, count: fields.sources.count)
        for (slot, source) in fields.sources.enumerated() {
            switch source {
            case .column(let column, let keepsLines):
                columns.append(ColumnSlot(slot: slot, column: column, keepsLines: keepsLines))
            case .constant(let text):
                let start = bytes.count
                text.withByteView { CleanText.append($0, keepingLines: true, to: &bytes) }
                ranges[slot] = start..<bytes.count
            case .salutation: salutations.append(slot)
            case .fullName: fullNames.append(slot)
            case .addressBlock: addressBlocks.append(slot)
            case .filtered(let origin, let filters):
                filtered.append(FilteredSlot(slot: slot, origin: origin, filters: filters))
            }
        }
        constantCount = bytes.count
    }

    /// Takes the values of the contact in `record`.
    mutating func fill(from record: Record) {
        bytes.removeLast(bytes.count - constantCount)
        for column in columns {
            let start = bytes.count
            CleanText.append(record[column.column], keepingLines: column.keepsLines, to: &bytes)
            ranges[column.slot] = start..<bytes.count
        }
        for slot in salutations { compose(slot) { $0.appendSalutation(to: &$1) } }
        for slot in fullNames { compose(slot) { $0.appendFullName(to: &$1) } }
        for slot in addressBlocks { compose(slot) { $0.appendAddressBlock(to: &$1) } }
        for slot in filtered {
            let value = withValue(slot.origin, \.string)
            let start = bytes.count
            bytes.append(contentsOf: slot.filters.reduce(value) { $1.apply(to: $0) }.utf8)
            ranges[slot.slot] = start..<bytes.count
        }
    }

    private mutating func compose(_ slot: Int, _ write: (Addressee, inout [UInt8]) -> Void) {
        var text: [UInt8] = []
        swap(&text, &composed)
        text.removeAll(keepingCapacity: true)
        withAddressee { write($0, &text) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        ranges[slot] = start..<bytes.count
        swap(&text, &composed)
    }

    /// Calls `body` with the cells that say whom the letter is for, valid until it returns.
    func withAddressee<Result>(_ body: (Addressee) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { all in
            body(addressee.addressee { slot in ByteView(UnsafeBufferPointer(rebasing: all[ranges[slot]])) })
        }
    }

    /// Calls `body` with the value of a slot, valid until it returns.
    func withValue<Result>(_ slot: Int, _ body: (ByteView) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(ByteView(UnsafeBufferPointer(rebasing: $0[ranges[slot]]))) }
    }
}
