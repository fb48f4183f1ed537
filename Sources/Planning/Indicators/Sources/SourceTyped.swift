import Dates
import Markup
import Pages
import Storage

/// From what an indicator takes its values, as a form offers it and as it is chosen.
struct SourceTyped: Hashable, Sendable {
    var measures: [CountedHere.Offered]
    var surveys: [CountedHere.Offered]
    /// ONS codes of the plan, as they are said.
    var areas: [CountedHere.Offered]
    /// `measure.asb`; `survey.812.Very safe`; nothing where values are typed.
    var counted = ""
    var area: String?
    var months = "1"

    func fields(_ errors: [FieldError]) -> HTML {
        let choices =
            [Choice("", "Nothing: its values are typed")]
            + measures.map { Choice("measure.\($0.word)", "Measure: \($0.said)") }
            + surveys.map { Choice($0.word, "Survey: \($0.said)") }
        return [
            select(
                Field("counted", "From what its values are taken", error: errors.of("counted")), choices,
                chosen: counted),
            select(
                Field("for-area", "Area of a measure"), areas.map { Choice($0.word, "\($0.said)") }, chosen: area),
            select(
                Field("span-months", "A value of a measure is of"),
                IndicatorSource.spans.map { Choice("\($0)", "\(Self.said($0))") }, chosen: months),
        ].joined()
    }

    static func said(_ months: Int) -> String {
        switch months {
        case 0: "all months since 1 April"
        case 1: "one month"
        default: "\(months) months"
        }
    }

    mutating func show(_ source: IndicatorSource?) {
        switch source {
        case .measure(let measure, let area, let months):
            (counted, self.area, self.months) = ("measure.\(measure)", area, "\(months)")
            if !areas.contains(where: { $0.word == area }) { areas.append(CountedHere.Offered(area, area)) }
        case .survey: counted = source?.word ?? ""
        case nil: counted = ""
        }
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        counted = try form.one("counted") ?? ""
        (area, months) = (try form.one("for-area"), try form.one("span-months") ?? "1")
    }

    /// Only what is offered can be chosen.
    var isOffered: Bool {
        counted.isEmpty || surveys.contains { $0.word == counted }
            || measures.contains { "measure.\($0.word)" == counted } && areas.contains { $0.word == area }
                && source != nil
    }

    var source: IndicatorSource? {
        guard !counted.isEmpty else { return nil }
        return IndicatorSource(word: counted)
            ?? area.flatMap { IndicatorSource(word: "\(counted).\($0).\(months)") }
    }

    /// As it is said beside the indicator; a survey that may not be seen is not named.
    var said: String {
        switch source {
        case .measure(let measure, let area, let months):
            "\(measures.first { $0.word == measure }?.said ?? measure) in \(areas.first { $0.word == area }?.said ?? area), \(Self.said(months))"
        case .survey: surveys.first { $0.word == counted }.map { "Survey: \($0.said)" } ?? "A survey"
        case nil: "Nothing: its values are typed"
        }
    }

    static let example = SourceTyped(
        measures: [CountedHere.Offered("asb", "Anti-social behaviour")],
        surveys: [CountedHere.Offered("survey.812.Very safe", "What matters to you? “Very safe”")],
        areas: [CountedHere.Offered("E07999001", "Aldermouth (E07999001)")], counted: "measure.asb",
        area: "E07999001", months: "3")
}
