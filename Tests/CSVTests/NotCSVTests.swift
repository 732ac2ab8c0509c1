import Bytes
import CSV
import Testing

/// Files that are not CSV give one clear error.
@Suite struct NotCSVTests {
    @Test("A file of blank lines is empty", arguments: ["", "\n", "\u{FEFF}", "\u{FEFF}\r\n \t\r\n"])
    func nothing(text: String) {
        let error = openingError(Array(text.utf8))
        #expect(error?.message == "the file is empty")
        #expect(error?.category == .data)
        #expect(error?.file == "list.csv")
    }

    @Test("UTF-16 is named in the error", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func utf16(mark: [UInt8]) {
        let text = Array("name,city\nAnn,Ukiah\n".utf8)
        let wide = text.flatMap { mark[0] == 0xFF ? [$0, 0] : [0, $0] }
        #expect(openingError(mark + wide)?.message == "the text is in UTF-16")
    }

    @Test("UTF-16 without a mark is not text")
    func unmarkedUTF16() {
        #expect(openingError(Array("name\n".utf8).flatMap { [$0, 0] })?.message == "this is not text")
    }

    @Test(
        "Images, archives and documents are not text",
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46, 0],
            Array("GIF89a".utf8) + [0x01, 0x00, 0x01, 0x00],
            Array("PK".utf8) + [0x03, 0x04, 0x14, 0],
            Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            [0x22, 0x00, 0x01, 0x02],
        ] as [[UInt8]])
    func binary(bytes: [UInt8]) {
        let error = openingError(bytes)
        #expect(error?.message == "this is not text")
        #expect(error?.line == 1)
    }

    @Test("The error for a workbook says which program reads it")
    func workbook() {
        let error = openingError(Array("PK".utf8) + [0x03, 0x04, 0x14, 0])
        #expect(error?.hint == "use import to read an Excel file: import FILE.xlsx | dedupe")
    }

    @Test("Bytes without a line end are not read to the end")
    func endlessLine() {
        #expect(openingError([UInt8](repeating: 0, count: 9 << 20))?.message == "this is not text")
        #expect(
            openingError([UInt8](repeating: 0x61, count: 9 << 20))?.message
                == "the header row cannot be read: the line is longer than 4 MB")
    }

    @Test("A header whose quote never closes cannot be read", arguments: ["name,\"city\nAnn,Ukiah\n", "name,\"city"])
    func brokenHeader(text: String) {
        let error = openingError(Array(text.utf8))
        #expect(error?.message == "the header row cannot be read: a quote is opened but never closed")
        #expect(error?.line == 1)
    }

    @Test("A stray quote in the header is kept as text")
    func strayQuoteInHeader() throws {
        let reader = try Reader(MemorySource("name,5\" size\nAnn,1\n"), name: "list.csv")
        #expect(reader.header.names == ["name", "5\" size"])
    }
}
