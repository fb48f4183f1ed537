import Dispatch
import Pages
import Papers

/// In what form a report is taken along.
enum PaperFormat: String, CaseIterable, InAddress {
    case html, docx, pdf

    var said: String {
        switch self {
        case .html: "Page"
        case .docx: "Word document"
        case .pdf: "PDF"
        }
    }
}

extension ReportsSite {
    /// The paper as a file to keep. A PDF is typeset aside, so that pages are answered meanwhile.
    func file(_ paper: Paper, _ format: PaperFormat, named name: String) async throws -> Response {
        guard format == .pdf else { return .download(FileName(name), .docx, paper.docx()) }
        let writer = self.writer
        let made: Result<[UInt8], PDFProblem> = await withCheckedContinuation { waiting in
            DispatchQueue.global().async {
                waiting.resume(returning: Result { () throws(PDFProblem) in try writer.pdf(paper) })
            }
        }
        do throws(PDFProblem) { return .download(FileName(name), .pdf, try made.get()) } catch {
            return .problem(.unavailable(error.description))
        }
    }
}
