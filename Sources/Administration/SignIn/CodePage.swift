import Markup
import Pages
import Partnership

/// Asks for the code of an authenticator, after the password.
struct CodePage: Page {
    var next: Address?
    var errors: [FieldError] = []

    var title: String { "Enter your code" }

    var body: HTML {
        """
        \(form(Addresses.code(), """
            \(input(Field(
                "code", "Code",
                hint: "The six digits that your authenticator shows now, or one of the codes you kept for when it is lost",
                error: errors.of("code")), width: .twenty, complete: "one-time-code"))\
            \(next.map { hidden("next", $0.text) } ?? "")\
            \(button("Continue"))
            """))
        <p class="govuk-body">\(link("Start again", to: Addresses.signIn()))</p>
        """
    }

    static let example = CodePage(errors: [FieldError("code", "This code is wrong, or was used before")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.code, .enter, .door) { request in
                guard request.signedIn?.session.stage == .half else { return .seeOther(Addresses.signIn()) }
                return .page(CodePage(next: try request.query.one("next").flatMap(Address.init(reading:))))
            },
            Route(.post, Addresses.code, .enter, .door) { request in
                guard let word = request.sessionWord else { return .seeOther(Addresses.signIn()) }
                let next = try request.form.one("next").flatMap(Address.init(reading:))
                let code = try request.form.one("code") ?? ""
                func again(_ text: HTML, _ status: Int) -> Response {
                    .page(CodePage(next: next, errors: [FieldError("code", text)]), status: status)
                }
                switch try await site.signIns.withCode(code, session: word, at: request.now) {
                case .come(let word): return .seeOther(next ?? home()).setting(.keep(word: word))
                case .refused: return again("This code is wrong, or was used before", 422)
                case .wait: return again("Tried too often. Wait a quarter of an hour, then try again", 429)
                case .gone: return .seeOther(Addresses.signIn()).setting(.forget)
                }
            },
        ]
    }
}
