import CSV
import Threads

/// Converts runs of records on two threads, the caller's and one more, and hands the batches back in the order of the
/// runs.
///
/// Both threads take the oldest run that waits. The second is started only when there is more than one.
final class ParallelConversion {
    /// A run and what becomes of it; it belongs to whoever has taken it.
    final class Job {
        /// The records to be converted.
        let run = RecordRun()
        /// The contacts that they have become.
        let batch = ContactBatch()
        fileprivate var state = State.waiting

        fileprivate enum State { case waiting, taken, done }
    }

    /// What both threads use; it is changed under the monitor only.
    private final class Shared: @unchecked Sendable {
        let monitor = Monitor()
        /// In the order of the list; only the caller's thread adds and removes.
        var jobs: [Job] = []
        var isClosed = false
        let newConverter: () -> ListConverter

        init(_ newConverter: @escaping () -> ListConverter) {
            self.newConverter = newConverter
        }

        /// The oldest run that nobody has begun with; asked for under the monitor.
        var waiting: Job? { jobs.first { $0.state == .waiting } }

        func convert(_ job: Job, with converter: ListConverter) {
            converter.take(job.run, job.batch)
            monitor.change { job.state = .done }
        }

        /// What the other thread does until the conversion is closed.
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

    /// So many runs are held at once.
    private static let most = 6

    private let converter: ListConverter
    private let shared: Shared
    private var thread: BackgroundThread?
    private var hasTriedToStart = false
    /// Jobs whose memory can be used again.
    private var spare: [Job] = []

    /// - Parameters:
    ///   - converter: converts on the caller's thread.
    ///   - newConverter: makes the one that converts on the other, and is called there.
    init(_ converter: ListConverter, _ newConverter: @escaping () -> ListConverter) {
        self.converter = converter
        shared = Shared(newConverter)
    }

    /// Ends the other thread; what has not been handed back is lost.
    deinit {
        shared.monitor.change { shared.isClosed = true }
        thread?.join()
    }

    /// Whether another run can be added before one has been handed back.
    var hasRoom: Bool { shared.jobs.count < ParallelConversion.most }

    /// A job to be filled and added.
    func newJob() -> Job { spare.popLast() ?? Job() }

    /// Adds a run behind all others.
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

    /// Gives back a job that is needed no more.
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
