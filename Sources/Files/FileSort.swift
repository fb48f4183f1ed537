package import Pages
import Storage

/// The kinds of file that can be attached to something.
package enum FileSort: String, CaseIterable, Stored {
    case pdf, docx, xlsx, odt, ods, csv, txt, png, jpg

    /// As it follows “is”.
    package var said: String {
        switch self {
        case .pdf: "a PDF"
        case .docx: "a Word document"
        case .xlsx: "an Excel workbook"
        case .odt: "an OpenDocument text"
        case .ods: "an OpenDocument spreadsheet"
        case .csv: "a table (CSV)"
        case .txt: "plain text"
        case .png: "a PNG picture"
        case .jpg: "a JPEG picture"
        }
    }

    /// The endings of its name, in small letters.
    var endings: [String] {
        switch self {
        case .jpg: ["jpg", "jpeg"]
        case .pdf, .docx, .xlsx, .odt, .ods, .csv, .txt, .png: [rawValue]
        }
    }

    /// As it is given to keep.
    package var kind: FileKind {
        switch self {
        case .pdf: .pdf
        case .docx: .docx
        case .xlsx: .xlsx
        case .odt: .odt
        case .ods: .ods
        case .csv: .csv
        case .txt: .txt
        case .png: .png
        case .jpg: .jpg
        }
    }

    /// What a form offers first.
    package static let offered: [StaticString] = [
        ".pdf", ".docx", ".xlsx", ".odt", ".ods", ".csv", ".txt", ".png", ".jpg", ".jpeg",
    ]
}
