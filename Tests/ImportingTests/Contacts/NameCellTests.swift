import Importing
import Testing

@Suite("Cells of names")
struct NameCellTests {
    /// Prefix, given, middle, family name, suffix and credentials between bars, and what else the cell filled.
    private func parts(_ cell: String) throws -> String {
        let quoted = cell.replacing("\"", with: "\"\"")
        let row = try #require(try importContacts("Name,Phone\n\"\(quoted)\",(707) 555-0120\n").rows.first)
        let name = ["prefix", "given_name", "middle_name", "family_name", "suffix", "credentials"]
        let rest = ["organization", "job_title", "aliases", "notes", "email", "do_not_contact"].compactMap { column in
            row[column].map { "\(column)=\($0)" }
        }
        return name.map { row[$0] ?? "" }.joined(separator: "|")
            + (rest.isEmpty ? "" : " " + rest.joined(separator: ", "))
    }

    @Test(
        "splits a name as people type it, and puts the rest into the right columns",
        arguments: [
            ("Patel, Priya K., MD FAAP", "|Priya|K.|Patel||MD, FAAP"),
            ("Dr. Priya Patel", "Dr.|Priya||Patel||"),
            ("PRIYA PATEL", "|Priya||Patel||"),
            ("priya patel", "|Priya||Patel||"),
            ("O'Brien-Núñez, María", "|María||O'Brien-Núñez||"),
            ("van der Berg, Jan", "|Jan||van der Berg||"),
            ("Jan van der Berg", "|Jan||van der Berg||"),
            ("JAN VAN DER BERG", "|Jan||van der Berg||"),
            ("Ann & Tom Lee", "|Ann & Tom||Lee||"),
            ("Ann and Tom Lee", "|Ann and Tom||Lee||"),
            ("Lee, Ann & Tom", "|Ann & Tom||Lee||"),
            ("Dr. & Mrs. Smith", "Dr. & Mrs.|||Smith||"),
            ("Mr. and Mrs. John Smith", "Mr. and Mrs.|John||Smith||"),
            ("Ann Lee & Tom Poe", "|Ann Lee & Tom||Poe||"),
            ("MCDONALD, RONALD", "|Ronald||McDonald||"),
            ("mcdonald, ronald", "|Ronald||McDonald||"),
            ("MACKENZIE SMITH", "|Mackenzie||Smith||"),
            ("SARAH MACKEY", "|Sarah||Mackey||"),
            ("O'NEIL, SHAUN", "|Shaun||O'Neil||"),
            ("D'ANGELO, BEVERLY", "|Beverly||D'Angelo||"),
            ("de la Cruz, María José", "|María|José|de la Cruz||"),
            ("María de la Cruz", "|María||de la Cruz||"),
            ("MARIA DE LA CRUZ", "|Maria||de la Cruz||"),
            ("de la Cruz", "|||de la Cruz||"),
            ("Ludwig van Beethoven", "|Ludwig||van Beethoven||"),
            ("Smith Jr., John", "|John||Smith|Jr.|"),
            ("John Smith Jr.", "|John||Smith|Jr.|"),
            ("John Smith, Jr., MD", "|John||Smith|Jr.|MD"),
            ("John Smith III", "|John||Smith|III|"),
            ("Smith,John", "|John||Smith||"),
            ("Smith ,  John", "|John||Smith||"),
            ("Dr Patel", "Dr.|||Patel||"),
            ("Dr. med. Anna Schmidt", "Dr. med.|Anna||Schmidt||"),
            ("Prof. Dr. med. Hans-Peter Müller", "Prof. Dr. med.|Hans-Peter||Müller||"),
            ("Dr. rer. nat. Ute Kern", "Dr. rer. nat.|Ute||Kern||"),
            ("Dr.Priya Patel", "Dr.|Priya||Patel||"),
            ("Prof.Dr.Ute Kern", "Prof. Dr.|Ute||Kern||"),
            ("Frau Dr. Schmidt", "Frau Dr.|||Schmidt||"),
            ("Sister Mary Joseph", "Sister|Mary||Joseph||"),
            ("Priya Patel MD", "|Priya||Patel||MD"),
            ("Priya Patel, M.D.", "|Priya||Patel||MD"),
            ("Priya Patel, MD, MPH, FAAP, IBCLC", "|Priya||Patel||MD, MPH, FAAP, IBCLC"),
            ("Sarah Nguyen, CD(DONA), LCCE", "|Sarah||Nguyen||CD(DONA), LCCE"),
            ("Sarah Nguyen CD (DONA)", "|Sarah||Nguyen||CD(DONA)"),
            ("Sarah Nguyen (she/her)", "|Sarah||Nguyen||"),
            ("Elizabeth \"Liz\" Smith", "|Elizabeth||Smith|| aliases=Liz"),
            ("Elizabeth (Liz) Smith", "|Elizabeth||Smith|| aliases=Liz"),
            ("Liz Smith (Elizabeth)", "|Liz||Smith|| aliases=Elizabeth"),
            ("Li Wei", "|Li||Wei||"),
            ("Wei-Ling Chen-Jones", "|Wei-Ling||Chen-Jones||"),
            ("J. R. R. Tolkien", "|J.|R. R.|Tolkien||"),
            ("J.R. Smith", "|J.R.||Smith||"),
            ("JR Smith", "|JR||Smith||"),
            ("Smith, J.R.", "|J.R.||Smith||"),
            ("Mary Ann O'Connor", "|Mary|Ann|O'Connor||"),
            ("Mary-Ann St. John", "|Mary-Ann||St. John||"),
            ("St. John, Mary", "|Mary||St. John||"),
            ("Jean-Luc d'Arcy", "|Jean-Luc||d'Arcy||"),
            ("John Doe (deceased)", "|John||Doe|| do_not_contact=deceased"),
            ("Jane Doe - Doula", "|Jane||Doe|| job_title=Doula"),
            ("Madonna", "|Madonna||||"),
            ("Ma Li", "|Ma||Li||"),
            ("Do Nguyen", "|Do||Nguyen||"),
            ("Ann Do", "|Ann||Do||"),
            ("Ann Ma", "|Ann||Ma||"),
            ("ann ma, md", "|Ann||Ma||MD"),
            ("Ann Lee RN", "|Ann||Lee||RN"),
            ("ANN LEE RN", "|Ann||Lee||RN"),
            ("ANN LEE, RN", "|Ann||Lee||RN"),
            ("ann lee rn", "|Ann||Lee||RN"),
            ("Lee, Ann, RN, BSN", "|Ann||Lee||RN, BSN"),
            ("Lee, Ann RN", "|Ann||Lee||RN"),
            ("Lee RN, Ann", "|Ann||Lee||RN"),
            ("Lee MD, Priya", "|Priya||Lee||MD"),
            ("Dr. Patel, Priya", "Dr.|Priya||Patel||"),
            ("Patel, Dr. Priya", "Dr.|Priya||Patel||"),
            ("Patel, Priya (MD)", "|Priya||Patel||MD"),
            ("PATEL, PRIYA K MD", "|Priya|K|Patel||MD"),
            ("Ann Marie van der Berg-Lee", "|Ann|Marie|van der Berg-Lee||"),
            ("Fitzgerald, Ella J.", "|Ella|J.|Fitzgerald||"),
            ("macdonald, flora", "|Flora||MacDonald||"),
            ("MACHADO, ANA", "|Ana||Machado||"),
            ("MACE, ANN", "|Ann||Mace||"),
            ("MACY GRAY", "|Macy||Gray||"),
            ("Mcgregor, Ewan", "|Ewan||Mcgregor||"),
            ("McGregor, Ewan", "|Ewan||McGregor||"),
            ("NG, ANN", "|Ann||Ng||"),
            ("NG'ANG'A, PETER", "|Peter||Ng'ang'a||"),
            ("ÖZTÜRK, AYŞE", "|Ayşe||Öztürk||"),
            ("ÉMILIE DU CHÂTELET", "|Émilie||du Châtelet||"),
            ("łucja wolf", "|Łucja||Wolf||"),
            ("Иван Иванов", "|Иван||Иванов||"),
            ("Ann  Lee", "|Ann||Lee||"),
            ("Ann\tLee", "|Ann||Lee||"),
            ("\"Ann Lee\"", "|Ann||Lee||"),
            ("Ann Lee.", "|Ann||Lee||"),
            ("Ann Lee,", "|Ann||Lee||"),
            (",Ann Lee", "|Ann||Lee||"),
            ("Lee,", "|||Lee||"),
            ("Lee;Ann", "|Ann||Lee||"),
            ("ann.lee@example.org", "||||| email=ann.lee@example.org"),
            ("Ann Lee <ann@example.org>", "|Ann||Lee|| email=ann@example.org"),
            ("(707) 555-0120", "||||| aliases=(707) 555-0120"),
            ("Bay Area Pediatrics", "||||| organization=Bay Area Pediatrics"),
            ("Cove Pediatrics, Inc.", "||||| organization=Cove Pediatrics, Inc."),
            ("Alder Bay Moms", "||||| organization=Alder Bay Moms"),
            ("Doulas of Alder Bay", "||||| organization=Doulas of Alder Bay"),
            ("The Birth Center", "||||| organization=The Birth Center"),
            ("Smith Family", "||||| organization=Smith Family"),
            ("The Smith Family", "||||| organization=The Smith Family"),
            ("Smith, Jones & Associates", "||||| organization=Smith, Jones & Associates"),
            ("Dr. Smith's Office", "||||| organization=Dr. Smith's Office"),
            ("Ann (doula from the park)", "|Ann|||| job_title=doula from the park"),
            ("Ann Lee & family", "|Ann||Lee|| notes=& family"),
            ("Mom of Tom", "|Mom of Tom||||"),
            ("Sarah (Nguyen) Smith", "|Sarah||Smith|| aliases=Nguyen"),
            ("Sarah Nguyen-Smith, LM CPM", "|Sarah||Nguyen-Smith||LM, CPM"),
            ("Sarah Nguyen, L.M., C.P.M.", "|Sarah||Nguyen||LM, CPM"),
            ("Nguyen, Sarah, LM, CPM", "|Sarah||Nguyen||LM, CPM"),
            ("Sarah Nguyen LM, CPM", "|Sarah||Nguyen||LM, CPM"),
            ("Sarah Nguyen - IBCLC", "|Sarah||Nguyen||IBCLC"),
            ("Ms. Sarah E. Nguyen", "Ms.|Sarah|E.|Nguyen||"),
            ("Miss Ann", "Miss|Ann||||"),
            ("Ms Ann Lee-Smith, PhD", "Ms.|Ann||Lee-Smith||PhD"),
            ("Rev. Dr. Martin King", "Rev. Dr.|Martin||King||"),
            ("Ann Lee II", "|Ann||Lee|II|"),
            ("Ann Lee 2nd", "|Ann||Lee|II|"),
            ("Ann Lee, Sr", "|Ann||Lee|Sr.|"),
            ("Ann Lee Senior", "|Ann||Lee|Sr.|"),
            ("Ann Lee, Esq.", "|Ann||Lee|Esq.|"),
            ("Ann Lee, DO", "|Ann||Lee||DO"),
            ("Ann Lee DO", "|Ann||Lee||DO"),
            ("LEE, ANN, DO", "|Ann||Lee||DO"),
            ("Ann Lee NP", "|Ann||Lee||NP"),
            ("Ann Lee, NP-C", "|Ann||Lee||NP-C"),
            ("Ann Lee, CNM, ARNP", "|Ann||Lee||CNM, ARNP"),
            ("Ann Lee, Doula", "|Ann||Lee|| job_title=Doula"),
            ("Ann Lee, Certified Nurse Midwife", "|Ann||Lee|| job_title=Certified Nurse Midwife"),
            ("Lee, Ann - CNM", "|Ann||Lee||CNM"),
            ("Mr. Lee", "Mr.|||Lee||"),
            ("Mrs. Ann Lee", "Mrs.|Ann||Lee||"),
            ("Dr Ann Lee DC", "Dr.|Ann||Lee||DC"),
            ("Ann Lee D.C.", "|Ann||Lee||DC"),
            ("Ann Lee Ph.D", "|Ann||Lee||PhD"),
            ("Ann Lee Ph. D.", "|Ann||Lee||PhD"),
            ("Ann Lee M. D.", "|Ann||Lee||MD"),
            ("Dra. Luz Paz", "Dra.|Luz||Paz||"),
            ("Mme Zoé Roux", "Mme|Zoé||Roux||"),
            ("Sra. Inés Núñez", "Sra.|Inés||Núñez||"),
            ("von Trapp, Maria", "|Maria||von Trapp||"),
            ("Maria von Trapp", "|Maria||von Trapp||"),
            ("VON TRAPP, MARIA", "|Maria||von Trapp||"),
            ("da Silva, Ana", "|Ana||da Silva||"),
            ("ANA DA SILVA", "|Ana||da Silva||"),
            ("dos Santos Lima, Ana", "|Ana||dos Santos Lima||"),
            ("Ana Lucia dos Santos", "|Ana|Lucia|dos Santos||"),
            ("Al-Hassan, Omar", "|Omar||Al-Hassan||"),
            ("omar al-hassan", "|Omar||Al-Hassan||"),
            ("Ter Horst, Piet", "|Piet||Ter Horst||"),
            ("LeBron James", "|LeBron||James||"),
            ("DeShawn Lee", "|DeShawn||Lee||"),
            ("Ann Lee 🌸", "|Ann||Lee||"),
            ("🌸 Ann Lee", "|Ann||Lee||"),
            ("#1 Ann Lee", "|Ann||Lee|| notes=#1"),
            ("Ann Lee (2)", "|Ann||Lee|| notes=2"),
            ("AJ Smith", "|AJ||Smith||"),
            ("McKenzie, AJ", "|AJ||McKenzie||"),
            ("TJ MCKENZIE", "|TJ||McKenzie||"),
            ("Vincent VAN GOGH", "|Vincent||VAN GOGH||"),
            ("Sarah MCDONALD", "|Sarah||MCDONALD||"),
            ("SIOBHAN O'BRIEN-MCDONALD", "|Siobhan||O'Brien-McDonald||"),
            ("Jane Doe NP-C", "|Jane||Doe||NP-C"),
            ("Jane Doe PMHNP-BC", "|Jane||Doe||PMHNP-BC"),
            ("Jane Doe RN-BC", "|Jane||Doe||RN-BC"),
            ("Jane Doe phd", "|Jane||Doe||PhD"),
            ("Jane Doe Phd", "|Jane||Doe||PhD"),
            ("Jane Doe, MSN/CNM", "|Jane||Doe||MSN, CNM"),
            ("Jane Doe (CD/DONA)", "|Jane||Doe||CD(DONA)"),
            ("Jane Doe, Dipl. O.M., L.Ac.", "|Jane||Doe||Dipl. O.M., LAc"),
            ("Jane Doe Dipl. Ac.", "|Jane||Doe||Dipl. Ac."),
            ("Lee, M A", "|M|A|Lee||"),
            ("Jane Doe she/her", "|Jane||Doe||"),
            ("Drs. Lee & Park", "Drs.|||Lee & Park||"),
            ("ANN AND TOM LEE", "|Ann and Tom||Lee||"),
            ("Ann Lee/Tom Park", "|Ann Lee/Tom||Park||"),
            ("Jane Doe from yoga", "|Jane||Doe|| notes=from yoga"),
            ("Jane Doe from Oakland Pediatrics", "|Jane||Doe|| organization=Oakland Pediatrics"),
            ("Pediatrics from A to Z", "||||| organization=Pediatrics from A to Z"),
            ("Doe, Jane OB/GYN", "|Jane||Doe|| job_title=OB/GYN"),
            ("Jane Doe OB/GYN", "|Jane||Doe|| job_title=OB/GYN"),
            ("Midwives of Oakland", "||||| organization=Midwives of Oakland"),
            ("Nurse Next Door", "|Nurse|Next|Door||"),
            ("Jane from yoga", "|Jane|||| notes=from yoga"),
            ("Jane Doe, doula from Oakland", "|Jane||Doe|| job_title=doula, notes=from Oakland"),
            ("Bay Moms from Oakland", "||||| organization=Bay Moms from Oakland"),
            ("Doula Jane Doe", "|Jane||Doe|| job_title=Doula"),
            ("Doula Papadopoulos", "|Doula||Papadopoulos||"),
            ("Unknown Smith", "|||Smith||"),
            ("Jane Unknown", "|Jane||||"),
        ])
    func cells(cell: String, expected: String) throws {
        #expect(try parts(cell) == expected)
    }

    @Test("words for nobody are not a name", arguments: ["unknown", "None", "n/a", "?", "no name"])
    func nobody(cell: String) throws {
        #expect(try parts(cell) == "|||||")
    }

    @Test(
        "reports two people in one cell",
        arguments: [
            "Ann & Tom Lee", "Lee, Ann and Tom", "Dr. & Mrs. Smith", "Mr. and Mrs. John Smith", "Ann Lee & family",
            "Jane Doe / John Doe", "Dr. Smith and Dr. Jones", "Ann Lee/Tom Park", "Ann &Tom Lee", "Drs. Lee & Park",
        ])
    func couples(cell: String) throws {
        let imported = try importContacts("Name,Phone\n\"\(cell)\",(707) 555-0120\n")
        #expect(imported.notices == ["two people in one name; the row is kept as one contact"])
    }

    @Test(
        "reports two people in separate columns",
        arguments: ["Ann,Lee & Tom Park", "Ann & Tom,Lee", "Ann/Tom,Lee"])
    func coupleColumns(cells: String) throws {
        let imported = try importContacts("First,Last\n\(cells)\n")
        #expect(imported.notices == ["two people in one name; the row is kept as one contact"])
        let row = try #require(imported.rows.first)
        #expect("\(row["given_name"] ?? ""),\(row["family_name"] ?? "")" == cells)
    }

    @Test(
        "capitalizes a cell in one case, but keeps initials beside a name in mixed case",
        arguments: [
            ("AJ,Smith", "AJ,Smith"), ("Jane,MCDONALD", "Jane,McDonald"), ("JANE,DOE", "Jane,Doe"),
            ("JO,DOE", "Jo,Doe"),
            ("jo,Doe", "Jo,Doe"), ("PRIYA,Patel", "Priya,Patel"),
            ("SIOBHAN,OBRIEN-MCDONALD", "Siobhan,Obrien-McDonald"),
            ("Dr.Priya,Patel", "Priya,Patel"), ("Unknown,Smith", ",Smith"), ("Jane,None", "Jane,"),
        ])
    func caseOfColumns(cells: String, expected: String) throws {
        let row = try #require(try importContacts("First,Last,Phone\n\(cells),(707) 555-0120\n").rows.first)
        #expect("\(row["given_name"] ?? ""),\(row["family_name"] ?? "")" == expected)
    }

    @Test("a profession after the family name in its own column is a job title")
    func familyColumn() throws {
        let rows = try importContacts("First,Last\nAnn,\"Lee, Doula\"\nJo,Poe - Midwife\nKim,Ray (IBCLC)\n").rows
        #expect(rows.map { $0["family_name"] } == ["Lee", "Poe", "Ray"])
        #expect(rows.map { $0["kind"] } == ["doula", "midwife", "lactation-consultant"])
    }

    @Test(
        "titles alone in the column of given names are the prefix",
        arguments: [
            ("Dr", "Dr."), ("Dr.", "Dr."), ("DR.", "Dr."), ("Mrs.", "Mrs."), ("Prof", "Prof."), ("doctor", "Dr."),
            ("Prof. Dr.", "Prof. Dr."), ("Dr. & Mrs.", "Dr. & Mrs."),
        ])
    func titleForGivenName(cell: String, prefix: String) throws {
        let imported = try importContacts("First Name,Last Name\n\(cell),Patel\n")
        let row = try #require(imported.rows.first)
        #expect([row["prefix"], row["given_name"], row["family_name"]] == [prefix, nil, "Patel"])
        #expect(imported.notices.isEmpty == !cell.contains("&"))
    }

    @Test(
        "titles alone in the column of whole names are not a name",
        arguments: [
            ("Dr.", "Dr."), ("dr", "Dr."), ("Prof. Dr.", "Prof. Dr."), ("Frau", "Frau"), ("Mr. & Mrs.", "Mr. & Mrs."),
        ])
    func titleForWholeName(cell: String, prefix: String) throws {
        #expect(try parts(cell) == "\(prefix)|||||")
        let alone = try importContacts("Name,Notes\n\(cell),met at the fair\n")
        #expect(
            alone.rejected.map(\.message) == ["the row has no name, no organization, no email, no phone and no street"])
    }

    @Test(
        "a given name that begins like a title is still a name",
        arguments: ["Drew", "Misty", "Mr T", "Siobhan", "Sam", "D"])
    func nearlyTitle(cell: String) throws {
        let row = try #require(try importContacts("First Name,Last Name\n\(cell),Patel\n").rows.first)
        #expect("\(row["prefix"] ?? "") \(row["given_name"] ?? "")".contains(cell.split(separator: " ").last ?? ""))
        #expect(row["given_name"] != nil)
    }

    @Test(
        "\"Nom\" and \"Nombre\" alone are headings of whole names",
        arguments: [
            ("Nom", "Élodie Dupont", "Élodie|Dupont"), ("Nom", "\"Dupont, Élodie\"", "Élodie|Dupont"),
            ("nombre", "Ana García", "Ana|García"), ("Nombre", "\"García, Ana\"", "Ana|García"),
        ])
    func soleName(heading: String, cell: String, expected: String) throws {
        let row = try #require(try importContacts("\(heading),Email\n\(cell),a@example.org\n").rows.first)
        #expect("\(row["given_name"] ?? "")|\(row["family_name"] ?? "")" == expected)
    }

    @Test(
        "\"Nom\" and \"Nombre\" beside other parts of a name are one part",
        arguments: [
            "Nom,Prénom\nDe La Cruz,Ana María\n", "Nombre,Apellidos\nAna María,De La Cruz\n",
            "Nombre,Apellido\nAna María,De La Cruz\n", "Vorname,Nom\nAna María,De La Cruz\n",
        ])
    func nameBeside(list: String) throws {
        let row = try #require(try importContacts(list).rows.first)
        #expect([row["given_name"], row["family_name"]] == ["Ana María", "De La Cruz"])
    }

    @Test("a display name beside the parts of a name adds missing titles")
    func displayName() throws {
        let rows = try importContacts(
            "Display Name,First Name,Last Name\n\"Dr. Ann Lee, CNM\",Ann,Lee\nAnnie L.,Ann,Lee\n"
        ).rows
        #expect(rows.map { $0["credentials"] } == ["CNM", nil])
        #expect(rows.map { $0["prefix"] } == ["Dr.", nil])
        #expect(rows.map { $0["family_name"] } == ["Lee", "Lee"])
    }

    @Test(
        "an imported list keeps its case when imported again",
        arguments: ["Priya PATEL", "PATEL, Priya"])
    func keepsCase(name: String) throws {
        let first = try importContacts("Name,Email\n\"\(name)\",p@example.org\n")
        let again = try importContacts(first.csv)
        #expect(again.csv == first.csv)
    }
}
