import Bytes
import Contacts
import Wording

extension Addressee {
    /// Appends the addressee and address as on an envelope, without blank lines.
    ///
    /// The last lines follow the country's post: `Alder Bay, CA 94904` in the US, `Ottawa ON  K1A 0B1` in Canada, the
    /// town in capitals above the postcode in the United Kingdom, `SYDNEY NSW 2000` in Australia; elsewhere the postal
    /// code comes first. Letters to another country end with its name. A job title is left out if the address would not
    /// fit a window at the normal type size. A contact without a country is in the sender's country: `sender_country`
    /// in the sender file, or else the US.
    ///
    /// Sources: USPS Publication 28; Canada Post, Addressing Guidelines; Royal Mail, How to address your mail;
    /// Australia Post, Addressing Guidelines.
    func appendAddressBlock(to output: inout [UInt8]) {
        let start = output.count
        let home = senderCountry.isEmpty ? "US" : Addressee.countryCode(senderCountry)
        let abroad = country.isEmpty ? home : Addressee.countryCode(country)
        var place: [UInt8] = []
        appendPlace(in: abroad, to: &place)
        if abroad != home {
            if !place.isEmpty { place.append(0x0A) }
            place.append(contentsOf: (Places.countryName(abroad)?.uppercased() ?? abroad).utf8)
        }
        appendFullName(to: &output)
        let nameEnd = output.count
        appendLine(organization, to: &output, from: start)
        appendLine(street, to: &output, from: start)
        place.withByteView { appendLine($0, to: &output, from: start) }
        guard isPerson, !jobTitle.isEmpty else { return }
        let withTitle = output[start..<nameEnd] + [0x0A] + jobTitle.buffer + output[nameEnd...]
        if AddressWindow.fitting(withTitle) == .five { output.replaceSubrange(start..., with: withTitle) }
    }

    /// The code of a country given as a code or a name; unknown text in capitals.
    static func countryCode(_ country: ByteView) -> String {
        let name = country.string
        if name.utf8.count == 2, name != "UK", name.utf8.allSatisfy(\.isASCIIUppercase) { return name }
        return Places.countryCode(country) ?? name.uppercased()
    }

    private func appendLine(_ line: ByteView, to output: inout [UInt8], from start: Int) {
        guard !line.isEmpty else { return }
        if output.count > start { output.append(0x0A) }
        output.append(contentsOf: line.buffer)
    }

    /// Appends city, region and postal code in the order of the country's post.
    private func appendPlace(in country: String, to output: inout [UInt8]) {
        func join(_ parts: [(ByteView, separator: String)]) {
            for (part, separator) in parts where !part.isEmpty {
                if !output.isEmpty { output.append(contentsOf: separator.utf8) }
                output.append(contentsOf: part.buffer)
            }
        }
        switch country {
        case "CA": join([(city, ""), (region, " "), (postalCode, "  ")])
        case "GB", "IE":
            join([(city, "")])
            output = Addressee.capitals(output)
            join([(postalCode, "\n")])
        case "AU":
            join([(city, ""), (region, " "), (postalCode, " ")])
            output = Addressee.capitals(output)
        case "US": join([(city, ""), (region, ", "), (postalCode, " ")])
        case "NZ": join([(city, ""), (postalCode, " ")])
        default: join([(postalCode, ""), (city, " "), (region, ", ")])
        }
    }

    private static func capitals(_ text: [UInt8]) -> [UInt8] {
        Array(String(decoding: text, as: UTF8.self).uppercased().utf8)
    }
}
