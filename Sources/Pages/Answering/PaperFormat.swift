package import Checks
import Dispatch
import Markup
package import Papers

/// In what form a paper is taken along.
package enum PaperFormat: String, CaseIterable, InAddress {
    case html, docx, pdf

    package var said: String {
        switch self {
        case .html: "Page"
        case .docx: "Word document (DOCX)"
        case .pdf: "PDF, tagged for screen readers"
        }
    }

    /// Those that are files.
    package static let files: [PaperFormat] = [.docx, .pdf]

    /// The ways to take along the paper whose page is at `address`.
    package static func ways(_ address: Address) -> [Link] {
        files.map { Link("\($0.said)", to: address.asking("format", $0)) }
    }
}

extension Response {
    /// A paper as its page, or as a file to keep. A PDF is typeset aside, so that pages are answered meanwhile.
    ///
    /// - Parameter stopping: Why it is not given out as it is: then it is its page alone, which says so.
    package static func paper(
        _ paper: Paper, as format: PaperFormat, named name: FileName, by writer: any PDFWriter,
        stopping: [PaperFault] = [], page: () -> any Page
    ) async -> Response {
        guard stopping.isEmpty || format == .html else { return .page(page(), status: 422) }
        switch format {
        case .html: return .page(page())
        case .docx: return .download(name, .docx, paper.docx())
        case .pdf:
            let made: Result<[UInt8], PDFProblem> = await withCheckedContinuation { waiting in
                DispatchQueue.global().async {
                    waiting.resume(returning: Result { () throws(PDFProblem) in try writer.pdf(paper) })
                }
            }
            do throws(PDFProblem) { return .download(name, .pdf, try made.get()) } catch {
                return .problem(.unavailable(error.description))
            }
        }
    }
}
