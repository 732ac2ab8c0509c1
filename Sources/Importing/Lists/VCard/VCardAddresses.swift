import Bytes
import Wording

/// Sorts the addresses of a card into groups, one address each; further addresses go to the notes.
struct VCardAddresses {
    private var taken: [AddressGroup] = []
    private var label: (text: ByteView, group: AddressGroup)?

    /// The group that the types or the label of an address name.
    static func group(_ types: VCardLine.Types, _ label: ByteView) -> AddressGroup {
        let name = VCardText.plainLabel(label)
        if types.contains(.work) || name.equalsIgnoringCase("Work") { return .work }
        if types.contains(.home) || name.equalsIgnoringCase("Home") { return .home }
        return types.contains(.other) || name.equalsIgnoringCase("Other") ? .other : .main
    }

    /// Takes `ADR`: post office box, apartment, street, city, region, postal code, country.
    ///
    /// - Parameter printed: the printed address, used if the parts are blank.
    mutating func take(_ value: ByteView, printed: ByteView, group: AddressGroup, to cells: inout VCardCells) {
        let parts = VCardText.split(value, on: UInt8(ascii: ";"))
        guard parts.contains(where: { !$0.isEmpty }) else {
            if !printed.isEmpty { label = label ?? (printed, group) }
            return
        }
        guard let place = freeGroup(group) else {
            let line = parts.filter { !$0.isEmpty }.map(\.string).joined(separator: ", ")
            return line.withByteView { VCard.addRemark("Address", $0, to: &cells) }
        }
        // One part alone may be the whole address.
        let isWhole = parts.enumerated().allSatisfy { $0 == 2 || $1.isEmpty }
        let order: [AddressPart] = [
            .streetMore, .streetMore, isWhole ? .whole : .street, .city, .region, .postalCode, .country,
        ]
        for (part, value) in zip(order, parts) where !value.isEmpty {
            if !cells[part, place].isEmpty { cells[part, place].append(contentsOf: ", ".utf8) }
            VCardText.append(value, to: &cells[part, place], comma: ", ")
        }
    }

    /// Takes `LABEL`, which is used if there is no `ADR`.
    mutating func takeLabel(_ value: ByteView, group: AddressGroup) {
        if !value.isEmpty { label = label ?? (value, group) }
    }

    /// Writes the printed address if there is no other.
    func write(to cells: inout VCardCells) {
        guard taken.isEmpty, let label else { return }
        var text: [UInt8] = []
        VCardText.append(label.text, to: &text)
        // In a parameter, `^n` is a line break (RFC 6868).
        text.withByteView { text in
            for line in text.split(on: "^n") {
                if !cells[.whole, label.group].isEmpty { cells[.whole, label.group].append(.lineFeed) }
                cells[.whole, label.group].append(contentsOf: line.buffer)
            }
        }
    }

    private mutating func freeGroup(_ wanted: AddressGroup) -> AddressGroup? {
        let free = [wanted, .other, .main].first { !taken.contains($0) }
        if let free { taken.append(free) }
        return free
    }
}
