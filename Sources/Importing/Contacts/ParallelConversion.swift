import CSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Converts runs of records on two threads, the caller's and one more, and hands the batches back in the order of the runs.
///
/// Both threads take the oldest run that waits. The second is started only when there is more than one.
final class ParallelConversion: @unchecked Sendable {
    /// A run and what becomes of it.
    final class Job {
        let run = RecordRun()
        let batch = ContactBatch()
        fileprivate var state = State.waiting

        fileprivate enum State { case waiting, taken, done }
    }

    /// So many runs are held at once.
    private static let most = 6

    private let converter: ListConverter
    private let newConverter: () -> ListConverter
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var thread: pthread_t?
    /// In the order of the list. Like all that follows, it is changed only under the lock.
    private var jobs: [Job] = []
    private var isClosed = false
    /// Jobs whose memory can be used again; they belong to the caller's thread alone.
    private var spare: [Job] = []

    /// - Parameters:
    ///   - converter: converts on the caller's thread.
    ///   - newConverter: makes the one that converts on the other.
    init(_ converter: ListConverter, _ newConverter: @escaping () -> ListConverter) {
        self.converter = converter
        self.newConverter = newConverter
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    /// Ends the other thread; what has not been handed back is lost. It must be called before the object goes away.
    func close() {
        locked { isClosed = true }
        if let thread { pthread_join(thread, nil) }
        thread = nil
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Whether another run can be added before one has been handed back.
    var hasRoom: Bool { locked { jobs.count < ParallelConversion.most } }

    /// A job to be filled and added.
    func newJob() -> Job { spare.popLast() ?? Job() }

    /// Adds a run behind all others.
    func add(_ job: Job) {
        let isSecond = locked {
            job.state = .waiting
            jobs.append(job)
            return jobs.count > 1
        }
        if isSecond, thread == nil { start() }
    }

    /// Gives back a job that is needed no more.
    func recycle(_ job: Job) {
        job.batch.clear()
        spare.append(job)
    }

    /// The batch of the oldest run, or nil if there is none; this thread converts runs until that one is done.
    func next() -> Job? {
        while true {
            let (first, mine) = locked { () -> (Job?, Job?) in
                guard let first = jobs.first else { return (nil, nil) }
                if first.state == .done { return (jobs.removeFirst(), nil) }
                if let mine = takeWaiting() { return (nil, mine) }
                pthread_cond_wait(changed, lock)
                return (nil, nil)
            }
            if let first { return first }
            if let mine { convert(mine, with: converter) } else if locked({ jobs.isEmpty }) { return nil }
        }
    }

    private func start() {
        var thread: pthread_t?
        let context = Unmanaged.passUnretained(self).toOpaque()
        #if canImport(Glibc)
            var identifier = pthread_t()
            let status = pthread_create(&identifier, nil, { ParallelConversion.run($0) }, context)
            thread = identifier
        #else
            let status = pthread_create(&thread, nil, { ParallelConversion.run($0) }, context)
        #endif
        // Without a second thread this one does all the work.
        self.thread = status == 0 ? thread : nil
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let context else { return nil }
        Unmanaged<ParallelConversion>.fromOpaque(context).takeUnretainedValue().work()
        return nil
    }

    /// What the other thread does.
    private func work() {
        let converter = newConverter()
        while true {
            let (job, isOver) = locked { () -> (Job?, Bool) in
                if isClosed { return (nil, true) }
                if let job = takeWaiting() { return (job, false) }
                pthread_cond_wait(changed, lock)
                return (nil, false)
            }
            if isOver { return }
            if let job { convert(job, with: converter) }
        }
    }

    private func convert(_ job: Job, with converter: ListConverter) {
        converter.take(job.run, job.batch)
        locked { job.state = .done }
    }

    /// Takes the oldest run that nobody has begun with; asked for under the lock.
    private func takeWaiting() -> Job? {
        guard let job = jobs.first(where: { $0.state == .waiting }) else { return nil }
        job.state = .taken
        return job
    }

    /// Calls `body` with the lock held, and wakes the other thread afterwards, which may wait for what has changed.
    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer {
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(lock)
        }
        return body()
    }
}
