import Bytes
import Testing

@Suite struct ByteViewTests {
    @Test(
        "Leading and trailing white space is trimmed, including no-break spaces; inner white space stays",
        arguments: [
            ("", ""), (" \t\r\n", ""), (" a b ", "a b"), ("\u{A0}a\u{A0}", "a"), ("\u{A0} \u{A0}", ""),
            ("é\u{A0}", "é"),
            ("à", "à"), ("\u{0}a\u{1F}", "a"),
        ])
    func trimmed(text: String, expected: String) {
        #expect(text.withByteView { $0.trimmed.string } == expected)
    }

    @Test("A UTF-8 letter that ends like a no-break space is not cut")
    func trimmedLetter() {
        #expect("àĠ".withByteView { $0.trimmed.string } == "àĠ")
        #expect([0xA0].withByteView { $0.trimmed.array } == [0xA0])
        #expect([0xC2].withByteView { $0.trimmed.array } == [0xC2])
    }

    @Test("A search finds the first occurrence, or nil")
    func search() {
        "a ::: b ::::".withByteView { view in
            #expect(view.firstRange(of: " ::: ") == 1..<6)
            #expect(view.firstRange(of: ":::::") == nil)
            #expect(view.firstIndex(of: 0x3A) == 2)
            #expect(view.firstIndex(of: 0x3A, from: 5) == 8)
            #expect(view.firstIndex(of: 0x3A, from: 99) == nil)
            #expect(!view.contains(0x7A))
        }
        #expect(ByteView.empty.firstRange(of: "x") == nil)
    }

    @Test(
        "Splitting leaves out blank parts",
        arguments: [("a ::: b", ["a", "b"]), (" ::: a :::  ::: ", ["a"]), ("a:::b", ["a:::b"]), ("", [])])
    func split(text: String, parts: [String]) {
        #expect(text.withByteView { $0.split(on: " ::: ").map(\.string) } == parts)
    }

    @Test("Splitting by a test of each byte leaves out empty parts")
    func splitWhere() {
        #expect(",,a,b c,".withByteView { $0.split { $0 == 0x2C }.map(\.string) } == ["a", "b c"])
        #expect(ByteView.empty.split { $0 == 0x2C }.isEmpty)
    }

    @Test("Comparison ignores the case of ASCII letters and of nothing else")
    func ignoringCase() {
        #expect("BEGIN:vCard".withByteView { $0.equalsIgnoringCase("begin:VCARD") })
        #expect("BEGIN:vCard".withByteView { $0.hasPrefixIgnoringCase("begin:") })
        #expect(!"BEG".withByteView { $0.hasPrefixIgnoringCase("begin") })
        #expect(!"@".withByteView { $0.equalsIgnoringCase("`") })
        #expect("ÄB".withByteView { $0.lowercasedString } == "äb")
    }

    @Test("Views of the same bytes are equal, and indices of parts start at 0")
    func parts() {
        "abcabc".withByteView { view in
            #expect(view[0..<3] == view[3..<6])
            #expect(view[0..<3].hashValue == view[3..<6].hashValue)
            #expect(view.from(2)[0] == 0x63)
            #expect(view.upTo(0) == ByteView.empty)
            #expect(view[0..<3] != view[0..<2])
        }
    }

    @Test("It is a collection: slices of the standard library keep the indices of the whole")
    func collection() {
        "abcabc".withByteView { view in
            #expect(view.lastIndex(of: UInt8(ascii: "b")) == 4)
            #expect(view.dropFirst(2).startIndex == 2)
            #expect(view.reversed().elementsEqual("cbacba".utf8))
            #expect(view.suffix(2).elementsEqual("bc".utf8))
            #expect(view.last == UInt8(ascii: "c"))
        }
    }
}
