/// Pours blocks into pages, from top to bottom.
///
/// A paragraph is divided so that at least two of its lines stand on each page.
struct PageFlow {
    private(set) var pages: [PrintedPage]
    private let x: Double
    private let width: Double
    private let limit: Double
    private let nextTop: Double
    private let hasSignature: Bool
    private var y: Double
    private var isAtTop = true
    private static let leastLines = 2

    /// - Parameters:
    ///   - y: where the text of the first page begins.
    ///   - limit: where the text of every page ends.
    ///   - nextTop: where it begins on the other pages.
    ///   - hasSignature: whether a picture goes into the room to sign.
    init(
        first: PrintedPage, x: Double, width: Double, y: Double, limit: Double, nextTop: Double, hasSignature: Bool
    ) {
        pages = [first]
        self.x = x
        self.width = width
        self.y = y
        self.limit = limit
        self.nextTop = nextTop
        self.hasSignature = hasSignature
    }

    /// Adds blocks that stay on one page, if a page holds them.
    mutating func add(_ blocks: [SetBlock]) {
        let height = blocks.reduce(0) { $0 + $1.before + $1.height + $1.after } - (blocks.last?.after ?? 0)
        if blocks.count > 1, y + height > limit, height <= limit - nextTop { beginPage() }
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: SetBlock) {
        let lineHeight = block.text.lines.first?.height ?? 0
        if block.isHeading, !isAtTop, y + block.height + 3 * lineHeight > limit { beginPage() }
        if block.isSigned {
            if hasSignature {
                let room = Box(x: x, y: y, width: 55, height: max(4, block.before - 0.5))
                pages[pages.count - 1].marks.append(.picture(.signature, room, isAtRight: false))
            }
            y += block.before
        }
        if let beside = block.beside, y + beside.text.height > limit, !isAtTop { beginPage() }
        let besideEnd = block.beside.map { y + $0.text.height } ?? 0
        let besidePage = pages.count
        var next = 0
        let lines = block.text.lines
        var isBesideShown = false
        while next < lines.count || !isBesideShown {
            let end = lastLine(lines, from: next)
            guard end > next || lines.isEmpty else {
                beginPage()
                continue
            }
            if !isBesideShown, let beside = block.beside {
                pages[pages.count - 1].add(beside.text, x: x + beside.x, y: y)
            }
            isBesideShown = true
            if end > next {
                pages[pages.count - 1].marks.append(.text(block.text, lines: next..<end, x: x + block.x, y: y))
            }
            y += lines[next..<end].reduce(0) { $0 + $1.height }
            isAtTop = false
            next = end
            if next < lines.count { beginPage() }
        }
        if besidePage == pages.count { y = max(y, besideEnd) }
        y += block.after
    }

    /// The end of the lines from `next` on that go onto this page.
    private func lastLine(_ lines: [SetLine], from next: Int) -> Int {
        var end = next
        var bottom = y
        while end < lines.count, bottom + lines[end].height <= limit + 0.001 {
            bottom += lines[end].height
            end += 1
        }
        if end == lines.count { return end }
        if lines.count - end < PageFlow.leastLines { end = lines.count - PageFlow.leastLines }
        if end - next < PageFlow.leastLines { end = next }
        // A page that holds less than that holds what it can.
        return isAtTop ? max(end, next + 1) : max(end, next)
    }

    private mutating func beginPage() {
        let (width, height) = (pages[0].width, pages[0].height)
        pages.append(PrintedPage(Box(x: 0, y: 0, width: width, height: height)))
        y = nextTop
        isAtTop = true
    }
}
