/// Makes text smaller until it fits its box.
package enum Fitting {
    /// The smallest size in points, which people can just read.
    static let smallest = 3.0
    /// Above this size no word is broken.
    private static let mayBreakWords = 6.0

    /// The sizes that are tried, from `normal` down, in steps of half a point and below 6 of a quarter.
    static func sizes(from normal: Double) -> [Double] {
        var sizes: [Double] = []
        var size = normal
        while size >= smallest {
            sizes.append(size)
            size -= size > mayBreakWords ? 0.5 : 0.25
        }
        return sizes
    }

    /// The first size from `style.size` down at which `text` fits the box; nil if none does.
    package static func fit(
        _ text: StyledText, _ style: TextStyle, in box: Box, _ typesetter: any Typesetter
    ) -> (text: any SetText, size: Double)? {
        var style = style
        for size in sizes(from: style.size) {
            style.size = size
            let set = typesetter.set(text, style, width: box.width)
            guard set.height <= box.height + 0.001, set.width <= box.width + 0.001 else { continue }
            if !set.breaksWords || size <= mayBreakWords { return (set, size) }
        }
        return nil
    }
}
