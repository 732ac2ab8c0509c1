import Bytes
import Contacts

/// Provider taxonomy codes that matter to a perinatal practice, with their kinds.
///
/// Health Care Provider Taxonomy of the National Uniform Claim Committee, version 25.1. No code means only a childbirth
/// educator: the nearest are those of health educators and community health workers. Nurse practitioners of a
/// physician's field count as such physicians, because families see them in that role; a dentist and a multi-specialty
/// clinic are `other`.
struct Taxonomy {
    let kind: Kind
    /// The display name: `Pediatrics Physician`.
    let name: String

    /// The meaning of a code of ten characters; nil for one that does not matter here.
    init?(code: ByteView) {
        guard code.count == 10, let entry = Taxonomy.table[code.string] else { return nil }
        self = entry
    }

    private init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }

    /// The codes that mean one of `kinds`.
    static func codes(of kinds: Set<Kind>) -> Set<String> {
        Set(table.filter { kinds.contains($0.value.kind) }.keys)
    }

    private static let table: [String: Taxonomy] = {
        var table: [String: Taxonomy] = [:]
        for (kind, entries) in codes {
            for (code, name) in entries { table[code] = Taxonomy(kind: kind, name: name) }
        }
        return table
    }()

    private static let codes: [(Kind, [(String, String)])] = [
        (
            .pediatrician,
            [
                ("208000000X", "Pediatrics Physician"),
                ("2080P0006X", "Developmental - Behavioral Pediatrics Physician"),
                ("2080P0008X", "Pediatric Neurodevelopmental Disabilities Physician"),
                ("2080A0000X", "Pediatric Adolescent Medicine Physician"),
                ("2080S0012X", "Pediatric Sleep Medicine Physician"),
                ("2080P0206X", "Pediatric Gastroenterology Physician"),
                ("2080P0201X", "Pediatric Allergy/Immunology Physician"),
                ("2080P0202X", "Pediatric Cardiology Physician"),
                ("2080P0203X", "Pediatric Critical Care Medicine Physician"),
                ("2080P0204X", "Pediatric Emergency Medicine (Pediatrics) Physician"),
                ("2080P0205X", "Pediatric Endocrinology Physician"),
                ("2080P0207X", "Pediatric Hematology & Oncology Physician"),
                ("2080P0208X", "Pediatric Infectious Diseases Physician"),
                ("2080P0210X", "Pediatric Nephrology Physician"),
                ("2080P0214X", "Pediatric Pulmonology Physician"),
                ("2080P0216X", "Pediatric Rheumatology Physician"),
                ("2080B0002X", "Pediatric Obesity Medicine Physician"),
                ("2080C0008X", "Child Abuse Pediatrics Physician"),
                ("2080H0002X", "Pediatric Hospice and Palliative Medicine Physician"),
                ("2080I0007X", "Pediatric Clinical & Laboratory Immunology Physician"),
                ("2080P1004X", "Physician Nutrition Specialist (Pediatrics)"),
                ("2080S0010X", "Pediatric Sports Medicine Physician"),
                ("2080T0002X", "Pediatric Medical Toxicology Physician"),
                ("2080T0004X", "Pediatric Transplant Hepatology Physician"),
                ("2080N0001X", "Neonatal-Perinatal Medicine Physician"),
                ("363LP0200X", "Pediatric Nurse Practitioner"),
                ("363LP0222X", "Critical Care Pediatric Nurse Practitioner"),
            ]
        ),
        (
            .nurse,
            [
                ("363LN0000X", "Neonatal Nurse Practitioner"),
                ("363LN0005X", "Critical Care Neonatal Nurse Practitioner"),
                ("364SN0000X", "Neonatal Clinical Nurse Specialist"),
                ("163WN0002X", "Neonatal Intensive Care Registered Nurse"),
                ("163WN0003X", "Low-Risk Neonatal Registered Nurse"),
                ("364SP0200X", "Pediatric Clinical Nurse Specialist"),
                ("163WP0200X", "Pediatric Registered Nurse"),
                ("364SW0102X", "Women's Health Clinical Nurse Specialist"),
                ("163WW0101X", "Ambulatory Women's Health Care Registered Nurse"),
                ("163WX0002X", "High-Risk Obstetric Registered Nurse"),
                ("163WX0003X", "Inpatient Obstetric Registered Nurse"),
                ("163WR1000X", "Reproductive Endocrinology/Infertility Registered Nurse"),
                ("163WP1700X", "Perinatal Registered Nurse"),
                ("163WM0102X", "Maternal Newborn Registered Nurse"),
                ("363LP1700X", "Perinatal Nurse Practitioner"),
                ("364SP1700X", "Perinatal Clinical Nurse Specialist"),
            ]
        ),
        (
            .familyPhysician,
            [
                ("207Q00000X", "Family Medicine Physician"),
                ("363LF0000X", "Family Nurse Practitioner"),
            ]
        ),
        (
            .obstetrician,
            [
                ("207V00000X", "Obstetrics & Gynecology Physician"),
                ("207VX0000X", "Obstetrics Physician"),
                ("207VM0101X", "Maternal & Fetal Medicine Physician"),
                ("207VG0400X", "Gynecology Physician"),
                ("207VE0102X", "Reproductive Endocrinology Physician"),
                ("363LX0001X", "Obstetrics & Gynecology Nurse Practitioner"),
                ("363LW0102X", "Women's Health Nurse Practitioner"),
            ]
        ),
        (
            .midwife,
            [
                ("176B00000X", "Midwife"),
                ("175M00000X", "Lay Midwife"),
                ("367A00000X", "Advanced Practice Midwife"),
            ]
        ),
        (
            .doula,
            [
                ("374J00000X", "Doula")
            ]
        ),
        (
            .lactationConsultant,
            [
                ("174N00000X", "Lactation Consultant (Non-RN)"),
                ("163WL0100X", "Lactation Consultant (Registered Nurse)"),
            ]
        ),
        (
            .childbirthEducator,
            [
                ("174H00000X", "Health Educator"),
                ("172V00000X", "Community Health Worker"),
            ]
        ),
        (
            .birthCenter,
            [
                ("261QB0400X", "Birthing Clinic/Center")
            ]
        ),
        (
            .hospital,
            [
                ("282N00000X", "General Acute Care Hospital"),
                ("282NC2000X", "Children's Hospital"),
                ("282NW0100X", "Women's Hospital"),
                ("282NC0060X", "Critical Access Hospital"),
                ("282NR1301X", "Rural Acute Care Hospital"),
            ]
        ),
        (
            .other,
            [
                ("261QM1300X", "Multi-Specialty Clinic/Center"),
                ("261QP2300X", "Primary Care Clinic/Center"),
                ("261QF0400X", "Federally Qualified Health Center (FQHC)"),
                ("261QA0006X", "Ambulatory Fertility Facility"),
                ("261QC1500X", "Community Health Clinic/Center"),
                ("251K00000X", "Public Health or Welfare Agency"),
                ("1223P0221X", "Pediatric Dentistry"),
            ]
        ),
        (
            .bodyworker,
            [
                ("225700000X", "Massage Therapist"),
                ("163WM1400X", "Nurse Massage Therapist (NMT)"),
                ("111N00000X", "Chiropractor"),
                ("111NP0017X", "Pediatric Chiropractor"),
                ("171100000X", "Acupuncturist"),
                ("173C00000X", "Reflexologist"),
                ("204D00000X", "Neuromusculoskeletal Medicine & OMM Physician"),
            ]
        ),
        (
            .therapist,
            [
                ("225XP0200X", "Pediatric Occupational Therapist"),
                ("225XF0002X", "Feeding, Eating & Swallowing Occupational Therapist"),
                ("2251P0200X", "Pediatric Physical Therapist"),
                ("225100000X", "Physical Therapist"),
                ("235Z00000X", "Speech-Language Pathologist"),
                ("207YP0228X", "Pediatric Otolaryngology Physician"),
                ("2081P0010X", "Pediatric Rehabilitation Medicine Physician"),
                ("2084P0804X", "Child & Adolescent Psychiatry Physician"),
                ("103TC2200X", "Clinical Child & Adolescent Psychologist"),
                ("106H00000X", "Marriage & Family Therapist"),
                ("1041C0700X", "Clinical Social Worker"),
            ]
        ),
    ]
}
