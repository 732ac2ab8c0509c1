import Bytes
import CPango
import Diagnostics
import Printing

/// Paints the first pages side by side in one picture.
package final class PNGCanvas: Canvas {
    private var pages: [PrintedPage] = []
    private let painter: PagePainter
    private let sink: any ByteSink
    private static let pixelsPerInch = 110.0
    private static let mostPages = 12
    /// Between and around the pages, in pixels.
    private static let gap = 12.0

    /// - Throws: if a picture of the job is none.
    package init(_ job: PrintJob, _ sink: any ByteSink) throws(Diagnostic) {
        self.sink = sink
        painter = PagePainter(
            logo: try PictureSurface(job.logo, called: "logo"),
            signature: try PictureSurface(job.signature, called: "signature"))
    }

    package func add(_ page: PrintedPage) {
        if pages.count < PNGCanvas.mostPages { pages.append(page) }
    }

    /// Writes the picture.
    package func finish() throws(Diagnostic) {
        let scale = PNGCanvas.pixelsPerInch / 72
        let gap = PNGCanvas.gap
        let width = pages.reduce(gap) { $0 + ($1.width / Unit.point * scale).rounded(.up) + gap }
        let height = pages.reduce(0) { max($0, ($1.height / Unit.point * scale).rounded(.up)) } + 2 * gap
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let context = cairo_create(surface)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        cairo_set_source_rgb(context, 0.8, 0.8, 0.8)
        cairo_paint(context)
        var x = gap
        for page in pages {
            let pageWidth = (page.width / Unit.point * scale).rounded(.up)
            cairo_save(context)
            cairo_translate(context, x, gap)
            cairo_rectangle(context, 0, 0, pageWidth, (page.height / Unit.point * scale).rounded(.up))
            cairo_clip(context)
            cairo_set_source_rgb(context, 1, 1, 1)
            cairo_paint(context)
            cairo_scale(context, scale, scale)
            painter.paint(page, on: context)
            cairo_restore(context)
            x += pageWidth + gap
        }
        var bytes: [UInt8] = []
        let status = withUnsafeMutablePointer(to: &bytes) { bytes in
            cairo_surface_write_to_png_stream(
                surface,
                { bytes, block, count in
                    bytes?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: block, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, bytes)
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw Diagnostic(.error, .data, "cannot draw: \(String(cString: cairo_status_to_string(status)))")
        }
        try bytes.withByteView { (bytes) throws(Diagnostic) in
            try sink.write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }
}
