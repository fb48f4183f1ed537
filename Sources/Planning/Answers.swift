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

extension Seat {
    /// The seat of that number; nothing where none is named.
    static func found(_ id: ID<Seat>?, _ connection: Connection) throws(StorageError) -> Seat? {
        guard let id else { return nil }
        return try find(id, connection)
    }
}

extension [Fault] {
    /// What is written down as an address on the web and is none. It may be empty.
    package mutating func check(web address: String, _ field: String) {
        if address.utf8.count > 500 { append(Fault(field, "Use fewer than 500 characters.")) }
        let bytes = [UInt8](address.utf8)
        if !bytes.isEmpty, !bytes.starts(with: "https://".utf8), !bytes.starts(with: "http://".utf8) {
            append(Fault(field, "Enter an address that begins with https:// or http://"))
        }
    }
}
