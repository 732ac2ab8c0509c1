import Bytes

/// Degrees, licences and certifications that stand behind names in perinatal and health professions.
package enum Credentials {
    /// The usual spelling of a credential, or nil for a word that is none.
    ///
    /// Dots, blanks and case do not matter: `m.d.` is `MD`, `cd (dona)` is `CD(DONA)`.
    package static func canonical(_ word: ByteView) -> String? {
        guard (2...14).contains(word.count) else { return nil }
        let key = key(of: word)
        return spellings[key] ?? certified(key)
    }

    /// The credentials in one word, of which `MSN/CNM` and `APRN-CNM` hold two; none for a word that is none.
    package static func all(in word: ByteView) -> [ByteView] {
        if canonical(word) != nil { return [word] }
        guard word.count <= longestWord,
            let joint = word.firstIndex(of: UInt8(ascii: "/")) ?? word.firstIndex(of: UInt8(ascii: "-")),
            canonical(word.upTo(joint)) != nil
        else { return [] }
        let rest = all(in: word.from(joint + 1))
        return rest.isEmpty ? [] : [word.upTo(joint)] + rest
    }

    /// Nobody joins more credentials than fit in so many bytes.
    private static let longestWord = 40

    /// `PMHNP-BC`: a licence with the mark of the board that has certified its bearer.
    private static func certified(_ key: String) -> String? {
        guard let hyphen = key.lastIndex(of: "-"), let licence = spellings[String(key[..<hyphen])],
            ["-C", "-BC", "-PC", "-AC", "-CS"].contains(key[hyphen...])
        else { return nil }
        return licence + key[hyphen...]
    }

    private static func key(of word: ByteView) -> String {
        var key: [UInt8] = []
        for byte in word where byte != UInt8(ascii: ".") && byte != .space && byte != UInt8(ascii: ",") {
            key.append(byte.asciiUppercased)
        }
        return String(decoding: key, as: UTF8.self)
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
    /// bodies of doulas (DONA, CAPPA), lactation consultants (IBLCE), infant massage (IAIM, Infant Massage USA) and
    /// acupuncture (NCCAOM).
    private static let known = [
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
        "PMHNP", "ANP", "AGNP", "NNP", "CNP", "CLE", "Dipl. O.M.", "Dipl. Ac.", "Dipl. C.H.", "Dipl. A.B.T.",
        "MSW", "MBA", "MA", "MEd", "BS", "BA", "BCBA", "CNA", "CHW", "ATC", "CLS", "FACS", "FACNM",
    ]

    private static let spellings: [String: String] = {
        var table = Dictionary(uniqueKeysWithValues: known.map { ($0.withByteView(key), $0) })
        table["CD/DONA"] = "CD(DONA)"
        table["PCD/DONA"] = "PCD(DONA)"
        return table
    }()
}
