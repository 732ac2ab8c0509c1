import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A generated contact list of 12 columns, the same on every machine.
struct ContactListFile {
    let path: String

    /// Writes a list of at least `size` bytes to `path`.
    init(path: String, size: Int) throws {
        self.path = path
        guard let file = fopen(path, "w") else { throw Failure(command: "write \(path)", status: errno) }
        defer { fclose(file) }
        fputs(
            "First Name,Last Name,Company,Job Title,E-mail Address,Business Phone,Business Street,Business City,"
                + "Business State,Business Postal Code,Notes,Row\n", file)
        var random = SplitMix(state: 1)
        var written = 0
        var row = 0
        while written < size {
            let given = ContactListFile.given[random.below(ContactListFile.given.count)]
            let family = ContactListFile.family[random.below(ContactListFile.family.count)]
            let town = ContactListFile.towns[random.below(ContactListFile.towns.count)]
            let line =
                "\(given),\(family)-\(random.below(999)),\"\(town) Pediatrics, Inc\",Pediatrician,"
                + "\(given).\(row)@example.org,(707) 555-01\(10 + random.below(90)),\(1 + random.below(9999)) Pelican Street,"
                + "\(town),California,949\(10 + random.below(90)),met at the fair \(random.below(9999)),\(row)\n"
            fputs(line, file)
            written += line.utf8.count
            row += 1
        }
    }

    private static let given = [
        "Anna", "Maria", "James", "Priya", "Elizabeth", "Wei", "Sofia", "Lucas", "Noah", "Aisha",
    ]
    private static let family = ["Smith", "Patel", "Nguyen", "Garcia", "O'Brien", "Williams", "Lopez", "Zhao", "Kern"]
    private static let towns = ["Alder Bay", "Port Ansel", "Quillan", "Marlow Creek", "Fennel Grove"]
}

/// SplitMix64 (Steele, Lea, Flood, 2014): random numbers that are the same on every run.
struct SplitMix {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return Int((value ^ value >> 31) % UInt64(limit))
    }
}
