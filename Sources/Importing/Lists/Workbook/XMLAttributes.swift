import Bytes

/// The attributes of an element; valid during the call that starts it.
struct XMLAttributes {
    /// Alternating names and values, ended by a null pointer.
    let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the attribute called `name`, or nil.
    subscript(name: StaticString) -> ByteView? {
        guard let list else { return nil }
        let name = ByteView(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var index = 0
        while let candidate = list[index], let value = list[index + 1] {
            if ByteView(cString: candidate).localName == name { return ByteView(cString: value) }
            index += 2
        }
        return nil
    }
}
