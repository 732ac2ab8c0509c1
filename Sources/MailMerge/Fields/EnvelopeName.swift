import Bytes

extension Addressee {
    /// Appends the person's name as on an envelope; nothing for an organization.
    ///
    /// A `full_name` of the list comes first; otherwise `Priya K. Patel Jr., MD, FAAP` with credentials, or `Dr. Priya
    /// Patel` with a prefix. Prefix and credentials appear together only if the credentials do not already imply the
    /// prefix.
    func appendFullName(to output: inout [UInt8]) {
        if !fullName.isEmpty { return output.append(contentsOf: fullName.buffer) }
        guard isPerson else { return }
        let prefixSaysMore = !prefix.isEmpty && (credentials.isEmpty || isDoctor && !hasDoctorate)
        let words = [prefixSaysMore ? prefix : .empty, given, middle, family, suffix]
        var isFirst = true
        for word in words where !word.isEmpty {
            if !isFirst { output.append(0x20) }
            output.append(contentsOf: word.buffer)
            isFirst = false
        }
        guard !credentials.isEmpty else { return }
        for credential in credentials.split(where: { $0 == .comma }) where credential.trimmed.isCredential {
            output.append(contentsOf: ", ".utf8)
            output.append(contentsOf: credential.trimmed.buffer)
        }
    }

    /// Appends the person's name, or the organization if there is no person.
    func appendName(to output: inout [UInt8]) {
        let start = output.count
        appendFullName(to: &output)
        if output.count == start { output.append(contentsOf: organization.buffer) }
    }
}

extension ByteView {
    /// Whether the text is something to write behind a name: `CD(DONA)`, but not `in training` or `DONA (lapsed)`.
    fileprivate var isCredential: Bool {
        let letters = contains { $0.isASCIIUppercase || $0 >= 0x80 }
        guard letters, let open = firstIndex(of: UInt8(ascii: "(")) else { return letters }
        return !from(open).contains(where: \.isASCIILowercase)
    }
}
