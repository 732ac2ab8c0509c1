/// The system's C library. Only this module chooses between them.
#if canImport(Darwin)
    @_exported import Darwin
#elseif canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#else
    #error("The toolkit knows the C libraries of macOS (Darwin) and Linux (Glibc, Musl); add this system's here.")
#endif
