import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A generated file in the form of the US provider registry: 329 columns, all quoted; one row in forty is a
/// pediatrician or midwife of California whose postal code begins with 946 or 947.
struct ProviderListFile {
    let path: String
    let rows: Int

    /// The arguments of `import` that filter it.
    static let filter = "--only-kind pediatrician,midwife --only-region CA --only-postal 946,947"

    /// Writes a file of at least `size` bytes to `path`.
    ///
    /// - Parameter headers: a CSV file with the names of the registry's columns in its first column, below a header.
    init(path: String, size: Int, headers: String) throws {
        self.path = path
        guard let file = fopen(path, "w") else { throw Failure(command: "write \(path)", status: errno) }
        defer { fclose(file) }
        let names = try ProviderListFile.names(in: headers)
        fputs(names.map { "\"\($0)\"" }.joined(separator: ",") + "\n", file)
        // A row consists of the cells that change and the constant text between them.
        let changing = ProviderListFile.cells(of: 0, random: SplitMix(state: 1))
        var gaps: [String] = []
        var gap = "\""
        var order: [String] = []
        for (index, name) in names.enumerated() {
            if changing[name] != nil {
                gaps.append(gap)
                order.append(name)
                gap = ""
            }
            gap += index + 1 < names.count ? "\",\"" : "\"\n"
        }
        var random = SplitMix(state: 7)
        var written = 0
        var row = 0
        while written < size {
            let cells = ProviderListFile.cells(of: row, random: random)
            _ = random.below(1 << 30)
            var line = ""
            for (name, before) in zip(order, gaps) { line += before + (cells[name] ?? "") }
            line += gap
            fputs(line, file)
            written += line.utf8.count
            row += 1
        }
        rows = row
    }

    private static func names(in path: String) throws -> [String] {
        guard let file = fopen(path, "r") else { throw Failure(command: "read \(path)", status: errno) }
        defer { fclose(file) }
        var names: [String] = []
        var line = [CChar](repeating: 0, count: 512)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            names.append(String(text[..<(text.lastIndex(of: ",") ?? text.endIndex)]))
        }
        return Array(names.dropFirst())
    }

    /// The cells of a row that are not blank. Three in a hundred providers are deactivated and have only a number.
    private static func cells(of row: Int, random: SplitMix) -> [String: String] {
        var random = random
        let isWanted = row % 40 == 0
        let isDeactivated = !isWanted && row % 33 == 0
        let number = "\(1_000_000_000 + row)"
        let practice = "Provider Business Practice Location Address"
        let mailing = "Provider Business Mailing Address"
        var cells = [
            "NPI": number, "NPI Deactivation Date": isDeactivated ? "05/14/2019" : "",
            "Provider Enumeration Date": "03/02/2009", "Last Update Date": "07/01/2021",
        ]
        guard row == 0 || !isDeactivated else { return cells }
        let isElsewhere = !isWanted && random.below(10) > 0
        let state = isElsewhere ? states[random.below(states.count)] : "CA"
        let postal = isWanted ? "94\(6 + random.below(2))" : "\(100 + random.below(800))"
        let code = isWanted || random.below(12) == 0 ? wantedCodes[row % 2] : otherCodes[random.below(otherCodes.count)]
        let phone = "70755501\(10 + random.below(90))"
        cells.merge([
            "Entity Type Code": "1", "Provider Last Name (Legal Name)": "KERN-\(random.below(9999))",
            "Provider First Name": "PRIYA", "Provider Credential Text": "M.D.", "Provider Gender Code": "F",
            "Provider First Line Business Practice Location Address": "\(random.below(9999)) PELICAN STREET",
            "\(practice) City Name": "ALDER BAY", "\(practice) State Name": state,
            "\(practice) Postal Code": "\(postal)\(10 + random.below(90))\(1000 + random.below(9000))",
            "\(practice) Country Code (If outside U.S.)": "US", "\(practice) Telephone Number": phone,
            "Provider First Line Business Mailing Address": "PO BOX \(random.below(999))",
            "\(mailing) City Name": "PORT ANSEL", "\(mailing) State Name": state,
            "\(mailing) Postal Code": "\(postal)001234", "\(mailing) Country Code (If outside U.S.)": "US",
            "\(mailing) Telephone Number": phone,
            "Healthcare Provider Taxonomy Code_1": code, "Provider License Number_1": "A\(number)",
            "Provider License Number State Code_1": state, "Healthcare Provider Primary Taxonomy Switch_1": "Y",
            "Is Sole Proprietor": "N", "Certification Date": "07/01/2021",
        ]) { $1 }
        return cells
    }

    private static let states = ["NY", "TX", "FL", "OH", "PA", "IL", "WA", "OR", "NV", "AZ", "GA", "NC"]
    private static let wantedCodes = ["208000000X", "367A00000X"]
    private static let otherCodes = [
        "207R00000X", "1223G0001X", "225100000X", "183500000X", "363L00000X", "101YM0800X",
    ]
}
