/// The packages of fonts that bring a script.
enum FontPackage {
    /// How to get a font for `scalar`.
    static func hint(for scalar: Unicode.Scalar) -> String {
        let package = ranges.first { $0.range.contains(scalar.value) }?.package ?? "fonts-noto-core"
        return "install a font that has it, such as Debian's package \(package)"
    }

    /// Source: the Unicode blocks, and the contents of Debian's packages of Noto fonts.
    private static let ranges: [(range: ClosedRange<UInt32>, package: String)] = [
        (0x1100...0x11FF, "fonts-noto-cjk"), (0x2E80...0x9FFF, "fonts-noto-cjk"), (0xA960...0xA97F, "fonts-noto-cjk"),
        (0xAC00...0xD7FF, "fonts-noto-cjk"), (0xF900...0xFAFF, "fonts-noto-cjk"), (0xFE30...0xFE4F, "fonts-noto-cjk"),
        (0xFF00...0xFFEF, "fonts-noto-cjk"), (0x20000...0x3FFFF, "fonts-noto-cjk-extra"),
        (0x2600...0x27BF, "fonts-noto-color-emoji"), (0x1F000...0x1FAFF, "fonts-noto-color-emoji"),
    ]
}
