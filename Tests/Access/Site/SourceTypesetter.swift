import Papers

/// Gives the source of a PDF and its drawings in the place of the PDF: every word that is set in type, and nothing that
/// takes time. The papers' own tests set type.
struct SourceTypesetter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] {
        let (source, files) = paper.typst()
        return Array("%PDF-1.7\n".utf8) + Array(source.utf8) + files.flatMap { Array($0.name.utf8) + $0.bytes }
    }
}
