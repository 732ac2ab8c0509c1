import ArgumentParser
import Contacts
import Testing
import Text

@testable import Shell

@Suite("ReadingOptions")
struct ReadingOptionsTests {
    @Test("by default everything is detected, and the region is the United States")
    func defaults() throws {
        let options = try ReadingOptions.parse([])
        #expect(options.map.isEmpty)
        #expect(options.region == .unitedStates)
        #expect(options.from == nil)
        #expect(options.encoding == nil)
        #expect(options.delimiter?.byte == nil)
        #expect(options.sheet == nil)
    }

    @Test(
        "a delimiter is a word or a single character",
        arguments: [
            ("comma", UInt8(ascii: ",")), ("semicolon", UInt8(ascii: ";")), ("tab", UInt8(ascii: "\t")),
            ("\\t", UInt8(ascii: "\t")), ("\t", UInt8(ascii: "\t")), ("bar", UInt8(ascii: "|")),
            ("|", UInt8(ascii: "|")), ("~", UInt8(ascii: "~")), ("", nil), ("::", nil), ("\"", nil), (" ", nil),
            ("é", nil), ("\n", nil),
        ] as [(String, UInt8?)])
    func delimiters(word: String, byte: UInt8?) {
        #expect(Delimiter(argument: word)?.byte == byte)
    }

    @Test(
        "an encoding can have the names that other programs use",
        arguments: [
            ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("utf-16le", .utf16), ("latin1", .windows1252),
            ("ISO-8859-1", .windows1252), ("cp1252", .windows1252), ("utf-7", nil),
        ] as [(String, TextEncoding?)])
    func encodings(name: String, encoding: TextEncoding?) {
        #expect(TextEncoding(argument: name) == encoding)
    }

    @Test(
        "a region can have the names that people use",
        arguments: [("GB", DiallingRegion.unitedKingdom), ("uk", .unitedKingdom), ("USA", .unitedStates), ("DE", nil)]
            as [(String, DiallingRegion?)])
    func regions(name: String, region: DiallingRegion?) {
        #expect(DiallingRegion(argument: name) == region)
    }

    @Test("--map may be repeated")
    func repeatedMap() throws {
        #expect(try ReadingOptions.parse(["--map", "A=b", "--map", "C=d"]).map == ["A=b", "C=d"])
    }
}
