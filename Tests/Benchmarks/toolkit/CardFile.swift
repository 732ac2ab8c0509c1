import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A generated address book of vCards as telephones export them: mostly 3.0, some 2.1 with quoted-printable, every
/// twentieth with a photo.
struct CardFile {
    let path: String
    let size: Int

    /// Writes a file of at least `size` bytes to `path`.
    init(path: String, size: Int) throws {
        self.path = path
        guard let file = fopen(path, "w") else { throw Failure(command: "write \(path)", status: errno) }
        defer { fclose(file) }
        var written = 0
        var number = 0
        let picture = CardFile.picture
        while written < size {
            let card = CardFile.card(number, picture: number % 20 == 0 ? picture : "")
            fputs(card, file)
            written += card.utf8.count
            number += 1
        }
        self.size = written
    }

    private static func card(_ number: Int, picture: String) -> String {
        if number % 5 == 4 {
            return "BEGIN:VCARD\r\nVERSION:2.1\r\n"
                + "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez-\(number);Mar=C3=ADa;;;\r\n"
                + "TEL;CELL:(707) 555-01\(10 + number % 90)\r\nEMAIL;INTERNET;HOME:maria.\(number)@example.org\r\nEND:VCARD\r\n"
        }
        return """
            BEGIN:VCARD\r
            VERSION:3.0\r
            PRODID:-//Example Inc.//Phone 18.1//EN\r
            N:Kern-\(number);Priya;K.;Dr.;\r
            FN:Dr. Priya K. Kern-\(number)\r
            ORG:Alder Bay Pediatrics\\, Inc;\r
            TITLE:Pediatrician\r
            EMAIL;type=INTERNET;type=WORK;type=pref:priya.\(number)@example.org\r
            TEL;type=WORK;type=VOICE;type=pref:+1 707 555 01\(10 + number % 90)\r
            item1.ADR;type=WORK;type=pref:;;\(number % 999) Pelican Street;Alder Bay;CA;94904;United States\r
            item1.X-ABLabel:_$!<Work>!$_\r
            NOTE:met at the fair in Port Ansel\\, asked for cards; follow up on the in\r
             -service in the spring\r
            \(picture)CATEGORIES:Pediatricians,myContacts\r
            REV:2025-03-04T05:06:07Z\r
            END:VCARD\r

            """
    }

    /// A photo of 12 KB in Base64, folded.
    private static let picture: String = {
        let line = " " + String(repeating: "QUJDRA", count: 12) + "\r\n"
        return "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg\r\n" + String(repeating: line, count: 160)
    }()
}
