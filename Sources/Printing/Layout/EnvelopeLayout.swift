/// Lays out addresses on envelopes.
package struct EnvelopeLayout {
    private let envelope: Envelope
    private let job: PrintJob
    private let typesetter: any Typesetter

    package init(_ envelope: Envelope, _ job: PrintJob, _ typesetter: any Typesetter) {
        self.envelope = envelope
        self.job = job
        self.typesetter = typesetter
    }

    private static let addressSize = 12.0
    static let returnSize = 9.0

    /// The envelope for `item`.
    ///
    /// - Returns: nil if an address does not fit at any size.
    package func page(for item: PrintItem) -> (page: PrintedPage, notes: [FitNote])? {
        var page = PrintedPage(envelope.box)
        page.bookmark = item.name
        var notes: [FitNote] = []
        if !job.returnAddress.isEmpty {
            let style = TextStyle(.sans, size: EnvelopeLayout.returnSize)
            guard
                let (text, size) = Fitting.fit(
                    StyledText(job.returnAddress), style, in: envelope.returnBox, typesetter)
            else { return nil }
            if size < style.size { notes.append(FitNote(part: .returnAddress, size: size)) }
            page.add(text, x: envelope.returnBox.x, y: envelope.returnBox.y)
        }
        let style = TextStyle(.sans, size: EnvelopeLayout.addressSize, language: item.language)
        let box = envelope.addressBox
        guard let (text, size) = Fitting.fit(StyledText(item.address), style, in: box, typesetter) else { return nil }
        if size < style.size { notes.append(FitNote(part: .address, size: size)) }
        page.add(text, x: box.x, y: box.y)
        return (page, notes)
    }
}
