import Markup
import Pages
import Partnership

/// Where people come in.
struct SignInPage: Page {
    var typed = ""
    /// The page that was asked for.
    var next: Address?
    var errors: [FieldError] = []
    var notice: HTML?
    var demonstration: [DemonstrationAccount] = []
    var providers: [ProviderDoor] = []

    var title: String { "Sign in" }

    var body: HTML {
        """
        \(doors)\(form(Addresses.signIn(), """
            \(input(Field("name", "Sign-in name", hint: "Often your work email address", error: errors.of("name")),
                value: typed, width: .thirty, complete: "username"))\
            \(passwordInput(Field("password", "Password", error: errors.of("password")), complete: "current-password"))\
            \(next.map { hidden("next", $0.text) } ?? "")\
            \(button("Sign in"))
            """))
        <p class="govuk-body">If you cannot sign in, ask the person who runs Wardmote for your partnership for a new link.</p>
        \(accounts)
        """
    }

    /// Links and not forms: a browser holds where a form leads to against our policy, redirects included.
    private var doors: HTML {
        guard !providers.isEmpty else { return "" }
        let links = providers.map { door in
            let address = Addresses.withProvider(door.word)
            let way = next.map { address.asking("next", $0.text) } ?? address
            return "<p class=\"govuk-body\">\(buttonLink("Sign in with \(door.name)", to: way))</p>\n" as HTML
        }
        return "\(links)<h2 class=\"govuk-heading-m\">Or with a password</h2>\n"
    }

    private var accounts: HTML {
        guard !demonstration.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m">Accounts of this demonstration</h2>
            <p class="govuk-body">The people are invented. Each account sees what its seat may see.</p>
            \(table(
                "Choose one, and type its name and password above", id: "accounts",
                columns: [Column("Seat"), Column("Sign-in name"), Column("Password")],
                rows: demonstration.map { ["\($0.role)", "<code>\($0.signIn)</code>", "<code>\($0.password)</code>"] },
                onNarrow: .stacks, empty: ""))
            """
    }

    static let example = SignInPage(
        typed: "priya@aldermouth.example", errors: [FieldError("name", "Name or password is wrong")],
        providers: [ProviderDoor(word: "aldermouth-district-council", name: "Aldermouth District Council")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.signIn, .enter, .door) { request in
                let notice: HTML? = try request.query.one("out") == nil ? nil : "You have signed out"
                return .page(
                    SignInPage(
                        next: try next(request.query), notice: notice, demonstration: site.demonstration,
                        providers: site.providerDoors))
            },
            Route(.post, Addresses.signIn, .enter, .door) { request in try await come(request, site) },
        ]
    }

    /// Where to go afterwards: one of our own pages, or the home page.
    private static func next(_ fields: Fields) throws(BadRequest) -> Address? {
        guard let text = try fields.one("next"), !text.isEmpty else { return nil }
        return Address(reading: text)
    }

    private static func come(_ request: Request, _ site: AdministrationSite) async throws -> Response {
        let (typed, password) = (try request.form.one("name") ?? "", try request.form.exact("password") ?? "")
        let next = try next(request.form)
        func again(_ text: HTML, _ status: Int) -> Response {
            .page(
                SignInPage(
                    typed: typed, next: next, errors: [FieldError("name", text)], demonstration: site.demonstration,
                    providers: site.providerDoors),
                status: status)
        }
        switch try await site.signIns.withPassword(typed, password, from: request.client, at: request.now) {
        case .come(let word, let step):
            return .seeOther(step.address(then: next)).setting(.keep(word: word))
        case .refused: return again("Name or password is wrong", 422)
        case .wait: return again("Tried too often. Wait a quarter of an hour, then try again", 429)
        case .busy: return again("Too many people are signing in at the same time. Try again in a minute", 503)
        }
    }
}

extension SignIns.Outcome.Next {
    /// The page that asks for what is still needed, or the one that was wanted.
    func address(then next: Address?) -> Address {
        switch self {
        case .nothing: next ?? home()
        case .code: next.map { Addresses.code().asking("next", $0.text) } ?? Addresses.code()
        case .authenticator: Addresses.authenticator()
        }
    }
}
