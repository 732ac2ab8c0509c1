import Bytes
import Diagnostics

/// Writes records to a sink as CSV, formatted as by `RecordBuffer`.
package struct Writer: ~Copyable {
    private let sink: any ByteSink
    private let cells: CellPolicy
    private var records = RecordBuffer()
    private static let blockSize = 1 << 16

    /// - Parameter cells: how to write cells.
    package init(_ sink: any ByteSink, cells: CellPolicy = .plain) {
        self.sink = sink
        self.cells = cells
    }

    /// Adds a field to the record in progress.
    package mutating func field(_ bytes: ByteView) { cells.add(bytes, to: &records) }

    /// Adds a field to the record in progress.
    package mutating func field(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { field(ByteView($0)) }
    }

    /// Adds a field to the record in progress.
    package mutating func field(_ text: String) {
        var text = text
        text.withUTF8 { field(ByteView($0)) }
    }

    /// Ends the record in progress.
    package mutating func endRecord() throws(Diagnostic) {
        records.endRecord()
        if records.count >= Writer.blockSize { try flush() }
    }

    /// Writes one whole record.
    package mutating func record(_ fields: [String]) throws(Diagnostic) {
        for text in fields { field(text) }
        try endRecord()
    }

    /// Passes all records so far to the sink.
    package mutating func flush() throws(Diagnostic) {
        try sink.write(UnsafeRawBufferPointer(records.text.buffer))
        records.clear()
    }

    /// Writes CSV text after the records so far; long text is not copied.
    package mutating func write(_ text: ByteView) throws(Diagnostic) {
        if text.count < Writer.blockSize / 4 {
            records.append(text)
            if records.count >= Writer.blockSize { try flush() }
        } else {
            try flush()
            try sink.write(UnsafeRawBufferPointer(text.buffer))
        }
    }
}
