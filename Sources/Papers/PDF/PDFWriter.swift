/// What turns a paper into a tagged PDF.
package protocol PDFWriter: Sendable {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8]
}

/// Why there is no PDF, in a sentence for the person who asked for it.
package enum PDFProblem: Error, Hashable, CustomStringConvertible {
    /// The Python of the typesetter is not where the settings say.
    case noTypesetter(String)
    /// A working folder could not be written.
    case noRoom(String)
    /// The typesetter refused the paper; its own words.
    case refused(String)
    case tookTooLong(seconds: Int)

    package var description: String {
        switch self {
        case .noTypesetter(let path):
            "The PDF could not be made: there is no typesetter at \(path). Run make setup, or ask for HTML or DOCX."
        case .noRoom(let why): "The PDF could not be made: its working folder could not be written (\(why))."
        case .refused(let why): "The PDF could not be made: the typesetter refused the paper (\(why))."
        case .tookTooLong(let seconds): "The PDF could not be made: the typesetter took longer than \(seconds) seconds."
        }
    }
}
