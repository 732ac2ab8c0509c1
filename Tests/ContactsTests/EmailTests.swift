import Contacts
import Testing

@Suite("Email")
struct EmailTests {
    private func read(_ cell: String) -> (valid: [String], invalid: [String]) {
        var valid: [String] = []
        var invalid: [String] = []
        cell.withByteView { view in
            Email.forEach(in: view) { address, isValid in
                if isValid { valid.append(address.string) } else { invalid.append(address.string) }
            }
        }
        return (valid, invalid)
    }

    @Test(
        "makes no other address of one that a space broke",
        arguments: ["jane doe@example.org", "jo ann poe@example.org"])
    func broken(cell: String) {
        #expect(read(cell) == ([], [cell]))
    }

    @Test("reads the name before an address", arguments: ["Jane Doe doe@example.org", "jane jane.doe@example.org"])
    func nameBefore(cell: String) {
        #expect(read(cell).valid.count == 1)
    }

    @Test(
        "finds an address in its usual wrappings",
        arguments: [
            "jo@example.org", " jo@example.org ", "mailto:jo@example.org", "MAILTO:jo@example.org", "<jo@example.org>",
            "Jo Lee <jo@example.org>", "\"Lee, Jo\" <jo@example.org>", "jo@example.org.", "'jo@example.org'",
            "(jo@example.org)", "jo@example.org;", "mailto:jo@example.org?subject=Hello", "email: jo@example.org",
            "work: jo@example.org", "Jo Lee (jo@example.org)", "[jo@example.org]", "jo@example.org (work)",
            "jo@example.org-",
            "\u{200B}jo@example.org", "jo@example.org\u{FEFF}", "\u{202A}jo@example.org\u{202C}",
        ])
    func wrappings(cell: String) {
        let (valid, invalid) = read(cell)
        #expect(valid == ["jo@example.org"])
        #expect(invalid.isEmpty)
    }

    @Test(
        "finds all addresses in a cell",
        arguments: [
            "a@example.org ::: b@example.org", "a@example.org, b@example.org", "a@example.org; b@example.org",
            "a@example.org\nb@example.org", "a@example.org / b@example.org", "a@example.org or b@example.org",
            "a@example.org (home), b@example.org (work)", "A <a@example.org>, B <b@example.org>",
            "a@example.org b@example.org",
        ])
    func several(cell: String) {
        #expect(read(cell).valid == ["a@example.org", "b@example.org"])
        #expect(read(cell).invalid.isEmpty)
    }

    @Test(
        "an address that mail servers refuse is invalid",
        arguments: [
            "jo@@example.org", "jo@example", "@example.org", "jo@.org", "jo..lee@example.org", "jo@exa mple", "ask Jo",
            "jo[at]example.org", "jo@-example.org",
            "jo@example..org", "jo\u{7}@example.org", "jo@-",
        ])
    func invalid(cell: String) {
        #expect(read(cell).valid.isEmpty)
        #expect(!read(cell).invalid.isEmpty)
    }

    @Test(
        "unusual but valid addresses are valid",
        arguments: [
            "o'brien+tag@mail.example.org", "x_1=2@a-b.example.org", "josé@example.org", "a@xn--bcher-kva.example.org",
        ])
    func unusual(cell: String) {
        #expect(read(cell).valid == [cell])
    }

    @Test("a local part of more than 64 bytes is invalid")
    func longLocalPart() {
        #expect(read(String(repeating: "a", count: 64) + "@example.org").valid.count == 1)
        #expect(read(String(repeating: "a", count: 65) + "@example.org").valid.isEmpty)
    }

    @Test("words for no address are not an address", arguments: ["none", "No email", "unknown"])
    func none(cell: String) {
        #expect(read(cell).valid.isEmpty)
        #expect(read(cell).invalid.isEmpty)
    }

    @Test("a blank cell has no address")
    func blank() {
        #expect(read("  ").valid.isEmpty)
        #expect(read("  ").invalid.isEmpty)
    }
}
