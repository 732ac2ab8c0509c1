/// Whether a row is about a person or about a practice, hospital, group or shop. The two are never one contact.
enum Subject: UInt8 {
    case person
    case organization
}

/// Jr, Sr, II and so on, as the number of the generation; Jr and II are the same generation.
enum Generation {
    static let none: UInt8 = 0
    static let first: UInt8 = 1
    static let second: UInt8 = 2
    static let third: UInt8 = 3
    static let fourth: UInt8 = 4
}

/// What of one record is compared: numbers of values in the vocabularies of `Features`, and ranges of its lists.
///
/// It holds no text, so that a million of them are small and comparing two is comparing numbers.
struct RecordFeatures {
    var subject = Subject.person
    var generation = Generation.none
    /// The first letter of the middle name, or 0.
    var middleInitial: UInt8 = 0
    var given = Vocabulary.none
    var family = Vocabulary.none
    var organization = Vocabulary.none
    var kind = Vocabulary.none
    /// The departments and floors that an organization's row is about.
    var departments = DepartmentSet()
    /// Whether the street is a post office box.
    var isBox = false
    var house = Vocabulary.none
    var street = Vocabulary.none
    var city = Vocabulary.none
    var region = Vocabulary.none
    var postalCode = Vocabulary.none
    var npi = Vocabulary.none
    var website = Vocabulary.none
    var emails = ListRange()
    var phones = ListRange()
    /// Other names of the person that she is known by.
    var otherNames = ListRange()
}

/// A run of elements in one of the lists of `Features`.
struct ListRange {
    var start: UInt32 = 0
    var count: UInt32 = 0

    var indices: Range<Int> { Int(start)..<Int(start + count) }
}

/// A given and a family name, as numbers of the vocabulary of names.
struct NamePair: Equatable {
    var given: Int32
    var family: Int32
}

/// A telephone number as a number of the vocabulary of phones, with its extension (0 for none).
struct PhoneFeature {
    var number: Int32
    var direct: UInt32
}
