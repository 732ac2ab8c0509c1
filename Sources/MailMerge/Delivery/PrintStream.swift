import Bytes
import Diagnostics
import Printing

/// The two-way stream to the printing program.
final class PrintStream {
    /// The program's name; it is beside `mail-merge`.
    static let program = "mail-merge-print"

    private let program: any PlacedProgram
    private let sink: (any ByteSink)?
    private let reporter: any RunReporter
    private var replies = PrintReplies()
    private var counts: (pages: Int, sheets: Int)?
    /// Items not yet written.
    private var buffer: [UInt8] = []
    private static let blockSize = 1 << 16

    /// Starts the program and gives it the job.
    ///
    /// - Parameter sink: receives the file; nil to throw it away.
    init(_ job: PrintJob, in place: any Place, _ sink: (any ByteSink)?, _ reporter: any RunReporter) throws(Diagnostic)
    {
        program = try place.program(
            PrintStream.program,
            hint: "install pango (Debian: libpango1.0-dev, Homebrew: pango) and build the toolkit again, or use "
                + "--format html and print from a browser")
        self.sink = sink
        self.reporter = reporter
        for frame in job.frames { frame.append(to: &buffer) }
    }

    func write(_ item: [UInt8]) throws(Diagnostic) {
        buffer += item
        if buffer.count >= PrintStream.blockSize { try flush() }
    }

    private func flush() throws(Diagnostic) {
        let block = buffer
        buffer.removeAll(keepingCapacity: true)
        try block.withByteView { (bytes) throws(Diagnostic) in
            try program.write(UnsafeRawBufferPointer(bytes.buffer)) { (reply) throws(Diagnostic) in try take(reply) }
        }
    }

    /// Ends the job, and waits for the rest of the file; returns how much was printed.
    func finish() throws(Diagnostic) -> (pages: Int, sheets: Int) {
        Frame.append("end", "", to: &buffer)
        try flush()
        let status = try program.finish { (reply) throws(Diagnostic) in try take(reply) }
        guard let counts, status == 0 else {
            throw Diagnostic(
                .error, .writeFailed, "\(PrintStream.program) stopped with status \(status) before the end",
                hint: "nothing has been written; run it again, and report it if it happens again")
        }
        return counts
    }

    private func take(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        replies.add(bytes)
        while let reply = try replies.next() {
            switch reply {
            case .data(let data):
                try data.withByteView { (bytes) throws(Diagnostic) in
                    try sink?.write(UnsafeRawBufferPointer(bytes.buffer))
                }
            case .message(let message, let isFrequent):
                if isFrequent { reporter.notice(message) } else { reporter.report(message) }
            case .failed(let error): throw error
            case .done(let pages, let sheets): counts = (pages, sheets)
            }
        }
    }
}
