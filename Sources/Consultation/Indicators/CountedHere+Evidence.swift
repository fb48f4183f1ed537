import Dates
package import Evidence
import Figures
import Pages
import Papers
package import Partnership
import Places
package import Planning
import Storage

/// What indicators can take of what is counted here: measures of open data, and shares of answers of surveys, wave by wave.
package func countedHere(_ facts: CrimeFacts, _ registry: Registry) -> CountedHere {
    CountedHere(
        measures: Measure.all.map { CountedHere.Offered($0.id, $0.name) },
        surveys: { try await registry.answersOffered($0) },
        values: { source, trace in
            switch source {
            case .measure(let measure, let area, _): facts.counted(measure, area, source, trace)
            case .survey(let survey, let answer): try await registry.shares(of: answer, in: ID(survey), trace)
            }
        },
        address: { source in
            switch source {
            case .measure(let measure, let area, _): AreaCode(area).map { figureAddress(measure, in: $0, type: nil) }
            case .survey(let survey, _): Addresses.survey(ID(survey))
            }
        })
}

extension CrimeFacts {
    /// How many values are offered of a measure, from the latest month that is held on back.
    private static let most = 6

    func counted(
        _ id: String, _ area: String, _ source: IndicatorSource, _ trace: Trace
    ) -> [CountedValue] {
        guard let measure = Measure.named(id), measure.source == nil, let area = try? Area.parse(area, in: gazetteer)
        else { return [] }
        var values: [CountedValue] = []
        let this = Month(containing: trace.at.localDay)
        for back in 0..<12 where values.count < Self.most {
            let month = this + -back
            let figure = MakeFigures(
                viewer: .openData, measure: measure, area: area, period: source.period(to: month), now: trace.at
            ).whole(self).figure
            guard let count = figure.value else { continue }
            let panel = figure.panel()
            let files = panel.provenance.sources.joined(separator: "; ")
            values.append(
                CountedValue(
                    month, Double(count),
                    said: "\(panel.about). \(panel.provenance.definition) \(panel.completeness.said). Source: \(files)")
            )
        }
        return values
    }
}

extension Registry {
    /// Every answer that was given in a wave, of the surveys of which the viewer may see the figures.
    func answersOffered(_ trace: Trace) async throws -> [CountedHere.Offered] {
        let answers = try await look(WaveAnswers(viewer: trace.viewer), trace).filter { !$0.hidden.contains(.figures) }
        return try await look(Surveys(viewer: trace.viewer), trace).flatMap { survey in
            var seen: Set<String> = []
            return answers.filter { $0.survey == survey.id && seen.insert($0.text).inserted }.map {
                let source = IndicatorSource.survey(survey.id.number, answer: $0.text)
                return CountedHere.Offered(source.word, "\(survey.title), “\($0.text)”")
            }
        }
    }

    /// What each wave says of an answer. One that is too small to be shown is not there.
    func shares(of answer: String, in id: ID<Survey>, _ trace: Trace) async throws -> [CountedValue] {
        let viewer = trace.viewer
        guard let survey = try await look(Surveys(viewer: viewer), trace).first(where: { $0.id == id }) else {
            return []
        }
        let answers = try await look(WaveAnswers(viewer: viewer, survey: id), trace)
        var months: Set<Month> = []
        return try await look(Waves(viewer: viewer, survey: id), trace).compactMap { wave -> CountedValue? in
            guard !wave.hidden.contains(.figures), let until = wave.until else { return nil }
            let reading = WaveReading(survey: survey, wave: wave, answers: answers.filter { $0.wave == wave.id })
            let line = reading.lines.first { $0.answer.text.utf8.elementsEqual(answer.utf8) }
            guard let share = line?.share, months.insert(Month(containing: until)).inserted else { return nil }
            let whose = "“\(answer)” in “\(survey.title)”, \(survey.body), \(wave.said), \(wave.baseSaid)"
            return CountedValue(
                Month(containing: until), share * 100, said: "\(whose). \(reading.certainty)")
        }
    }
}
