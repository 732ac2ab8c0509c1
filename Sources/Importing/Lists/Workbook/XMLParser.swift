import Bytes
import CExpat
import Diagnostics

/// Parses the XML of a part with expat, piece by piece, and pauses where the handler asks for it.
///
/// Input that would make expat use unbounded memory is refused: document types and their entities, endless tags, deep
/// nesting, and too many different names.
final class XMLParser {
    private let parser: OpaquePointer
    private let part: ZipPart
    private let handler: any XMLHandler
    private var failure: Diagnostic?
    private var isPaused = false
    private var isFinished = false
    private var fedCount = 0
    private var depth = 0
    private var names = NameCount()

    private static let blockSize = 1 << 16
    private static let maximumTagSize = 1 << 20
    private static let maximumDepth = 100

    init(_ part: ZipPart, _ handler: any XMLHandler) throws(Diagnostic) {
        guard let parser = XML_ParserCreate(nil) else {
            throw Diagnostic(file: part.file.name, "there is not enough memory")
        }
        self.parser = parser
        self.part = part
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, XMLParser.startElement, XMLParser.endElement)
        XML_SetCharacterDataHandler(parser, XMLParser.characterData)
        XML_SetStartDoctypeDeclHandler(parser, XMLParser.startDoctype)
    }

    deinit {
        XML_ParserFree(parser)
    }

    /// Parses `part` from beginning to end; `handler` must not pause.
    static func parse(_ part: ZipPart, _ handler: any XMLHandler) throws(Diagnostic) {
        let parser = try XMLParser(part, handler)
        while try parser.resume() {}
    }

    /// Parses until the handler pauses; false at the end of the part.
    func resume() throws(Diagnostic) -> Bool {
        while !isFinished {
            let status = isPaused ? XML_ResumeParser(parser) : try feed()
            isPaused = false
            if let failure { throw failure }
            if status == XML_STATUS_SUSPENDED {
                isPaused = true
                return true
            }
            guard status == XML_STATUS_OK else { throw malformed() }
            guard fedCount - Int(XML_GetCurrentByteIndex(parser)) <= XMLParser.maximumTagSize else {
                throw part.file.damaged("\(part.path) has a tag that does not end")
            }
        }
        return false
    }

    /// Reads the next block into expat's buffer and parses it; an empty block is the last.
    private func feed() throws(Diagnostic) -> XML_Status {
        guard let block = XML_GetBuffer(parser, Int32(XMLParser.blockSize)) else {
            throw Diagnostic(file: part.file.name, "there is not enough memory")
        }
        let count = try part.read(into: UnsafeMutableRawBufferPointer(start: block, count: XMLParser.blockSize))
        fedCount += count
        isFinished = count == 0
        return XML_ParseBuffer(parser, Int32(count), isFinished ? 1 : 0)
    }

    private func malformed() -> Diagnostic {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not XML"
        return part.file.damaged(
            "\(part.path):\(XML_GetCurrentLineNumber(parser)):\(XML_GetCurrentColumnNumber(parser) + 1): \(reason)")
    }
}

// Callbacks from expat. Errors cannot be thrown through C, so a failure is kept and parsing stops.
extension XMLParser {
    private func attempt(_ body: () throws(Diagnostic) -> Void) {
        guard failure == nil else { return }
        do throws(Diagnostic) {
            try body()
        } catch {
            failure = error
            XML_StopParser(parser, 0)
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
        context.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let startElement: XML_StartElementHandler = { context, name, attributes in
        guard let parser = XMLParser.of(context), let name else { return }
        parser.attempt { () throws(Diagnostic) in
            parser.depth += 1
            guard parser.depth <= XMLParser.maximumDepth, parser.names.accept(name, attributes) else {
                throw parser.part.file.damaged("\(parser.part.path) is not what a spreadsheet program writes")
            }
            try parser.handler.start(ByteView(cString: name).localName.string, XMLAttributes(list: attributes))
        }
    }

    private static let endElement: XML_EndElementHandler = { context, name in
        guard let parser = XMLParser.of(context), let name else { return }
        parser.attempt { () throws(Diagnostic) in
            parser.depth -= 1
            if try parser.handler.end(ByteView(cString: name).localName.string) { XML_StopParser(parser.parser, 1) }
        }
    }

    private static let characterData: XML_CharacterDataHandler = { context, text, count in
        guard let parser = XMLParser.of(context), let text else { return }
        parser.attempt { () throws(Diagnostic) in
            let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
            try parser.handler.text(ByteView(start: bytes, count: Int(count)))
        }
    }

    private static let startDoctype: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
        guard let parser = XMLParser.of(context) else { return }
        parser.attempt { () throws(Diagnostic) in
            throw parser.part.file.damaged("\(parser.part.path) declares a document type, which no workbook does")
        }
    }
}

/// Counts the distinct names of elements and attributes, which expat keeps in memory.
private struct NameCount {
    /// Hashes of the names (FNV-1a).
    private var names: Set<UInt64> = []
    /// A cache of recent hashes; nearly every name is in it.
    private var recent = [UInt64](repeating: 0, count: 64)
    private var hasLongName = false
    private static let maximum = 2000
    private static let maximumLength = 256

    /// Counts the names of one element; false if there are too many distinct ones.
    mutating func accept(
        _ element: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Bool {
        count(element)
        var index = 0
        while let name = attributes?[index] {
            count(name)
            index += 2
        }
        return !hasLongName && names.count <= NameCount.maximum
    }

    private mutating func count(_ name: UnsafePointer<CChar>) {
        var hash: UInt64 = 14_695_981_039_346_656_037
        var length = 0
        while name[length] != 0 {
            hash = (hash ^ UInt64(UInt8(bitPattern: name[length]))) &* 1_099_511_628_211
            length += 1
        }
        if length > NameCount.maximumLength { hasLongName = true }
        let place = Int(hash >> 58)
        if recent[place] == hash { return }
        recent[place] = hash
        names.insert(hash)
    }
}
