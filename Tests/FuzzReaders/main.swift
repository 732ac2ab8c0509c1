import Platform

// Gives what libFuzzer makes to one reader, again and again: FUZZ_READER names it, and the arguments are those of
// libFuzzer. A reader may throw a diagnostic; it may not crash, hang or touch memory that is not its own. Built and run
// by Tests/Benchmarks/fuzz, with FUZZING in the environment.

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

guard Readers.chosen != nil else {
    print("FUZZ_READER is one of \(Readers.all.keys.sorted().joined(separator: ", "))")
    exit(64)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runFuzzer(&count, &arguments) { (bytes, count) in
        try? Readers.chosen?(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    })
