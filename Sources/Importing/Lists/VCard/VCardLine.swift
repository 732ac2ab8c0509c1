import Bytes

/// One property of a card, unfolded: `item1.TEL;TYPE=work,voice;PREF=1:+1 707 555 0123`.
struct VCardLine {
    /// Nil for a property that is skipped.
    let property: VCardProperty?
    /// The group, such as `item1`; may be empty.
    let group: ByteView
    private(set) var encoding = Encoding.plain
    private(set) var types: Types = []
    /// From 1, the most preferred, to 100; 101 if there is no preference (RFC 6350, 5.3).
    private(set) var preference = VCardLine.noPreference
    private(set) var charset = ByteView.empty
    /// For `ADR`, the printed address in its parameter; for a relation, its type, such as `spouse`; for an unknown
    /// property, its name.
    private(set) var label = ByteView.empty
    /// The value as in the file, still encoded and escaped.
    let value: ByteView

    static let noPreference = 101

    enum Encoding {
        case plain
        case quotedPrintable
        case base64
    }

    /// The types of a value that matter here.
    struct Types: OptionSet {
        let rawValue: UInt8
        static let work = Types(rawValue: 1)
        static let home = Types(rawValue: 2)
        static let other = Types(rawValue: 4)
        static let fax = Types(rawValue: 8)
        static let pager = Types(rawValue: 16)
        /// An X.400 or Exchange address, not an Internet address.
        static let notInternet = Types(rawValue: 32)
        static let referredBy = Types(rawValue: 64)
    }

    /// Reads an unfolded line; nil for one without a colon.
    init?(_ line: ByteView) {
        guard let colon = VCardLine.colon(in: line) else { return nil }
        let head = line.upTo(colon)
        let name = VCardLine.name(of: head)
        let dot = name.lastIndex(of: UInt8(ascii: "."))
        group = dot.map { name.upTo($0).trimmed } ?? .empty
        property = VCardLine.property(of: head)
        value = line.from(colon + 1)
        var rest = head.from(name.count)
        while !rest.isEmpty {
            rest = rest.from(1)
            let parameter = rest.upTo(VCardLine.index(of: UInt8(ascii: ";"), in: rest) ?? rest.count)
            rest = rest.from(parameter.count)
            take(parameter.trimmed)
        }
        if property == .other { label = name.from(dot.map { $0 + 1 } ?? 0).trimmed }
    }

    /// The property at the beginning of a line, which may be incomplete.
    static func property(of line: ByteView) -> VCardProperty? {
        let name = name(of: line)
        return VCardProperty(name.from(name.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? 0).trimmed)
    }

    /// The name of a property, including its group.
    private static func name(of line: ByteView) -> ByteView {
        line.upTo(line.buffer.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") } ?? line.count)
    }

    /// The colon before the value. A parameter may hold a colon only in quotes; unclosed quotes do not count.
    private static func colon(in line: ByteView) -> Int? {
        index(of: UInt8(ascii: ":"), in: line) ?? line.firstIndex(of: UInt8(ascii: ":"))
    }

    /// The first `byte` outside quotes.
    private static func index(of byte: UInt8, in text: ByteView) -> Int? {
        var quoted = false
        for index in 0..<text.count {
            let next = text.buffer[index]
            if next == .quote { quoted.toggle() } else if next == byte, !quoted { return index }
        }
        return nil
    }

    /// Takes `TYPE=work,voice`, or `WORK` alone as in vCard 2.1.
    private mutating func take(_ parameter: ByteView) {
        guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")) else { return takeType(parameter) }
        let key = parameter.upTo(equals).trimmed
        let value = VCardLine.unquoted(parameter.from(equals + 1).trimmed)
        if key.equalsIgnoringCase("TYPE") {
            for type in value.split(where: { $0 == UInt8(ascii: ",") }) { takeType(VCardLine.unquoted(type.trimmed)) }
        } else if key.equalsIgnoringCase("PREF") {
            let number = Int(value.string) ?? VCardLine.noPreference
            preference = min(preference, max(1, number))
        } else if key.equalsIgnoringCase("ENCODING") {
            takeType(value)
        } else if key.equalsIgnoringCase("CHARSET") {
            charset = value
        } else if key.equalsIgnoringCase("LABEL") {
            label = value
        }
    }

    private mutating func takeType(_ type: ByteView) {
        switch type.count {
        case 1 where type.equalsIgnoringCase("B"): encoding = .base64
        case 2 where type.equalsIgnoringCase("EX"): types.insert(.notInternet)
        case 3 where type.equalsIgnoringCase("FAX"): types.insert(.fax)
        case 4 where type.equalsIgnoringCase("WORK"): types.insert(.work)
        case 4 where type.equalsIgnoringCase("HOME"): types.insert(.home)
        case 4 where type.equalsIgnoringCase("PREF"): preference = min(preference, 1)
        case 4 where type.equalsIgnoringCase("X400"): types.insert(.notInternet)
        case 5 where type.equalsIgnoringCase("OTHER"): types.insert(.other)
        case 5 where type.equalsIgnoringCase("PAGER"): types.insert(.pager)
        case 6 where type.equalsIgnoringCase("BASE64"): encoding = .base64
        case 16 where type.equalsIgnoringCase("QUOTED-PRINTABLE"): encoding = .quotedPrintable
        case 11... where VCardText.meansReferredBy(type): types.insert(.referredBy)
        default: if property == .relation, label.isEmpty { label = type }
        }
    }

    private static func unquoted(_ value: ByteView) -> ByteView {
        guard value.count > 1, value[0] == .quote, value[value.count - 1] == .quote else { return value }
        return value[1..<value.count - 1]
    }
}

extension ByteView {
    /// The position of the last `byte`, or nil.
    fileprivate func lastIndex(of byte: UInt8) -> Int? { buffer.lastIndex(of: byte) }
}
