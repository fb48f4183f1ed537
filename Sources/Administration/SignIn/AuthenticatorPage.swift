import Markup
import Pages
import Partnership
import Storage

/// Sets up an authenticator: shows its secret once, and asks for the first code.
struct AuthenticatorPage: Page {
    /// The secret in groups of four, to be typed.
    var typed: String
    /// The secret as it comes back, sealed.
    var sealed: String
    var errors: [FieldError] = []

    var title: String { "Set up your authenticator" }

    var body: HTML {
        """
        <p class="govuk-body">An authenticator is an app on your phone or computer that shows six digits, new ones every
        half a minute. With them a stolen password alone lets nobody in. Use the one that your agency recommends.</p>
        <ol class="govuk-list govuk-list--number">
        <li>In the authenticator, add an account, and choose to type a key.</li>
        <li>Give it the name <strong>Wardmote</strong> and this key: <code class="wardmote-key">\(typed)</code></li>
        <li>Type here the six digits that it then shows.</li>
        </ol>
        \(form(Addresses.authenticator(), """
            \(hidden("key", sealed))\
            \(input(Field("code", "Six digits", error: errors.of("code")), width: .ten, isNumber: true, complete: "one-time-code"))\
            \(button("Continue"))
            """))
        """
    }

    static let example = AuthenticatorPage(
        typed: "JBSW Y3DP EHPK 3PXP", sealed: "c2VhbGVk",
        errors: [FieldError("code", "These are not the digits that this key shows now")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.authenticator, .enter, .door) { request in
                guard let signedIn = request.signedIn, signedIn.session.stage == .half else {
                    return .seeOther(Addresses.signIn())
                }
                let offer = site.signIns.authenticatorOffer(signedIn.session.account)
                return .page(AuthenticatorPage(typed: offer.typed, sealed: offer.sealed))
            },
            Route(.post, Addresses.authenticator, .enter, .door) { request in try await setUp(request, site) },
        ]
    }

    private static func setUp(_ request: Request, _ site: AdministrationSite) async throws -> Response {
        guard let word = request.sessionWord, let signedIn = request.signedIn else {
            return .seeOther(Addresses.signIn())
        }
        let (key, code) = (try request.form.one("key") ?? "", try request.form.one("code") ?? "")
        func again(_ text: HTML, _ status: Int) -> Response {
            guard let offer = site.signIns.offer(sealed: key, signedIn.session.account) else {
                return .seeOther(Addresses.authenticator())
            }
            return .page(
                AuthenticatorPage(typed: offer.typed, sealed: offer.sealed, errors: [FieldError("code", text)]),
                status: status)
        }
        switch try await site.signIns.setUpAuthenticator(key, code, session: word, at: request.now) {
        case .come(let word, let recovery):
            return .page(RecoveryCodesPage(codes: recovery)).setting(.keep(word: word))
        case .refused: return again("These are not the digits that this key shows now", 422)
        case .wait: return again("Tried too often. Wait a quarter of an hour, then try again", 429)
        case .gone: return .seeOther(Addresses.signIn()).setting(.forget)
        }
    }
}

/// Shows, once, the codes for the day on which the authenticator is lost.
struct RecoveryCodesPage: Page {
    var codes: [String]

    var title: String { "Keep these codes" }

    var body: HTML {
        """
        <p class="govuk-body">If you lose your authenticator, each of these codes lets you in once in its place. They are not
        shown again. Print this page, or write them down, and keep them where you keep your passport.</p>
        <ul class="govuk-list wardmote-key">\(codes.map { "<li><code>\($0)</code></li>\n" as HTML })</ul>
        <p class="govuk-body">\(buttonLink("Go to the home page", to: home()))</p>
        """
    }

    static let example = RecoveryCodesPage(codes: ["MZXW-6YTB-OI4A-7Q2C", "KRUG-S4ZA-NFZS-A5LT"])
}
