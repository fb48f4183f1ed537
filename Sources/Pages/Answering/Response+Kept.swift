/// What an answer is that was made before it was asked for.
package enum KeptSort: String, CaseIterable, Sendable {
    case page, feed, docx, pdf

    var mediaType: StaticString {
        switch self {
        case .page: "text/html; charset=utf-8"
        case .feed: "application/atom+xml; charset=utf-8"
        case .docx: FileKind.docx.mediaType
        case .pdf: FileKind.pdf.mediaType
        }
    }

    /// Nothing where a browser shows it.
    var file: FileKind? {
        switch self {
        case .page, .feed: nil
        case .docx: .docx
        case .pdf: .pdf
        }
    }
}

extension Response {
    /// An answer that was made before, byte for byte. A browser that has it asks again whether it is still so.
    ///
    /// - Parameter name: What a file is called when it is kept.
    package static func kept(_ bytes: [UInt8], _ sort: KeptSort, named name: FileName) -> Response {
        let file = sort.file.map { [Header.attachment(name, $0)] } ?? []
        return Response(
            200, [.contentType(sort.mediaType), Header("Cache-Control", "no-cache")] + file, .bytes(bytes))
    }
}
