import Dispatch
import Markup
import Papers

/// An open paper in each of the forms in which everybody reads it, drawn once.
struct DrawnPaper: Sendable {
    var paper: Paper
    var html: [UInt8]
    var docx: [UInt8]
    /// Empty where there was nothing that could set it.
    var pdf: [UInt8]

    /// The typesetting is done aside, so that pages are answered meanwhile.
    init(_ paper: Paper, by writer: any PDFWriter) async {
        (self.paper, html, docx) = (paper, paper.html.bytes, paper.docx())
        pdf = await withCheckedContinuation { waiting in
            DispatchQueue.global().async { waiting.resume(returning: (try? writer.pdf(paper)) ?? []) }
        }
    }
}
