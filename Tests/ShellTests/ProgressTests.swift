import Testing

@testable import Shell

@Suite struct ProgressTests {
    @Test("Progress shows rows, rate and percentage read")
    func text() {
        #expect(
            Progress.text(rows: 1_204_000, seconds: 2, read: 0.345) == "1,204,000 rows, 602,000 a second, 34%")
        #expect(Progress.text(rows: 999, seconds: 3, read: nil) == "999 rows, 333 a second")
    }

    @Test("A file knows its size and position; a device has no size")
    func position() throws {
        let folder = try Folder()
        try folder.write("0123456789", to: "list.csv")
        let file = try InputFile(folder.path("list.csv"))
        #expect(file.size == 10)
        #expect(file.position == 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
        defer { buffer.deallocate() }
        _ = try file.read(into: buffer)
        #expect(file.position == 4)
        #expect(try InputFile("/dev/null").size == nil)
    }
}
