package import Dates
package import Partnership
import Storage

/// Fills an empty demonstration with an invented survey of Aldermouth, asked two years running: with how many answered, with
/// weights, and with everybody who answered by age and by sex.
package struct MakeDemonstrationSurvey: Sendable {
    /// The community safety manager, who writes it down.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    static let title = "What worries people in Aldermouth"

    /// Residents of 16 and over are as many by age as by sex, and so are those who answered: 412 in 2026.
    private static let waves: [(year: Int, base: Int, effect: Double, answers: String, groups: String)] = [
        (
            2025, 389, 1.31,
            """
            Antisocial behaviour: 168
            Speeding: 157
            Drug use: 150 = drugs
            Theft of outboard motors: 139 = theft
            Off-road bikes: 61
            Hate crime: 29
            Something else: 15 = other
            """,
            """
            age: 16 to 34: 84 of 12345
            age: 35 to 64: 167 of 19870
            age: 65 and over: 129 of 11020
            age: Not said: 9
            """
        ),
        (
            2026, 412, 1.24,
            """
            Antisocial behaviour: 239
            Drug use: 164 = drugs
            Theft of outboard motors: 151 = theft
            Speeding: 148
            Off-road bikes: 96
            Hate crime: 31
            Something else: 12 = other
            """,
            """
            age: 16 to 34: 92 of 12345
            age: 35 to 64: 176 of 19870
            age: 65 and over: 132 of 11020
            age: Not said: 12
            sex: Women: 221 of 22310
            sex: Men: 180 of 20925
            sex: Not said: 11
            """
        ),
    ]

    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            let there = try writing.connection.value(
                "SELECT COUNT(*) FROM survey WHERE title = \(Self.title)", as: Int.self)
            guard there == 0 else { return }
            let survey = try AddSurvey(
                title: Self.title, body: "Aldermouth District Council",
                question: "Which of these worry you where you live? Tick as many as you like.", isSeveral: true,
                method: .random, area: "E07999001"
            ).run(writing).kept()
            for wave in Self.waves {
                var draft = WaveDraft(
                    from: Day(year: wave.year, month: 5, day: 5), until: Day(year: wave.year, month: 6, day: 30),
                    base: wave.base, designEffect: wave.effect,
                    weighting: "By age and sex, to Census 2021; the counts are weighted and rounded",
                    source: "Residents’ survey of the council, \(String(wave.year)) (invented)")
                draft.answers = WaveLines.answers(wave.answers).answers
                draft.groups = WaveLines.groups(wave.groups).groups
                _ = try KeyWave(survey: survey.id, draft: draft).run(writing).kept()
            }
        }
    }
}
