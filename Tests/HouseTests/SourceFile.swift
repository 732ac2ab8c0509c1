import Foundation

/// A Swift file of the project, parsed as far as these tests need.
struct SourceFile {
    /// Its path in the project, such as `Sources/Linkage/Matching/Model.swift`.
    let path: String
    let lines: [Substring]
    /// The names of its top-level declarations that other files can see.
    let declared: Set<String>
    /// The names that it mentions outside comments and strings, except members (`.name`).
    let mentioned: Set<String>
    /// The names of its constants, variables, cases and functions that are not top-level types or functions.
    let local: Set<String>

    /// The module that it belongs to.
    var module: String { path.split(separator: "/")[1].description }

    /// Its folder, relative to `Sources`.
    var folder: String { path.split(separator: "/").dropFirst().dropLast().joined(separator: "/") }

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var declared: Set<String> = []
        var mentioned: Set<String> = []
        var local: Set<String> = []
        for line in SourceFile.codeLines(of: text) {
            let words = SourceFile.words(in: line)
            let isTopLevel = line.first.map { !$0.isWhitespace } ?? false
            for (place, word) in words.enumerated() {
                if !word.isMember { mentioned.insert(word.text) }
                guard place > 0 else { continue }
                let before = words[place - 1].text
                if SourceFile.typeKeywords.contains(before) || before == "func", isTopLevel,
                    !words[..<place].contains(where: { ["private", "fileprivate", "extension"].contains($0.text) })
                {
                    declared.insert(word.text)
                } else if SourceFile.localKeywords.contains(before) || SourceFile.typeKeywords.contains(before) {
                    local.insert(word.text)
                }
            }
        }
        self.declared = declared
        self.mentioned = mentioned
        self.local = local
    }

    private static let typeKeywords: Set<String> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    private static let localKeywords: Set<String> = ["let", "var", "case", "func"]

    private struct Word {
        let text: String
        let isMember: Bool
    }

    private static func words(in line: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        var start: Character = " "
        var previous: Character = " "
        for character in line + " " {
            if character.isLetter || character.isNumber || character == "_" {
                if current.isEmpty { start = previous }
                current.append(character)
            } else if !current.isEmpty {
                words.append(Word(text: current, isMember: start == "."))
                current = ""
            }
            previous = character
        }
        return words
    }

    /// The lines without comments and string contents.
    private static func codeLines(of text: String) -> [String] {
        var lines: [String] = []
        var isInBlock = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("\"\"\"") {
                isInBlock.toggle()
                continue
            }
            if isInBlock { continue }
            var code = ""
            var isInString = false
            var isEscaped = false
            for character in line {
                if isInString {
                    if !isEscaped, character == "\"" { isInString = false }
                    isEscaped = !isEscaped && character == "\\"
                } else if character == "\"" {
                    isInString = true
                } else if character == "/", code.last == "/" {
                    code.removeLast()
                    break
                } else {
                    code.append(character)
                }
            }
            lines.append(code)
        }
        return lines
    }
}

/// The project's own files.
enum House {
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All Swift files below `folder`, sorted by path.
    static func swiftFiles(below folder: String) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: project.appending(path: folder).path)
        return try paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted().map { path in
            let url = project.appending(path: folder).appending(path: path)
            return SourceFile(
                path: "\(folder)/\(path)", text: String(decoding: try Data(contentsOf: url), as: UTF8.self))
        }
    }
}
