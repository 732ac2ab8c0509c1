import Bytes
import CPango
import Diagnostics
import Printing

/// Writes pages as PDF while they are drawn: only what the end of the file needs is kept.
package final class PDFCanvas: Canvas {
    private let stream: Stream
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private let painter: PagePainter
    private var pageCount = 0

    /// What cairo writes to.
    private final class Stream {
        let sink: any ByteSink
        var update = CatalogUpdate()
        /// Whether the last part of the file is being written, which the update needs to see.
        var isEnding = false
        var error: Diagnostic?

        init(_ sink: any ByteSink) { self.sink = sink }

        func write(_ bytes: UnsafeRawBufferPointer) -> cairo_status_t {
            guard error == nil else { return CAIRO_STATUS_WRITE_ERROR }
            update.see(bytes, isEnding: isEnding)
            do throws(Diagnostic) {
                try sink.write(bytes)
                return CAIRO_STATUS_SUCCESS
            } catch {
                self.error = error
                return CAIRO_STATUS_WRITE_ERROR
            }
        }
    }

    /// - Throws: if a picture of the job is none.
    package init(_ job: PrintJob, _ sink: any ByteSink) throws(Diagnostic) {
        painter = PagePainter(
            logo: try PictureSurface(job.logo, called: "logo"),
            signature: try PictureSurface(job.signature, called: "signature"))
        stream = Stream(sink)
        surface = cairo_pdf_surface_create_for_stream(
            { stream, bytes, count in
                guard let stream else { return CAIRO_STATUS_WRITE_ERROR }
                return Unmanaged<Stream>.fromOpaque(stream).takeUnretainedValue()
                    .write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            }, Unmanaged.passUnretained(stream).toOpaque(), 612, 792)
        // Later versions hide the catalog in compressed objects.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, job.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "mail-merge")
        // Without a date of its own every run would write other bytes.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(job.date)T00:00:00Z")
        context = cairo_create(surface)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    package func add(_ page: PrintedPage) {
        guard stream.error == nil else { return }
        pageCount += 1
        cairo_pdf_surface_set_size(surface, page.width / Unit.point, page.height / Unit.point)
        if let bookmark = page.bookmark, !bookmark.isEmpty {
            cairo_pdf_surface_add_outline(
                surface, CAIRO_PDF_OUTLINE_ROOT, bookmark, "page=\(pageCount) pos=[0 0]", cairo_pdf_outline_flags_t(0))
        }
        painter.paint(page, on: context)
        cairo_show_page(context)
    }

    /// Ends the file.
    ///
    /// - Throws: if it could not be written.
    package func finish(_ preferences: CatalogUpdate.Preferences) throws(Diagnostic) {
        stream.isEnding = true
        cairo_surface_finish(surface)
        try requireSuccess()
        guard let update = stream.update.update(preferences) else { return }
        try Array(update.utf8).withByteView { (bytes) throws(Diagnostic) in
            try stream.sink.write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }

    /// - Throws: if something could not be written so far.
    package func requireSuccess() throws(Diagnostic) {
        if let error = stream.error { throw error }
        for status in [cairo_status(context), cairo_surface_status(surface)]
        where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
            throw Diagnostic(.error, .data, "cannot draw: \(String(cString: cairo_status_to_string(status)))")
        }
    }
}
