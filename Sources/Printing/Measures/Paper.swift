/// A sheet of paper, upright.
package struct Paper: Equatable, Sendable {
    package let name: String
    /// In millimeters.
    package let width: Double
    package let height: Double

    package static let letter = Paper(name: "Letter", width: 8.5 * Unit.inch, height: 11 * Unit.inch)
    package static let a4 = Paper(name: "A4", width: 210, height: 297)
    package static let all = [letter, a4]

    /// The paper called `name`, in any case.
    package init?(_ name: String) {
        guard let paper = Paper.all.first(where: { $0.name.lowercased() == name.lowercased() }) else { return nil }
        self = paper
    }

    private init(name: String, width: Double, height: Double) {
        self.name = name
        self.width = width
        self.height = height
    }

    /// The paper that offices of a country use; Letter where it is unknown.
    ///
    /// - Parameter country: the ISO 3166 alpha-2 code; blank for the US.
    /// Source: Unicode CLDR, supplemental measurement data, `paperSize`.
    package static func usual(in country: String) -> Paper {
        country.isEmpty || letterCountries.contains(country) ? letter : a4
    }

    private static let letterCountries: Set<String> = [
        "US", "CA", "MX", "PH", "PR", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "BZ",
    ]

    package var box: Box { Box(x: 0, y: 0, width: width, height: height) }

    /// The box of the sheet turned on its side.
    package var sideways: Box { Box(x: 0, y: 0, width: height, height: width) }
}
