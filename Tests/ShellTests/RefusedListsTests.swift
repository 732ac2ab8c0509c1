import Diagnostics
import Testing

@testable import Shell

@Suite("RefusedLists")
struct RefusedListsTests {
    private static func refused(_ faults: Diagnostic...) throws(Diagnostic) -> RefusedLists {
        let lists = RefusedLists(Console(program: "test", quiet: true))
        for fault in faults { try lists.refuse(fault) }
        return lists
    }

    private static let unreadable = Diagnostic(.error, .cannotRead, file: "a.csv", "cannot open")
    private static let empty = Diagnostic(file: "b.csv", "the file is empty")

    @Test("without a refused list the outcome and the summary are unchanged")
    func none() throws {
        let lists = try Self.refused()
        #expect(lists.isEmpty)
        #expect(lists.summary.isEmpty)
        #expect(lists.outcome(.complete) == .complete)
        #expect(lists.outcome(.rowsLeftBehind) == .rowsLeftBehind)
    }

    @Test("the first refused list decides the outcome, and all of them are counted")
    func outcome() throws {
        #expect(try Self.refused(Self.unreadable, Self.empty).outcome(.complete) == .listLeftBehind)
        #expect(try Self.refused(Self.empty, Self.unreadable).outcome(.complete) == .rowsLeftBehind)
        #expect(try Self.refused(Self.empty, Self.unreadable).summary == ["2 lists refused"])
        #expect(try Self.refused(Self.empty).summary == ["1 list refused"])
    }

    @Test(
        "an error that is not about a list ends the run",
        arguments: [Diagnostic.Category.usage, .cannotCreate, .writeFailed, .closedPipe])
    func otherFaults(category: Diagnostic.Category) {
        #expect(throws: Diagnostic.self) { _ = try Self.refused(Diagnostic(.error, category, "no")) }
    }

    @Test("an attempt returns its value, or nil if the list is refused")
    func attempt() throws {
        let lists = try Self.refused()
        #expect(try lists.attempt { () throws(Diagnostic) in 7 } == 7)
        let failed: Int? = try lists.attempt { () throws(Diagnostic) in throw Self.empty }
        #expect(failed == nil)
        #expect(!lists.isEmpty)
    }
}
