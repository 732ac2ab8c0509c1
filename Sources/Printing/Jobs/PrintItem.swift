/// A letter, label, envelope or card of a print job.
package struct PrintItem: Equatable, Sendable {
    /// Who it is to, for bookmarks and for the top of a second page.
    package var name = ""
    /// The lines of the recipient's address.
    package var address = ""
    /// The letter or message, as HTML; blank if there is none.
    package var html: [UInt8] = []
    /// The language of the address (BCP 47), by which a font chooses among forms of a character; blank if unknown.
    package var language = ""
    /// The line of the list that it comes from, for messages; 0 for none.
    package var line = 0

    package init(name: String = "", address: String = "", html: [UInt8] = [], language: String = "", line: Int = 0) {
        self.name = name
        self.address = address
        self.html = html
        self.language = language
        self.line = line
    }

    /// Appends the frames of the item.
    package func append(to stream: inout [UInt8]) {
        Frame.append("name", name, to: &stream)
        Frame.append("address", address, to: &stream)
        Frame.append("language", language, to: &stream)
        Frame.append("html", html, to: &stream)
        Frame.append("item", String(line), to: &stream)
    }
}
