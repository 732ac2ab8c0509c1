import Foundation
import Testing

/// Rules for the files and folders of the project.
@Suite("The house")
struct RoomTests {
    /// For each folder, the folders of the same module whose declarations it mentions, with the names.
    private func arrows(of files: [SourceFile]) -> [String: [String: Set<String>]] {
        var homes: [String: [String: Set<String>]] = [:]
        for file in files {
            for name in file.declared { homes[file.module, default: [:]][name, default: []].insert(file.folder) }
        }
        var arrows: [String: [String: Set<String>]] = [:]
        for file in files {
            for name in file.mentioned {
                guard let folders = homes[file.module]?[name], let folder = folders.first, folders.count == 1,
                    folder != file.folder, !(file.local.contains(name) && name.first?.isLowercase == true)
                else { continue }
                arrows[file.folder, default: [:]][folder, default: []].insert("\(name) in \(file.path)")
            }
        }
        return arrows
    }

    @Test("No two folders of a module need each other")
    func arrowsPointOneWay() throws {
        let files = try House.swiftFiles(below: "Sources")
        #expect(files.count > 200)
        let arrows = arrows(of: files)
        #expect(arrows.values.contains { !$0.isEmpty }, "no folder mentions another: the test finds nothing")
        for (folder, targets) in arrows {
            for (target, names) in targets where folder < target {
                let back = arrows[target]?[folder] ?? []
                #expect(
                    back.isEmpty, "\(folder) uses \(target) (\(names.sorted())); \(target) uses it (\(back.sorted()))")
            }
        }
    }

    @Test("No Swift file is longer than 350 lines, and no comment is wider than 120 columns")
    func sizes() throws {
        for file in try House.swiftFiles(below: "Sources") + House.swiftFiles(below: "Tests") {
            #expect(file.lines.count <= 351, "\(file.path)")
            for (index, line) in file.lines.enumerated() where line.contains("// ") {
                #expect(line.count <= 120, "\(file.path):\(index + 1)")
            }
        }
    }

    @Test("The top level holds only what a newcomer looks for")
    func topLevel() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: House.project.path)
            .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(names.sorted() == ["Package.swift", "README.md", "Sources", "Tests", "samples", "templates"])
    }

    @Test("Only Platform chooses a C library")
    func platform() throws {
        let choosing = try House.swiftFiles(below: "Sources").filter { file in
            file.lines.contains { $0.contains("canImport") }
        }
        #expect(!choosing.isEmpty && choosing.allSatisfy { $0.path.hasPrefix("Sources/Platform/") })
    }
}
