import Platform

/// A lock with a condition variable: callers can wait until the guarded state changes.
package final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// A lock that nobody holds.
    package init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(changed)
        mutex.deallocate()
        changed.deallocate()
    }

    /// Waits until `condition` holds, then runs `change`; both run with the lock held.
    package func when<Result>(_ condition: () -> Bool, _ change: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !condition() { pthread_cond_wait(changed, mutex) }
        defer { pthread_cond_broadcast(changed) }
        return change()
    }

    /// Runs `change` with the lock held.
    package func change<Result>(_ change: () -> Result) -> Result { when({ true }, change) }
}
