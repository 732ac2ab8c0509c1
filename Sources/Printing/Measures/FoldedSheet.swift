/// A sheet folded in three for a window envelope.
package struct FoldedSheet: Equatable, Sendable {
    package let paper: Paper
    package let envelope: Envelope
    /// Where the window is over the sheet when the sheet has slid to the left and lies on the envelope's lower edge, as
    /// it does in a mail box.
    package let window: Box
    /// What the window shows wherever the sheet has slid, less 2 mm at each edge that is no fold.
    package let addressBox: Box

    /// - Returns: nil if the envelope has no window, or the folded sheet does not fit it.
    package init?(_ paper: Paper, in envelope: Envelope) {
        guard let hole = envelope.window else { return nil }
        // How far the sheet can slide to the right, and down from the envelope's upper edge.
        let slackX = envelope.width - paper.width
        let slackY = envelope.height - paper.height / 3
        guard slackX >= 0, slackY >= 0 else { return nil }
        let top = envelope.height - hole.bottom - hole.height
        self.paper = paper
        self.envelope = envelope
        window = Box(x: hole.left, y: top - slackY, width: hole.width, height: hole.height)
        let left = max(hole.left + FoldedSheet.spare, FoldedSheet.margin)
        let right = hole.left + hole.width - slackX - FoldedSheet.spare
        addressBox = Box(
            x: left, y: window.y + FoldedSheet.edge, width: right - left,
            height: hole.height - FoldedSheet.edge - FoldedSheet.spare)
    }

    /// The distance of the address from the edges of the window: 1/8 in (USPS DMM 202), and 2 mm at the upper edge.
    private static let spare = 0.125 * Unit.inch
    private static let edge = 2.0
    /// The left margin of letters, with which an address lines up.
    private static let margin = 25.4

    /// The heights of the folds.
    package var folds: [Double] { [paper.height / 3, paper.height * 2 / 3] }
}
