import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Letters to a list, in a folder: how long mail-merge takes, against a C program that writes files of the same size.
struct LetterFolder {
    let count: Int
    /// The time of mail-merge divided by that of the C program.
    let ratio: Double
    /// Letters for each second of a processor, where all go into one stream.
    let rate: Double
    let peakMemory: Int

    /// Measures `count` letters. What is written goes to memory where the system has a folder there, as disks differ more
    /// from one minute to the next than the programs do.
    init(count: Int, programs: String, project: String, tools: String) throws {
        self.count = count
        let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm/letter-benchmark-\(getpid())" : tools + "/letters"
        mkdir(place, 0o755)
        defer { _ = try? measure("rm -rf '\(place)'") }
        try LetterFolder.writeList(to: "\(place)/list.csv", count: count)
        let merge = """
            exec '\(programs)/mail-merge' --quiet '\(place)/list.csv' --templates '\(project)/templates' \
            --sender '\(project)/samples/sender.txt' --as-of 2026-11-01
            """
        var ours: [Double] = []
        var theirs: [Double] = []
        let output = "\(place)/letters"
        for _ in 0..<3 {
            _ = try measure("rm -rf '\(output)'")
            ours.append(try measure("\(merge) --output '\(output)'").seconds)
            let size = try LetterFolder.size(ofLettersIn: output) / count
            _ = try measure("rm -rf '\(output)'")
            theirs.append(try measure("exec '\(tools)/write-files' '\(output)' \(count) \(size)").seconds)
        }
        ratio = ours.sorted()[1] / theirs.sorted()[1]
        let stream = try median(of: 3, merge)
        rate = Double(count) / stream.processorSeconds
        peakMemory = stream.peakMemory
    }

    private static func writeList(to path: String, count: Int) throws {
        guard let file = fopen(path, "w") else { throw Failure(command: "write \(path)", status: errno) }
        defer { fclose(file) }
        fputs(
            "contact_id,kind,organization,prefix,given_name,family_name,credentials,job_title,email,street,city,region,"
                + "postal_code,next_action\n", file)
        for row in 0..<count {
            fputs(
                "\(row),doula,Pelican Doulas \(row % 977),,Priya,Family \(row),\"CD(DONA), LMT\",Doula,"
                    + "d\(row)@example.org,\(row % 999 + 1) Pelican Street,Alder Bay,CA,94904,introduce\n", file)
        }
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
