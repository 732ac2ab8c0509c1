import Platform

/// A thread beside the caller's.
package final class BackgroundThread {
    private let thread: NewThread

    /// What the thread is to do, for the system to hand over.
    private final class Work {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Starts `work`; nil if the system has no thread to give.
    package init?(_ work: @escaping @Sendable () -> Void) {
        var thread = noThread
        let context = Unmanaged.passRetained(Work(work))
        let status = pthread_create(
            &thread, nil,
            { context in
                let context: UnsafeMutableRawPointer? = context
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        guard status == 0 else {
            context.release()
            return nil
        }
        self.thread = thread
    }

    /// Comes back when the work is done; to be called once.
    package func join() {
        let thread: pthread_t? = thread
        if let thread { pthread_join(thread, nil) }
    }
}
