import Dates
import Markup
import Meetings
import Pages
import Partnership
import Places
import Planning
import Storage

/// Keys in what a member raised and what was promised, or puts it right.
struct RaisedFormPage: Page {
    /// Nothing for a new one.
    var issue: RaisedIssue?
    var agencies: [Agency]
    var seats: [Seat]
    /// The wards of the districts that plans are for.
    var wards: [Ward] = []
    var topic: Topic?
    var draft = RaisedDraft()
    var raised = DayTyped()
    var promised = DayTyped()
    var errors: [FieldError] = []
    var isStale = false

    var title: String { issue == nil ? "Key in what was raised" : "Put right what was raised" }
    var back: Address? { Addresses.raised() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(issue.map { Addresses.changeRaised($0.id) } ?? Addresses.newRaised(), """
            \(select(Field("topic", "Topic", error: errors.of("topic")), [Choice("", "Choose")] + Topic.allCases.map { Choice($0, "\($0.said)") }, chosen: topic?.inAddress))\
            \(textarea(Field("text", "What was raised", hint: "In your own words, and nobody’s name.", error: errors.of("text")), value: draft.text, rows: 3))\
            \(dateDay(Field("raised", "Raised on", hint: "Leave empty where it is not known.", error: errors.of("raised")), value: raised))\
            \(input(Field("at-meeting", "At which meeting", error: errors.of("at-meeting")), value: draft.meeting))\
            \(select(Field("raised-by", "Seat of the member", error: errors.of("raised-by")), [Choice("", "Several, or none named")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: draft.seat?.inAddress))\
            \(wardField)\
            \(input(Field("promise", "What was promised", error: errors.of("promise")), value: draft.commitment))\
            \(select(Field("promised-by", "Agency that promised it", error: errors.of("promised-by")), [Choice("", "None")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: draft.agency?.inAddress))\
            \(dateDay(Field("promised", "By when", hint: "Leave empty where no day was given: it is then said to have none.", error: errors.of("promised")), value: promised))\
            \(input(Field("said", "How it was put where no day was given", hint: "Such as: during 2026/27", error: errors.of("said")), value: draft.promise.saidDue))\
            \(radios(Field("level", "Where it is put"), Undertaking.Level.allCases.map { Choice($0, "\($0.said)") }, chosen: draft.promise.level.inAddress, isSmall: true))\
            \(issue == nil ? "" : standing)\
            \(issue.map { hidden("version", "\($0.version)") } ?? "")\
            \(button("Save"))
            """))
        """
    }

    /// What became of what was promised.
    private var standing: HTML {
        """
        \(radios(Field("promise-stands", "What was promised is", error: errors.of("promise-stands")), Undertaking.State.allCases.map { Choice($0, "\($0.said)") }, chosen: draft.promise.state.inAddress, isSmall: true))\
        \(textarea(Field("promise-came", "What shows that it was done, or why it was dropped", error: errors.of("promise-came")), value: draft.promise.outcome, rows: 2))
        """
    }

    /// The wards to choose from; where no plan names a district, the code is typed.
    private var wardField: HTML {
        guard !wards.isEmpty else {
            let hint: HTML = "Its ONS code; empty where it is of no one ward"
            return input(Field("ward", "Ward", hint: hint, error: errors.of("ward")), value: draft.ward, width: .ten)
        }
        let isOther = !draft.ward.isEmpty && !wards.contains { $0.code.text.utf8.elementsEqual(draft.ward.utf8) }
        let choices =
            [Choice("", "No one ward")] + (isOther ? [Choice(draft.ward, "\(draft.ward)")] : [])
            + wards.map { Choice($0.code.text, "\($0.name), \($0.districtName)") }
        return select(Field("ward", "Ward", error: errors.of("ward")), choices, chosen: draft.ward)
    }

    private func ward(_ code: String) -> String {
        if code.isEmpty { return "No one ward" }
        return wards.first { $0.code.text.utf8.elementsEqual(code.utf8) }?.name ?? code
    }

    private var now: [SummaryRow] {
        guard let issue else { return [] }
        return [
            SummaryRow("Topic", "\(issue.topic.said)"), SummaryRow("What was raised", "\(issue.text)"),
            SummaryRow("Raised on", "\(issue.raised?.said ?? "Not known")"),
            SummaryRow("At which meeting", "\(issue.meeting)"),
            SummaryRow(
                "Seat of the member",
                "\(issue.seat.map { id in seats.first { $0.id == id }?.title ?? "Another seat" } ?? "Several, or none named")"
            ),
            SummaryRow("Ward", "\(ward(issue.ward))"),
            SummaryRow("What was promised", "\(issue.commitment)"),
            SummaryRow(
                "Agency that promised it",
                "\(issue.agency.map { id in agencies.first { $0.id == id }?.name ?? "Another agency" } ?? "None")"),
            SummaryRow("By when", "\(issue.commitmentDay?.said ?? "No day was given")"),
            SummaryRow("How it was put where no day was given", "\(issue.promise.saidDue)"),
            SummaryRow("Where it is put", "\(issue.promise.level.said)"),
            SummaryRow("What was promised is", "\(issue.promise.state.said)"),
            SummaryRow("What shows it, or why it was dropped", "\(issue.promise.outcome)"),
        ]
    }

    static let example = RaisedFormPage(
        agencies: [.marlshirePolice], seats: [], wards: [.example], topic: .shoplifting,
        draft: RaisedDraft(text: "Shops in the market square are stolen from every day.", agency: ID(2)),
        errors: [FieldError("promise", "Enter what was promised, or leave all that is said of it empty.")])

    static func routes(_ site: ConsultationSite) -> [Route] {
        [
            Route(.get, Addresses.newRaised, .add, .raisedIssue) { request in
                var page = try await blank(request, site)
                page.raised = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.newRaised, .add, .raisedIssue) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changeRaised, .change, .raisedIssue) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeRaised, .change, .raisedIssue) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: RaisedFormPage, _ request: Request, _ site: ConsultationSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        page.topic = try form.one("topic", as: Topic.self)
        (page.draft.text, page.draft.ward) = (try form.one("text") ?? "", try form.one("ward") ?? "")
        (page.draft.meeting, page.draft.commitment) = (try form.one("at-meeting") ?? "", try form.one("promise") ?? "")
        page.draft.seat = try form.one("raised-by", as: ID<Seat>.self)
        let promise = RaisedPromise(
            saidDue: try form.one("said") ?? "", level: try form.one("level", as: Undertaking.Level.self) ?? .unsaid,
            state: try form.one("promise-stands", as: Undertaking.State.self) ?? page.draft.promise.state,
            outcome: try form.one("promise-came") ?? page.draft.promise.outcome)
        page.draft.promise = promise
        page.draft.agency = try form.one("promised-by", as: ID<Agency>.self)
        (page.raised, page.promised) = (try form.day("raised"), try form.day("promised"))
        page.draft.raised = page.raised.isEmpty ? nil : page.errors.day(page.raised, "raised")
        page.draft.commitmentDay = page.promised.isEmpty ? nil : page.errors.day(page.promised, "promised")
        let version = page.issue == nil ? 0 : try form.required("version", as: Int.self)
        if page.topic == nil { page.errors.append(FieldError("topic", "Choose what it is about.")) }
        guard let topic = page.topic, page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeyRaised(changed: page.issue.map { ($0.id, version) }, topic: topic, draft: page.draft)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { _ in Addresses.raised() },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.issue, page.isStale) = ($0, true)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: ConsultationSite) async throws -> RaisedFormPage {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        return RaisedFormPage(
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace),
            wards: try await registry.areasOfPlans(trace).flatMap(site.wards))
    }

    private static func found(
        _ id: ID<RaisedIssue>, _ request: Request, _ site: ConsultationSite
    ) async throws -> RaisedFormPage? {
        let viewer = request.viewer
        guard let issue = try await site.registry.look(RaisedIssues(viewer: viewer, id: id), request.trace).first,
            issue.hidden.isEmpty, viewer.may(.change, issue.thing, now: request.now)
        else { return nil }
        var page = try await blank(request, site)
        (page.issue, page.topic) = (issue, issue.topic)
        page.draft = RaisedDraft(
            ward: issue.ward, seat: issue.seat, raised: issue.raised, meeting: issue.meeting, text: issue.text,
            agency: issue.agency, commitment: issue.commitment, commitmentDay: issue.commitmentDay,
            promise: issue.promise)
        (page.raised, page.promised) = (DayTyped(issue.raised), DayTyped(issue.commitmentDay))
        return page
    }
}
