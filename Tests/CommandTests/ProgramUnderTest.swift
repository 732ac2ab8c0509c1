import Foundation
import Testing

/// One of the four programs, with the options that it needs besides its list.
struct ProgramUnderTest: CustomTestStringConvertible, Sendable {
    let name: String
    /// Its required options.
    let needs: String
    /// An option with an invalid value.
    let wrongValue: String
    /// The options that name an output file.
    let outputs: [String]

    static let all = [
        ProgramUnderTest(name: "import", needs: "", wrongValue: "--kind plumber", outputs: ["--rejects", "--output"]),
        ProgramUnderTest(
            name: "dedupe", needs: "", wrongValue: "--threshold 2", outputs: ["--rejects", "--links", "--output"]),
        ProgramUnderTest(
            name: "score", needs: "--bookings bookings.csv", wrongValue: "--as-of yesterday",
            outputs: ["--rejects", "--unmatched", "--output"]),
        ProgramUnderTest(
            name: "mail-merge", needs: "--template letter.txt", wrongValue: "--top 0", outputs: ["--rejects"]),
    ]

    var testDescription: String { name }

    /// The command with its required options, then `rest`.
    func command(_ rest: String) -> String { "\(name) \(needs) \(rest)" }

    /// A folder with everything that the four programs need, and a list of `count` contacts.
    static func folder(count: Int = 2) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var list = "contact_id,kind,organization,given_name,family_name,email,source\n"
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        for number in 0..<count {
            let family = "F" + [number / 676, number / 26 % 26, number % 26].map { letters[$0] }.joined()
            list += "\(number),doula,,Ann,\(family),\(family.lowercased())@example.org,list.csv:\(number + 2)\n"
        }
        try folder.write(list, to: "contacts.csv")
        try folder.write(
            "Date,Client,Status,Referred by\n2026-01-05,Mia Wolf,completed,Ann Faaa\n", to: "bookings.csv")
        try folder.write("Dear {{salutation}},\n\nI teach infant massage in Alder Bay.\n", to: "letter.txt")
        return folder
    }
}

extension TemporaryFolder {
    func write(_ text: String, to file: String) throws {
        try write(Array(text.utf8), to: file)
    }

    func write(_ bytes: [UInt8], to file: String) throws {
        try Data(bytes).write(to: url.appending(path: file))
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: file)), as: UTF8.self)
    }

    /// The paths of everything in it, including folders and hidden files.
    var contents: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}
