import Dates
import Markup
import Pages
import Partnership
import Storage

/// Ends an action or an indicator, with the day and why, or lets it go on again.
struct EndPage: Page {
    /// The action or indicator by its name.
    var name: String
    /// Where the form is sent.
    var address: Address
    var back: Address?
    var ended = DayTyped()
    var because = ""
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Ending?

    var title: String { "End it, or let it go on" }
    var caption: HTML? { "\(name)" }

    var body: HTML {
        """
        \(stale.map { staleNotice("<p class=\"govuk-body\">\($0.said)</p>") } ?? "")
        <p class="govuk-body">What is ended stays written down with the day and the reason. It is no longer open and never late.</p>
        \(form(address, """
            \(hidden("version", "\(version)"))\
            \(dateDay(Field("ended", "Ended on", hint: "Empty where it goes on", error: errors.of("ended")), value: ended))\
            \(textarea(Field("ended-because", "Why", hint: "Asked for where it is ended", error: errors.of("ended-because")), value: because, rows: 3))\
            \(button("Save"))
            """))
        """
    }

    static let example = EndPage(
        name: PlannedAction.example.text, address: Addresses.endAction(PlannedAction.example.id),
        back: Addresses.reportAction(PlannedAction.example.id), ended: DayTyped("2026-11-20"), version: 1,
        errors: [FieldError("ended-because", "Enter why it was ended.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.endAction, .change, .plannedAction) { request, id in
                try await action(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.endAction, .change, .plannedAction) { request, id in
                guard var page = try await action(id, request, site) else { return .notFound }
                guard try page.read(request.form) else { return .page(page, status: 422) }
                let command = EndAction(
                    id: id, version: page.version, ended: page.ended.read, because: page.because)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.priority($0.priority).at("actions") }, again: page.with,
                    stale: { page.stale($0.ended, $0.endedBecause, $0.version) })
            },
            Route(.get, Addresses.endIndicator, .change, .indicator) { request, id in
                try await indicator(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.endIndicator, .change, .indicator) { request, id in
                guard var page = try await indicator(id, request, site) else { return .notFound }
                guard try page.read(request.form) else { return .page(page, status: 422) }
                let command = EndIndicator(
                    id: id, version: page.version, ended: page.ended.read, because: page.because)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.indicator($0.id) }, again: page.with,
                    stale: { page.stale($0.ended, $0.endedBecause, $0.version) })
            },
        ]
    }

    /// Whether nothing must be mended first.
    private mutating func read(_ form: Fields) throws(BadRequest) -> Bool {
        version = try form.required("version", as: Int.self)
        (ended, because) = (try form.day("ended"), try form.one("ended-because") ?? "")
        if !ended.isEmpty, ended.read == nil {
            errors.append(FieldError("ended", "Enter a day, such as 31 3 2027, or leave it empty"))
        }
        return errors.isEmpty
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private func stale(_ ended: Day?, _ because: String, _ version: Int) -> Response {
        var page = self
        (page.stale, page.version) = (Ending(ended: ended, because: because), version)
        return .page(page, status: 409)
    }

    private static func action(
        _ id: ID<PlannedAction>, _ request: Request, _ site: PlanningSite
    ) async throws -> EndPage? {
        let line = try await site.registry.look(PlannedActions(viewer: request.viewer, id: id), request.trace).first
        guard let one = line?.action, request.viewer.may(.change, one.thing, now: request.now) else { return nil }
        return EndPage(
            name: one.text, address: Addresses.endAction(id), back: Addresses.reportAction(id),
            ended: DayTyped(one.ended), because: one.endedBecause, version: one.version)
    }

    private static func indicator(
        _ id: ID<Indicator>, _ request: Request, _ site: PlanningSite
    ) async throws -> EndPage? {
        let found = try await site.registry.look(Indicators(viewer: request.viewer, id: id), request.trace).first
        guard let one = found, request.viewer.may(.change, one.thing, now: request.now) else { return nil }
        return EndPage(
            name: one.name, address: Addresses.endIndicator(id), back: Addresses.indicator(id),
            ended: DayTyped(one.ended), because: one.endedBecause, version: one.version)
    }
}

extension Ending {
    /// `Ended on 20 November 2026: the money ran out`.
    var said: String { ended.map { "Ended on \($0.said)" + (because.isEmpty ? "" : ": \(because)") } ?? "It goes on." }
}
