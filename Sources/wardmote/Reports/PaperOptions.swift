import ArgumentParser
import Pages
import Papers

/// As what a paper is written, and where to: the same of every kind of paper.
struct PaperOptions: ParsableArguments {
    @Option(help: "html, docx or pdf.") var format: PaperFormat
    @Option(help: "The file to write.") var output: String
    @Option(help: "For PDF: a Python that has the package typst. Otherwise WARDMOTE_PYTHON, or .venv/bin/python.")
    var python: String?

    /// Writes the paper whole, or not at all.
    /// - Parameter other: Another file than the one that was asked for.
    func write(_ paper: Paper, to other: String? = nil) throws {
        try WholeFile(other ?? output).write(try format.written(paper, python: python))
    }
}
