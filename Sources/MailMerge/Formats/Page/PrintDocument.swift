/// The document around printed letters: US Letter sheets, folded in three for a #10 window envelope.
///
/// The address in `.window` ends 3.04 in below the top of the sheet and begins 1 in from its left edge, where the
/// window is (4.5 by 1.125 in, 7/8 in from the left, 1/2 in from the bottom). It is 3.4 in wide, so it stays visible
/// when the folded sheet slides to the right. The box never grows: `AddressWindow` makes the type smaller instead. Fold
/// marks are at 3.667 and 7.333 in. Words wrap at the page width, because a browser would shrink all pages for a wider
/// one. The sheet has no margins, in which a browser would print the file name, the time and a page number.
enum PrintDocument {
    static let beginning = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Letters</title>
        <style>
        @page { size: 8.5in 11in; margin: 0 }
        html, body { margin: 0; padding: 0 }
        body { font: 10.5pt/1.3 Georgia, "Times New Roman", "Liberation Serif", serif; color: #1a1a1a; overflow-wrap: anywhere }
        .letter { position: relative; box-sizing: border-box; width: 8.5in; overflow-x: clip; padding: 0.6in 1in; -webkit-box-decoration-break: clone; box-decoration-break: clone; break-after: page }
        .letter:last-of-type { break-after: auto }
        .letter::before, .letter::after { content: ""; position: absolute; left: 0.2in; width: 0.2in; border-top: 0.5pt solid #999 }
        .letter::before { top: 3.667in }
        .letter::after { top: 7.333in }
        .letterhead { position: relative; height: calc(3.04in - 0.6in); margin-bottom: 0.45in }
        .sender { border-bottom: 0.75pt solid #1a1a1a; padding-bottom: 5pt; font-size: 9pt; line-height: 12pt }
        .sender strong { display: block; font-size: 15pt; line-height: 20pt; font-weight: normal }
        .sender span { white-space: pre-line }
        .window { position: absolute; left: 0; bottom: 0; width: 3.4in; height: 60pt; align-content: unsafe end; overflow: hidden; font: normal 10pt/12pt Arial, "Liberation Sans", sans-serif; white-space: pre-line }
        .six-lines .window { font-size: 9pt; line-height: 10pt }
        .seven-lines .window { font-size: 8pt; line-height: 8.5pt }
        .date { margin: 0 0 9pt }
        p, ul, dl, pre { margin: 0 0 8pt; orphans: 2; widows: 2 }
        p, li, dd { text-wrap: pretty }
        ul { padding-left: 1.2em }
        dl { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); column-gap: 1.2em; row-gap: 3pt }
        dd { margin: 0 }
        pre { font: inherit; white-space: pre-line }
        img { max-width: 100% }
        .signature { break-inside: avoid; margin-top: 0.5in }
        .signature pre { margin: 0 }
        .opt-out { margin: 9pt 0 0; font-size: 8.5pt; color: #555 }
        @media screen {
          body { background: #ddd }
          .letter { min-height: 11in; margin: 0.3in auto; background: #fff }
        }
        </style>
        </head>
        <body>

        """

    static let ending = """
        </body>
        </html>

        """

    /// The markup before a letter, for the type size of `window`.
    static func letterBeginning(_ window: AddressWindow) -> String {
        switch window {
        case .five: "<article class=\"letter\">\n"
        case .six: "<article class=\"letter six-lines\">\n"
        case .seven: "<article class=\"letter seven-lines\">\n"
        }
    }

    /// The markup after a letter.
    static let letterEnding = "</article>\n"
}
