import Dates
import Markup
import Pages
import Partnership
import Scrutiny
import Storage

/// Begins a report, or changes what stands at its head.
struct ReportFormPage: Page {
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<CommitteeReport>, version: Int)?
    var templates: [ReportTemplate]
    var committees: [Committee]
    var agencies: [Agency] = []
    /// Open reports that an exempt annex can belong to.
    var open: [CommitteeReport] = []
    /// Those that can be ticked.
    var wards = WardChoices()
    var typed = HeaderTyped()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: CommitteeReport?

    var title: String { changed == nil ? "Begin a committee report" : "Change the head of the report" }
    var back: Address? { changed.map { Addresses.report($0.id) } ?? Addresses.reports() }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.header.rows) } ?? "")
        \(form(
            changed.map { Addresses.header($0.id) } ?? Addresses.newReport(),
            """
            \(hidden("version", "\(changed?.version ?? 0)"))\(changed == nil ? choices : "")\
            \(select(Field("committee", "Committee", error: errors.of("committee")), committees.choices(agencies), chosen: typed.committee?.inAddress))\
            \(dateDay(Field("day", "Day of the meeting", error: errors.of("day")), value: typed.day))\
            \(input(Field("title", "Title", error: errors.of("title")), value: typed.title))\
            \(input(Field("report-of", "Report of", hint: "In whose name it is given", error: errors.of("report-of")), value: typed.reportOf))\
            \(input(Field("director", "Director", error: errors.of("director")), value: typed.director))\
            \(input(Field("lead", "Lead officer", error: errors.of("lead")), value: typed.leadOfficer))\
            \(input(Field("contact-officer", "Contact officer", hint: "Name and how to reach them", error: errors.of("contact-officer")), value: typed.contact))\
            \(input(Field("author", "Author", error: errors.of("author")), value: typed.author))\
            \(input(Field("finance", "Finance reference", error: errors.of("finance")), value: typed.finance, width: .twenty))\
            \(wards.field(ticked: typed.wards))\
            \(textarea(Field("wards", "\(wards.names.isEmpty ? "Wards affected" : "Other wards affected" as HTML)", hint: "One a line; none where it is for no ward in particular", error: errors.of("wards")), value: wards.others(typed.wards), rows: 3))\
            \(input(Field("revenue", "Revenue spent or earned by the decision, in pounds", hint: "0 where it decides none; whether it is a key decision depends on it", error: errors.of("revenue")), value: typed.revenue, width: .ten, isNumber: true))\
            \(input(Field("capital", "Capital spent by the decision, in pounds", hint: "0 where it decides none", error: errors.of("capital")), value: typed.capital, width: .ten, isNumber: true))\
            \(dateDay(Field("from", "It speaks of the time from", error: errors.of("from")), value: typed.from))\
            \(dateDay(Field("until", "Until", error: errors.of("until")), value: typed.until))\
            \(select(Field("paragraph", "Classification", error: errors.of("paragraph")), Self.paragraphs, chosen: "\(typed.paragraph)"))\
            \(textarea(Field("reasoning", "Why it is open or exempt", hint: "With the public interest either way", error: errors.of("reasoning")), value: typed.reasoning, rows: 3))\
            \(button("Save"))
            """))
        """
    }

    private var choices: HTML {
        """
        \(select(Field("template", "Template", error: errors.of("template")), templates.map { Choice($0.id, said($0)) }, chosen: typed.template?.inAddress))\
        \(select(Field("annex", "Exempt annex of", hint: "What is exempt is a document of its own", error: errors.of("annex")), [Choice("", "No other report")] + open.map { Choice($0.id, "\($0.header.title)") }, chosen: typed.annex?.inAddress))
        """
    }

    /// With whose it is: its limits of a key decision are those of that council.
    private func said(_ template: ReportTemplate) -> HTML {
        guard let council = agencies.first(where: { $0.id == template.council }) else { return "\(template.said)" }
        return "\(template.said), \(council.name)"
    }

    private static let paragraphs: [Choice] =
        [Choice("0", "Open to the public")]
        + Jurisdiction.allCases.flatMap { jurisdiction in
            jurisdiction.exemptParagraphs.map { Choice("\($0.number)", "\(jurisdiction.said), \($0.said)") }
        }

    static let example = ReportFormPage(
        templates: [.example], committees: [.reportExample], wards: WardChoices(["Ferry", "Harbour"]),
        typed: HeaderTyped(CommitteeReport.example),
        errors: [FieldError("title", "Enter the title of the report.")])

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.newReport, .add, .committeeReport) { request in
                .page(try await blank(site, request))
            },
            Route(.post, Addresses.newReport, .add, .committeeReport) { request in
                var page = try await blank(site, request)
                try page.typed.read(request.form)
                let header = page.typed.header(&page.errors)
                if page.typed.template == nil { page.errors.append(FieldError("template", "Choose a template")) }
                guard let header, let template = page.typed.template, let committee = page.typed.committee,
                    page.errors.isEmpty
                else { return .page(page, status: 422) }
                let command = BeginReport(
                    template: template, committee: committee, annexOf: page.typed.annex, header: header)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.report($0.id) }, again: page.with)
            },
            Route(.get, Addresses.header, .change, .committeeReport) { request, id in
                guard let report = try await site.report(id, .change, request) else { return .notFound }
                var page = try await blank(site, request)
                (page.changed, page.typed) = ((id, report.version), HeaderTyped(report))
                return .page(page)
            },
            Route(.post, Addresses.header, .change, .committeeReport) { request, id in
                guard try await site.report(id, .change, request) != nil else { return .notFound }
                var page = try await blank(site, request)
                let version = try request.form.required("version", as: Int.self)
                page.changed = (id, version)
                try page.typed.read(request.form)
                guard let header = page.typed.header(&page.errors), let committee = page.typed.committee,
                    page.errors.isEmpty
                else { return .page(page, status: 422) }
                let command = ChangeHeader(id: id, version: version, committee: committee, header: header)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.report($0.id) }, again: page.with,
                        stale: { now in
                            (page.stale, page.changed) = (now, (id, now.version))
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func blank(_ site: ReportsSite, _ request: Request) async throws -> ReportFormPage {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        return ReportFormPage(
            templates: try await registry.look(ReportTemplates(viewer: viewer), trace),
            committees: try await registry.look(Committees(viewer: viewer), trace),
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            open: try await registry.look(CommitteeReports(viewer: viewer), trace).filter { !$0.header.isExempt },
            wards: try await site.wards(request))
    }
}

extension ReportsSite {
    /// The report of that number, where the viewer may do `action` to all of it.
    func report(_ id: ID<CommitteeReport>, _ action: Action, _ request: Request) async throws -> CommitteeReport? {
        let found = try await registry.look(CommitteeReports(viewer: request.viewer), request.trace)
            .first { $0.id == id }
        guard let found, request.viewer.may(action, found.thing, now: request.now) else { return nil }
        return found
    }
}
