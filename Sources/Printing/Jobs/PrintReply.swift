import Diagnostics

/// What the printing program answers: pieces of the file, messages, and at the end how much was printed.
package enum PrintReply: Equatable, Sendable {
    case data([UInt8])
    /// A message about one item; `isFrequent` if many items may cause it.
    case message(Diagnostic, isFrequent: Bool)
    /// The error that ended the job.
    case failed(Diagnostic)
    case done(pages: Int, sheets: Int)

    package func append(to stream: inout [UInt8]) {
        switch self {
        case .data(let bytes): Frame.append("data", bytes, to: &stream)
        case .message(let message, let isFrequent):
            PrintReply.append(message, to: &stream)
            Frame.append("message", isFrequent ? "frequent" : "", to: &stream)
        case .failed(let message):
            PrintReply.append(message, to: &stream)
            Frame.append("failed", "", to: &stream)
        case .done(let pages, let sheets): Frame.append("done", "\(pages) \(sheets)", to: &stream)
        }
    }

    private static func append(_ message: Diagnostic, to stream: inout [UInt8]) {
        Frame.append("severity", message.severity.rawValue, to: &stream)
        Frame.append("category", String(message.category.rawValue), to: &stream)
        if let file = message.file { Frame.append("file", file, to: &stream) }
        if let line = message.line { Frame.append("line", String(line), to: &stream) }
        Frame.append("text", message.message, to: &stream)
        if let hint = message.hint { Frame.append("hint", hint, to: &stream) }
    }
}

/// Takes the stream of replies apart.
package struct PrintReplies {
    private var frames = FrameBuffer()
    private var message = Diagnostic(.error, .data, "")

    package init() {}

    package mutating func add(_ block: UnsafeRawBufferPointer) { frames.add(block) }

    /// The next reply that is complete; nil until more is added.
    package mutating func next() throws(Diagnostic) -> PrintReply? {
        while let frame = try frames.next() {
            switch frame.name {
            case "data": return .data(frame.bytes)
            case "severity": message = Diagnostic(.init(rawValue: frame.text) ?? .error, .data, "")
            case "category": message.category = Int32(frame.text).flatMap { .init(rawValue: $0) } ?? .data
            case "file": message.file = frame.text
            case "line": message.line = Int(frame.text)
            case "text": message.message = frame.text
            case "hint": message.hint = frame.text
            case "message": return .message(message, isFrequent: frame.text == "frequent")
            case "failed": return .failed(message)
            case "done":
                let counts = frame.text.split(separator: " ").compactMap { Int($0) }
                guard counts.count == 2 else { throw PrintJob.otherVersion }
                return .done(pages: counts[0], sheets: counts[1])
            default: throw PrintJob.otherVersion
            }
        }
        return nil
    }
}
