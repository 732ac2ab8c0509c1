/// A block of a letter, set in lines, with its place in the column.
struct SetBlock {
    let text: any SetText
    /// Where its lines begin, from the left edge of the column.
    let x: Double
    /// The mark of an item or the term of a definition, beside the first line.
    var beside: (text: any SetText, x: Double)?
    let before: Double
    let after: Double
    let group: Int?
    let isSigned: Bool
    let isHeading: Bool

    /// The height of its lines, or of the term beside them.
    var height: Double { max(text.height, beside?.text.height ?? 0) }
}

/// Sets the blocks of a letter for a column.
struct BlockSetter {
    let typesetter: any Typesetter
    let style: TextStyle
    /// The width of the column.
    let width: Double

    /// The room between paragraphs, items and rows, in sizes of the type.
    private static let paragraphGap = 0.75
    private static let itemGap = 0.3
    /// The room to sign by hand: half an inch in a letter of 10.5 points.
    private static let signingRoom = 3.4

    private var em: Double { style.size * Unit.point }

    func set(_ blocks: [LetterBlock]) -> [SetBlock] {
        var result: [SetBlock] = []
        var termWidth = 0.0
        for (index, block) in blocks.enumerated() {
            let next = index + 1 < blocks.count ? blocks[index + 1] : nil
            switch block.kind {
            case .paragraph, .heading:
                result.append(make(block, gap: BlockSetter.paragraphGap))
            case .item(let mark, let depth):
                let isLast = if case .item = next?.kind { false } else { true }
                result.append(item(block, mark, depth, isLast: isLast))
            case .definition(let term):
                let isFirst = if index > 0, case .definition = blocks[index - 1].kind { false } else { true }
                if isFirst { termWidth = self.termWidth(blocks[index...]) }
                let isLast = if case .definition = next?.kind { false } else { true }
                var row = make(
                    block, gap: isLast ? BlockSetter.paragraphGap : BlockSetter.itemGap, indent: termWidth + 1.2 * em)
                row.beside = (typesetter.set(term, style, width: termWidth), 0)
                result.append(row)
            }
        }
        return result
    }

    private func make(_ block: LetterBlock, gap: Double, indent: Double = 0, isMirrored: Bool = false) -> SetBlock {
        let text = typesetter.set(block.text, style, width: width - indent)
        return SetBlock(
            text: text, x: isMirrored ? 0 : indent, before: block.isSigned ? BlockSetter.signingRoom * em : 0,
            after: gap * em, group: block.group, isSigned: block.isSigned, isHeading: block.kind == .heading)
    }

    private func item(_ block: LetterBlock, _ mark: String, _ depth: Int, isLast: Bool) -> SetBlock {
        let indent = min(Double(depth) * 1.6 * em, width / 2)
        let gap = isLast ? BlockSetter.paragraphGap : BlockSetter.itemGap
        let isMirrored = typesetter.set(block.text, style, width: width - indent).isRightToLeft
        var item = make(block, gap: gap, indent: indent, isMirrored: isMirrored)
        let set = typesetter.set(StyledText(mark), style, width: indent)
        item.beside = (set, isMirrored ? width - indent + 0.6 * em : indent - set.width - 0.5 * em)
        return item
    }

    /// The width of the column of terms: as wide as the widest, at most two fifths.
    private func termWidth(_ blocks: ArraySlice<LetterBlock>) -> Double {
        var widest = 0.0
        for block in blocks {
            guard case .definition(let term) = block.kind else { break }
            widest = max(widest, typesetter.set(term, style, width: width).width)
        }
        // Lines are measured to the hundredth; without room to spare the widest would wrap.
        return min(widest + 0.2, width * 0.4)
    }
}
