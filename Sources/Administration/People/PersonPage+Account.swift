import Dates
import Markup
import Pages
import Partnership
import Storage

extension PersonPage {
    /// Whether training is asked for, when it was passed, and until when it counts.
    func trainingPart(_ account: Accounts.Line) -> HTML {
        let noting: HTML =
            mayInvite
            ? form(
                Addresses.training(account.id),
                """
                \(dateDay(Field("passed", "Training passed on", error: errors.of("passed")), value: passed))\
                \(dateDay(
                    Field("lapses", "It counts until", hint: "From the day after, their account sees nothing until it is passed again.",
                        error: errors.of("lapses")), value: lapses))\
                \(button("Record the training", .secondary))
                """) : ""
        return """
            <h2 class="govuk-heading-m" id="training">Training</h2>
            \(summaryList([
                SummaryRow("Passed on", account.trainedOn.map { "\($0)" } ?? "Not recorded"),
                SummaryRow("Counts until", until(account)),
            ]))
            \(noting)
            """
    }

    private func until(_ account: Accounts.Line) -> HTML {
        guard let until = account.trainedUntil else { return "No training is asked for" }
        return until < today ? "\(until) \(tag("Lapsed", .red))" : "\(until)"
    }

    /// Notes somebody's training.
    static func train(_ id: ID<Account>, _ request: Request, _ site: AdministrationSite) async throws -> Response {
        let accounts = try await site.registry.look(Accounts(viewer: request.viewer), request.trace)
        guard let person = accounts.first(where: { $0.id == id })?.person else { return .notFound }
        let (passed, lapses) = (try request.form.day("passed"), try request.form.day("lapses"))
        var errors: [FieldError] = []
        if let first = errors.day(passed, "passed"), let last = errors.day(lapses, "lapses") {
            let command = NoteTraining(account: id, passed: first, lapses: last)
            switch try await site.registry.write(request.trace, command.run) {
            case .done: return .seeOther(Addresses.person(person).at("training"))
            case .faults(let faults): errors = faults.shown
            case .stale, .notThere: return .notFound
            }
        }
        guard var page = try await page(person, request, site) else { return .notFound }
        (page.passed, page.lapses, page.errors) = (passed, lapses, errors)
        return .page(page, status: 422)
    }
}

extension Accounts.Line {
    /// How its person signs in.
    var waySaid: HTML {
        let ways: [HTML] =
            (hasIdentity ? ["a provider"] : []) + (hasCome && !hasIdentity ? ["a password"] : [])
            + (hasAuthenticator ? ["an authenticator"] : [])
        return ways.isEmpty ? "Nothing yet" : ways.joined(separator: ", with ")
    }
}
