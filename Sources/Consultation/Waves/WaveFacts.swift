import Markup
package import Partnership
import Storage

/// What a paper may say of the latest wave of a survey: the answers with their shares, and how sure they are.
package struct WaveFacts: Hashable, Sendable {
    package var title: String
    /// Who asked.
    package var body: String
    package var question: String
    /// ONS code of the area whose people were asked.
    package var area: String
    /// `1 May 2026 to 30 June 2026`.
    package var when: String
    /// `412 people`; that it is not known.
    package var base: String
    /// `Share of 412`; `Share` alone where it is not known of how many.
    package var shareHead: String
    /// How sure the shares are, whether they add up, and what the first place is worth.
    package var notes: [String]
    /// The most often named first.
    package var lines: [Line]
    /// The survey.
    package var thing: Thing

    package struct Line: Hashable, Sendable {
        package var place: String
        package var answer: String
        package var count: String
        package var share: String
        package var range: String
    }

    init(_ reading: WaveReading) {
        (title, body, question) = (reading.survey.title, reading.survey.body, reading.survey.question)
        thing = reading.survey.thing
        (area, when, base) = (reading.survey.area, reading.wave.said, reading.wave.baseSaid)
        shareHead = reading.wave.base.map { "Share of \(number($0))" } ?? "Share"
        let weighting = reading.wave.weighting.isEmpty ? [] : ["Weighting: \(reading.wave.weighting)."]
        notes = [reading.certainty] + weighting + [reading.adding, reading.first].compactMap { $0 }
        lines = reading.lines.map { line in
            Line(
                place: line.isHidden ? "" : line.rankSaid, answer: line.answer.text, count: line.countSaid,
                share: line.shareSaid, range: line.rangeSaid)
        }
    }
}

extension Registry {
    /// The latest wave of every survey that may be seen with its figures.
    package func waveFacts(_ trace: Trace) async throws -> [WaveFacts] {
        let viewer = trace.viewer
        let waves = try await look(Waves(viewer: viewer), trace).filter { !$0.hidden.contains(.figures) }
        let answers = try await look(WaveAnswers(viewer: viewer), trace)
        return try await look(Surveys(viewer: viewer), trace).compactMap { survey in
            waves.first { $0.survey == survey.id }.map { wave in
                WaveFacts(WaveReading(survey: survey, wave: wave, answers: answers.filter { $0.wave == wave.id }))
            }
        }
    }
}
