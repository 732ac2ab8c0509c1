import Contacts

extension Audience {
    /// The reason a contact gets no letter.
    package enum Exclusion: Equatable, Sendable {
        case notSelected
        /// With the reason from the list, without control characters.
        case doNotContact(String)
        case suppressed
        /// Somebody who must not be written to has the same address, or is the same person.
        case sharesAddress
        /// The next action is not a letter.
        case noLetter(NextAction)
        /// The last letter, on this day, is too recent.
        case writtenTo(CalendarDate)
        /// The clients sent so far were thanked for on this day.
        case thanked(CalendarDate)
    }
}
