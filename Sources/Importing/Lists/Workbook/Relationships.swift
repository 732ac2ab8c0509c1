import Bytes
import Diagnostics

/// The references from one part of a workbook to others (ECMA-376 part 2, 6.5: Open Packaging relationships).
final class Relationships: XMLHandler {
    /// The path of the part with these relationships; targets are relative to its folder.
    private let owner: String
    private var all: [(id: String, type: String, path: String, target: String)] = []

    /// Reads the relationships of the part at `owner`; an empty path is the whole archive. A part may have none.
    init(of owner: String, in archive: ZipArchive) throws(Diagnostic) {
        self.owner = owner
        let slash = owner.lastIndex(of: "/").map { owner.index(after: $0) } ?? owner.startIndex
        let path = "\(owner[..<slash])_rels/\(owner[slash...]).rels"
        guard let part = try archive.smallPart(path) else { return }
        try XMLParser.parse(part, self)
    }

    /// The path of the part with this id, or nil.
    func path(id: String) -> String? { all.first { $0.id == id }?.path }

    /// The path of the first part of a type; a type is the last word of a URI such as `…/relationships/styles`.
    func path(type: String) -> String? { all.first { $0.type == type }?.path }

    /// The targets by id as they are written, such as the address of a link.
    var targets: [String: String] {
        Dictionary(all.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    }

    /// The type of the part with this id, or nil.
    func type(id: String) -> String? { all.first { $0.id == id }?.type }

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        let lastWord = type.string.split(separator: "/").last.map { String($0) } ?? ""
        all.append((id.string, lastWord, resolve(target.string), target.string))
    }

    func text(_ piece: ByteView) {}

    func end(_ name: String) -> Bool { false }

    /// The path of `target` in the archive, relative to the owner's folder.
    private func resolve(_ target: String) -> String {
        let isAbsolute = target.hasPrefix("/")
        var folders = isAbsolute ? [] : Array(owner.split(separator: "/").dropLast())
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = folders.popLast()
            default: folders.append(step)
            }
        }
        return folders.joined(separator: "/")
    }
}
