import Dates
import Markup
import Pages
import Partnership
import Storage

/// What people are asked: every survey, with its latest wave.
struct SurveysPage: Page {
    var surveys: [Survey]
    var waves: [Wave]
    /// Areas by code as they are said.
    var areas: [String: String]
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "What people say" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Write down a survey", to: Addresses.newSurvey()) : "")
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Take in a table of a wave (CSV)", to: Addresses.importSurveys()))</p>" as HTML : "")
        \(list.drawn())
        <p class="govuk-body">\(link("What people say beside what is recorded", to: Addresses.topics()))</p>
        <p class="govuk-body">\(link("What members raise", to: Addresses.raised()))</p>
        """
    }

    var list: Listing<Survey> {
        func latest(_ survey: Survey) -> Wave? { waves.first { $0.survey == survey.id } }
        return Listing(
            "Surveys and consultations", comes: "by title", id: "surveys", at: Addresses.surveys(), surveys,
            asked: asked,
            empty: "No survey is written down yet.",
            columns: [
                ListColumn("Title", \.title).shown { link("\($0.title)", to: Addresses.survey($0.id)) }.ordered(),
                ListColumn("Who asks", \.body).ordered(), .sentence("Question", \.question),
                ListColumn("Where") { areas[$0.area] ?? $0.area }.ordered(),
                .number("Waves") { survey in waves.count { $0.survey == survey.id } },
                ListColumn("Latest") { latest($0)?.said ?? "None yet" }.ordered(.days) { latest($0)?.from },
                ListColumn("Answered") { latest($0)?.baseSaid ?? "" }.toTheRight().ordered(.numbers) {
                    latest($0)?.base
                },
            ])
    }

    static let example = SurveysPage(
        surveys: [.example], waves: [.example, .earlier], areas: ["E07999001": "Aldermouth (E07999001)"], mayAdd: true)

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.surveys, .see, .survey) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let surveys = try await registry.look(Surveys(viewer: viewer), trace)
            let page = SurveysPage(
                surveys: surveys, waves: try await registry.look(Waves(viewer: viewer), trace),
                areas: Dictionary(surveys.map { ($0.area, site.said($0.area)) }, uniquingKeysWith: { $1 }),
                asked: try ListAsked(request.query), mayAdd: viewer.may(.add, .survey, now: request.now))
            return try .listed(page, page.list, request, file: FileName("surveys"))
        }
    }
}

extension Wave {
    /// `214`, or that it is not known.
    var baseSaid: String { base.map { number($0) } ?? "Not known" }

    static let example = Wave(
        id: ID(926), survey: ID(925), from: "2026-05-01", until: "2026-06-30", base: 214,
        source: "Report to the community safety board, 8 July 2026")
    static let earlier = Wave(id: ID(927), survey: ID(925), from: "2025-05-01", until: "2025-06-30", base: 260)
}

extension Survey {
    static let example = Survey(
        id: ID(925), title: "What matters to you?", body: "Aldermouth District Council",
        question: "Which of these worries you most where you live?", isSeveral: true, method: .open,
        area: "E07999001")
}

extension WaveAnswer {
    static let example = wave(
        ID(926),
        [
            ("Antisocial behaviour", .antisocialBehaviour, 133), ("Drug use", .drugs, 118),
            ("Burglary", .burglary, 103),
            ("Littering", .littering, 103), ("Hate crime", .hateCrime, 3),
        ])
    static let earlier = wave(
        ID(927),
        [
            ("Antisocial behaviour", .antisocialBehaviour, 121), ("Drug use", .drugs, 140),
            ("Littering", .littering, 80),
        ])

    private static func wave(_ wave: ID<Wave>, _ answers: [(String, Topic, Int)]) -> [WaveAnswer] {
        answers.enumerated().map { position, one in
            WaveAnswer(
                wave: wave, survey: ID(925), position: position, text: one.0, topic: one.1, count: one.2)
        }
    }
}
