import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says whether somebody was consulted on a report, when, and what they said; or adds somebody who was.
struct ConsulteePage: KeptForm {
    var report: CommitteeReport
    /// Nothing for somebody new.
    var kept: ReportConsultee?
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
    var isStale = false

    var title: String { kept == nil ? "Add who was consulted" : "Whether they were consulted" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice(kept?.rows ?? []) : "")
        \(form(
            kept.map { Addresses.consultee(report.id, $0.id) } ?? Addresses.newConsultee(report.id),
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
        (kept, name, agency, seat) = (one, one.name, one.agency, one.seat)
        (state, asked, text, version) = (one.state, DayTyped(one.asked), one.text, one.version)
    }

    static func routes(_ site: ReportsSite) -> [Route] {
        routes(
            within: .committeeReport, new: Addresses.newConsultee, change: Addresses.consultee,
            found: { try await found($1, $2, site, $0) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.report($0.report) }) {
                    KeepConsultee(
                        report: $0.report.id, changed: $1, name: $0.name, agency: $0.agency, seat: $0.seat,
                        state: $0.state, asked: $0.asked.read, text: $0.text
                    ).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        name = try form.one("consultee") ?? ""
        agency = try form.one("agency", as: ID<Agency>.self)
        seat = try form.one("seat", as: ID<Seat>.self)
        state = ReportConsultee.State(rawValue: try form.one("consultation-state") ?? "") ?? .open
        (asked, text) = (try form.day("consulted"), try form.one("consultee-said") ?? "")
        if !asked.isEmpty { _ = errors.day(asked, "consulted") }
    }

    /// Where the template has a heading under which it is told.
    private static func found(
        _ id: ID<CommitteeReport>, _ consultee: ID<ReportConsultee>?, _ site: ReportsSite, _ request: Request
    ) async throws -> ConsulteePage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let report = try await site.report(id, .change, request) else { return nil }
        let headings = try await registry.look(TemplateHeadings(viewer: viewer, template: report.template), trace)
        guard headings.contains(where: { $0.heading == .consultation }) else { return nil }
        var page = ConsulteePage(
            report: report, agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace))
        guard let consultee else { return page }
        let all = try await registry.look(ReportConsultees(viewer: viewer, report: id), trace)
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
