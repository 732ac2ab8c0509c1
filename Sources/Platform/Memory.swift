/// Asks the system to back `size` bytes at `start` with large pages, where it can.
package func preferLargePages(_ start: UnsafeMutableRawPointer, _ size: Int) {
    #if canImport(Glibc)
        madvise(start, size, MADV_HUGEPAGE)
    #endif
}
