import Dates
import Markup
import Pages
import Partnership
import Storage

/// Who owes a committee something, with a reminder to send to each and a form that says it was sent.
struct RemindersPage: Page {
    var committee: Committee
    var owed: [Owed]
    /// What has a day, each with the reminder that waits to be sent.
    var due: [ReminderDue] = []
    var standing: Standing?
    var asked = ListAsked()
    var mayRemind: Bool
    /// The bodies that are ticked.
    var bodies: Set<ID<Agency>> = []
    var way: Reminder.Way?
    var sent = DayTyped()
    var errors: [FieldError] = []

    /// Which lines are meant; those of which a reminder waits where nothing is chosen.
    enum Standing: String, CaseIterable, InAddress {
        case waiting, all

        var said: String {
            self == .waiting ? "Those whose reminder waits to be sent" : "All that is owed and has a day"
        }
    }

    var title: String { "Reminders" }
    var caption: HTML? { "\(committee.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny()),
            Link("\(committee.name)", to: Addresses.committee(committee.id)),
        ]
    }

    var body: HTML {
        guard !owed.isEmpty else {
            return "<p class=\"govuk-body\">Nobody owes this committee an answer or a response.</p>"
        }
        return """
            <p class="govuk-body">A reminder falls due ten and three working days before the day, on the day, and every week after it.</p>
            \(list.drawn(select(
                Field("standing", "Which"), Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: (standing ?? .waiting).inAddress)))
            <p class="govuk-body">Copy the words into an e-mail or a letter. Of an exempt question only its number is told.</p>
            \(owed.map(drawn))
            \(mayRemind ? writing : "")
            """
    }

    var list: Listing<ReminderDue> {
        let address = Addresses.reminders(committee.id)
        return Listing(
            "Reminders due", comes: "the longest due first", id: "due",
            at: standing.map { address.asking("standing", $0) } ?? address,
            due.filter { standing == .all || $0.moment != nil }.sorted { ($0.due, $0.body) < ($1.due, $1.body) },
            asked: asked, empty: standing == .all ? "Nothing that is owed has a day." : "No reminder waits to be sent.",
            columns: [
                ListColumn("Body", \.body).ordered(), .sentence("What it owes", \.what), .day("Due", \.due),
                .day("Reminder due") { $0.moment?.day }, ListColumn("Why then") { $0.moment?.said ?? "" },
                .day("Last reminded", \.reminded),
            ])
    }

    private func drawn(_ one: Owed) -> HTML {
        let late = one.late.map { "\($0) \($0 == 1 ? "day" : "days") late" } ?? "In time"
        return """
            <h2 class="govuk-heading-m">\(one.body)</h2>
            <p class="govuk-body">\(late). \(one.reminded.isEmpty
                ? "Not reminded yet." : "Reminded on \(one.reminded.joined(separator: ", and on ")).")</p>
            \(insetText(words(one)))
            <p class="govuk-body">\(mailLink("Open it as an e-mail", subject: committee.name, body: one.reminder, hidden: "to \(one.body)"))</p>
            \(mayRemind ? pressed(one) : "")

            """
    }

    /// One press, once it was sent.
    private func pressed(_ one: Owed) -> HTML {
        guard let agency = one.agency else { return "" }
        let day = one.today.parts
        return form(
            Addresses.reminders(committee.id),
            """
            \(hidden("reminded", agency.inAddress))\(hidden("reminded-by", Reminder.Way.email.inAddress))\
            \(hidden("reminded-on-day", "\(day.day)"))\(hidden("reminded-on-month", "\(day.month)"))\(hidden("reminded-on-year", "\(day.year)"))\
            \(button("Write down that you sent it today by e-mail", .secondary))
            """)
    }

    /// The reminder, a point a line.
    private func words(_ one: Owed) -> HTML {
        let lines = one.reminderLines
        return "<p class=\"govuk-body\">\(lines.head)</p>\n\(bullets(lines.points.map { "\($0)" }))"
    }

    private var writing: HTML {
        let known = owed.compactMap { one in one.agency.map { Choice($0, "\(one.body)") } }
        return """
            <h2 class="govuk-heading-m">Write down that you have reminded them</h2>
            \(form(
                Addresses.reminders(committee.id),
                """
                \(checkboxes(Field("reminded", "Whom you have reminded", error: errors.of("reminded")), known, ticked: bodies.map(\.inAddress)))\
                \(radios(Field("reminded-by", "How", error: errors.of("reminded-by")), Reminder.Way.allCases.map { Choice($0, "\($0.heading)") }, chosen: way?.inAddress, isSmall: true))\
                \(dateDay(Field("reminded-on", "When", error: errors.of("reminded-on")), value: sent))\
                \(button("Save"))
                """))
            """
    }

    static let example = RemindersPage(
        committee: .example, owed: [.example], due: Owed.example.due([]), mayRemind: true,
        errors: [FieldError("reminded", "Choose whom you have reminded.")]
    )

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.reminders, .see, .committee) { request, id in
                guard let page = try await page(id, request, site) else { return .notFound }
                return try .listed(
                    page, page.list, request, file: FileName("reminders \(page.committee.name) \(request.today.iso)"))
            },
            Route(.post, Addresses.reminders, .change, .committee) { request, id in
                guard var page = try await page(id, request, site), page.mayRemind else { return .notFound }
                let form = request.form
                page.bodies = Set(try form.all("reminded", as: ID<Agency>.self))
                page.way = try form.one("reminded-by", as: Reminder.Way.self)
                page.sent = try form.day("reminded-on")
                let sent = page.errors.day(page.sent, "reminded-on")
                if page.way == nil {
                    page.errors.append(FieldError("reminded-by", "Choose how you have reminded them."))
                }
                guard let sent, let way = page.way else { return .page(page, status: 422) }
                let command = Remind(committee: id, bodies: page.bodies, sent: sent, way: way)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.reminders(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func page(_ id: ID<Committee>, _ request: Request, _ site: ScrutinySite) async throws
        -> RemindersPage?
    {
        guard let committee = try await site.committee(id, request) else { return nil }
        let (viewer, trace) = (request.viewer, request.trace)
        let owed = try await Owed.look(site.registry, viewer, trace, on: request.today, to: id)
        let reminders = try await site.registry.look(Reminders(viewer: viewer, committee: id), trace)
        return RemindersPage(
            committee: committee, owed: owed, due: owed.flatMap { $0.due(reminders) },
            standing: try request.query.one("standing", as: Standing.self), asked: try ListAsked(request.query),
            mayRemind: viewer.may(.change, committee.thing, now: request.now), sent: DayTyped(request.today))
    }
}

extension Reminder.Way {
    /// As a choice: `By e-mail`.
    fileprivate var heading: String {
        switch self {
        case .email: "By e-mail"
        case .telephone: "By telephone"
        case .letter: "By letter"
        case .inPerson: "In person"
        }
    }
}

extension Owed {
    /// One question and one recommendation of Aldermouth, both late.
    static let example: Owed = {
        let set = InquirySet.example
        var owed = Owed(
            body: "Marlshire Police", agency: ID(2), today: "2026-03-16", reminded: ["9 March 2026 by e-mail"])
        owed.answers = [(set.inquiry.title, 2, set.answers[1])]
        return owed
    }()
}
