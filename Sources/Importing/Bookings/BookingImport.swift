import Contacts
import Diagnostics

/// Reads booking lists from any program and hands over their bookings one at a time: `import` writes them, `score`
/// counts them.
///
/// All lists are opened before the first row is read, because the output's header names the unknown columns of every
/// list.
package struct BookingImport {
    private var lists: [BookingList] = []
    /// The rows read so far, including those of a list that could not be read to its end.
    package private(set) var counts = ImportCounts()

    /// Plans the columns of `sources`; each of them must allow a second reading.
    ///
    /// - Parameters:
    ///   - isComplete: false if some lists could not be opened; `--map` may name a column of those.
    ///   - refuse: receives the reason why a list cannot be imported. The list is skipped; throwing ends the import.
    /// - Throws: if `--map` names a column that no list has.
    package init(
        _ sources: [ListSource], options: BookingOptions = BookingOptions(), isComplete: Bool = true,
        refuse: (Diagnostic) throws(Diagnostic) -> Void = { (diagnostic) throws(Diagnostic) in throw diagnostic }
    ) throws(Diagnostic) {
        if isComplete { try options.mapping.check(against: sources.map(\.header)) }
        for source in sources {
            do throws(Diagnostic) {
                lists.append(try BookingList(source, options: options))
                source.pause()
            } catch {
                try refuse(error)
            }
        }
    }

    /// Whether every list was skipped.
    package var isEmpty: Bool { lists.isEmpty }

    /// The names of the unknown columns of all lists, each once.
    package var passThroughs: [String] {
        var known: Set<String> = []
        return lists.flatMap(\.passThroughs).filter { known.insert($0).inserted }
    }

    /// Reads all lists to the end.
    ///
    /// - Parameters:
    ///   - columns: the unknown columns whose cells each booking carries, in this order.
    ///   - listener: receives rejected rows, notices and reports. A list that cannot be read to its end is refused; the
    ///     bookings before that point have been handed over.
    ///   - beginList: called before the first booking of each list.
    ///   - body: receives a booking. An error of the category `data` rejects the row; any other error ends the import.
    package mutating func run(
        with columns: [String] = [], _ listener: ImportListener, beginList: () -> Void = {},
        _ body: (Booking) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        for index in lists.indices {
            beginList()
            let failure = BookingImport.read(&lists[index], columns, listener, body)
            lists[index].pause()
            counts += lists[index].counts
            if let failure { try listener.refuse(failure) } else { listener.listDone(lists[index].report) }
        }
    }

    /// Reads one list; returns the reason if it cannot be read to its end.
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
