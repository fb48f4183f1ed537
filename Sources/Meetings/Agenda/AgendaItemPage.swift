import Markup
import Pages
import Partnership
import Storage

/// Adds a line to a meeting's agenda, or writes down what was said and decided.
struct AgendaItemPage: Page {
    var meeting: Meeting
    var changed: (id: ID<AgendaItem>, version: Int)?
    var name = ""
    var marking: Marking? = .official
    var minute = ""
    var decision = ""
    var decidedFor = ""
    /// Those that belong to it already.
    var papers: [AgendaPaper] = []
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: AgendaItem?

    var title: String { changed == nil ? "Add to the agenda" : "Minute and decision" }
    var caption: HTML? { meeting.whenSaid }
    var back: Address? { Addresses.meeting(meeting.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("About", "\(now.title)"), SummaryRow("Minute", "\(now.minute)"),
                SummaryRow("Decision", "\(now.decision)"), SummaryRow("For", "\(now.decidedFor)"),
            ])
        } ?? "")
        \(form(
            changed.map { Addresses.changeItem(meeting.id, $0.id) } ?? Addresses.newItem(meeting.id),
            """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("title", "What it is about", hint: "No names of victims or suspects: titles are seen by many.", error: errors.of("title")), value: name))\
            \(radios(
                Field("marking", "Marking", error: errors.of("marking")),
                [Marking.official, .sensitive].map { Choice($0.rawValue, "\($0.rawValue)") }, chosen: marking?.rawValue))\
            \(textarea(Field("minute", "What was said", hint: "Leave empty until it is written.", error: errors.of("minute")), value: minute))\
            \(textarea(Field("decision", "What was decided", hint: "Leave empty where nothing was.", error: errors.of("decision")), value: decision, rows: 3))\
            \(input(Field("decided-for", "Whom the decision is for", hint: "Such as Both councils. Leave empty where it is for the group itself.", error: errors.of("decided-for")), value: decidedFor))\
            \(button("Save"))
            """))
        \(changed.map { papersDrawn($0.id) } ?? "")
        """
    }

    /// Each with the way to its form, and the way to one more.
    private func papersDrawn(_ item: ID<AgendaItem>) -> HTML {
        let lines = papers.map { paper in
            "\(link("\(paper.title)", to: Addresses.changePaper(meeting.id, item, paper.id))), by \(paper.author)"
                as HTML
        }
        return """
            <h2 class="govuk-heading-m" id="papers">Papers</h2>
            \(lines.isEmpty ? "<p class=\"govuk-body\">None is named.</p>" as HTML : bullets(lines))
            <p class="govuk-body">\(link("Add a paper", to: Addresses.newPaper(meeting.id, item)))</p>
            """
    }

    static let example = AgendaItemPage(.example, .exampleHeld, [.example, .exampleExempt])

    init(meeting: Meeting) { self.meeting = meeting }

    private init(_ item: AgendaItem, _ meeting: Meeting, _ papers: [AgendaPaper]) {
        self.papers = papers.filter { !$0.hidden.contains(.text) }
        (self.meeting, changed, name) = (meeting, (item.id, item.version), item.title)
        (marking, minute, decision) = (item.marking, item.minute, item.decision)
        decidedFor = item.decidedFor
    }

    private func answer(_ request: Request, _ site: MeetingsSite) async throws -> Response {
        var page = self
        let form = request.form
        (page.name, page.minute) = (try form.one("title") ?? "", try form.one("minute") ?? "")
        page.decision = try form.one("decision") ?? ""
        page.decidedFor = try form.one("decided-for") ?? ""
        page.marking = try form.one("marking").flatMap(Marking.init)
        guard let marking = page.marking else {
            page.errors = [FieldError("marking", "Choose a marking")]
            return .page(page, status: 422)
        }
        let command = KeepAgendaItem(
            meeting: meeting.id, changed: page.changed, marking: marking, title: page.name, minute: page.minute,
            decision: page.decision, decidedFor: page.decidedFor)
        return try await site.registry.write(request.trace, command.run)
            .answer(
                to: { Addresses.meeting($0.meeting).at("agenda") },
                again: {
                    page.errors = $0
                    return .page(page, status: 422)
                },
                stale: { now in
                    (page.stale, page.changed) = (now, (now.id, now.version))
                    return .page(page, status: 409)
                })
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func meeting(_ request: Request, _ id: ID<Meeting>) async throws -> Meeting? {
            try await site.registry.look(OneMeeting(viewer: request.viewer, id: id), request.trace).first
        }
        @Sendable func old(
            _ request: Request, _ id: ID<Meeting>, _ item: ID<AgendaItem>
        ) async throws -> AgendaItemPage? {
            guard let meeting = try await meeting(request, id) else { return nil }
            let asked = Agenda(viewer: request.viewer, meeting: id, item: item)
            guard let found = try await site.registry.look(asked, request.trace).first,
                request.viewer.may(.change, found.thing, now: request.now)
            else { return nil }
            let papers = try await site.registry.agendaPapers(id, item: item, request.trace)
            return AgendaItemPage(found, meeting, papers)
        }
        return [
            Route(.get, Addresses.newItem, .add, .agendaItem) { request, id in
                try await meeting(request, id).map { .page(AgendaItemPage(meeting: $0)) } ?? .notFound
            },
            Route(.post, Addresses.newItem, .add, .agendaItem) { request, id in
                try await meeting(request, id).map(AgendaItemPage.init(meeting:))?.answer(request, site) ?? .notFound
            },
            Route(.get, Addresses.changeItem, .change, .agendaItem) { request, id, item in
                try await old(request, id, item).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeItem, .change, .agendaItem) { request, id, item in
                guard var page = try await old(request, id, item) else { return .notFound }
                page.changed?.version = try request.form.required("version", as: Int.self)
                return try await page.answer(request, site)
            },
        ]
    }
}
