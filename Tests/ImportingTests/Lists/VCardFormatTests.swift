import Importing
import Testing

@Suite("vCard: lines, encodings and parameters")
struct VCardFormatTests {
    @Test(
        "an address book is recognised by its first line",
        arguments: [
            "BEGIN:VCARD\nFN:Ann Vos\nEND:VCARD\n", "begin:vcard\r\nfn:Ann Vos\r\nend:vcard\r\n",
            "\u{FEFF}\r\n\n  BEGIN:vCard\nFN:Ann Vos\nEND:VCARD", "BEGIN:VCARD\rFN:Ann Vos\rEND:VCARD\r",
        ])
    func recognised(text: String) throws {
        let imported = try importCards(text)
        #expect(imported.rows.map { $0["given_name"] } == ["Ann"])
        #expect(imported.lists == ["cards.vcf: vCard, UTF-8, 1 row"])
    }

    @Test("one file may hold cards of all versions, and each keeps its first line number")
    func mixedVersions() throws {
        let imported = try importCards(
            """
            BEGIN:VCARD
            VERSION:2.1
            FN:Ann Vos
            END:VCARD

            BEGIN:VCARD
            VERSION:4.0
            FN:Ben Okafor
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Cora Lind
            END:VCARD
            """)
        #expect(imported.rows.map { $0["source"] } == ["cards.vcf:1", "cards.vcf:6", "cards.vcf:10"])
        #expect(imported.lists == ["cards.vcf: vCard 2.1 and 3.0 and 4.0, UTF-8, 3 rows"])
    }

    @Test("lines folded with a blank or a tab are one line, wherever they are folded")
    func folding() throws {
        let row = try importCard("FN:Ann\r\n  Vos\r\nEMA\r\n\tIL;TYPE=work;\r\n TYPE=pref:ann@exam\r\n ple.org")
        #expect(row["family_name"] == "Vos")
        #expect(row["email"] == "ann@example.org")
    }

    @Test("version 2.1 folds at a space, which stays")
    func foldingOfVersion2() throws {
        let row = try importCard("FN:Ann Vos\r\nNOTE:one\r\n two", version: "2.1")
        #expect(row["notes"] == "one two")
    }

    @Test("a line folded in the middle of a character is whole again")
    func foldedCharacter() throws {
        var bytes = Array("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pe".utf8)
        bytes += [0xC3, 0x0D, 0x0A, 0x20, 0xB1] + Array("a;Luz;;;\r\nEND:VCARD\r\n".utf8)
        let imported = try importContacts([("cards.vcf", bytes)])
        #expect(imported.rows.first?["family_name"] == "Peña")
        #expect(imported.lists == ["cards.vcf: vCard 3.0, UTF-8, 1 row"])
    }

    @Test("a soft break of quoted-printable needs no blank before the next line")
    func softBreaks() throws {
        let row = try importCard(
            "FN:Ann Vos\nNOTE;ENCODING=QUOTED-PRINTABLE:one=20=\ntwo:three=0D=0A=\n=0D=0Afour=\nEND", version: "2.1")
        #expect(row["notes"] == "one two:three\n\nfourEND")
    }

    @Test("a soft break before the end of the card does not swallow it")
    func softBreakAtTheEnd() throws {
        let row = try importCard("FN:Ann Vos\nNOTE;QUOTED-PRINTABLE:cut off=", version: "2.1")
        #expect(row["notes"] == "cut off")
    }

    @Test("an equals sign that encodes nothing is text")
    func equalsSign() throws {
        let row = try importCard(
            "FN:Ann Vos\nURL:https://example.org/?q=\nNOTE;QUOTED-PRINTABLE:1+1=2, =zz", version: "2.1")
        #expect(row["website"] == "https://example.org/?q=")
        #expect(row["notes"] == "1+1=2, =zz")
    }

    @Test(
        "accents are read in every character set",
        arguments: [
            "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:In=C3=A9s", "CHARSET=ISO-8859-1;QUOTED-PRINTABLE:In=E9s",
            "CHARSET=Windows-1252;ENCODING=quoted-printable:In=e9s", "ENCODING=BASE64:SW7DqXM=", "ENCODING=b:SW7pcw==",
            "CHARSET=UTF-8:Inés",
        ])
    func charsets(rest: String) throws {
        #expect(try importCard("N;\(rest)", version: "2.1")["family_name"] == "Inés")
    }

    @Test("bytes that are not UTF-8 are Windows-1252, and the summary says so")
    func windows1252() throws {
        let bytes = Array("BEGIN:VCARD\nN:N".utf8) + [0xFA] + Array("ez;In\u{E9}s\nEND:VCARD".utf8)
        let imported = try importContacts([("cards.vcf", bytes)])
        #expect(imported.rows.first?["family_name"] == "Núez")
        #expect(imported.rows.first?["given_name"] == "Inés")
        #expect(imported.lists == ["cards.vcf: vCard, Windows-1252, 1 row"])
    }

    @Test("UTF-16 of either byte order is read", arguments: [true, false], [true, false])
    func utf16(littleEndian: Bool, hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + "BEGIN:VCARD\nFN:Luz Peña\nEND:VCARD\n"
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
        let imported = try importContacts([("cards.vcf", bytes)])
        #expect(imported.rows.first?["family_name"] == "Peña")
        #expect(imported.lists == ["cards.vcf: vCard, UTF-16, 1 row"])
    }

    @Test("an unknown character set is reported")
    func unknownCharset() throws {
        let imported = try importCards("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:Ann Vos\nEND:VCARD")
        #expect(imported.notices.count == 1)
        #expect(imported.notices.first?.contains("SHIFT_JIS") == true)
    }

    @Test("escapes are undone, and any other backslash is text")
    func escapes() throws {
        let row = try importCard(#"FN:Ann Vos\#nNOTE:a\, b\; c\: d\\n e\nf\Ng \x"#)
        #expect(row["notes"] == "a, b; c: d\\n e\nf\ng \\x")
    }

    @Test(
        "types are found in whatever form they are written",
        arguments: [
            "TEL;WORK;FAX", "TEL;TYPE=WORK;TYPE=FAX", "TEL;type=work,fax", "tel;TYPE=\"work,fax\"",
            "item1.TEL;TYPE=Fax", "TEL;X-A=\"b;c:d\";TYPE=fax",
        ])
    func types(name: String) throws {
        let row = try importCard("FN:Ann Vos\n\(name):(707) 555-0101")
        #expect(row["phone"] == nil)
        #expect(row["notes"] == "Fax: (707) 555-0101")
    }

    @Test("quotes that are not closed do not hide the colon")
    func openQuote() throws {
        #expect(try importCard("FN;X=\"a:Ann Vos")["family_name"] == "Vos")
    }
}
