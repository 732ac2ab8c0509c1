import CPango
import Printing

/// Paints the marks of a page on a cairo context whose unit is a point.
struct PagePainter {
    let logo: PictureSurface?
    let signature: PictureSurface?

    func paint(_ page: PrintedPage, on context: OpaquePointer?) {
        for mark in page.marks {
            switch mark {
            case .text(let text, let lines, let x, let y):
                (text as? PangoText)?.draw(lines, x: x / Unit.point, y: y / Unit.point, on: context)
            case .rule(let x, let y, let toX, let toY):
                cairo_set_source_rgb(context, 0.5, 0.5, 0.5)
                cairo_set_line_width(context, 0.5)
                cairo_move_to(context, x / Unit.point, y / Unit.point)
                cairo_line_to(context, toX / Unit.point, toY / Unit.point)
                cairo_stroke(context)
            case .outline(let box):
                cairo_set_source_rgb(context, 0.6, 0.6, 0.6)
                cairo_set_line_width(context, 0.5)
                cairo_rectangle(
                    context, box.x / Unit.point, box.y / Unit.point, box.width / Unit.point, box.height / Unit.point)
                cairo_stroke(context)
            case .picture(let picture, let box, let isAtRight):
                (picture == .logo ? logo : signature)?.paint(in: box, isAtRight: isAtRight, on: context)
            }
        }
    }
}
