/// What a file is called when it is kept: small letters, digits and hyphens, whatever it was made from.
package struct FileName: Hashable, Sendable {
    /// Without its ending.
    package let text: String

    /// At most 80 bytes. Text without a letter or digit of ASCII becomes `wardmote`.
    package init(_ text: String) {
        var bytes: [UInt8] = []
        for byte in text.utf8 where bytes.count < 80 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
            case 0x41...0x5A: bytes.append(byte | 0x20)
            default: if let last = bytes.last, last != 0x2D { bytes.append(0x2D) }
            }
        }
        while bytes.last == 0x2D { bytes.removeLast() }
        self.text = bytes.isEmpty ? "wardmote" : String(decoding: bytes, as: UTF8.self)
    }
}

/// A kind of file that a person may keep.
package enum FileKind: String, CaseIterable, Sendable {
    case csv, json, docx, pdf, html, svg, txt, zip, ics, xlsx, odt, ods, png, jpg

    var mediaType: StaticString {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        case .html: "text/html; charset=utf-8"
        case .svg: "image/svg+xml"
        case .txt: "text/plain; charset=utf-8"
        case .zip: "application/zip"
        case .ics: "text/calendar; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .png: "image/png"
        case .jpg: "image/jpeg"
        }
    }
}
