import Importing
import Testing

@Suite("The kind of a contact")
struct KindInferenceTests {
    @Test(
        "infers the kind from job title, organization, labels and credentials",
        arguments: [
            ("|Cove Pediatrics||MD", "pediatrician"),
            ("|Cove Pediatrics||CNM", "midwife"),
            ("Office manager|Cove Pediatrics||", "pediatrician"),
            ("Doula|Cove Pediatrics||", "doula"),
            ("|Kids First Medical Group||MD", ""),
            ("|Family Dental||", ""),
            ("Registered nurse|Alder Bay Hospital||RN", "nurse"),
            ("|Alder Bay Hospital||RN", "nurse"),
            ("|Cove Pediatrics||RN", "nurse"),
            ("|Cove Pediatrics||RN, IBCLC", "lactation-consultant"), ("Postpartum Doula|||RN", "doula"),
            ("||Doulas|RN", "nurse"),
            ("|||APRN-CNM", "midwife"),
            ("|||MSN/CNM", "midwife"),
            ("|||RN/IBCLC", "lactation-consultant"),
            ("|||NP-C", "nurse"),
            ("||Friends; Doulas|", "doula"),
            ("||Friends|", "other"),
            ("|Pediatric Speech Therapy||", "therapist"),
            ("|Bay Pediatric Massage||", "bodyworker"),
            ("|Bay Pediatric Associates||", "pediatrician"),
            ("|Alder Bay Hospital||", "hospital"),
            ("||Doulas; Friends|", "doula"),
            ("||mommy group|", "parent-group"),
            ("Realtor|Bay Homes||", ""),
            ("Prenatal yoga teacher|||RYT-500", "fitness-studio"),
            ("|Quillan Yoga||", "fitness-studio"),
            ("Licensed massage therapist|||", "bodyworker"),
            ("Infant massage instructor|||CIMI", "bodyworker"),
            ("Psychotherapist|||LMFT", "therapist"),
            ("Chiropractor|||DC", "bodyworker"),
            ("|Webster Chiropractic||", "bodyworker"),
            ("Lactation counselor|WIC||CLC", "lactation-consultant"),
            ("Pediatric nurse practitioner|Cove Pediatrics||CPNP", "pediatrician"),
            ("Ob-Gyn|||MD", "obstetrician"),
            ("OBGYN nurse|||RN", "nurse"),
            ("Family medicine|||DO", "family-physician"),
            ("Childbirth educator|||LCCE", "childbirth-educator"),
            ("|Alder Bay Public Library||", ""),
            ("|Little Sprouts Preschool||", "childcare"),
            ("|Tidepool Moms of Multiples||", "parent-group"),
            ("|La Leche League||", "parent-group"),
            ("|MOPS of Alder Bay||", "parent-group"),
            ("|Birth & Beyond Doula Services||", "doula"),
            ("Student midwife|||", "midwife"),
            ("Nanny|||", "childcare"),
            ("|Nest Birth Center||", "birth-center"),
            ("Labor & Delivery Nurse Manager|St. Mary Medical Center||RN", "nurse"),
            ("|St. Mary Medical Center||", "hospital"),
            ("Pediatric dentist|Smiles||DDS", "other"),
            ("Pediatric physical therapist|||DPT", "therapist"),
            ("Pediatric occupational therapist|||OTR/L", "therapist"),
            ("Perinatal psychologist|||PsyD", "therapist"),
            ("Veterinarian|Animal Hospital||DVM", "other"),
            ("Father of twins|||", ""),
            ("Massage||clients|", "bodyworker"),
            ("Acupuncturist|||LAc", "bodyworker"),
            ("Hebamme|Hebammenpraxis am Markt||", "midwife"),
            ("|Hebammenpraxis||", "midwife"),
            ("Kinderärztin|||", "pediatrician"),
            ("Sage-femme|||", "midwife"),
            ("Pédiatre|Cabinet médical||", "pediatrician"),
            ("Sleep consultant|||", ""),
            ("Ultrasound technician|Baby Scan||", ""),
            ("|Smith, Jones & Associates OB/GYN||", "obstetrician"),
            ("Owner|Bay Baby Boutique||", ""),
            ("Medical assistant|Bay OB-GYN||", "obstetrician"),
            ("Director|Moms Club of Quillan||", "parent-group"),
            ("Teacher|Alder Bay Elementary||", ""),
            ("Nurse midwife|Bay Hospital||CNM, RN", "midwife"),
            ("Postpartum doula & lactation consultant|||PCD(DONA), IBCLC", "doula"),
            ("Pediatric nurse|||", "nurse"),
            ("Nurse, pediatrics|||", "nurse"),
            ("Director of Midwifery|Bay Hospital||", "midwife"),
            ("Professor of pediatrics|||", "pediatrician"),
        ])
    func kinds(cells: String, kind: String) throws {
        let row = cells.split(separator: "|", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(
            separator: ",")
        let imported = try importContacts("Job title,Company,Tags,Credentials,Email\n\(row),ann@example.org\n")
        #expect(imported.rows.map { $0["kind"] ?? "" } == [kind])
    }

    @Test("keeps the list's own kind, and makes an unknown one a tag")
    func explicit() throws {
        let rows = try importContacts(
            "Kind,Job title,Credentials,Email\nhospital,Doula,CNM,a@example.org\nneighbor,Doula,,b@example.org\n"
        ) { $0.kind = .bodyworker }.rows
        #expect(rows.map { $0["kind"] } == ["hospital", "bodyworker"])
        #expect(rows[1]["tags"] == "neighbor")
    }
}
