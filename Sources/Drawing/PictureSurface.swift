import CPango
import Diagnostics
import Printing

/// A picture of the sender, ready to be painted.
final class PictureSurface {
    private let surface: OpaquePointer
    private let size: PictureSize
    /// The file, which cairo copies into a PDF as it is.
    private let bytes: UnsafeMutablePointer<UInt8>

    /// - Throws: if the file is neither PNG nor JPEG, is too large, or is damaged.
    init?(_ file: [UInt8], called name: String) throws(Diagnostic) {
        guard !file.isEmpty else { return nil }
        let damaged = Diagnostic(
            .error, .data, "the \(name) cannot be read as a picture", hint: "save it as PNG or JPEG again")
        guard let size = PictureSize(file), !size.isTooLarge else { throw damaged }
        bytes = UnsafeMutablePointer.allocate(capacity: file.count)
        bytes.initialize(from: file, count: file.count)
        self.size = size
        switch size.kind {
        case .png:
            var rest = Rest(bytes: bytes, count: file.count)
            surface = withUnsafeMutablePointer(to: &rest) { rest in
                cairo_image_surface_create_from_png_stream(
                    { rest, target, count in
                        guard let rest = rest?.assumingMemoryBound(to: Rest.self), let target,
                            Int(count) <= rest.pointee.count
                        else { return CAIRO_STATUS_READ_ERROR }
                        target.update(from: rest.pointee.bytes, count: Int(count))
                        rest.pointee.bytes += Int(count)
                        rest.pointee.count -= Int(count)
                        return CAIRO_STATUS_SUCCESS
                    }, rest)
            }
        case .jpeg:
            // Its pixels are never looked at: PDF takes the file itself.
            surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
            cairo_surface_set_mime_data(surface, "image/jpeg", bytes, UInt(file.count), nil, nil)
        }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { throw damaged }
    }

    private struct Rest {
        var bytes: UnsafeMutablePointer<UInt8>
        var count: Int
    }

    deinit {
        cairo_surface_destroy(surface)
        bytes.deallocate()
    }

    /// Whether a page of pixels shows a frame in its place: cairo cannot decode it.
    private var isForPDFOnly: Bool { size.kind == .jpeg }

    /// Paints the picture as large as `box` allows, but no larger than at 72 pixels an inch, at its upper edge.
    func paint(in box: Box, isAtRight: Bool, on context: OpaquePointer?) {
        let (width, height) = (Double(size.width), Double(size.height))
        let scale = min(box.width / Unit.point / width, box.height / Unit.point / height, 1)
        let x = (isAtRight ? box.right / Unit.point - width * scale : box.x / Unit.point)
        cairo_save(context)
        cairo_translate(context, x, box.y / Unit.point)
        cairo_scale(context, scale, scale)
        if isForPDFOnly, cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE {
            cairo_set_source_rgb(context, 0.85, 0.85, 0.85)
            cairo_rectangle(context, 0, 0, width, height)
            cairo_fill(context)
        } else {
            cairo_set_source_surface(context, surface, 0, 0)
            cairo_paint(context)
        }
        cairo_restore(context)
    }
}
