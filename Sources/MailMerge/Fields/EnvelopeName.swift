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
        output.append(contentsOf: ", ".utf8)
        output.append(contentsOf: credentials.buffer)
    }

    /// Appends the person's name, or the organization if there is no person.
    func appendName(to output: inout [UInt8]) {
        let start = output.count
        appendFullName(to: &output)
        if output.count == start { output.append(contentsOf: organization.buffer) }
    }
}
