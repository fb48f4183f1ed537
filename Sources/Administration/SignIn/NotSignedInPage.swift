import Markup
import Pages
import Partnership

/// Tells somebody who came back from their organisation's sign-in that they do not come in. The same whatever went wrong,
/// so that nobody learns from it who has an account here.
struct NotSignedInPage: Page {
    /// Under which the record keeps what went wrong.
    var reference: String
    /// Whether they are here already, and were to show that it is they.
    var isProof = false

    var title: String { isProof ? "It was not shown that it is you" : "You are not signed in" }

    var body: HTML {
        guard !isProof else {
            return """
                <p class="govuk-body">Your organisation's sign-in did not say that you, whose account this is, signed in just now.
                You are still signed in here, and nothing was opened.</p>
                <p class="govuk-body">Quote this reference when you tell somebody: <strong>\(reference)</strong></p>
                """
        }
        return """
            <p class="govuk-body">Your organisation's sign-in did not lead to an account here, or something went wrong on the
            way.</p>
            <p class="govuk-body">If you have come in this way before, \(link("begin again", to: Addresses.signIn())). If not, ask
            the person who runs Wardmote for your partnership for a link, open it, and sign in from there once.</p>
            <p class="govuk-body">Quote this reference when you tell somebody: <strong>\(reference)</strong></p>
            """
    }

    static let example = NotSignedInPage(reference: "7F3K-Q2MD")

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.withProvider, .enter, .door) { request, word in
                let next = try request.query.one("next").flatMap(Address.init(reading:))
                return try await send(request, to: word, next: next, site)
            },
            Route(.get, Addresses.invitationWith, .enter, .door) { request, link, word in
                guard let (invitation, _) = try await site.signIns.invitation(link.inAddress, at: request.now),
                    invitation.account != nil
                else { return .page(LinkGonePage(), status: 410) }
                return try await send(request, to: word, invitation: link, site)
            },
            Route(.get, Addresses.prove, .see, .own) { request, word in
                guard let signedIn = request.signedIn else { return .notFound }
                let next = try request.query.one("next").flatMap(Address.init(reading:))
                return try await send(request, to: word, next: next, proving: signedIn.session, site)
            },
            Route(.get, Addresses.answer, .enter, .door) { request in try await come(request, site) },
        ]
    }

    /// Sends somebody to their organisation's sign-in.
    private static func send(
        _ request: Request, to word: String, next: Address? = nil, invitation: LinkWord? = nil,
        proving session: Session? = nil, _ site: AdministrationSite
    ) async throws -> Response {
        do throws(PassageFault) {
            let sent = try await site.providers?.send(
                to: word, next: next?.text, invitation: invitation?.inAddress, proving: session,
                from: request.client, at: request.now)
            guard let sent else { return .notFound }
            return .seeOther(sent.address).keeping(.keep(passage: sent.passage))
        } catch {
            return try await refused(error, request, isProof: session != nil, site)
        }
    }

    /// Takes what somebody brings back.
    private static func come(_ request: Request, _ site: AdministrationSite) async throws -> Response {
        guard let providers = site.providers else { return .notFound }
        let query = request.query
        let answer = ProviderSignIns.Answer(
            state: try query.exact("state"), code: try query.exact("code"), issuer: try query.exact("iss"),
            error: try query.one("error"))
        switch try await providers.take(
            answer, request.passage, session: request.signedIn?.session, from: request.client, at: request.now)
        {
        case .success(let come):
            let there = Response.seeOther(come.next.address(then: Address(reading: come.page))).keeping(.forget)
            return come.word.map { there.setting(.keep(word: $0)) } ?? there
        case .failure(let fault):
            let isProof = providers.isProof(request.passage, at: request.now)
            return try await refused(fault, request, isProof: isProof, site)
        }
    }

    private static func refused(
        _ fault: PassageFault, _ request: Request, isProof: Bool, _ site: AdministrationSite
    ) async throws -> Response {
        let reference = Router.randomReference()
        try await site.signIns.note(fault, reference: reference, at: request.now)
        return .page(NotSignedInPage(reference: reference, isProof: isProof), status: fault == .wait ? 429 : 403)
            .keeping(.forget)
    }
}
