import Bytes
import Diagnostics

/// The files that letters attach, read once each.
package struct Attachments {
    private let read: (String) throws(Diagnostic) -> [UInt8]

    /// Nothing can be attached.
    package init() {
        read = { (name) throws(Diagnostic) in
            throw Diagnostic(.error, .cannotRead, file: name, "this file cannot be attached")
        }
    }

    /// - Parameter read: reads a file of the templates' folder.
    package init(_ read: @escaping (String) throws(Diagnostic) -> [UInt8]) {
        self.read = read
    }

    /// The maximum size of all files of one letter, which most mail servers accept.
    static let maximumSize = 20 << 20

    /// The bytes of a file.
    ///
    /// - Throws: if its name leads out of the folder or it cannot be read.
    func contents(of name: String) throws(Diagnostic) -> [UInt8] {
        guard Path.split(name).name == name, !name.hasPrefix("."), !name.isEmpty else {
            throw Diagnostic(
                .error, .usage, file: name, "an attachment is named without a folder",
                hint: "put the file into the folder of the templates")
        }
        return try read(name)
    }
}
