import Contacts

/// A new client without a name: when she came, and through whom.
package struct NewClient: Equatable {
    enum Origin: Equatable {
        /// By number.
        case contact(Int)
        case channel(String)
        /// Her answer fits no contact, or she gave none.
        case unknown
    }

    let day: CalendarDate
    let origin: Origin

    /// The clients who have completed a booking, in the order of the bookings.
    static func all(_ credits: [Credit?], _ state: HistoryAsOf) -> [NewClient] {
        zip(credits, state.clients).compactMap { credit, client in
            guard let credit, let day = client.firstVisit else { return nil }
            switch credit {
            case .contact(let contact): return NewClient(day: day, origin: .contact(contact))
            case .channel(let channel): return NewClient(day: day, origin: .channel(channel))
            case .unmatched, .noAnswer: return NewClient(day: day, origin: .unknown)
            }
        }
    }
}
