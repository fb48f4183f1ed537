/// Why a request could not be read. Each says enough for a person to send it again, and nothing of ours.
package enum BadRequest: Error, Hashable, Sendable {
    /// No page has such an address; a part of it is not a month, an area or whatever stands there.
    case noSuchPlace
    case badPercent
    case notUTF8
    case controlCharacter
    /// The same, in a field that is known.
    case unseen(String)
    /// A mark that changes the direction or the letter before it, where it has none to change.
    case strayMark
    case tooManyFields
    /// A field, by its name.
    case tooLong(String)
    case nameTooLong
    case formTooLong
    /// A field that is given once was sent twice.
    case twice(String)
    case missing(String)
    case unreadable(String)
    /// The body is not of a kind that this page reads.
    case wrongKindOfBody
    /// A form with files that does not keep to its own form, and how.
    case brokenUpload(BrokenUpload)
    case tooManyFiles(Int)
    /// In whole MB.
    case uploadTooLong(Int)
    /// The disk that keeps what is sent is full, or cannot be written.
    case noRoom

    package enum BrokenUpload: Hashable, Sendable {
        case boundary, headers, name, endsEarly, goesOn
    }

    package var status: Int {
        switch self {
        case .noSuchPlace: 404
        case .formTooLong, .tooManyFiles, .uploadTooLong, .tooLong, .tooManyFields: 413
        case .noRoom: 503
        default: 400
        }
    }

    package var said: String {
        switch self {
        case .noSuchPlace: "There is no page at this address."
        case .badPercent: "The address or form has a % sign that is not followed by two hexadecimal digits."
        case .notUTF8: "The address or form has bytes that are not UTF-8 text."
        case .controlCharacter: "The address or form has a control character."
        case .unseen(let name):
            "The field “\(name)” has a character that cannot be seen, as some programs put into what is copied from them. Paste it as plain text, or type that place anew."
        case .strayMark: "The address or form has an accent or mark with no letter to stand on."
        case .tooManyFields: "The form has more than \(Limits.fields) fields."
        case .tooLong(let name): "The field “\(name)” is longer than \(Limits.fieldBytes / 1024) kB."
        case .nameTooLong: "A name in the form is longer than \(Limits.nameBytes) bytes."
        case .formTooLong: "The form is longer than \(Limits.formBytes / 1024) kB."
        case .twice(let name): "The field “\(name)” was sent more than once."
        case .missing(let name): "The field “\(name)” was not sent."
        case .unreadable(let name): "The field “\(name)” has a value that is not one of its kind."
        case .wrongKindOfBody: "This page does not read a form of that kind."
        case .brokenUpload(let how): how.said
        case .tooManyFiles(let most): "More than \(most) files were sent at once."
        case .uploadTooLong(let most): "What was sent is larger than \(most) MB."
        case .noRoom: "There is no room to keep the file that was sent."
        }
    }
}

extension BadRequest.BrokenUpload {
    fileprivate var said: String {
        switch self {
        case .boundary: "The form with files does not say where one part ends and the next begins."
        case .headers: "A part of the form with files has headers that cannot be read."
        case .name: "A part of the form with files has no name, or one that cannot be read."
        case .endsEarly: "The form with files ended before it was whole."
        case .goesOn: "The form with files goes on after its end."
        }
    }
}
