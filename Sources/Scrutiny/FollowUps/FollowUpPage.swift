import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Says what came of a follow-up.
struct FollowUpPage: Page {
    var about: AnswerInSet
    var one: FollowUp
    var state: FollowUp.State?
    var outcome: String
    var ended: DayTyped
    /// The day that it had not.
    var due = DayTyped()
    var scope: Undertaking.Scope
    var areas: PlannedAreas
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: FollowUp?
    var today: Day

    var title: String { one.form == .asked ? "What came of a follow-up" : "What came of a promise" }
    var caption: HTML? { about.caption }
    var back: Address? { Addresses.inquiry(about.set.inquiry.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("How it stands", "\(now.state.said)"), SummaryRow("What came of it", paragraphs(now.outcome)),
                SummaryRow("When", now.ended.map { "\($0)" } ?? "Not yet"),
                SummaryRow("By when", "\(now.due?.said ?? "No day was given")"),
                SummaryRow("For", "\(areas.inBrief(now.scope).joined(separator: ", "))"),
            ])
        } ?? "")
        \(about.drawn)
        \(summaryList([
            SummaryRow("\(one.form.begins) \(one.asked)", paragraphs(one.text)), SummaryRow("Now", "\(one.standing(on: today))"),
        ]))
        \(form(
            Addresses.followUp(one.id),
            """
            \(hidden("version", "\(one.version)"))\
            \(radios(Field("stands", "How it stands", error: errors.of("stands")), FollowUp.State.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress, isSmall: true))\
            \(textarea(Field("came-of-it", "What came of it, or why it is dropped", error: errors.of("came-of-it")), value: outcome, rows: 4))\
            \(dateDay(Field("ended-on", "When", error: errors.of("ended-on")), value: ended))\
            \(one.due == nil ? dateDay(Field("wanted-by", "By when it is to be", hint: "No day was given yet. Once there is one it stays.", error: errors.of("wanted-by")), value: due) : "")\
            \(areas.fields(scope, errors))\
            \(button("Save"))
            """))
        """
    }

    static let example: FollowUpPage = {
        var page = FollowUpPage(
            .example, .examplePromise, PlannedAreas(names: ["E07999001": "Aldermouth"]), today: "2026-04-20")
        page.errors = [FieldError("came-of-it", "Enter what came of it, or why it is dropped.")]
        return page
    }()

    private init(_ about: AnswerInSet, _ one: FollowUp, _ areas: PlannedAreas, today: Day) {
        (self.about, self.one, state, outcome, self.today) = (about, one, one.state, one.outcome, today)
        (scope, self.areas) = (one.scope, areas)
        ended = DayTyped(one.ended ?? today)
    }

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.followUp, .change, .answer) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.followUp, .change, .answer) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let form = request.form
                page.state = try form.one("stands", as: FollowUp.State.self)
                page.outcome = try form.one("came-of-it") ?? ""
                page.ended = try form.day("ended-on")
                let ended = page.errors.day(page.ended, "ended-on")
                page.due = page.one.due == nil ? try form.day("wanted-by") : DayTyped()
                let due = page.due.isEmpty ? nil : page.errors.day(page.due, "wanted-by")
                page.scope = try page.areas.read(form, before: page.one.scope)
                if page.state == nil { page.errors.append(FieldError("stands", "Choose how it stands.")) }
                guard let ended, let state = page.state, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = EndFollowUp(
                    id: id, version: try form.required("version", as: Int.self), state: state, outcome: page.outcome,
                    on: ended, due: due, scope: page.scope)
                let inquiry = page.about.set.inquiry.id
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.inquiry(inquiry) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.one) = (now, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(_ id: ID<FollowUp>, _ request: Request, _ site: ScrutinySite) async throws
        -> FollowUpPage?
    {
        guard
            var one = try await site.registry.look(FollowUps(viewer: request.viewer, id: id), request.trace).first,
            request.viewer.may(.change, one.thing, now: request.now),
            let about = try await AnswerInSet.look(one.answer, request, site)
        else { return nil }
        one.scope.areas = try await site.registry.areasOfFollowUps(request.trace)[id] ?? []
        return FollowUpPage(about, one, try await site.areas(request.trace), today: request.today)
    }
}

extension FollowUp {
    static let example: FollowUp = {
        var one = FollowUp(
            .example, text: "The same by ward, for the last three years", asked: "2026-03-16",
            due: "2026-04-13")
        one.id = ID(995)
        return one
    }()

    static let examplePromise: FollowUp = {
        var one = FollowUp(.example, text: "Two more officers for the quay", asked: "2026-03-16", due: nil)
        (one.id, one.form, one.saidDue) = (ID(996), .promised, "during 2026/27")
        one.scope = Undertaking.Scope(areas: ["E07999001"], level: .local)
        return one
    }()
}
