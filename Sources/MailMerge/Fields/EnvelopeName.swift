extension Addressee {
    /// Appends the person's name as it stands on an envelope; nothing for an organization.
    ///
    /// The list's own `full_name` first; else `Priya K. Patel Jr., MD, FAAP` with credentials, or `Dr. Priya Patel`
    /// with a prefix. Both stand there only where the credentials do not say already what the prefix says.
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
        output.append(contentsOf: ", ".utf8)
        output.append(contentsOf: credentials.buffer)
    }

    /// Appends the person's name, or else the organization.
    func appendName(to output: inout [UInt8]) {
        let start = output.count
        appendFullName(to: &output)
        if output.count == start { output.append(contentsOf: organization.buffer) }
    }
}
