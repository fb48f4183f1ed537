import Dates
import Markup
import Pages
import Partnership
import Storage

/// Said on a form that is sent after somebody else has changed the same thing; below stands what was typed.
func staleNotice(_ now: HTML) -> HTML {
    insetText(
        """
        <p class="govuk-body">Somebody else changed this while you were writing. Nothing of yours was saved. It now says:</p>
        \(now)
        <p class="govuk-body">Your words are in the form below. Save again to put yours in its place.</p>
        """)
}

/// What a form's lines say: one thing a line, without empty lines.
func lines(_ text: String) -> [String] {
    text.utf8.split { $0 == 10 || $0 == 13 }.map { trimmed(String(decoding: $0, as: UTF8.self)) }
        .filter { !$0.isEmpty }
}

/// Without spaces and tabs around it.
func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 9 || byte == 13 }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
    let end = (bytes.lastIndex { !isSpace($0) } ?? -1) + 1
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
}

/// Each line of a text as a paragraph.
func paragraphs(_ text: String) -> HTML {
    text.utf8.split(separator: 10).map {
        "<p class=\"govuk-body\">\(String(decoding: $0, as: UTF8.self))</p>\n" as HTML
    }.joined()
}

extension Seat {
    /// The seat of that number; nothing where none is named.
    static func found(_ id: ID<Seat>?, _ connection: Connection) throws(StorageError) -> Seat? {
        guard let id else { return nil }
        return try find(id, connection)
    }
}
