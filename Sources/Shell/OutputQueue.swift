import Diagnostics
import Threads

/// Files on their way to a folder: a thread writes them, in their order, while the caller makes the next ones.
package final class OutputQueue {
    private let folder: OutputFolder
    private var batch = FileBatch()
    private var writer: BackgroundWriter?

    /// How many bytes of files are handed to the thread at a time.
    private static let batchSize = 1 << 18

    package init(_ folder: OutputFolder) {
        self.folder = folder
    }

    /// Takes the file `name`, which has no folder in it.
    ///
    /// - Throws: what went wrong with a file taken before; none of those after it is written.
    package func add(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
        batch.add(bytes, to: name)
        guard batch.bytes.count >= OutputQueue.batchSize else { return }
        let writer = self.writer ?? BackgroundWriter(folder)
        self.writer = writer
        try writer.take(&batch)
    }

    /// Comes back when all files that were taken are written.
    package func flush() throws(Diagnostic) {
        try writer?.finish()
        writer = nil
        try batch.write(to: folder)
        batch.removeAll()
    }
}

/// Files to be written, one after another in one piece of memory, each behind its name: nothing in it is made by one
/// thread and given up by another.
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

/// A thread that writes batches of files to a folder, which nobody else writes to meanwhile.
private final class BackgroundWriter {
    private let shared: Shared
    private let thread: BackgroundThread?

    /// What both threads use. It is changed under the monitor only, `isLast` by the caller and `fault` by the thread,
    /// each of which may look at its own at any time.
    private final class Shared: @unchecked Sendable {
        let folder: OutputFolder
        let monitor = Monitor()
        var waiting: [FileBatch] = []
        /// Written already; kept for their memory.
        var spare: [FileBatch] = []
        var isLast = false
        var fault: Diagnostic?

        init(_ folder: OutputFolder) {
            self.folder = folder
        }

        /// What the thread does until there is nothing more to come.
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

    /// How many batches may wait: enough for the thread never to be idle while the caller waits for a processor.
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

    /// Takes a batch, and leaves an empty one in its place.
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

    /// Comes back when all batches are written.
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
