import CSV
import Threads

/// Converts runs of records on two threads, the caller's and one more, and returns the batches in the order of the
/// runs.
///
/// Both threads take the oldest waiting run. The second thread is started only if there is more than one run.
final class ParallelConversion {
    /// A run and its batch; it belongs to the thread that took it.
    final class Job {
        /// The records to convert.
        let run = RecordRun()
        /// The converted contacts.
        let batch = ContactBatch()
        fileprivate var state = State.waiting

        fileprivate enum State { case waiting, taken, done }
    }

    /// The state that both threads share; it changes only under the monitor.
    private final class Shared: @unchecked Sendable {
        let monitor = Monitor()
        /// In the order of the list; only the caller's thread adds and removes.
        var jobs: [Job] = []
        var isClosed = false
        let newConverter: () -> ListConverter

        init(_ newConverter: @escaping () -> ListConverter) {
            self.newConverter = newConverter
        }

        /// The oldest run that nobody has taken; read under the monitor.
        var waiting: Job? { jobs.first { $0.state == .waiting } }

        func convert(_ job: Job, with converter: ListConverter) {
            converter.take(job.run, job.batch)
            monitor.change { job.state = .done }
        }

        /// The loop of the second thread until the conversion is closed.
        func work() {
            let converter = newConverter()
            while let job = monitor.when({ isClosed || waiting != nil }, takeUnlessClosed) {
                convert(job, with: converter)
            }
        }

        private func takeUnlessClosed() -> Job? {
            guard !isClosed, let job = waiting else { return nil }
            job.state = .taken
            return job
        }
    }

    /// The most runs held at once.
    private static let most = 6

    private let converter: ListConverter
    private let shared: Shared
    private var thread: BackgroundThread?
    private var hasTriedToStart = false
    /// Jobs whose memory can be reused.
    private var spare: [Job] = []

    /// - Parameters:
    ///   - converter: converts on the caller's thread.
    ///   - newConverter: makes the converter of the second thread, and is called on it.
    init(_ converter: ListConverter, _ newConverter: @escaping () -> ListConverter) {
        self.converter = converter
        shared = Shared(newConverter)
    }

    /// Ends the second thread; batches that were not returned are lost.
    deinit {
        shared.monitor.change { shared.isClosed = true }
        thread?.join()
    }

    /// Whether another run can be added before one is returned.
    var hasRoom: Bool { shared.jobs.count < ParallelConversion.most }

    /// A job to fill and add.
    func newJob() -> Job { spare.popLast() ?? Job() }

    /// Adds a run after all others.
    func add(_ job: Job) {
        shared.monitor.change {
            job.state = .waiting
            shared.jobs.append(job)
        }
        if shared.jobs.count > 1, !hasTriedToStart {
            hasTriedToStart = true
            let shared = shared
            thread = BackgroundThread { shared.work() }
        }
    }

    /// Returns a job that is no longer needed.
    func recycle(_ job: Job) {
        job.batch.clear()
        spare.append(job)
    }

    /// The oldest run with its batch, or nil if there is none; this thread converts runs until that one is done.
    func next() -> Job? {
        guard let first = shared.jobs.first else { return nil }
        while true {
            let mine = shared.monitor.when({ first.state == .done || shared.waiting != nil }) { () -> Job? in
                if first.state == .done {
                    shared.jobs.removeFirst()
                    return nil
                }
                let job = shared.waiting
                job?.state = .taken
                return job
            }
            guard let mine else { return first }
            shared.convert(mine, with: converter)
        }
    }
}
