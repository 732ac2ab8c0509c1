import Bytes
import Testing

@Suite("A path")
struct PathTests {
    @Test(
        "Has a folder and a last part",
        arguments: [
            ("a/b/c.txt", "a/b", "c.txt"), ("c.txt", "", "c.txt"), ("/c.txt", "/", "c.txt"), ("a/", "a", ""),
            ("", "", ""),
        ])
    func parts(path: String, folder: String, name: String) {
        #expect(Path.split(path) == (folder, name))
        if !name.isEmpty { #expect(Path.joined(folder, name) == path) }
    }

    @Test("Is joined with one slash", arguments: [("a", "a/x"), ("a/", "a/x"), ("/", "/x"), ("", "x")])
    func joined(folder: String, path: String) {
        #expect(Path.joined(folder, "x") == path)
    }

    @Test(
        "Loses trailing slashes, except for the root",
        arguments: [("a//", "a"), ("/a/b/", "/a/b"), ("/", "/"), ("a", "a")])
    func slashes(path: String, expected: String) {
        #expect(Path.withoutSlashes(path) == expected)
    }
}
