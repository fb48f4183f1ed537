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
