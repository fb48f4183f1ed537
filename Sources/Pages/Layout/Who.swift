import Dates
import Markup
import Partnership

extension Layout {
    /// Who is signed in, for which seat and purpose, and until when: said on every page, and without a script.
    func who(_ reader: Reader) -> HTML {
        guard let signedIn = reader.signedIn, signedIn.session.stage == .full else { return "" }
        let session = signedIn.session
        let seat: HTML = signedIn.seats.first.map { ", \($0.title)" } ?? ""
        let ends = min((reader.now + Session.idleSeconds).milliseconds, session.endsAtLatest.milliseconds)
        return """
            <div class="wardmote-who" data-ends-in="\(Int(ends - reader.now.milliseconds) / 1000)">
            <p class="wardmote-who__name"><a class="govuk-link govuk-link--inverse" href="/me">\(signedIn.name)\(seat)</a></p>
            <p class="wardmote-who__until">Signed in until \(Instant(milliseconds: ends).localTime). Opening a page adds time.</p>
            \(form("/sign-out", button("Sign out", .inverse)))
            </div>

            """
    }
}
