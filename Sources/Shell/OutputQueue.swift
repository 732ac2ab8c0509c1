import Diagnostics
import Threads

/// A queue of files for a folder: a thread writes them in order, while the caller makes the next ones.
package final class OutputQueue {
    private let folder: OutputFolder
    private var batch = FileBatch()
    private var writer: BackgroundWriter?

    /// The number of bytes to hand to the thread at a time.
    private static let batchSize = 1 << 18

    package init(_ folder: OutputFolder) {
        self.folder = folder
    }

    /// Takes the file `name`; the name has no folder part.
    ///
    /// - Throws: the error from an earlier file; none of the files after that one is written.
    package func add(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
        batch.add(bytes, to: name)
        guard batch.bytes.count >= OutputQueue.batchSize else { return }
        let writer = self.writer ?? BackgroundWriter(folder)
        self.writer = writer
        try writer.take(&batch)
    }

    /// Returns when all files taken so far are written.
    package func flush() throws(Diagnostic) {
        try writer?.finish()
        writer = nil
        try batch.write(to: folder)
        batch.removeAll()
    }
}

/// Files to write, in one block of memory, each after its name, so that no thread frees memory that another one
/// allocated.
private struct FileBatch {
    private(set) var bytes: [UInt8] = []
    private var files: [(nameEnd: Int, end: Int)] = []

    mutating func add(_ file: [UInt8], to name: String) {
        bytes.append(contentsOf: name.utf8)
        let nameEnd = bytes.count
        bytes.append(contentsOf: file)
        files.append((nameEnd, bytes.count))
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        files.removeAll(keepingCapacity: true)
    }

    func write(to folder: OutputFolder) throws(Diagnostic) {
        try bytes.withByteView { (all) throws(Diagnostic) in
            var start = 0
            for file in files {
                let name = all.upTo(file.nameEnd).from(start).string
                try folder.write(all.upTo(file.end).from(file.nameEnd), to: name)
                start = file.end
            }
        }
    }
}

/// A thread that writes batches of files to a folder. Nothing else may write to the folder while it runs.
private final class BackgroundWriter {
    private let shared: Shared
    private let thread: BackgroundThread?

    /// State shared by both threads. It changes only under the monitor: the caller changes `isLast`, the thread
    /// `fault`, and each may read its own without the lock.
    private final class Shared: @unchecked Sendable {
        let folder: OutputFolder
        let monitor = Monitor()
        var waiting: [FileBatch] = []
        /// Batches already written, kept to reuse their memory.
        var spare: [FileBatch] = []
        var isLast = false
        var fault: Diagnostic?

        init(_ folder: OutputFolder) {
            self.folder = folder
        }

        /// The body of the thread: writes batches until no more will come.
        func writeAll() {
            while let batch = monitor.when(
                { !waiting.isEmpty || isLast }, { waiting.isEmpty ? nil : waiting.removeFirst() })
            {
                var batch = batch
                do throws(Diagnostic) {
                    if fault == nil { try batch.write(to: folder) }
                } catch {
                    monitor.change { fault = error }
                }
                batch.removeAll()
                monitor.change { spare.append(batch) }
            }
        }
    }

    /// The most batches that may wait: enough to keep the thread busy while the caller waits for a processor.
    private static let limit = 6

    init(_ folder: OutputFolder) {
        let shared = Shared(folder)
        self.shared = shared
        thread = BackgroundThread { shared.writeAll() }
    }

    deinit {
        shared.monitor.change { shared.waiting.removeAll() }
        wait()
    }

    /// Takes a batch and leaves an empty one in its place.
    func take(_ batch: inout FileBatch) throws(Diagnostic) {
        guard thread != nil else {
            try batch.write(to: shared.folder)
            return batch.removeAll()
        }
        let (next, fault) = shared.monitor.when({ shared.waiting.count < BackgroundWriter.limit || shared.fault != nil }
        ) {
            shared.waiting.append(batch)
            return (shared.spare.popLast() ?? FileBatch(), shared.fault)
        }
        batch = next
        if let fault { throw fault }
    }

    /// Returns when all batches are written.
    func finish() throws(Diagnostic) {
        wait()
        if let fault = shared.fault { throw fault }
    }

    private func wait() {
        guard let thread, !shared.isLast else { return }
        shared.monitor.change { shared.isLast = true }
        thread.join()
    }
}
