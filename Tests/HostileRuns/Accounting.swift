/// The numbers in the summary line of a run, as in `import: 412 rows read, 409 contacts written, 3 rejected ->
/// rejects.csv`.
struct Summary {
    let read: Int
    let written: Int
    /// Bookings beyond the first of a row with several clients.
    let added: Int
    let rejected: Int
    /// Rows that were blank, deactivated, filtered out, forgotten, or headings of the rows below.
    let skipped: Int
    /// Lists that could not be read to the end.
    let refused: Int

    /// Finds the summary line in the messages of a run; nil if there is none.
    init?(in messages: String) {
        for line in messages.split(separator: "\n").reversed() {
            guard line.hasPrefix("import: "), line.contains(" read, "), line.contains(" written, ") else { continue }
            var (read, written, added, rejected, skipped, refused) = (0, 0, 0, 0, 0, 0)
            for part in line.dropFirst("import: ".count).split(separator: ",") {
                let words = part.split(separator: " ")
                guard words.count > 1, let number = Int(words[0]) else { return nil }
                // `5 bookings written (2 added for rows with several clients)`
                if words.count > 4, words[2] == "written", words[4] == "added" {
                    written = number
                    added = Int(words[3].dropFirst()) ?? 0
                    continue
                }
                switch words[words.count > 3 && words[2] == "->" ? 1 : words.count - 1] {
                case "read": read = number
                case "written": written = number
                case "rejected": rejected = number
                case "refused": refused = number
                case "blank", "deactivated", "out", "forgotten", "heading", "headings": skipped += number
                // Written contacts by a reason, as in `3 not to be contacted (2 unsubscribed, 1 deceased)`.
                default: break
                }
            }
            (self.read, self.written, self.added, self.rejected) = (read, written, added, rejected)
            (self.skipped, self.refused) = (skipped, refused)
            return
        }
        return nil
    }
}

/// The row count of a CSV file by RFC 4180, to check the output of the programs.
struct CountedCSV {
    /// The number of rows, including the header.
    private(set) var rows = 0
    /// The violation of the RFC, or nil.
    private(set) var fault: String?

    init(_ bytes: [UInt8]) {
        var isQuoted = false
        var isFieldStart = true
        var hasClosed = false
        var fields = 1
        var columns = 0
        for byte in bytes {
            switch byte {
            case 0x22 where isQuoted:
                isQuoted = false
                hasClosed = true
                continue
            case 0x22 where hasClosed, 0x22 where isFieldStart:
                isQuoted = true
            case 0x22: fault = "a quote inside text in row \(rows + 1)"
            case _ where isQuoted: break
            case 0x2C:
                fields += 1
                isFieldStart = true
                hasClosed = false
                continue
            case 0x0A:
                rows += 1
                if columns == 0 { columns = fields }
                if fields != columns { fault = "row \(rows) has \(fields) fields, but the first row has \(columns)" }
                fields = 1
                isFieldStart = true
                hasClosed = false
                continue
            default: if hasClosed { fault = "text follows a closing quote in row \(rows + 1)" }
            }
            isFieldStart = false
            hasClosed = false
        }
        if isQuoted || !isFieldStart || fields > 1 { fault = "the last row has no line end" }
        if String(validating: bytes, as: UTF8.self) == nil { fault = "it is not UTF-8" }
    }
}

/// Checks that a run of `import` kept the contract of all four programs.
enum Accounting {
    private static let exitCodes: Set<Int32> = [0, 64, 65, 66, 73, 74]

    /// The faults of a run.
    ///
    /// - Parameters:
    ///   - rejects: the contents of the rejects file; nil if the run did not write one.
    ///   - asksForRejects: whether the run was given a rejects file.
    static func faults(
        of run: ProcessRun, output: [UInt8], messages: [UInt8], rejects: [UInt8]?, asksForRejects: Bool
    ) -> [String] {
        var faults: [String] = []
        guard case .exit(let status) = run.ending, exitCodes.contains(status) else {
            return ["it ended with \(run.ending)"]
        }
        guard let text = String(validating: messages, as: UTF8.self) else { return ["its messages are not UTF-8"] }
        for line in text.split(separator: "\n") where !line.hasPrefix("import: ") && !line.hasPrefix("  hint: ") {
            faults.append("a message is not in the standard form: \(line.prefix(200))")
        }
        if messages.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) {
            faults.append("a message holds a control byte")
        }
        guard let summary = Summary(in: text) else {
            if status == 0 { faults.append("exit code 0 without a summary") }
            if status != 0, !text.contains("error: ") { faults.append("exit code \(status) without an error") }
            return faults
        }
        if summary.read != summary.written - summary.added + summary.rejected + summary.skipped {
            faults.append(
                "rows do not add up: \(summary.read) read, \(summary.written) written, \(summary.rejected) rejected, "
                    + "\(summary.skipped) skipped")
        }
        let written = CountedCSV(output)
        if let fault = written.fault { faults.append("the output: \(fault)") }
        if written.rows != summary.written + 1 {
            faults.append(
                "the output has \(written.rows) rows with its header, but the summary says \(summary.written)")
        }
        let isLeftBehind = summary.rejected > 0 && !asksForRejects || summary.refused > 0
        if status == 0, isLeftBehind || summary.read == 0 { faults.append("exit code 0 instead of 65") }
        if status != 0, !isLeftBehind, summary.read > 0 { faults.append("exit code \(status) with a summary") }
        if asksForRejects, status == 0 || summary.refused > 0 {
            guard let rejects else { return faults + ["there is no rejects file"] }
            let counted = CountedCSV(rejects)
            if let fault = counted.fault { faults.append("the rejects: \(fault)") }
            let headers = summary.rejected > 0 ? 1...2 : 1...1
            if !headers.contains(counted.rows - summary.rejected) {
                faults.append("the rejects file has \(counted.rows) rows, the summary says \(summary.rejected)")
            }
        }
        return faults
    }
}
