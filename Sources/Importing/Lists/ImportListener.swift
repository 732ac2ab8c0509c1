import Diagnostics

/// Receives rejected rows, notices, reports and progress from an import.
package struct ImportListener {
    let reject: (ListRejection) throws(Diagnostic) -> Void
    let notice: (Diagnostic) -> Void
    let refuse: (Diagnostic) throws(Diagnostic) -> Void
    let listDone: (ListReport) -> Void
    let progress: (Int) -> Void

    /// - Parameters:
    ///   - reject: receives a rejected row.
    ///   - notice: receives warnings and notes about a list, or about a row that is kept.
    ///   - refuse: receives the reason a list, or the rest of it, cannot be read; throwing ends the import.
    ///   - listDone: receives a report on each list after it has been read.
    ///   - progress: receives the number of rows read so far, every few thousand rows.
    package init(
        reject: @escaping (ListRejection) throws(Diagnostic) -> Void, notice: @escaping (Diagnostic) -> Void,
        refuse: @escaping (Diagnostic) throws(Diagnostic) -> Void = { (diagnostic) throws(Diagnostic) in
            throw diagnostic
        },
        listDone: @escaping (ListReport) -> Void, progress: @escaping (Int) -> Void = { _ in }
    ) {
        self.reject = reject
        self.notice = notice
        self.refuse = refuse
        self.listDone = listDone
        self.progress = progress
    }
}
