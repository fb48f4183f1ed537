import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says whether somebody was consulted on a report, when, and what they said; or adds somebody who was.
struct ConsulteePage: Page {
    var report: CommitteeReport
    /// Nothing for somebody new.
    var one: ReportConsultee?
    var agencies: [Agency]
    var seats: [Seat]
    var name = ""
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var state = ReportConsultee.State.open
    var asked = DayTyped()
    var text = ""
    var version = 0
    var errors: [FieldError] = []
    var stale: ReportConsultee?

    var title: String { one == nil ? "Add who was consulted" : "Whether they were consulted" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.rows) } ?? "")
        \(form(
            one.map { Addresses.consultee(report.id, $0.id) } ?? Addresses.newConsultee(report.id),
            """
            \(hidden("version", "\(version)"))\
            \(input(Field("consultee", "Who", hint: "In words, such as ward members or the public", error: errors.of("consultee")), value: name))\
            \(select(Field("agency", "Where it is an agency"), [Choice("", "None of these")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
            \(select(Field("seat", "Where it is a seat"), [Choice("", "None of these")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: seat?.inAddress))\
            \(radios(Field("consultation-state", "Were they consulted?", error: errors.of("consultation-state")), ReportConsultee.State.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: state.rawValue))\
            \(dateDay(Field("consulted", "Asked on", error: errors.of("consulted")), value: asked))\
            \(textarea(Field("consultee-said", "What they said, or why they were not asked", hint: "In a sentence", error: errors.of("consultee-said")), value: text, rows: 3))\
            \(button("Save"))
            """))
        """
    }

    static let example: ConsulteePage = {
        var page = ConsulteePage(report: .example, agencies: [.example], seats: [])
        page.take(WholeReport.example.consultees[1])
        page.errors = [FieldError("consulted", "Enter the day on which they were asked.")]
        return page
    }()

    private mutating func take(_ one: ReportConsultee) {
        (self.one, name, agency, seat) = (one, one.name, one.agency, one.seat)
        (state, asked, text, version) = (one.state, DayTyped(one.asked), one.text, one.version)
    }

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.newConsultee, .change, .committeeReport) { request, id in
                try await blank(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newConsultee, .change, .committeeReport) { request, id in
                guard let page = try await blank(id, site, request) else { return .notFound }
                return try await sent(page, site, request)
            },
            Route(.get, Addresses.consultee, .change, .committeeReport) { request, id, consultee in
                try await found(id, consultee, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.consultee, .change, .committeeReport) { request, id, consultee in
                guard let page = try await found(id, consultee, site, request) else { return .notFound }
                return try await sent(page, site, request)
            },
        ]
    }

    private static func sent(
        _ before: ConsulteePage, _ site: ReportsSite, _ request: Request
    ) async throws -> Response {
        var page = before
        let form = request.form
        page.name = try form.one("consultee") ?? ""
        page.agency = try form.one("agency", as: ID<Agency>.self)
        page.seat = try form.one("seat", as: ID<Seat>.self)
        page.state = ReportConsultee.State(rawValue: try form.one("consultation-state") ?? "") ?? .open
        (page.asked, page.text) = (try form.day("consulted"), try form.one("consultee-said") ?? "")
        page.version = try form.required("version", as: Int.self)
        let asked = page.asked.isEmpty ? nil : page.errors.day(page.asked, "consulted")
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepConsultee(
            report: page.report.id, changed: page.one.map { ($0.id, page.version) }, name: page.name,
            agency: page.agency, seat: page.seat, state: page.state, asked: asked, text: page.text)
        return try await site.registry.write(request.trace, command.run)
            .answer(
                to: { Addresses.report($0.report) },
                again: {
                    page.errors = $0
                    return .page(page, status: 422)
                },
                stale: { now in
                    (page.stale, page.version) = (now, now.version)
                    return .page(page, status: 409)
                })
    }

    /// Where the template has a heading under which it is told.
    private static func blank(
        _ id: ID<CommitteeReport>, _ site: ReportsSite, _ request: Request
    ) async throws -> ConsulteePage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let report = try await site.report(id, .change, request) else { return nil }
        let headings = try await registry.look(TemplateHeadings(viewer: viewer, template: report.template), trace)
        guard headings.contains(where: { $0.heading == .consultation }) else { return nil }
        return ConsulteePage(
            report: report, agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace))
    }

    private static func found(
        _ id: ID<CommitteeReport>, _ consultee: ID<ReportConsultee>, _ site: ReportsSite, _ request: Request
    ) async throws -> ConsulteePage? {
        guard var page = try await blank(id, site, request) else { return nil }
        let all = try await site.registry.look(ReportConsultees(viewer: request.viewer, report: id), request.trace)
        guard let one = all.first(where: { $0.id == consultee }) else { return nil }
        page.take(one)
        return page
    }
}

extension ReportConsultee {
    /// Line by line, as a page shows it.
    var rows: [SummaryRow] {
        [
            SummaryRow("Who", "\(name)"), SummaryRow("Consulted", "\(state.said)"),
            SummaryRow("Asked on", asked.map { "\($0.said)" } ?? "No day"), SummaryRow("In words", "\(text)"),
        ]
    }
}
