import CSV

/// Where an import hands what it has to say.
package struct ImportListener {
    let reject: (ListRejection) throws(Diagnostic) -> Void
    let notice: (Diagnostic) -> Void
    let refuse: (Diagnostic) throws(Diagnostic) -> Void
    let listDone: (ListReport) -> Void
    let progress: (Int) -> Void

    /// - Parameters:
    ///   - reject: takes a row that is rejected.
    ///   - notice: takes what the user should know about a list, or about a row that is kept.
    ///   - refuse: takes why a list, or the rest of it, cannot be read; what it throws ends the import.
    ///   - listDone: takes what each list was when it has been read.
    ///   - progress: takes the number of rows read so far, again and again.
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
