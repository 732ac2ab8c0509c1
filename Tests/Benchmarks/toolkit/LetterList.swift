import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A list of doulas to write to, and templates for their letters.
enum LetterList {
    /// The folder for lists and letters: in memory if the system has a file system there, because the speed of disks
    /// varies more than that of the programs.
    static func place(orElse tools: String) -> String {
        let place =
            access("/dev/shm", W_OK) == 0 ? "/dev/shm/letter-benchmark-\(getpid())" : tools + "/letter-benchmark"
        mkdir(place, 0o755)
        return place
    }

    static func write(_ count: Int, to path: String) throws {
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

    private static let fields = [
        "given_name", "family_name", "organization", "job_title", "street", "city", "region", "postal_code", "email",
        "kind", "credentials", "contact_id", "salutation", "full_name", "date", "sender_name", "sender_phone",
        "sender_email", "sender_address", "opt_out",
    ]

    /// A template of at least `size` bytes that repeats twenty fields; every third line has sections.
    static func writeTemplate(ofSize size: Int, to path: String) throws {
        var text = "Dear {{salutation}},\n\n"
        var line = 0
        while text.utf8.count < size {
            let field = fields[line % fields.count]
            text +=
                line % 3 == 0
                ? "{{#\(field)}}We have heard of {{\(field)}}, and gladly.{{/\(field)}}{{^\(field)}}Who are you?{{/\(field)}}\n"
                : "It is a pleasure to write to you about {{\(field)}} and what it means.\n"
            line += 1
        }
        guard let file = fopen(path, "w") else { throw Failure(command: "write \(path)", status: errno) }
        defer { fclose(file) }
        fputs(text, file)
    }
}
