import CSV

/// Where the header of a text list stands, and what parts its fields.
///
/// Some programs write lines above the header: LinkedIn its notes, others the name of the report and the days it covers.
struct HeaderPlace: Equatable {
    /// Where the header begins.
    var offset = 0
    /// The physical line that it begins on, counted from 1.
    var line = 1
    var delimiter = UInt8(ascii: ",")
    /// Whether nothing that follows could change it: the line names columns that are known, and all of it is there.
    private(set) var isCertain = false

    /// Looks for the header in the first bytes of a list, as `HeaderSearch` does.
    ///
    /// - Parameter delimiter: what parts the fields if the user said so; else what the header has most of.
    init(in bytes: [UInt8], delimiter: UInt8?) {
        let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var scanner = LineScanner(bytes: bytes, position: hasByteOrderMark ? 3 : 0)
        var search = HeaderSearch()
        var first: HeaderPlace?
        while scanner.line <= HeaderSearch.furthestLine, let line = scanner.next() {
            let place = HeaderPlace(line, in: bytes, delimiter: delimiter)
            let names = LineScanner.fields(bytes[line.range], delimiter: place.delimiter)
            if names.allSatisfy(\.isEmpty) { continue }
            var ahead = scanner
            var furthest: LineScanner.Line? = line
            let isHeader = search.isHeader(names) {
                furthest = ahead.next()
                return furthest.map { LineScanner.fields(bytes[$0.range], delimiter: place.delimiter) }
            }
            if isHeader {
                self = place
                isCertain = furthest.map { $0.range.upperBound < bytes.count } ?? false
                return
            }
            first = first ?? place
        }
        self = first ?? HeaderPlace()
    }

    private init() {}

    private init(_ line: LineScanner.Line, in bytes: [UInt8], delimiter: UInt8?) {
        self.init()
        offset = line.range.lowerBound
        self.line = line.number
        self.delimiter = delimiter ?? LineScanner.delimiter(of: bytes[line.range])
    }
}

/// Finds the header among the first rows of a list.
///
/// It is the first row, unless that names no two columns that are known and a row below does, with more cells than any row
/// above it; or unless it is one of headings over several columns, whose names stand in the row below.
struct HeaderSearch {
    /// So many lines at the top are looked at.
    static let furthestLine = 40
    /// And so many bytes.
    static let furthestByte = 1 << 15

    /// The most cells that are not blank in a row so far; nil before the first one.
    private var most: Int?

    /// Whether no row so far had more than one cell that is not blank.
    var hasNarrowRowsOnly: Bool { most ?? 0 <= 1 }

    /// Whether the row with these cells, some of which are not blank, is the header; to be asked of each row from the top.
    ///
    /// - Parameter next: the cells of the row below, asked for only where this one has gaps.
    mutating func isHeader<Failure: Error>(
        _ names: [String], next: () throws(Failure) -> [String]?
    ) throws(Failure) -> Bool {
        let row = Row(names)
        defer { most = max(most ?? 0, row.filled) }
        guard row.known >= 2, most.map({ row.filled > $0 && row.known * 3 >= row.filled }) ?? true else { return false }
        guard row.hasGaps, let below = try next().map(Row.init) else { return true }
        return below.known <= row.known || below.known * 3 < below.filled * 2
    }

    /// What counts of a row.
    private struct Row {
        let filled: Int
        /// How many of its cells name columns that are known.
        let known: Int
        /// Whether a cell is blank that another stands behind.
        let hasGaps: Bool

        init(_ names: [String]) {
            let filled = names.count { !$0.isEmpty }
            self.filled = filled
            // What has more columns than any list takes long to look at, and is refused if it comes first.
            known = names.count > Reader.maximumColumns ? 0 : names.count(where: HeaderSearch.isKnown)
            hasGaps = names.lastIndex { !$0.isEmpty }.map { $0 >= filled } ?? false
        }
    }

    private static func isKnown(_ name: String) -> Bool {
        HeaderSynonyms.role(of: name) != nil || BookingRole(header: name) != nil
    }
}

/// Takes the first lines of a list apart before it is known how it is to be read.
struct LineScanner {
    let bytes: [UInt8]
    private var position: Int
    /// The number of the physical line at the position, counted from 1.
    private(set) var line = 1

    static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]

    /// A row, which may be of several physical lines if they stand in quotes.
    struct Line {
        let number: Int
        /// Its bytes without the end of the line.
        let range: Range<Int>
    }

    init(bytes: [UInt8], position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        let (start, number) = (position, line)
        var quotes = Quotes()
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            let isEnd = byte == 0x0A || byte == 0x0D
            if isEnd {
                if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
                line += 1
            }
            if !quotes.isInside(byte), isEnd {
                let length = bytes[position - 1] == 0x0A && byte == 0x0D ? 2 : 1
                return Line(number: number, range: start..<position - length)
            }
        }
        return Line(number: number, range: start..<position)
    }

    /// The delimiter that stands most often outside quotes; a comma if none does.
    static func delimiter(of row: ArraySlice<UInt8>) -> UInt8 {
        var counts = delimiters.map { _ in 0 }
        var quotes = Quotes()
        for byte in row where !quotes.isInside(byte) {
            if let place = delimiters.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return most == 0 ? delimiters[0] : delimiters[counts.firstIndex(of: most) ?? 0]
    }

    /// The fields of a row, trimmed and without their quotes.
    static func fields(_ row: ArraySlice<UInt8>, delimiter: UInt8) -> [String] {
        var fields: [[UInt8]] = [[]]
        var quotes = Quotes()
        for byte in row {
            if !quotes.isInside(byte), byte == delimiter {
                fields.append([])
            } else if byte != 0x22 {
                fields[fields.count - 1].append(byte)
            }
        }
        return fields.map { field in field.withByteView { $0.trimmed.string } }
    }
}

/// Whether a byte stands between quotes; a quote opens only at the beginning of a field, for there are inches elsewhere.
private struct Quotes {
    private var isOpen = false
    private var isFieldStart = true

    mutating func isInside(_ byte: UInt8) -> Bool {
        if byte == 0x22, isOpen || isFieldStart {
            isOpen.toggle()
            // Behind a quote that closes, another one is a quote in the text.
            isFieldStart = !isOpen
            return true
        }
        isFieldStart =
            byte == 0x0A || byte == 0x0D || byte == 0x20 && isFieldStart || LineScanner.delimiters.contains(byte)
        return isOpen
    }
}
