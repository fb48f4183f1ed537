import Markup
import Pages
import Partnership

/// Makes the first administrator of a new partnership, by the link that was shown where the program was started.
struct BeginPage: Page {
    var word: LinkWord
    var name = ""
    var signIn = ""
    var agency = ""
    var agencyShort = ""
    var errors: [FieldError] = []

    var title: String { "Begin your partnership" }

    var body: HTML {
        """
        <p class="govuk-body">You will be the first administrator: you add the other agencies, people and seats. You do not
        see their records for that.</p>
        \(form(Addresses.begin(word), """
            \(input(Field("person", "Your name", error: errors.of("person")), value: name, width: .thirty, complete: "name"))\
            \(input(Field("sign-in", "The name you will sign in by", hint: "Often your work email address",
                error: errors.of("sign-in")), value: signIn, width: .thirty, complete: "username"))\
            \(input(Field("agency", "The body that runs the partnership", hint: "Such as Aldermouth District Council",
                error: errors.of("agency")), value: agency, width: .thirty, complete: "organization"))\
            \(input(Field("short", "Its name in short", hint: "Such as Aldermouth", error: errors.of("short")),
                value: agencyShort, width: .twenty))\
            \(passwordInput(Field("password", "New password", hint: passwordHint, error: errors.of("password")),
                complete: "new-password"))\
            \(passwordInput(Field("again", "The same again", error: errors.of("again")), complete: "new-password"))\
            \(button("Begin"))
            """))
        """
    }

    static let example = BeginPage(
        word: LinkWord(inAddress: String(repeating: "w", count: 43)) ?? .none, name: "Asha Okafor",
        signIn: "asha.okafor@aldermouth.example", errors: [FieldError("agency", "Enter the name of the body")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.begin, .enter, .door) { request, word in
                guard let (invitation, _) = try await site.signIns.invitation(word.inAddress, at: request.now),
                    invitation.account == nil
                else { return .page(LinkGonePage(), status: 410) }
                return .page(BeginPage(word: word))
            },
            Route(.post, Addresses.begin, .enter, .door) { request, word in
                let form = request.form
                var page = BeginPage(
                    word: word, name: try form.one("person") ?? "", signIn: try form.one("sign-in") ?? "",
                    agency: try form.one("agency") ?? "", agencyShort: try form.one("short") ?? "")
                let (password, again) = try form.twoPasswords
                page.errors = page.missing + [passwordsDiffer(password, again)].compactMap { $0 }
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                let founder = Founder(
                    name: page.name, signIn: page.signIn, password: password, agency: page.agency,
                    agencyShort: page.agencyShort)
                let outcome = try await site.signIns.begin(founder, by: word.inAddress, at: request.now)
                return answer(outcome) { fault in
                    page.errors = [FieldError("password", "\(fault.said)")]
                    return .page(page, status: 422)
                }
            },
        ]
    }

    private var missing: [FieldError] {
        [
            (name, "person", "Enter your name"), (signIn, "sign-in", "Enter a name to sign in by"),
            (agency, "agency", "Enter the name of the body"), (agencyShort, "short", "Enter its name in short"),
        ].filter { $0.0.isEmpty }.map { FieldError($0.1, $0.2) }
    }
}
