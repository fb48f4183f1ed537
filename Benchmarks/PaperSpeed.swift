import Foundation
import Markup
import Papers

/// What a paper of thirty pages costs as a page, as a Word file and as a PDF. Leaves `paper.pdf` in the folder, whose pages can
/// be counted.
///
/// - Parameter folder: Where the PDF is left.
func papers(folder: String) throws {
    var paper = Paper.example
    paper.blocks = (0..<4).flatMap { _ in Paper.example.blocks }
    let writer = TypstWriter(python: ".venv/bin/python", script: "tools/pdf/typeset.py")
    let pdf = try writer.pdf(paper)
    try Data(pdf).write(to: URL(filePath: folder).appending(path: "paper.pdf"))
    printLine("paper-html", (0..<5).map { _ in timed { _ = paper.html } }, ["bytes": paper.html.bytes.count])
    printLine("paper-docx", (0..<5).map { _ in timed { _ = paper.docx() } }, ["bytes": paper.docx().count])
    printLine(
        "paper-pdf", try (0..<3).map { _ in try timedThrowing { _ = try writer.pdf(paper) } }, ["bytes": pdf.count])
}

private func timedThrowing(_ body: () throws -> Void) throws -> Double {
    var fault: (any Error)?
    let seconds = timed { do { try body() } catch { fault = error } }
    if let fault { throw fault }
    return seconds
}
