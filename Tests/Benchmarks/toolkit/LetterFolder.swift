import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures how long mail-merge takes to write a folder of letters, compared with a C program that writes the same
/// number of files with the same names and sizes.
struct LetterFolder {
    let count: Int
    /// The time of mail-merge divided by that of the C program, wall and CPU time, for a new folder that appears all at
    /// once.
    let ratio: Double
    let processorRatio: Double
    /// The same in wall time with a log, so that each letter is written and logged separately.
    let ratioWithLog: Double

    init(count: Int, programs: String, project: String, tools: String) throws {
        self.count = count
        let place = LetterList.place(orElse: tools)
        defer { _ = try? measure("rm -rf '\(place)'") }
        try LetterList.write(count, to: "\(place)/list.csv")
        let output = "\(place)/letters"
        let merge = """
            exec '\(programs)/mail-merge' --quiet '\(place)/list.csv' --templates '\(project)/templates' \
            --sender '\(project)/samples/sender.txt' --as-of 2026-11-01 --output '\(output)'
            """
        var ours: [Measurement] = []
        var theirs: [Measurement] = []
        var logged: [Measurement] = []
        for _ in 0..<5 {
            _ = try measure("rm -rf '\(output)'")
            ours.append(try measure(merge))
            let size = try LetterFolder.size(ofLettersIn: output) / count
            _ = try measure("rm -rf '\(output)'")
            theirs.append(try measure("exec '\(tools)/write-files' '\(output)' \(count) \(size)"))
            _ = try measure("rm -rf '\(output)' '\(place)/log.csv'")
            logged.append(try measure("\(merge) --log '\(place)/log.csv'"))
        }
        func median(_ value: (Measurement) -> Double, _ measurements: [Measurement]) -> Double {
            measurements.map(value).sorted()[measurements.count / 2]
        }
        ratio = median(\.seconds, ours) / median(\.seconds, theirs)
        processorRatio = median(\.processorSeconds, ours) / median(\.processorSeconds, theirs)
        ratioWithLog = median(\.seconds, logged) / median(\.seconds, theirs)
    }

    private static func size(ofLettersIn folder: String) throws -> Int {
        guard let directory = opendir(folder) else { throw Failure(command: "list \(folder)", status: errno) }
        defer { closedir(directory) }
        var size = 0
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            var status = stat()
            if name.hasSuffix(".txt"), stat("\(folder)/\(name)", &status) == 0 { size += Int(status.st_size) }
        }
        return size
    }
}
