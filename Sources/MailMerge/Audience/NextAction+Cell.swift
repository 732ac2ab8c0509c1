import Bytes
import Contacts

extension NextAction {
    /// The next action in a cell, in any case; nil for a blank cell and for other words.
    init?(cell: ByteView) {
        let word = cell.trimmed
        guard !word.isEmpty, let action = NextAction.words.first(where: { word.equalsIgnoringCase($0.word) }) else {
            return nil
        }
        self = action.action
    }

    /// Compared for every contact, so no text is made of the cell.
    private static let words: [(word: StaticString, action: NextAction)] = [
        ("thank", .thank), ("call", .call), ("introduce", .introduce), ("reconnect", .reconnect),
        ("keep-in-touch", .keepInTouch), ("watch", .watch), ("rest", .rest), ("none", .none),
    ]
}
