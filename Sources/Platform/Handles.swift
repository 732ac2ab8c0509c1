/// Types that differ between C libraries: handles of folders and of threads.
#if canImport(Darwin)
    package typealias DirectoryHandle = UnsafeMutablePointer<DIR>
    package typealias NewThread = pthread_t?
    package let noThread: NewThread = nil
#else
    package typealias DirectoryHandle = OpaquePointer
    package typealias NewThread = pthread_t
    package let noThread: NewThread = 0
#endif
