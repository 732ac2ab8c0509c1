import CSV
import Contacts

/// Imports booking lists of any origin, one after another: hands out their bookings, for one program to write them down and
/// another to count them.
///
/// All lists are opened first, because a column that one of them has and the contract does not know gets its place in the
/// header that is written before the first row.
package struct BookingImport {
    private var lists: [BookingList] = []
    /// What became of the rows of all lists that were read so far, each of them to its end or as far as it could be read.
    package private(set) var counts = ImportCounts()

    /// Plans what becomes of the columns of `sources`, which can be read twice.
    ///
    /// - Parameters:
    ///   - isComplete: whether these are all lists that the user named; `--map` may name a column of one that is missing.
    ///   - refuse: takes why a list cannot be imported, which is then left out; what it throws ends the import.
    /// - Throws: if the user maps a column that no list has.
    package init(
        _ sources: [ListSource], options: BookingOptions = BookingOptions(), isComplete: Bool = true,
        refuse: (Diagnostic) throws(Diagnostic) -> Void = { (diagnostic) throws(Diagnostic) in throw diagnostic }
    ) throws(Diagnostic) {
        if isComplete { try options.mapping.check(against: sources.map(\.header)) }
        for source in sources {
            do throws(Diagnostic) {
                lists.append(try BookingList(source, options: options))
            } catch {
                try refuse(error)
            }
        }
    }

    /// Whether all lists have been left out.
    package var isEmpty: Bool { lists.isEmpty }

    /// What the columns are called that the contract does not know, those of all lists, each name once.
    package var passThroughs: [String] {
        var known: Set<String> = []
        return lists.flatMap(\.passThroughs).filter { known.insert($0).inserted }
    }

    /// Reads all lists to their ends.
    ///
    /// - Parameters:
    ///   - columns: the columns that the contract does not know whose cells a booking is to have, in this order.
    ///   - listener: takes the rows that are no bookings, and what there is to tell. A list that cannot be read is refused;
    ///     what was read of it before has been handed on.
    ///   - beginList: is called before the first booking of each list.
    ///   - body: takes a booking. What it throws about one rejects its row; what is no fault of the row ends the import.
    package mutating func run(
        with columns: [String] = [], _ listener: ImportListener, beginList: () -> Void = {},
        _ body: (Booking) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        for index in lists.indices {
            beginList()
            let failure = BookingImport.read(&lists[index], columns, listener, body)
            counts += lists[index].counts
            if let failure { try listener.refuse(failure) } else { listener.listDone(lists[index].report) }
        }
    }

    /// Reads one list; why the rest of it cannot be read, if it cannot.
    private static func read(
        _ list: inout BookingList, _ columns: [String], _ listener: ImportListener,
        _ body: (Booking) throws(Diagnostic) -> Void
    ) -> Diagnostic? {
        do throws(Diagnostic) {
            try list.forEach(with: columns, body, reject: listener.reject, notice: listener.notice)
            return nil
        } catch {
            return error
        }
    }
}
