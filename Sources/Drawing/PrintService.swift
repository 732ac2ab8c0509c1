import Bytes
import Diagnostics
import Printing

/// Prints one job: reads it from a source, and writes the replies to a sink.
package struct PrintService {
    private let source: any ByteSource
    private let replies: ReplySink

    package init(_ source: any ByteSource, _ sink: any ByteSink) {
        self.source = source
        replies = ReplySink(sink)
    }

    /// Prints the job.
    ///
    /// - Throws: the error that ended it, which is among the replies as well, unless nobody reads them.
    package func run() throws(Diagnostic) {
        do throws(Diagnostic) {
            try print()
        } catch {
            if error.category != .closedPipe { try replies.send(.failed(error)) }
            throw error
        }
    }

    private func print() throws(Diagnostic) {
        let frames = FrameReader(source)
        let job = try PrintJob(frames)
        let typesetter = try PangoTypesetter()
        let items = PrintItems(frames)
        switch job.output {
        case .pdf:
            let canvas = try PDFCanvas(job, replies)
            var run = try run(job, on: canvas, typesetter)
            while let item = try items.next() {
                try run.add(item)
                try canvas.requireSuccess()
                try replies.requireSuccess()
            }
            run.finish()
            try canvas.finish(run.preferences)
            try replies.send(.done(pages: run.pageCount, sheets: run.sheetCount))
        case .png:
            let canvas = try PNGCanvas(job, replies)
            var run = try run(job, on: canvas, typesetter)
            while let item = try items.next() { try run.add(item) }
            run.finish()
            try canvas.finish()
            try replies.send(.done(pages: run.pageCount, sheets: run.sheetCount))
        }
    }

    private func run(
        _ job: PrintJob, on canvas: any Canvas, _ typesetter: PangoTypesetter
    ) throws(Diagnostic) -> PrintRun {
        try PrintRun(job, on: canvas, typesetter) { [replies] message, isFrequent in
            replies.note(.message(message, isFrequent: isFrequent))
        }
    }
}

/// Sends replies; what is written to it is a piece of the file.
private final class ReplySink: ByteSink {
    private let sink: any ByteSink
    private var buffer: [UInt8] = []
    private var error: Diagnostic?

    init(_ sink: any ByteSink) { self.sink = sink }

    func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) { try send(.data(Array(bytes))) }

    func send(_ reply: PrintReply) throws(Diagnostic) {
        buffer.removeAll(keepingCapacity: true)
        reply.append(to: &buffer)
        try buffer.withByteView { (bytes) throws(Diagnostic) in
            try sink.write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }

    /// Sends a reply where nothing can be thrown.
    func note(_ reply: PrintReply) {
        do throws(Diagnostic) { try send(reply) } catch { self.error = error }
    }

    func requireSuccess() throws(Diagnostic) {
        if let error { throw error }
    }
}
