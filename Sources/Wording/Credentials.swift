import Bytes

/// Degrees, licenses and certifications after names in perinatal and health professions.
package enum Credentials {
    /// The usual spelling of a credential; nil for any other word.
    ///
    /// Dots, spaces and case do not matter: `m.d.` is `MD`, `cd (dona)` is `CD(DONA)`.
    package static func canonical(_ word: ByteView) -> String? {
        guard (2...14).contains(word.count) else { return nil }
        let key = key(of: word)
        return known[key]?.spelling ?? certified(key)?.spelling
    }

    /// The credentials in one word: two in `MSN/CNM` and `APRN-CNM`, none in a word that is not a credential.
    package static func all(in word: ByteView) -> [ByteView] {
        if canonical(word) != nil { return [word] }
        guard word.count <= longestWord,
            let joint = word.firstIndex(of: UInt8(ascii: "/")) ?? word.firstIndex(of: UInt8(ascii: "-")),
            canonical(word.upTo(joint)) != nil
        else { return [] }
        let rest = all(in: word.from(joint + 1))
        return rest.isEmpty ? [] : [word.upTo(joint)] + rest
    }

    /// The most bytes of joined credentials.
    private static let longestWord = 40

    /// The kind that a credential implies, and whether other kinds have it, too: many midwives and lactation
    /// consultants hold a nursing license. Nil if it implies none.
    package static func kind(of word: ByteView) -> (kind: Kind, isShared: Bool)? {
        guard (2...14).contains(word.count) else { return nil }
        let key = key(of: word)
        guard let meaning = known[key]?.meaning ?? certified(key)?.meaning, let kind = meaning.kind else { return nil }
        return (kind, meaning.isShared)
    }

    /// Whether a person with this credential, in any case and with or without dots, is addressed as doctor.
    package static func isDoctorate(_ word: ByteView) -> Bool {
        if doctorates.contains(where: { word.equalsIgnoringCase($0) }) { return true }
        guard word.count <= 14, word.contains(where: { $0 == .period || $0 == .space }) else { return false }
        return known[key(of: word)]?.meaning.isDoctorate ?? false
    }

    /// `PMHNP-BC`: a license with the suffix of a certifying board.
    private static func certified(_ key: String) -> (spelling: String, meaning: Meaning)? {
        guard let hyphen = key.lastIndex(of: "-"), let licence = known[String(key[..<hyphen])],
            boards.contains(String(key[hyphen...]))
        else { return nil }
        return (licence.spelling + key[hyphen...], licence.meaning)
    }

    /// The suffixes of boards after a license.
    private static let boards: Set<String> = ["-C", "-BC", "-PC", "-AC", "-CS"]

    private static func key(of word: ByteView) -> String {
        var key: [UInt8] = []
        for byte in word where byte != UInt8(ascii: ".") && byte != .space && byte != UInt8(ascii: ",") {
            key.append(byte.asciiUppercased)
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// What a credential says about a person.
    struct Meaning: Sendable {
        let kind: Kind?
        let isShared: Bool
        let isDoctorate: Bool

        init(_ kind: Kind? = nil, isShared: Bool = false, isDoctorate: Bool = false) {
            self.kind = kind
            self.isShared = isShared
            self.isDoctorate = isDoctorate
        }
    }

    /// In their usual spelling. Licenses and degrees of the US professions in the taxonomy of the National Uniform
    /// Claim Committee, memberships of the British royal colleges, titles of the Nursing and Midwifery Council, and
    /// certifications of doulas (DONA, CAPPA), lactation consultants (IBLCE), infant massage (IAIM, Infant Massage USA)
    /// and acupuncture (NCCAOM).
    static let table: [(Meaning, Phrases)] = [
        (
            Meaning(isDoctorate: true),
            Phrases(
                en: "MD, DO, MBBS, MBChB, PhD, EdD, ND, DDS, DMD, DNP, OTD, DAOM, MBBCh, BMBS")
        ),
        (Meaning(.bodyworker, isDoctorate: true), Phrases(en: "DC")),
        (Meaning(.therapist, isDoctorate: true), Phrases(en: "PsyD, DPT")),
        (
            Meaning(),
            Phrases(
                en: """
                    DACM, FACP, FABM, FNP, FNP-C, FNP-BC, ARNP, CRNP, CNS, PA, PA-C, MPAS, MSN, C-EFM, CM, CBC,
                    CPD, CAPPA, BCTMB, NCTMB, CIMI, CEIM, CIIM, OT, SLP, CCC-SLP, RD, RDN,
                    RYT, E-RYT, RPYT, CPT, CST, MPH, MS, MRCP, FRCP, DRCOG, DFSRH, RGN, SCPHN,
                    PMHNP, ANP, AGNP, NNP, CNP, CLE, Dipl. O.M., Dipl. Ac., Dipl. C.H., Dipl. A.B.T., MSW, MBA,
                    MA, MEd, BS, BA, BCBA, CNA, CHW, ATC, CLS, FACS
                    """)
        ),
        (
            Meaning(),
            Phrases(
                en: """
                    PharmD, BSc, MSc, MMSc, MPhil, MEng, BEng, CPA, CFP, AIA, GRI, JD, LLB, LLM, MMed, BMed, MHA,
                    MPA, MPP, MTh, MDiv, DVM, DPM, OD, DrPH, DSc, FRACP, FRCPC, FRCSC, FRANZCOG, FACC, FCCP, FAWM,
                    CHES, CHC, CPE, CPCC, PCC, NBC-HWC, CNE, CDCES, CCHW, HHP, MAOM, MSOM, DOM, NMD, BCST, CPI,
                    AdvCD, QC, MP, OBE, MBE, MSEd, BFA, MFA, ABD, CEBS, LUTC, CLU, ChFC
                    """)
        ),
        (
            Meaning(.pediatrician),
            Phrases(en: "FAAP, PNP, CPNP, CPNP-PC, PNP-BC, MRCPCH, FRCPCH, DCH, DABP, FACOP, PMHS, CPNP-AC")
        ),
        (
            Meaning(.familyPhysician),
            Phrases(en: "FAAFP, MRCGP, FRCGP, CCFP, DABFM, FACOFP, FACRRM, FCFP, FRACGP, FRNZCGP")
        ),
        (
            Meaning(.obstetrician),
            Phrases(en: "FACOG, FRCOG, MRCOG, WHNP, WHNP-BC, DABOG, FPMRS, OGNP, URPS, FACOOG")
        ),
        (Meaning(.midwife), Phrases(en: "CNM, CPM, LM, RM, FACNM, LDEM, LDM, BMid, MMid, DEM")),
        (
            Meaning(.lactationConsultant),
            Phrases(en: "IBCLC, RLC, CLC, CLEC, ALC, ANLC, CLE(CAPPA), FILCA, LLLL, CBS, CLSP")
        ),
        (
            Meaning(.doula),
            Phrases(
                en: """
                    CD(DONA), PCD(DONA), BDT(DONA), CLD(CAPPA), CPD(CAPPA), CD(CAPPA), CD, CLD, PCD, AdvCD(DONA),
                    PDT(DONA), CPLD, CPPD, ICPD, CBD, CAPPD, CLDT(CAPPA)
                    """)
        ),
        (
            Meaning(.childbirthEducator),
            Phrases(en: "LCCE, ICCE, CCE, CBE, CCCE, CCCE(CAPPA), HBCE, HCHI, ICCE-CPE, AAHCC, FACCE, ACCE, CHBE")
        ),
        (
            Meaning(.nurse, isShared: true),
            Phrases(
                en: """
                    NP, APRN, RN, RNC, RNC-OB, RNC-NIC, BSN, LVN, LPN, CCRN, CPN, RNC-LRN, RNC-MNN, RPN, ADN,
                    RNC-EFM, CPHON, PHN, APN
                    """)
        ),
        (
            Meaning(.bodyworker),
            Phrases(
                en: """
                    LMT, CMT, LMP, LMBT, RMT, LAc, RAc, MAc, CNMT, CIMT, BCSI, GCFP, CST-D, BOst, MOst, AOBTA, ABT,
                    RCST, BCMT, MMT
                    """)
        ),
        (
            Meaning(.fitnessStudio),
            Phrases(en: "RYT-200, RYT-500, NASM-CPT, CSCS, PCES, E-RYT-200, E-RYT-500, RCYT, ACE-CPT")
        ),
        (
            Meaning(.therapist),
            Phrases(
                en: """
                    PT, OTR, OTR/L, LCSW, LMFT, MFT, LPC, LPCC, LMHC, PMH-C, LMSW, LGSW, LISW, LICSW, LCSW-R, LCSW-C,
                    LMHCA, LPCA, LCPC, LPCMH, LCMHC, ACSW, RSW, ATR-BC, MT-BC, BCBA-D, LCAT, LCADC, CADC, IMH-E,
                    ECMH-E, CCTP, CF-SLP, MBACP, MCSP, MOT, MPT, PCS, WCS, PRPC, PTA, COTA, RPT, NCC, LEP, RBT, MSPT,
                    SLPD, CCC-A, AMFT, ASW, APCC
                    """)
        ),
    ]

    /// Other spellings, as keys.
    private static let otherSpellings: [(other: String, usual: StaticString)] = [
        ("CD/DONA", "CD(DONA)"), ("PCD/DONA", "PCD(DONA)"), ("RYT200", "RYT-200"), ("RYT500", "RYT-500"),
        ("E-RYT200", "E-RYT-200"), ("E-RYT500", "E-RYT-500"),
    ]

    private static let known: [String: (spelling: String, meaning: Meaning)] = {
        var known: [String: (spelling: String, meaning: Meaning)] = [:]
        for (meaning, phrases) in table {
            phrases.forEach { known[key(of: $0)] = ($0.string, meaning) }
        }
        // Other spellings.
        for (other, usual) in otherSpellings { known[other] = known[key(of: ByteView(usual))] }
        return known
    }()

    /// Compared for every letter, so there is no lookup.
    private static let doctorates: [StaticString] = [
        "MD", "DO", "PhD", "ND", "DC", "DDS", "DMD", "PsyD", "DNP", "DPT", "OTD", "EdD", "MBBS", "MBChB", "MBBCh",
        "BMBS", "DAOM",
    ]
}
