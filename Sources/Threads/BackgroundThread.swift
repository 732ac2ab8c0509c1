import Platform

/// A thread beside the caller's.
package final class BackgroundThread {
    private let thread: pthread_t

    /// What the thread is to do, for the system to hand over.
    private final class Work {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Starts `work`; nil if the system has no thread to give.
    package init?(_ work: @escaping @Sendable () -> Void) {
        #if canImport(Glibc)
            var thread: pthread_t = 0
        #else
            var thread: pthread_t?
        #endif
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
        #if canImport(Glibc)
            self.thread = thread
        #else
            guard let thread else { return nil }
            self.thread = thread
        #endif
    }

    /// Comes back when the work is done; to be called once.
    package func join() {
        pthread_join(thread, nil)
    }
}
