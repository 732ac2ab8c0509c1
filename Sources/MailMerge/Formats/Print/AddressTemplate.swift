import Diagnostics
import Text

extension TemplateFolder {
    /// The name of the one template of `address`.
    static let addressFileName = "address.txt"

    /// A folder whose one template shows the address of a contact, for labels and envelopes without a template.
    static var address: TemplateFolder {
        TemplateFolder(fileNames: [addressFileName], variant: .html) { name throws(Diagnostic) in
            try SourceText(name: name, bytes: Array("{{address_block}}\n".utf8))
        }
    }
}
