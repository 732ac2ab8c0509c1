import CSV

/// Degrees, licences and certifications that stand behind names in perinatal and health professions.
package enum Credentials {
    /// The usual spelling of a credential, or nil for a word that is none.
    ///
    /// Dots, blanks and case do not matter: `m.d.` is `MD`, `cd (dona)` is `CD(DONA)`.
    package static func canonical(_ word: ByteView) -> String? {
        guard (2...14).contains(word.count) else { return nil }
        var key: [UInt8] = []
        for byte in word where byte != UInt8(ascii: ".") && byte != 0x20 && byte != UInt8(ascii: ",") {
            key.append(byte.asciiUppercased)
        }
        return spellings[String(decoding: key, as: UTF8.self)]
    }

    /// Whether a person with this credential is addressed as doctor.
    package static func isDoctorate(_ credential: some StringProtocol) -> Bool {
        doctorates.contains { credential == $0.description }
    }

    /// Whether a word, in whatever letters and with dots or without, is such a credential.
    package static func isDoctorate(_ word: ByteView) -> Bool {
        if doctorates.contains(where: { word.equalsIgnoringCase($0) }) { return true }
        return word.contains(UInt8(ascii: ".")) && canonical(word).map { isDoctorate($0) } ?? false
    }

    private static let doctorates: [StaticString] = [
        "MD", "DO", "PhD", "ND", "DC", "DDS", "DMD", "PsyD", "DNP", "DPT", "OTD", "EdD", "MBBS", "MBChB", "MBBCh",
        "BMBS", "DAOM",
    ]

    /// Licences and degrees of the US professions named in the taxonomy of the National Uniform Claim Committee, the
    /// memberships of the British royal colleges and the titles of the Nursing and Midwifery Council, and the certifying
    /// bodies of doulas (DONA, CAPPA), lactation consultants (IBLCE) and infant massage (IAIM, Infant Massage USA).
    private static let all = [
        "MD", "DO", "MBBS", "MBChB", "PhD", "PsyD", "EdD", "ND", "DC", "DDS", "DMD", "DNP", "DPT", "OTD", "DAOM",
        "DACM",
        "FAAP", "FACOG", "FAAFP", "FACP", "FABM", "FRCOG", "MRCOG", "NP", "FNP", "FNP-C", "FNP-BC", "PNP", "CPNP",
        "CPNP-PC", "PNP-BC", "WHNP", "WHNP-BC", "APRN", "ARNP", "CRNP", "CNS", "PA", "PA-C", "MPAS", "RN", "RNC",
        "RNC-OB", "RNC-NIC", "BSN", "MSN", "LVN", "LPN", "C-EFM", "CNM", "CM", "CPM", "LM", "IBCLC", "RLC", "CLC",
        "CLEC",
        "CBC", "CD(DONA)", "PCD(DONA)", "BDT(DONA)", "CLD(CAPPA)", "CPD(CAPPA)", "CD(CAPPA)", "CD", "CLD", "CPD", "PCD",
        "CAPPA", "LCCE", "FACCE", "ICCE", "CCE", "CBE", "LMT", "CMT", "LMP", "LMBT", "RMT", "BCTMB", "NCTMB", "CIMI",
        "CEIM", "CIIM", "PT", "OT", "OTR", "OTR/L", "SLP", "CCC-SLP", "LCSW", "LICSW", "LMFT", "MFT", "AMFT", "LPC",
        "LPCC",
        "LMHC", "PMH-C", "LAc", "RD", "RDN", "RYT", "RYT-200", "RYT-500", "E-RYT", "RPYT", "CPT", "CST", "MPH", "MS",
        "MBBCh", "BMBS", "MRCGP", "FRCGP", "MRCPCH", "FRCPCH", "MRCP", "FRCP", "DRCOG", "DFSRH", "RM", "RGN", "SCPHN",
        "MSW", "MBA", "MA", "MEd", "BS", "BA", "BCBA", "CNA", "CHW", "ATC", "CLS", "FACS", "FACNM",
    ]

    private static let spellings = Dictionary(uniqueKeysWithValues: all.map { ($0.uppercased(), $0) })
}
