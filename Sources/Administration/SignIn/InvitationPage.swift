import Markup
import Pages
import Partnership

/// Chooses a password, by a link that is good once.
struct InvitationPage: Page {
    var word: LinkWord
    var signIn: String
    var errors: [FieldError] = []
    var providers: [ProviderDoor] = []

    var title: String { "Choose your password" }

    var body: HTML {
        """
        <p class="govuk-body">You will sign in as <strong>\(signIn)</strong>.</p>
        \(form(Addresses.invitation(word), """
            \(hidden("name", signIn))\
            \(passwordInput(Field(
                "password", "New password", hint: passwordHint, error: errors.of("password")), complete: "new-password"))\
            \(passwordInput(Field("again", "The same again", error: errors.of("again")), complete: "new-password"))\
            \(button("Continue"))
            """))
        \(doors)
        """
    }

    private var doors: HTML {
        guard !providers.isEmpty else { return "" }
        let links = providers.map { door in
            "<p class=\"govuk-body\">\(buttonLink("Sign in with \(door.name)", to: Addresses.invitationWith(word, door.word), .secondary))</p>\n"
                as HTML
        }
        return """
            <h2 class="govuk-heading-m">Or without a password here</h2>
            <p class="govuk-body">If you work for one of these, sign in as you do there. Afterwards you come in that way, and
            choose no password here.</p>
            \(links)
            """
    }

    static let example = InvitationPage(
        word: LinkWord(inAddress: String(repeating: "w", count: 43)) ?? .none, signIn: "tom.reed@marlshire.example",
        errors: [FieldError("password", "\(PasswordFault.tooShort.said)")],
        providers: [ProviderDoor(word: "marlshire-police", name: "Marlshire Police")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.invitation, .enter, .door) { request, word in
                guard let (invitation, signIn) = try await site.signIns.invitation(word.inAddress, at: request.now),
                    invitation.account != nil
                else { return .page(LinkGonePage(), status: 410) }
                return .page(InvitationPage(word: word, signIn: signIn ?? "", providers: site.providerDoors))
            },
            Route(.post, Addresses.invitation, .enter, .door) { request, word in
                let (password, again) = try request.form.twoPasswords
                let signIn = try request.form.one("name") ?? ""
                func faulty(_ errors: [FieldError]) -> Response {
                    .page(
                        InvitationPage(word: word, signIn: signIn, errors: errors, providers: site.providerDoors),
                        status: 422)
                }
                if let fault = passwordsDiffer(password, again) { return faulty([fault]) }
                let outcome = try await site.signIns.accept(
                    word.inAddress, password: password, local: [], at: request.now)
                return answer(outcome) { faulty([FieldError("password", "\($0.said)")]) }
            },
        ]
    }
}

/// Said under each new password.
let passwordHint: HTML = """
    15 characters or more. Three or four words that do not belong together are easy to remember and hard to guess.
    """

/// The answer to somebody who came by a link.
func answer(_ outcome: SignIns.InvitationOutcome, fault: (PasswordFault) -> Response) -> Response {
    switch outcome {
    case .come(let word, let next): .seeOther(next.address(then: nil)).setting(.keep(word: word))
    case .fault(let why): fault(why)
    case .gone: .page(LinkGonePage(), status: 410)
    case .busy: .problem(.unavailable("Too many people are signing in at the same time."))
    }
}

func passwordsDiffer(_ password: String, _ again: String) -> FieldError? {
    password.utf8.elementsEqual(again.utf8) ? nil : FieldError("again", "The two passwords are not the same")
}

extension Fields {
    /// A new password, and the same typed again.
    var twoPasswords: (String, String) {
        get throws(BadRequest) { (try exact("password") ?? "", try exact("again") ?? "") }
    }
}

/// Says that a link is good no more.
struct LinkGonePage: Page {
    var title: String { "This link is good no more" }

    var body: HTML {
        """
        <p class="govuk-body">A link like this works once, and for some days only.</p>
        <p class="govuk-body">If you have used it, \(link("sign in", to: Addresses.signIn())). If not, ask the person who runs
        Wardmote for your partnership for a new one.</p>
        """
    }

    static let example = LinkGonePage()
}
