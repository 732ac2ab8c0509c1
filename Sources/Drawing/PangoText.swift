import CPango
import Printing

/// Text in lines, as a pango layout.
final class PangoText: SetText {
    let lines: [SetLine]
    let breaksWords: Bool
    let isRightToLeft: Bool
    let missing: [Unicode.Scalar]
    private let layout: OpaquePointer?
    /// Where each line begins, in points from the left edge, and its baseline from its top.
    private let starts: [(x: Double, baseline: Double)]
    private let isGray: Bool

    init(_ text: StyledText, _ style: TextStyle, font: OpaquePointer?, width: Double, _ context: OpaquePointer) {
        let layout = pango_layout_new(context)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32(max(0, width) / Unit.point * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        let attributes = PangoText.attributes(text, style)
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        pango_layout_set_text(layout, text.text, Int32(text.text.utf8.count))
        self.layout = layout
        isGray = style.isGray

        var lines: [SetLine] = []
        var starts: [(x: Double, baseline: Double)] = []
        let least = style.size * style.leading
        isRightToLeft = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL
        // The lines of an address stand below each other, those in Latin letters as well.
        let isAtRight = isRightToLeft && style.family == .sans
        let iterator = pango_layout_get_iter(layout)
        var top = 0.0
        repeat {
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            top = PangoText.points(logical.y)
            let natural = PangoText.points(logical.height)
            let height = max(least, natural)
            let baseline = PangoText.points(pango_layout_iter_get_baseline(iterator)) - top + (height - natural) / 2
            lines.append(
                SetLine(height: height * Unit.point, width: PangoText.points(logical.width) * Unit.point))
            let x = isAtRight ? width / Unit.point - PangoText.points(logical.width) : PangoText.points(logical.x)
            starts.append((x, baseline))
        } while pango_layout_iter_next_line(iterator) != 0
        pango_layout_iter_free(iterator)
        self.lines = lines
        self.starts = starts
        breaksWords = PangoText.breaksWords(text.text, layout)
        missing = PangoText.missing(layout)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

    private static func attributes(_ text: StyledText, _ style: TextStyle) -> OpaquePointer? {
        let list = pango_attr_list_new()
        func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>? = nil) {
            if let range {
                attribute?.pointee.start_index = UInt32(range.lowerBound)
                attribute?.pointee.end_index = UInt32(range.upperBound)
            }
            pango_attr_list_insert(list, attribute)
        }
        // A copied "office" is to have two f and not one letter that looks like them.
        add(pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        if !style.language.isEmpty {
            add(pango_attr_language_new(pango_language_from_string(style.language)))
        }
        for span in text.spans {
            if span.style.contains(.bold) { add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), span.range) }
            if span.style.contains(.italic) { add(pango_attr_style_new(PANGO_STYLE_ITALIC), span.range) }
            if span.style.contains(.underlined) { add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), span.range) }
            if span.style.contains(.large) { add(pango_attr_scale_new(1.6), span.range) }
            if span.style.contains(.small) { add(pango_attr_scale_new(0.81), span.range) }
        }
        return list
    }

    /// Whether a line ends between two letters of a word; scripts without blanks may end anywhere.
    private static func breaksWords(_ text: String, _ layout: OpaquePointer?) -> Bool {
        let count = pango_layout_get_line_count(layout)
        guard count > 1 else { return false }
        let utf8 = text.utf8
        for number in 0..<count - 1 {
            guard let line = pango_layout_get_line_readonly(layout, number) else { continue }
            let end = Int(line.pointee.start_index + line.pointee.length)
            guard end > 0, end < utf8.count else { continue }
            let place = utf8.index(utf8.startIndex, offsetBy: end)
            let (before, after) = (text.unicodeScalars[..<place].last, text.unicodeScalars[place...].first)
            if let before, let after, isOfWord(before), isOfWord(after) { return true }
        }
        return false
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x0E00 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    private static func missing(_ layout: OpaquePointer?) -> [Unicode.Scalar] {
        guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return [] }
        /// What pango adds to a code point that no font has.
        let unknown: UInt32 = 0x1000_0000
        var missing: [Unicode.Scalar] = []
        for number in 0..<pango_layout_get_line_count(layout) {
            var run = pango_layout_get_line_readonly(layout, number)?.pointee.runs
            while let node = run {
                run = node.pointee.next
                guard let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
                    let glyphs = item.pointee.glyphs, let infos = glyphs.pointee.glyphs
                else { continue }
                for index in 0..<Int(glyphs.pointee.num_glyphs) where infos[index].glyph & unknown != 0 {
                    if let scalar = Unicode.Scalar(infos[index].glyph & ~unknown) { missing.append(scalar) }
                }
            }
        }
        return missing
    }

    /// Draws some lines, the first of which begins at `x` and `y`, in points.
    func draw(_ range: Range<Int>, x: Double, y: Double, on context: OpaquePointer?) {
        let shade = isGray ? 0.35 : 0
        cairo_set_source_rgb(context, shade, shade, shade)
        var top = y
        for index in range {
            cairo_move_to(context, x + starts[index].x, top + starts[index].baseline)
            pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(layout, Int32(index)))
            top += lines[index].height / Unit.point
        }
    }
}
