import Bytes
import Contacts
import Text
import Wording

/// Reads cells with names of organizations: the name itself, and the departments beside it.
///
/// A cell that was read before costs one look into a table.
final class OrganizationReader {
    /// What a cell says.
    struct Reading {
        var organization = Vocabulary.none
        /// One bit for each department and floor, see `DepartmentSet`.
        var departments = DepartmentSet()
        /// The given and the family name, where the cell is the name of a person: `Dr. Priya Patel, MD`.
        var person: (given: [UInt8], family: [UInt8])?
    }

    let names = OrganizationNames()
    private let cells = Vocabulary()
    private var readings: [Reading] = []
    private var text = FoldedText()

    func read(_ cell: ByteView) -> Reading {
        guard !cell.isEmpty, !Nothing.isMeant(by: cell) else { return Reading() }
        let number = cells.number(of: cell)
        if Int(number) == readings.count { readings.append(readAnew(cell)) }
        return readings[Int(number)]
    }

    private func readAnew(_ cell: ByteView) -> Reading {
        var reading = Reading()
        let segments = OrganizationReader.segments(of: cell)
        var kept: [ByteView] = []
        for segment in segments {
            text.fold(segment)
            if let departments = DepartmentSet(whole: text) {
                reading.departments.formUnion(departments)
            } else {
                kept.append(segment)
            }
        }
        if kept.isEmpty { kept = segments }
        let name = Array(kept.map(\.array).joined(separator: [0x20]))
        name.withByteView { text.fold($0) }
        text.takeDepartments(&reading.departments)
        let initials = text.words.indices.prefix(10).map { text.withWord($0) { $0[0] } }
        text.keepOrganizationCore()
        reading.organization = names.number(of: text, initials: initials)
        reading.person = OrganizationReader.person(in: kept)
        return reading
    }

    /// The parts of a name that commas, parentheses, colons and dashes between blanks keep apart.
    private static func segments(of cell: ByteView) -> [ByteView] {
        var segments: [ByteView] = []
        var start = 0
        func end(_ end: Int) {
            let segment = cell[start..<end].trimmed
            if segment.contains(where: { $0.isASCIILetter || $0.isASCIIDigit || !$0.isASCII }) {
                segments.append(segment)
            }
        }
        var index = 0
        while index < cell.count {
            let length = separatorLength(cell, index)
            if length > 0 {
                end(index)
                start = index + length
            }
            index += max(1, length)
        }
        end(cell.count)
        return segments
    }

    /// The length of the separator at `index`, or 0.
    private static func separatorLength(_ cell: ByteView, _ index: Int) -> Int {
        let byte = cell[index]
        if "(),|:;".utf8.contains(byte) { return 1 }
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
            let isSpaced = index > 0 && cell[index - 1] == 0x20 && index + 1 < cell.count && cell[index + 1] == 0x20
            return isSpaced ? 1 : 0
        }
        if byte == 0xE2, index + 2 < cell.count, cell[index + 1] == 0x80, (0x93...0x95).contains(cell[index + 2]) {
            return 3
        }
        return 0
    }

    /// The person whom a name is about: a title or a credential beside two or three words that are no words of firms.
    private static func person(in segments: [ByteView]) -> (given: [UInt8], family: [UInt8])? {
        guard let first = segments.first else { return nil }
        var words = first.split { $0 == 0x20 }
        var isTitled = false
        if words.count > 2, let honorific = words.first, Honorific(honorific) != nil {
            words.removeFirst()
            isTitled = true
        }
        var isCredentialed = false
        while words.count > 2, let last = words.last, Credentials.canonical(last) != nil {
            words.removeLast()
            isCredentialed = true
        }
        for segment in segments.dropFirst() {
            let all = segment.split { $0 == 0x20 || $0 == UInt8(ascii: "/") }
            guard all.allSatisfy({ Credentials.canonical($0) != nil || LegalForm($0) != nil }) else { return nil }
            if all.contains(where: { Credentials.canonical($0) != nil }) { isCredentialed = true }
        }
        guard isTitled || isCredentialed, (2...3).contains(words.count) else { return nil }
        for word in words where OrganizationWord(word)?.isInNoPersonsName == true || isForm(word) { return nil }
        let given = words[0].asciiLowercased
        guard isTitled || given.withByteView({ GivenNames.perMillion($0) }) != nil else { return nil }
        return (words[0].array, words[words.count - 1].array)
    }

    private static func isForm(_ word: ByteView) -> Bool {
        switch word.asciiLowercased.withByteView({ OrganizationForm(folded: $0)?.sort }) {
        case .generic, .profession: true
        default: false
        }
    }
}

/// Departments and floors as bits.
struct DepartmentSet: Equatable {
    private(set) var bits: UInt64 = 0
    /// The first bit for floors; there are as many as fit.
    private static let firstFloor = 44

    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ department: Department) { bits |= 1 << UInt64(department.rawValue) }

    mutating func insert(floor: Int) { bits |= 1 << UInt64(min(63, DepartmentSet.firstFloor + max(0, floor))) }

    mutating func formUnion(_ other: DepartmentSet) { bits |= other.bits }

    /// Whether two may be one contact: both of one department, or neither of any.
    func fits(_ other: DepartmentSet) -> Bool { bits == other.bits || bits & other.bits != 0 }
}

extension DepartmentSet {
    /// The department that a text is all about, words such as `unit` and `front desk` aside; nil for another text.
    init?(whole text: FoldedText) {
        let count = text.words.count
        guard (1...7).contains(count) else { return nil }
        if let floor = text.floor(at: 0) {
            guard floor.words == count else { return nil }
            insert(floor: floor.number)
            return
        }
        for start in 0..<count {
            if start > 0, !text.withWord(start - 1, Department.isAside) { break }
            for end in stride(from: min(count, start + Department.longestPhrase), to: start, by: -1) {
                guard (end..<count).allSatisfy({ text.withWord($0, Department.isAside) }) else { continue }
                if let found = text.withWords(start..<end, Department.found) {
                    insert(found.department)
                    return
                }
            }
        }
        return nil
    }
}

extension FoldedText {
    /// Calls `body` with neighboring words of a text that was just folded.
    fileprivate func withWords<Result>(_ range: Range<Int>, _ body: (ByteView) -> Result) -> Result {
        bytes.withByteView { body($0[words[range.lowerBound].lowerBound..<words[range.upperBound - 1].upperBound]) }
    }

    /// The floor that two words name, `3rd floor` or `floor 3`.
    fileprivate func floor(at index: Int) -> (number: Int, words: Int)? {
        guard index + 1 < words.count else { return nil }
        func number(_ index: Int) -> Int? {
            withWord(index) { word in
                if let form = OrganizationForm(folded: word), form.sort == .branch,
                    let number = Int(form.word.description)
                {
                    return number
                }
                let digits = word.buffer.prefix { $0.isASCIIDigit }
                return digits.isEmpty || digits.count > 2 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            }
        }
        func isFloor(_ index: Int) -> Bool {
            word(index, is: "floor") || word(index, is: "fl") || word(index, is: "level")
        }
        if isFloor(index + 1), let number = number(index) { return (number, 2) }
        if isFloor(index), let number = number(index + 1) { return (number, 2) }
        return nil
    }

    /// Takes the departments out of the name of a house that has some. A word for a department that may as well be what
    /// a practice does counts only behind a word such as `hospital`, and at the end.
    fileprivate mutating func takeDepartments(_ departments: inout DepartmentSet) {
        guard words.count > 1 else { return }
        var hasHost = false
        for start in words.indices {
            if hasHost, let floor = floor(at: start), floor.words < words.count {
                departments.insert(floor: floor.number)
                removeWords(start..<start + floor.words)
                return
            }
            for end in stride(from: min(words.count, start + Department.longestPhrase), to: start, by: -1)
            where end - start < words.count {
                guard let found = withWords(start..<end, Department.found) else { continue }
                var next = end
                while next < words.count, withWord(next, Department.isAside) { next += 1 }
                guard found.isSure || hasHost && next == words.count, next - start < words.count else { continue }
                departments.insert(found.department)
                removeWords(start..<next)
                return
            }
            let isPair = start + 1 < words.count && withWords(start..<start + 2, Department.isHost)
            if isPair || withWord(start, Department.isHost) { hasHost = true }
        }
    }

    private mutating func removeWords(_ range: Range<Int>) {
        restore(Array(words[..<range.lowerBound] + words[range.upperBound...]))
    }
}
