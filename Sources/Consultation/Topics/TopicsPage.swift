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
    var standing: Standing?
    var asked = ListAsked()
    var mayCite: Bool

    /// Which topics are meant.
    enum Standing: String, CaseIterable, InAddress {
        case named, raised, unasked, recorded, harm

        var said: String {
            switch self {
            case .named: "Those among the answers"
            case .raised: "Those that members raised"
            case .unasked: "Those raised that are not among the answers"
            case .recorded: "Those that are recorded"
            case .harm: "Those with a number of harm"
            }
        }

        func holds(_ row: TopicRow) -> Bool {
            switch self {
            case .named: row.said != nil
            case .raised: row.raised > 0
            case .unasked: row.isUnasked
            case .recorded: row.recorded?.count != nil
            case .harm: !row.harm.isEmpty
            }
        }
    }

    var title: String { "What people say, what is recorded, and harm" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("What people say", to: Addresses.surveys())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">These are different measures, and none puts another right. What people name, members raise and the
        police record can differ because they are different things.</p>
        \(sources)
        \(unasked)
        \(list.drawn(filters))
        <p class="govuk-body">No index of harm is worked out: its weights belong to offence codes, and the police’s open files
        have 14 broad types without them. Numbers of harm from elsewhere are cited instead.</p>
        <p class="govuk-body">\(link("What members raise", to: Addresses.raised()))</p>
        """
    }

    private var filters: HTML {
        let choice =
            surveys.count > 1
            ? select(
                Field("survey", "Survey"), surveys.map { Choice($0.id, "\($0.title), \($0.body)") },
                chosen: reading?.survey.id.inAddress) : ""
        return """
            \(choice)\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
            """
    }

    /// A count or a share that may not be shown is neither in the file, nor does the list go by it.
    var list: Listing<TopicRow> {
        var address = Addresses.topics()
        if surveys.count > 1, let reading { address = address.asking("survey", reading.survey.id) }
        if let standing { address = address.asking("standing", standing) }
        return Listing(
            "Named by people, raised by members, and recorded by the police in 12 months",
            comes: "those that people name first", id: "topics", at: address,
            rows.filter { standing?.holds($0) ?? true }, asked: asked,
            empty: rows.isEmpty ? "No survey is written down, and nothing was raised." : "There is no such topic.",
            columns: [
                ListColumn("Topic", \.topic.said).ordered(),
                ListColumn("Named", namedSaid).shown(named).toTheRight(),
                ListColumn("Place", rankSaid).toTheRight().ordered(.numbers) { row in
                    row.said.flatMap { $0.isHidden ? nil : $0.rank }
                },
                .number("Raised", \.raised).shown(raised),
                ListColumn("Recorded", recordedSaid).shown(recorded).toTheRight().ordered(.numbers) {
                    $0.recorded?.count
                },
                ListColumn("By records") { $0.recorded?.rank.map { "\($0)" } ?? "" }.toTheRight()
                    .ordered(.numbers) { $0.recorded?.rank },
                .sentence("Against the year before") { $0.recorded?.compared ?? "" },
                .sentence("Harm, as cited", harmSaid).shown(harm),
                .sentence("To know first") { $0.recorded?.match.caveat ?? "" },
            ])
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

    private func namedSaid(_ row: TopicRow) -> String {
        row.said.map { said in
            said.share == nil && !said.isHidden && said.count != nil ? said.countSaid : said.shareSaid
        } ?? "Not among the answers"
    }

    private func named(_ row: TopicRow) -> HTML {
        guard row.said != nil, let wave = reading?.wave.id else { return "\(namedSaid(row))" }
        return link("\(namedSaid(row))", to: Addresses.wave(wave), hidden: "named \(row.topic.said)")
    }

    private func rankSaid(_ row: TopicRow) -> String { row.said.map { $0.isHidden ? "" : $0.rankSaid } ?? "" }

    private func raised(_ row: TopicRow) -> HTML {
        row.raised == 0
            ? "0"
            : link(
                "\(number(row.raised))", to: Addresses.raised().asking("topic", row.topic),
                hidden: "\(row.raised == 1 ? "time" : "times") \(row.topic.said) was raised")
    }

    private func harmSaid(_ row: TopicRow) -> String {
        row.harm.isEmpty
            ? "No number of its harm is cited."
            : row.harm.map { "\($0.number.subject): \($0.number.value)" }.joined(separator: "; ")
    }

    private func harm(_ row: TopicRow) -> HTML {
        let cited: HTML =
            row.harm.isEmpty
            ? "\(harmSaid(row))"
            : row.harm.map { link("\($0.number.subject): \($0.number.value)", to: citedFigureAddress($0.id)) }
                .joined(separator: "; ")
        guard mayCite else { return cited }
        return
            "\(cited) \(link("Choose", to: Addresses.topicHarm(row.topic), hidden: "numbers of harm for \(row.topic.said)"))"
    }

    private func recordedSaid(_ row: TopicRow) -> String {
        guard let recorded = row.recorded else {
            return row.topic.recorded == nil ? "No crime type is about it" : "Not held"
        }
        return recorded.count.map { String($0) } ?? "Not known"
    }

    private func recorded(_ row: TopicRow) -> HTML {
        guard let recorded = row.recorded else { return "\(recordedSaid(row))" }
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
            let page = TopicsPage(
                surveys: surveys, reading: reading, area: survey.map { site.said($0.area) } ?? "Nowhere yet",
                period: records?.period, rows: rows, standing: try request.query.one("standing", as: Standing.self),
                asked: try ListAsked(request.query), mayCite: viewer.may(.change, .citedFigure, now: request.now))
            return try .listed(page, page.list, request, file: FileName("topics \(request.today.iso)"))
        }
    }
}
