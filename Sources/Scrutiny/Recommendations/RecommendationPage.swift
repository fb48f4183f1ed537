package import Dates
import Markup
import Pages
import Partnership
import Procedures
import Storage

/// One recommendation: its way through every body, its response, and how far the work has come.
struct RecommendationPage: Page {
    var one: Recommendation
    var steps: [RecommendationStep]
    /// What it said before it was put right, the latest first.
    var before: [RecommendationBefore] = []
    /// Who put it right, as far as they may be known of.
    var people: [Person] = []
    var agencies: [Agency]
    var committees: [Committee] = []
    /// Every meeting of a committee that the viewer may know of.
    var meetings: [CommitteeMeeting] = []
    var inquiries: [Inquiry] = []
    var seats: [Seat]
    /// The actions of plans that carry it out.
    var carriedOut = CarriedOutBy()
    var today: Day
    var mayChange: Bool
    var typed = Typed()
    var errors: [FieldError] = []
    var stale: Recommendation?

    /// What was typed into the form of its next step.
    struct Typed: Sendable {
        var action: RecommendationWords.Action?
        var response = ""
        var reason = ""
        var evidence = ""
        var seat: ID<Seat>?
        var due = DayTyped()
    }

    /// What was typed of a body that considered it.
    var considered = Considered()

    struct Considered: Sendable {
        var on = DayTyped()
        var body = ""
        var outcome = ""
    }

    var title: String { "Recommendation \(one.reference)" }
    var caption: HTML? { "\(one.source)" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Recommendations", to: Addresses.recommendations())]
    }

    var body: HTML {
        """
        \(paragraphs(one.text))
        \(noMeeting)\(summaryList(facts))
        \(table(
            "Its way, in order", id: "steps",
            columns: [Column("Day"), Column("Body"), Column("What came of it"), .number("Days since the one before")],
            rows: chain, empty: ""))
        \(beforeDrawn)\(actionsDrawn)
        \(stale.map(now) ?? "")
        \(mayChange && !open.isEmpty ? moveForm : stale == nil ? "" : typedInVain)
        \(mayChange ? stepForm : "")
        """
    }

    /// That it says it was made on a day on which its committee, as is recorded here, did not meet. Nothing where no meeting of
    /// it is.
    var noMeeting: HTML {
        let mine = meetings.filter { $0.committee == one.committee && !$0.hidden.contains(.terms) }
        guard one.committee != nil, !mine.isEmpty, !mine.contains(where: { $0.day == one.made }) else { return "" }
        return insetText(
            "<p class=\"govuk-body\">It was made on \(one.made), and no meeting of the committee is recorded on that day. One of the two may want putting right.</p>"
        )
    }

    private var facts: [SummaryRow] {
        let committee = committees.first { $0.id == one.committee }?.name ?? "From outside, or not shown"
        let clock = one.rules.clocks.first.map { "\($0.limit.said), \($0.authority)" } ?? "no law sets a day"
        let day = one.responded.map { ", \($0.said)" } ?? ""
        let cameOf: HTML =
            inquiries.first { $0.id == one.inquiry }.map { link("\($0.title)", to: Addresses.inquiry($0.id)) }
            ?? "No set of questions"
        let all = [
            SummaryRow("To", "\(name(one.agency)) (\(one.addressee.said.lowercased()))"),
            SummaryRow("Committee", "\(committee)"), SummaryRow("Came of", cameOf),
            SummaryRow("Rules", "\(one.rules.name): \(clock)"),
            SummaryRow("State", "\(one.stage.said), since \(one.since.said)"),
            SummaryRow("What is due", "\(one.dueSaid(on: today))"),
            SummaryRow("Response", "\(one.response?.responseSaid ?? "None yet")\(day)"),
            SummaryRow("Response in writing", paragraphs(one.responseText)),
            SummaryRow("Reason", paragraphs(one.reason)),
            SummaryRow("Whose it is to carry out", "\(seatSaid(one))"),
            SummaryRow("To be carried out by", "\(one.due?.said ?? "No day yet")"),
            SummaryRow("What shows it", paragraphs(one.evidence)),
        ]
        return all.filter { $0.value != "" }
    }

    /// Every part that the form has, as it is now.
    private func now(_ one: Recommendation) -> HTML {
        staleNotice([
            SummaryRow("State", "\(one.stage.said), since \(one.since.said)"),
            SummaryRow("Response", "\(one.response?.responseSaid ?? "None yet")"),
            SummaryRow("Response in writing", paragraphs(one.responseText)),
            SummaryRow("Reason", paragraphs(one.reason)),
            SummaryRow("Whose it is to carry out", "\(seatSaid(one))"),
            SummaryRow("To be carried out by", "\(one.due?.said ?? "No day yet")"),
            SummaryRow("What shows it", paragraphs(one.evidence)),
        ])
    }

    /// What was typed, where nothing more can be done to it and there is no form to hold it.
    private var typedInVain: HTML {
        """
        <h2 class="govuk-heading-m">What you typed</h2>
        \(summaryList([
            SummaryRow("What is done", "\(typed.action?.said ?? "")"),
            SummaryRow("Response in writing", paragraphs(typed.response)), SummaryRow("Reason", paragraphs(typed.reason)),
            SummaryRow("Whose it is to carry out", "\(seats.first { $0.id == typed.seat }?.title ?? "")"),
            SummaryRow("To be carried out by", "\(typed.due.read?.said ?? "")"), SummaryRow("What shows it", paragraphs(typed.evidence)),
        ]))
        """
    }

    /// What it said before, and the way to put it right.
    private var beforeDrawn: HTML {
        let change: HTML =
            mayChange
            ? "<p class=\"govuk-body\">\(link("Put right what it says", to: Addresses.putRight(one.id)))</p>\n" : ""
        guard !before.isEmpty else { return change }
        let rows = before.map { one in
            [
                "\(one.words.made.day)", "\(one.words.made.person.map(people.named) ?? "")",
                "\(one.words.made.because)",
                "\(one.reference)", "\(one.words.text)", "\(one.source)", "\(one.made)",
                "\(one.addressee.said)",
            ] as [HTML]
        }
        return """
            \(table(
                "What it said before it was put right", id: "before",
                columns: [
                    Column("Until"), Column("Put right by"), .sentence("What was wrong"), Column("Reference"), .sentence("Recommendation"),
                    .sentence("Who made it"), Column("Made on"), Column("Who was to respond"),
                ], rows: rows, onNarrow: .stacks, empty: ""))
            \(change)
            """
    }

    private func seatSaid(_ one: Recommendation) -> String {
        seats.first { $0.id == one.seat }?.title ?? (one.seat == nil ? "Nobody yet" : "Not shown")
    }

    private var chain: [[HTML]] {
        var before: Day?
        return one.chain(steps).map { link in
            defer { before = link.on }
            return ["\(link.on)", "\(link.body)", "\(link.outcome)", before.map { "\(link.on - $0)" } ?? ""]
        }
    }

    private var open: [RecommendationWords.Action] {
        RecommendationWords.Action.allCases.filter { one.rules[$0, from: one.stage] != nil }
    }

    private var moveForm: HTML {
        form(
            Addresses.recommendation(one.id),
            """
            <h2 class="govuk-heading-m">What comes next</h2>
            \(hidden("version", "\(one.version)"))\
            \(radios(Field("step", "What is done", error: errors.of("step")), open.map { Choice($0.rawValue, "\($0.said)") }, chosen: typed.action?.rawValue, isSmall: true))\
            \(textarea(Field("text", "Response in writing", hint: "Once, when it is responded to", error: errors.of("text")), value: typed.response, rows: 4))\
            \(textarea(Field("reason", "Reason", hint: "Where it is rejected, accepted in part or superseded", error: errors.of("reason")), value: typed.reason, rows: 2))\
            \(select(Field("seat", "Whose it is to carry out", hint: "Later, only where it is somebody else’s from now on", error: errors.of("seat")), [Choice("", "Nobody yet")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: typed.seat?.inAddress))\
            \(dateDay(Field("until", "To be carried out by", hint: "Later, only where it is another day", error: errors.of("until")), value: typed.due))\
            \(textarea(Field("evidence", "What shows it", hint: "Where it is complete", error: errors.of("evidence")), value: typed.evidence, rows: 2))\
            \(button("Save"))
            """)
    }

    private var stepForm: HTML {
        form(
            Addresses.step(one.id),
            """
            <h2 class="govuk-heading-m">A body considered it</h2>
            \(dateDay(Field("from", "Day", error: errors.of("from")), value: considered.on))\
            \(input(Field("body", "Body", hint: "Such as Cabinet", error: errors.of("body")), value: considered.body, width: .thirty))\
            \(input(Field("outcome", "What came of it", error: errors.of("outcome")), value: considered.outcome))\
            \(button("Add it", .secondary))
            """)
    }

    private func name(_ id: ID<Agency>) -> String { agencies.first { $0.id == id }?.name ?? "another body" }

    static let example = RecommendationPage(
        one: .example, steps: [], agencies: [.example], committees: [.example], inquiries: [.example], seats: [],
        carriedOut: .example, today: "2026-11-24", mayChange: true,
        errors: [FieldError("text", "Enter the response in writing.")],
        considered: Considered(body: "Cabinet", outcome: "Agreed"))
}

extension Recommendation {
    /// One link of its way: a day, a body, what came of it.
    package struct ChainLink: Hashable, Sendable {
        package var on: Day
        package var body: String
        package var outcome: String
    }

    /// Its making, every body that considered it, and its response, in order of days.
    package func chain(_ steps: [RecommendationStep]) -> [ChainLink] {
        let made = ChainLink(on: made, body: source, outcome: "Made")
        let responses = response.flatMap { response in
            responded.map { ChainLink(on: $0, body: "The response", outcome: response.responseSaid) }
        }
        let between = steps.filter { $0.recommendation == id }.map {
            ChainLink(on: $0.on, body: $0.body, outcome: $0.outcome)
        }
        return ([made] + between + (responses.map { [$0] } ?? [])).enumerated()
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }
}
