/// Why a file is not attached, said so that whoever sent it knows what to do.
package enum FileRefusal: Error, Hashable {
    case none
    case empty
    case tooLarge
    case unknown
    /// What is in it, and how its name ends.
    case misnamed(FileSort)
    case hasPrograms
    case unpacksTooFar
    case unreadable

    package var said: String {
        switch self {
        case .none: "Choose a file."
        case .empty: "The file is empty."
        case .tooLarge: "The file is larger than \(FileContent.most >> 20) MB."
        case .unknown:
            "What is in the file is not of a kind that is kept: PDF, Word (DOCX), Excel (XLSX), ODT, ODS, CSV or plain text in UTF-8, PNG or JPEG."
        case .misnamed(let sort):
            "The file is \(sort.said), and its name does not end as one does: .\(sort.endings.joined(separator: " or ."))."
        case .hasPrograms: "The file has macros. Save it without them and send it again."
        case .unpacksTooFar: "The file would unpack to more than \(PackedNames.most >> 20) MB."
        case .unreadable: "The file could not be read. Send it again."
        }
    }
}
