import Bytes
import Diagnostics

/// What a sheet lists after its rows: merged cells and links (ECMA-376 part 1, 18.3.1.55: mergeCells; 18.3.1.48:
/// hyperlinks).
struct SheetTail {
    var merged = MergedCells()
    var links = CellLinks()

    /// A sheet with neither.
    init() {}

    /// Reads the whole sheet.
    ///
    /// - Parameters:
    ///   - relationships: where the links lead; called if there are any.
    ///   - open: opens the part with the sheet at its beginning.
    init(
        _ relationships: () throws(Diagnostic) -> Relationships, in open: () throws(Diagnostic) -> ZipPart
    ) throws(Diagnostic) {
        // Few sheets have either, and searching for a word is much faster than parsing.
        guard try SheetTail.isMentioned(in: open()) else { return }
        let list = TailList()
        try XMLParser.parse(open(), list)
        merged = MergedCells(list.merged)
        if !list.links.isEmpty { links = CellLinks(list.links, try relationships()) }
    }

    private static let words: [StaticString] = ["mergeCell", "hyperlink"]

    private static func isMentioned(in part: ZipPart) throws(Diagnostic) -> Bool {
        let longest = words.map(\.utf8CodeUnitCount).max() ?? 0
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { block.deallocate() }
        var isFound = false
        var kept = 0
        // Read to the end, so that damage shows before any row is returned.
        while true {
            let count = try part.read(into: UnsafeMutableRawBufferPointer(rebasing: block[kept...]))
            if count == 0 { return isFound }
            let bytes = ByteView(
                UnsafeRawBufferPointer(rebasing: block[..<(kept + count)]).assumingMemoryBound(to: UInt8.self))
            isFound = isFound || words.contains { bytes.firstRange(of: $0) != nil }
            // A word may span two blocks.
            let rest = min(bytes.count, longest - 1)
            block.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[(kept + count - rest)..<(kept + count)]))
            kept = rest
        }
    }
}

/// Collects merged cells and links from the part with a sheet.
private final class TailList: XMLHandler {
    private(set) var merged: [CellArea] = []
    private(set) var links: [(area: CellArea, id: String)] = []

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "mergeCell":
            guard merged.count <= MergedCells.maximumCount, let reference = attributes["ref"],
                let area = CellArea(reference), area.isWide
            else { return }
            merged.append(area)
        case "hyperlink":
            guard links.count < CellLinks.maximumCount, let area = attributes["ref"].flatMap(CellArea.init),
                let id = attributes["id"]
            else { return }
            links.append((area, id.string))
        default: break
        }
    }

    func text(_ piece: ByteView) {}

    func end(_ name: String) -> Bool { false }
}
