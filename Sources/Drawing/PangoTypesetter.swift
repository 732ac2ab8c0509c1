import CPango
import Diagnostics
import Printing

/// Sets text with pango, in the fonts that the system has.
package final class PangoTypesetter: Typesetter {
    private let context: OpaquePointer
    private var fonts: [TextStyle: OpaquePointer] = [:]

    /// The families of each kind, the first that is there; they are measured alike. Every system has one of its own.
    private static let families: [TextStyle.Family: String] = [
        .serif: "Georgia, Liberation Serif, Times New Roman, DejaVu Serif, serif",
        .sans: "Arial, Liberation Sans, Helvetica, DejaVu Sans, sans-serif",
    ]

    /// - Throws: if the system has no fonts.
    package init() throws(Diagnostic) {
        let map = pango_cairo_font_map_get_default()
        var count: Int32 = 0
        pango_font_map_list_families(map, nil, &count)
        guard count > 0, let context = pango_font_map_create_context(map) else {
            throw Diagnostic(
                .error, .cannotRead, "no fonts are installed",
                hint: "install some, such as Debian's package fonts-liberation or Homebrew's font-liberation")
        }
        self.context = context
        pango_cairo_context_set_resolution(context, 72)
        // The same lines on every screen and in every language of the system.
        pango_context_set_language(context, pango_language_from_string("en"))
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    package func set(_ text: StyledText, _ style: TextStyle, width: Double) -> any SetText {
        PangoText(text, style, font: font(style), width: width, context)
    }

    private func font(_ style: TextStyle) -> OpaquePointer? {
        if let font = fonts[style] { return font }
        let font = pango_font_description_from_string(PangoTypesetter.families[style.family] ?? "serif")
        pango_font_description_set_size(font, Int32((style.size * Double(PANGO_SCALE)).rounded()))
        fonts[style] = font
        return font
    }
}
