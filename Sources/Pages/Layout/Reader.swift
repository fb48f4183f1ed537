package import Dates
package import Partnership

/// Whom a page is drawn for: what the layout says of them, and which ways about they have.
package struct Reader: Sendable {
    package var viewer: Viewer
    package var signedIn: SignedIn?
    package var now: Instant

    package init(viewer: Viewer, signedIn: SignedIn? = nil, now: Instant) {
        (self.viewer, self.signedIn, self.now) = (viewer, signedIn, now)
    }

    /// Somebody at the machine itself, for previews and tests.
    package static let keeper = Reader(viewer: .keeper, now: Instant(milliseconds: 0))

    /// What each form carries: the word of the session, and when the page was drawn; nothing outside a session.
    var formWord: String {
        signedIn.map { "\($0.session.formWord).\(String(now.milliseconds, radix: 36))" } ?? ""
    }
}
