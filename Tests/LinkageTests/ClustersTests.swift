import Bytes
import CSV
import Contacts
import Diagnostics
import Testing

@testable import Linkage

@Suite("Rows in clusters")
struct ClustersTests {
    private let list: ContactList
    private var clusters: Clusters

    init() throws {
        list = try LinkageTests.list(
            """
            contact_id,merged_ids,given_name,family_name,email,notes
            d,,Omar,Haddad,omar@example.org,
            b,b; x; y,Ines,Duarte,ines@example.org,met in May
            c,,Ines,Duarte,,
            a,,Lena,Brandt,lena@example.org,
            d,,Omar,Haddad,omar@example.org,
            """)
        clusters = try Clusters(list)
    }

    private func text(_ cluster: Int, _ column: ContactColumn) -> String { clusters.cell(cluster, column.index).string }

    private var none: KeptApart { KeptApart([], clusters: [:], areMasters: []) }

    @Test("every row is a cluster of its own in the order of ids, but rows with one id are together")
    func start() {
        #expect(clusters.count == 4)
        #expect((0..<4).map { text($0, .contactID) } == ["a", "b", "c", "d"])
        #expect((0..<4).map { clusters.rows(of: $0) } == [[3], [1], [2], [0, 4]])
        #expect((0..<4).map { clusters.firstRow(of: $0) } == [3, 1, 2, 0])
        #expect(clusters.firstRows() == [0, 1, 2, 3, 0])
        #expect(clusters.inOrderOfAppearance() == [3, 1, 2, 0])
    }

    @Test("a cluster is as large as the rows it was made of in this run and before")
    func sizes() {
        #expect(clusters.sizes == [1, 3, 1, 1])
    }

    @Test("joined clusters are one golden record, written once, in the place of the first")
    mutating func join() {
        var sets = DisjointSets(count: 4)
        sets.join(ifApart: 2, 1)
        let hasJoined = clusters.join(sets)
        #expect(hasJoined)
        #expect((0..<3).map { text($0, .contactID) } == ["a", "b", "d"])
        #expect(clusters.rows(of: 1) == [1, 2])
        #expect(text(1, .mergedIDs) == "b; c; x; y" && text(1, .email) == "ines@example.org")
        #expect(clusters.sizes == [1, 4, 1])
        #expect(clusters.clusters(of: [2, 4]) == [2: 1, 4: 2])
        let hasJoinedMore = clusters.join(DisjointSets(count: 3))
        #expect(!hasJoinedMore)
    }

    @Test("clusters that say the same but for ids and sources are joined before anything is compared")
    func identical() throws {
        let list = try LinkageTests.list(
            """
            contact_id,given_name,family_name,email,source
            a,Ines,Duarte,ines@example.org,x:2
            b,Ines,Duarte,ines@example.org,y:9
            c,Ines,Duarte,,
            d,Ines,,,
            e,Ines,,,
            """)
        var clusters = try Clusters(list)
        clusters.joinIdentical(none)
        #expect(clusters.rows(of: 0) == [0, 1] && clusters.count == 4, "a given name alone names nobody")
        #expect(clusters.sizes == [1, 1, 1, 1], "a repetition makes nobody larger")
        var apart = try Clusters(list)
        apart.joinIdentical(KeptApart([(0, 1)], clusters: [0: 0, 1: 1], areMasters: []))
        #expect(apart.count == 5)
    }

    @Test("features are one record a cluster in order, whatever has been joined since")
    mutating func features() {
        let features = Features()
        clusters.update(features)
        func emails() -> [Int] { (0..<features.count).map { features.emails(of: $0).count } }
        #expect(emails() == [1, 1, 0, 1])
        var sets = DisjointSets(count: 4)
        sets.join(ifApart: 0, 3)
        _ = clusters.join(sets)
        clusters.update(features)
        #expect(emails() == [2, 1, 0])
        #expect(features.otherNames(of: 0).count == 1)
    }

    @Test("two rows of one id that say different things are refused with the lines of both")
    func contradiction() throws {
        let list = try LinkageTests.list("contact_id,given_name\na,Ines\nb,Omar\na,Lena\n")
        let error = #expect(throws: Diagnostic.self) { try Clusters(list) }
        #expect(error?.line == 4 && error?.message == "contact_id \"a\" stands for something else in line 2")
    }

    @Test("a row with an id of the master, or one merged into it, is an update of that contact")
    func updates() throws {
        var master = try Reader(MemorySource("contact_id,merged_ids\nm,m; a\nn,\n"), name: "master.csv")
        var reader = try Reader(MemorySource("contact_id,given_name\nb,Ines\na,Omar\nn,Lena\n"), name: "new.csv")
        let list = try ContactList(reader.header, name: "new.csv", master: (header: master.header, name: "master.csv"))
        while case .record(let record) = try master.next() { #expect(list.appendMaster(record) == nil) }
        while case .record(let record) = try reader.next() { #expect(list.append(record) == nil) }
        let clusters = try Clusters(list)
        #expect(clusters.updatesOfMaster().map { [$0.0, $0.1] } == [[0, 3], [1, 4]])
        #expect(clusters.areMasters == [true, true, false, false, false])
    }
}
