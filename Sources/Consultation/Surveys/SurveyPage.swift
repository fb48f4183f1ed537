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
        \(table(
            "Waves, the latest first", id: "waves",
            columns: [Column("When"), .number("Answered"), .sentence("Weighting"), Column("Named most")],
            rows: readings.map { reading in
                [
                    link("\(reading.wave.said)", to: Addresses.wave(reading.wave.id)), "\(reading.wave.baseSaid)",
                    "\(reading.wave.weighting.isEmpty ? "No weighting" : reading.wave.weighting)",
                    "\(reading.lines.filter { $0.rank == 1 }.map(\.answer.text).joined(separator: ", "))",
                ]
            }, onNarrow: .stacks, empty: "No wave is written down yet."))
        \(readings.count > 1 ? together : "")
        \(mayChange ? buttonLink("Key in a wave", to: Addresses.newWave(survey.id)) : "")
        \(mayChange ? "<p class=\"govuk-body\">\(link("Put right what is asked", to: Addresses.changeSurvey(survey.id)))</p>" as HTML : "")
        """
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
            return .page(
                SurveyPage(
                    survey: survey, area: site.said(survey.area), readings: try await site.readings(of: survey, trace),
                    mayChange: viewer.may(.change, survey.thing, now: request.now)))
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
