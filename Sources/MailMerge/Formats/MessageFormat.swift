import Bytes
import Diagnostics

extension LetterFormat {
    /// Short messages to paste into a page or a telephone, each below its name and link.
    package static let message = LetterFormat(
        "message", "short messages to paste by hand", channel: .message, needs: .page,
        sequence: LetterSequence(separator: "\n"), hasOwnTemplates: true
    ) { _ in
        MessageComposer.compose
    }
}

/// Puts the name and the link of a contact above its message.
private enum MessageComposer {
    /// The maximum number of characters, which fits the boxes of all usual pages.
    static let maximumLength = 600

    static func compose(_ letter: inout Letter) throws(Rejection) {
        let text = String(decoding: letter.bytes, as: UTF8.self)
        guard text.count - 1 <= maximumLength else {
            throw Rejection(
                reason: "the message has \(text.count - 1) characters, more than \(maximumLength)",
                hint: "shorten the template")
        }
        let (values, slots) = (letter.values, letter.slots)
        var heading: [UInt8] = []
        values.withAddressee { $0.appendName(to: &heading) }
        let link = values.isBlank(slots.website) ? slots.phone : slots.website
        heading.append(.lineFeed)
        values.withValue(link) { heading.append(contentsOf: $0.buffer) }
        heading.append(contentsOf: "\n\n".utf8)
        letter.bytes.insert(contentsOf: heading, at: 0)
    }
}
