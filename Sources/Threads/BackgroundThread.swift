import Platform

/// A thread that runs next to the caller's.
package final class BackgroundThread {
    private let thread: NewThread

    /// Boxes the closure, so that it passes through C as a pointer.
    private final class Work {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Starts `work`; nil if the system cannot create a thread.
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

    /// Waits until the work is done; call it once.
    package func join() {
        let thread: pthread_t? = thread
        if let thread { pthread_join(thread, nil) }
    }
}
