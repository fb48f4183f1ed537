import Dates
import Markup
import Pages
import Partnership
import Storage

/// One person: how to reach them, the seats they hold, and their account.
struct PersonPage: Page {
    var person: Person
    var agency: Agency?
    var seats: [(seat: Seat, held: SeatHolder)]
    /// Nothing for whoever may not see accounts.
    var account: Accounts.Line?
    var mayChange: Bool
    var maySeeRecord = false
    var mayInvite: Bool
    var mayDeclare = false
    var today: Day = "2026-11-24"
    var passed = DayTyped()
    var lapses = DayTyped()
    var errors: [FieldError] = []
    /// The link that was just made, shown once.
    var invitation: (signIn: String, address: Address)?

    var title: String { person.name }
    var caption: HTML? { agency.map { "\($0.name)" } }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("People", to: Addresses.people())] }

    var body: HTML {
        """
        \(invitation.map(drawn) ?? "")
        \(summaryList([SummaryRow("Email", person.emailSaid), SummaryRow("Telephone", person.telephoneSaid)]))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Change this person", to: Addresses.changePerson(person.id)))</p>" as HTML : "")
        \(table(
            "Seats held", id: "seats", columns: [Column("Seat"), Column("As"), Column("From"), Column("Until")],
            rows: seats.map { line in
                [
                    link("\(line.seat.title)", to: Addresses.seat(line.seat.id)), "\(line.held.heldAs.said)",
                    "\(line.held.from)", line.held.until.map { "\($0)" } ?? "",
                ]
            }, empty: "Holds no seat."))
        \(mayDeclare ? "<p class=\"govuk-body\">\(link("Declare a conflict of interest", to: Addresses.newConflict(person.id)))</p>" as HTML : "")
        \(accountPart)
        \(account.map(trainingPart) ?? "")
        \(maySeeRecord ? whoHasLooked(person.thing.id) : "")
        """
    }

    private func drawn(_ invitation: (signIn: String, address: Address)) -> HTML {
        notificationBanner(
            """
            <p class="govuk-notification-banner__heading">Give \(person.name) this link. It is shown once, is good once, and for
            seven days.</p><p class="govuk-body wardmote-key"><code>\(invitation.address.text)</code></p>
            <p class="govuk-body">They will sign in as \(invitation.signIn).</p>
            """, .success)
    }

    private var accountPart: HTML {
        guard mayInvite || account != nil else { return "" }
        guard let account else {
            return """
                <h2 class="govuk-heading-m">Account</h2>
                \(form(Addresses.invite(person.id), """
                    \(input(Field("sign-in", "Name to sign in by", error: errors.of("sign-in")), value: person.email, width: .thirty))\
                    \(button("Make an account and a link", .secondary))
                    """))
                """
        }
        let isActive = account.state == .active
        let switching: Account.State = isActive ? .disabled : .active
        let rows = [
            SummaryRow("Signs in as", "\(account.signIn)"),
            SummaryRow("Comes in by", account.waySaid),
            SummaryRow("State", isActive ? (account.hasCome ? "Active" : "Has not come in yet") : "Turned off"),
        ]
        guard mayInvite else { return "<h2 class=\"govuk-heading-m\">Account</h2>\n\(summaryList(rows))" }
        return """
            <h2 class="govuk-heading-m">Account</h2>
            \(summaryList(rows))
            <div class="govuk-button-group">
            \(form(Addresses.invite(person.id), button("Make a new link", .secondary)))
            \(form(Addresses.forgetAuthenticator(account.id), button("Forget a lost authenticator", .secondary)))
            \(account.hasIdentity
                ? form(Addresses.forgetIdentity(account.id), button("Remove sign-in through a provider", .secondary)) : "")
            \(form(Addresses.accountState(account.id), """
                \(hidden("state", switching.inAddress))\(button(isActive ? "Turn off this account" : "Turn on this account", .warning))
                """))
            </div>
            """
    }

    static let example = PersonPage(
        person: .example, agency: .example, seats: [], account: nil, mayChange: true, mayInvite: true)

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.person, .see, .person) { request, id in
                try await page(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.invite, .change, .account) { request, id in
                guard var page = try await page(id, request, site) else { return .notFound }
                let command = Invite(person: id, signIn: try request.form.one("sign-in") ?? "")
                switch try await site.registry.write(request.trace, command.run) {
                case .done(let invited):
                    guard let word = LinkWord(inAddress: invited.word) else { return .notFound }
                    page.invitation = (invited.account.signIn, Addresses.invitation(word))
                    return .page(page)
                case .faults(let faults):
                    page.errors = faults.shown
                    return .page(page, status: 422)
                case .stale, .notThere: return .notFound
                }
            },
            Route(.post, Addresses.accountState, .change, .account) { request, id in
                let state = try request.form.required("state", as: Account.State.self)
                return try await site.registry.write(request.trace, SwitchAccount(id: id, state: state).run)
                    .answer(to: { Addresses.person($0.person) }, again: { refused($0) })
            },
            Route(.post, Addresses.forgetIdentity, .change, .account) { request, id in
                try await site.registry.write(request.trace, ForgetIdentity(id: id).run)
                    .answer(to: { Addresses.person($0.person) }, again: { refused($0) })
            },
            Route(.post, Addresses.training, .change, .account) { request, id in
                try await train(id, request, site)
            },
            Route(.post, Addresses.forgetAuthenticator, .change, .account) { request, id in
                try await site.registry.write(request.trace, ForgetAuthenticator(id: id).run)
                    .answer(to: { Addresses.person($0.person) }, again: { refused($0) })
            },
        ]
    }

    private static func refused(_ errors: [FieldError]) -> Response {
        .problem(.unprocessable(errors.first?.text.text ?? ""))
    }

    /// What is known of a person at one moment.
    private struct Found: Sendable {
        var person: Person
        var agency: Agency?
        var seats: [(seat: Seat, held: SeatHolder)]
        var account: Accounts.Line?
    }

    static func page(
        _ id: ID<Person>, _ request: Request, _ site: AdministrationSite
    ) async throws -> PersonPage? {
        let (viewer, today) = (request.viewer, request.today)
        let maySeeAccounts = viewer.may(.see, .account, now: request.now)
        let found = try await site.registry.looking(request.trace) { looking -> Found? in
            guard let person = try looking.look(OnePerson(viewer: viewer, id: id)).first else { return nil }
            let agency = try looking.look(OneAgency(viewer: viewer, id: person.agency)).first
            let held = try looking.look(SeatHolders(viewer: viewer))
                .filter { $0.held.person == id && !$0.hidden.contains(.holders) }
            let seats = try looking.look(Seats(viewer: viewer, on: today, withPast: true))
            let account =
                maySeeAccounts ? try looking.look(Accounts(viewer: viewer)).first { $0.person == id } : nil
            return Found(
                person: person, agency: agency,
                seats: held.compactMap { line in seats.first { $0.id == line.held.seat }.map { ($0, line.held) } },
                account: account)
        }
        guard let found else { return nil }
        let person = found.person
        return PersonPage(
            person: person, agency: found.agency, seats: found.seats, account: found.account,
            mayChange: viewer.may(.change, person.thing, now: request.now),
            maySeeRecord: viewer.may(.see, .record, now: request.now),
            mayInvite: viewer.may(.change, .account, now: request.now),
            mayDeclare: viewer.may(.add, Thing(.conflict, owner: person.agency, person: id), now: request.now),
            today: request.today)
    }
}

extension SeatHolder.HeldAs {
    var said: String {
        switch self {
        case .holder: "Holder"
        case .deputy: "Deputy"
        }
    }
}
