/// The kind and size of a picture, from its first bytes.
package struct PictureSize: Equatable, Sendable {
    package enum Kind: Sendable {
        case png
        case jpeg
    }

    package let kind: Kind
    /// In pixels.
    package let width: Int
    package let height: Int

    /// More pixels than this are refused: a scan of a whole page at 600 dpi has 35 million.
    package static let mostPixels = 40_000_000

    /// Reads the header of a PNG or JPEG file; nil for anything else, and for a file that breaks off.
    ///
    /// Sources: PNG (W3C), 5.2 and 11.2.1; JPEG (ITU-T T.81), B.1 and B.2.2.
    package init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
            let (width, height) = (PictureSize.number(bytes[16..<20]), PictureSize.number(bytes[20..<24]))
            self.init(.png, width, height)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            guard let frame = PictureSize.jpegFrame(bytes) else { return nil }
            let (height, width) = (
                PictureSize.number(bytes[frame..<frame + 2]), PictureSize.number(bytes[frame + 2..<frame + 4])
            )
            self.init(.jpeg, width, height)
        } else {
            return nil
        }
    }

    private init?(_ kind: Kind, _ width: Int, _ height: Int) {
        guard width > 0, height > 0 else { return nil }
        self.kind = kind
        self.width = width
        self.height = height
    }

    /// Whether the picture has more pixels than are printed.
    package var isTooLarge: Bool { width > PictureSize.mostPixels / height }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// The offset of the height in the frame header, the segment that begins with a marker from SOF0 to SOF15.
    private static func jpegFrame(_ bytes: [UInt8]) -> Int? {
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF: index += 1
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker): return index + 5
            case 0xD0...0xD9, 0x01: index += 2
            default: index += 2 + max(2, number(bytes[index + 2..<index + 4]))
            }
        }
        return nil
    }
}
