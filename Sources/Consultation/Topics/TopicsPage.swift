import Dates
import Figures
import Markup
import Pages
import Partnership
import Places
import Planning
import Storage

/// What people say beside what members raise, what is recorded and what is known of harm, topic by topic.
struct TopicsPage: Page {
    /// Those that may be chosen.
    var surveys: [Survey]
    /// The latest wave of the one that is; nothing where there is none.
    var reading: WaveReading?
    var area: String
    /// Of what is recorded; nothing where nothing is held.
    var period: Period?
    var rows: [TopicRow]
    var mayCite: Bool

    var title: String { "What people say, what is recorded, and harm" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("What people say", to: Addresses.surveys())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(surveys.count > 1 ? choice : "")
        <p class="govuk-body">These are different measures, and none puts another right. What people name, members raise and the
        police record can differ because they are different things.</p>
        \(sources)
        \(unasked)
        \(table(
            "Named by people, raised by members, and recorded by the police in 12 months", id: "topics",
            columns: [
                Column("Topic"), .number("Named"), .number("Place"), .number("Raised"),
                .number("Recorded"), .number("By records"), .sentence("Against the year before"),
                .sentence("Harm, as cited"), .sentence("To know first"),
            ],
            rows: rows.map(row), onNarrow: .stacks, empty: "No survey is written down, and nothing was raised."))
        <p class="govuk-body">No index of harm is worked out: its weights belong to offence codes, and the police’s open files
        have 14 broad types without them. Numbers of harm from elsewhere are cited instead.</p>
        <p class="govuk-body">\(link("What members raise", to: Addresses.raised()))</p>
        """
    }

    private var choice: HTML {
        filterForm(
            Addresses.topics(), label: "Survey",
            select(
                Field("survey", "Survey"), surveys.map { Choice($0.id, "\($0.title), \($0.body)") },
                chosen: reading?.survey.id.inAddress))
    }

    private var sources: HTML {
        let said: HTML =
            reading.map {
                "\(link("\($0.survey.title), \($0.wave.said)", to: Addresses.wave($0.wave.id))), \($0.survey.body). \($0.certainty)"
            }
            ?? "No survey with answers is written down."
        return summaryList([
            SummaryRow("What people say", said), SummaryRow("Where", "\(area)"),
            SummaryRow("Recorded", period.map { "By the police, \($0.said)" } ?? "No police files are held"),
        ])
    }

    private var unasked: HTML {
        let topics = rows.filter(\.isUnasked)
        guard !topics.isEmpty, reading != nil else { return "" }
        return insetText(
            """
            <p class="govuk-body">Members raise what is not among the answers held of this survey. That it is not there does not show
            that people do not name it:</p>
            \(bullets(topics.map { link("\($0.topic.said), raised \($0.raised == 1 ? "once" : "\($0.raised) times")", to: Addresses.raised().asking("topic", $0.topic)) }))
            """)
    }

    private func row(_ row: TopicRow) -> [HTML] {
        let wave = reading.map { Addresses.wave($0.wave.id) }
        let named: HTML =
            row.said.map { said in
                let share = said.share == nil && !said.isHidden && said.count != nil ? said.countSaid : said.shareSaid
                return wave.map { link("\(share)", to: $0, hidden: "named \(row.topic.said)") } ?? "\(share)"
            } ?? "Not among the answers"
        let raised: HTML =
            row.raised == 0
            ? "0"
            : link(
                "\(number(row.raised))", to: Addresses.raised().asking("topic", row.topic),
                hidden: "times \(row.topic.said) was raised")
        return [
            "\(row.topic.said)", named, "\(row.said.map { $0.isHidden ? "" : $0.rankSaid } ?? "")", raised,
            recorded(row),
            "\(row.recorded?.rank.map { "\($0)" } ?? "")", "\(row.recorded?.compared ?? "")",
            harm(row),
            "\(row.recorded?.match.caveat ?? "")",
        ]
    }

    private func harm(_ row: TopicRow) -> HTML {
        let cited: HTML =
            row.harm.isEmpty
            ? "No number of its harm is cited."
            : row.harm.map { link("\($0.number.subject): \($0.number.value)", to: citedFigureAddress($0.id)) }
                .joined(separator: "; ")
        guard mayCite else { return cited }
        return
            "\(cited) \(link("Choose", to: Addresses.topicHarm(row.topic), hidden: "numbers of harm for \(row.topic.said)"))"
    }

    private func recorded(_ row: TopicRow) -> HTML {
        guard let recorded = row.recorded else {
            return row.topic.recorded == nil ? "No crime type is about it" : "Not held"
        }
        return link(
            "\(recorded.count.map { number($0) } ?? "Not known")", to: recorded.address,
            hidden: "recorded, \(recorded.match.crimeType)")
    }

    static let example: TopicsPage = {
        let recorded = TopicRow.Recorded(
            match: RecordedMatch(crimeType: "Shoplifting", caveat: "What shops report; they do not report all of it."),
            count: 485,
            compared: "485 from October 2025 to September 2026, against 470 in the same months a year before.",
            address: home())
        return TopicsPage(
            surveys: [.example], reading: .example, area: "Aldermouth (E07999001)",
            period: Period(first: "2025-10", last: "2026-09"),
            rows: TopicRow.all(.example, [.example], [.shoplifting: recorded], harm: [:]), mayCite: true)
    }()

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.topics, .see, .survey) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let surveys = try await registry.look(Surveys(viewer: viewer), trace)
            let asked = try request.query.one("survey", as: ID<Survey>.self)
            let waves = try await registry.look(Waves(viewer: viewer), trace)
            let survey =
                surveys.first { $0.id == asked }
                ?? waves.first.flatMap { wave in surveys.first { $0.id == wave.survey } } ?? surveys.first
            var reading: WaveReading?
            if let survey { reading = try await site.readings(of: survey, trace).first }
            let raised = try await registry.look(RaisedIssues(viewer: viewer), trace)
            let area = survey.flatMap { AreaCode($0.area) }
            let records = area.map { RecordTopics(facts: site.facts, area: $0, now: request.now) }
            let rows = TopicRow.all(
                reading, raised, records?.recorded ?? [:], harm: try await registry.harm(trace))
            return .page(
                TopicsPage(
                    surveys: surveys, reading: reading, area: survey.map { site.said($0.area) } ?? "Nowhere yet",
                    period: records?.period, rows: rows, mayCite: viewer.may(.change, .citedFigure, now: request.now)))
        }
    }
}
