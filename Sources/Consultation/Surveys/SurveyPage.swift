import Dates
import Markup
import Pages
import Partnership
import Storage

/// One survey: its question and every wave, side by side.
struct SurveyPage: Page {
    var survey: Survey
    var area: String
    /// The latest first.
    var readings: [WaveReading]
    var asked = ListAsked()
    var mayChange: Bool

    var title: String { survey.title }
    var caption: HTML? { "\(survey.body)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("What people say", to: Addresses.surveys())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(summaryList([
            SummaryRow("Question", "\(survey.question)"),
            SummaryRow("Answers", survey.isSeveral ? "Several could be given" : "One each"),
            SummaryRow("Who was asked", "\(survey.method.said)"), SummaryRow("Where", "\(area)"),
        ]))
        \(list.drawn())
        \(readings.count > 1 ? together : "")
        \(mayChange ? buttonLink("Key in a wave", to: Addresses.newWave(survey.id)) : "")
        \(mayChange ? "<p class=\"govuk-body\">\(link("Put right what is asked", to: Addresses.changeSurvey(survey.id)))</p>" as HTML : "")
        """
    }

    /// Its waves.
    var list: Listing<WaveReading> {
        Listing(
            "Waves", comes: "the latest first", id: "waves", at: Addresses.survey(survey.id), readings, asked: asked,
            empty: "No wave is written down yet.",
            columns: [
                ListColumn("When", \.wave.said).shown { link("\($0.wave.said)", to: Addresses.wave($0.wave.id)) }
                    .ordered(.days) { $0.wave.until ?? $0.wave.from },
                .fileAlone("From") { $0.wave.from?.iso ?? "" }, .fileAlone("Until") { $0.wave.until?.iso ?? "" },
                ListColumn("Answered", \.wave.baseSaid).toTheRight().ordered(.numbers) { $0.wave.base },
                .sentence("Weighting") { $0.wave.weighting.isEmpty ? "No weighting" : $0.wave.weighting },
                ListColumn("Named most") { reading in
                    reading.lines.filter { $0.rank == 1 }.map(\.answer.text).joined(separator: ", ")
                },
                .fileAlone("Source", \.wave.source),
            ])
    }

    private var together: HTML {
        let recent = Array(readings.prefix(4).reversed())
        let texts = readings[0].lines.map(\.answer.text)
        return table(
            "Shares of each wave", id: "shares",
            columns: [Column("Answer")] + recent.map { .number("\($0.wave.said)") },
            rows: texts.map { text in
                ["\(text)"]
                    + recent.map { reading in
                        let line = reading.lines.first { $0.answer.text.utf8.elementsEqual(text.utf8) }
                        return "\(line.map { $0.shareSaid } ?? "Not asked")"
                    }
            }, empty: "")
    }

    static let example = SurveyPage(
        survey: .example, area: "Aldermouth (E07999001)", readings: [.example, .earlier], mayChange: true)

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.survey, .see, .survey) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let survey = try await registry.look(Surveys(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let page = SurveyPage(
                survey: survey, area: site.said(survey.area), readings: try await site.readings(of: survey, trace),
                asked: try ListAsked(request.query), mayChange: viewer.may(.change, survey.thing, now: request.now))
            return try .listed(page, page.list, request, file: FileName("waves \(survey.title)"))
        }
    }
}

extension ConsultationSite {
    /// Every wave of a survey, the latest first.
    func readings(of survey: Survey, _ trace: Trace) async throws -> [WaveReading] {
        let waves = try await registry.look(Waves(viewer: trace.viewer, survey: survey.id), trace)
        let answers = Dictionary(
            grouping: try await registry.look(WaveAnswers(viewer: trace.viewer, survey: survey.id), trace), by: \.wave)
        return waves.map { WaveReading(survey: survey, wave: $0, answers: answers[$0.id] ?? []) }
    }
}

extension WaveReading {
    static let example = WaveReading(survey: .example, wave: .example, answers: WaveAnswer.example)
    static let earlier = WaveReading(survey: .example, wave: .earlier, answers: WaveAnswer.earlier)
}

extension WaveReading.Line {
    /// `62.1%`, or why it is not shown.
    var shareSaid: String {
        if isHidden { return "Not shown" }
        guard let share else { return "Not given" }
        return percentSaid(share, decimals: answer.percent == nil ? 1 : answer.percentDecimals)
    }
}

extension WaveAnswer {
    /// As many as were published.
    fileprivate var percentDecimals: Int { percent.map { $0 == $0.rounded() ? 0 : 1 } ?? 1 }
}
