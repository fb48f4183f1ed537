import Aldermouth
import Dates
import Partnership
import Places
import Storage
import Testing

@testable import Consultation

/// The invented survey of the demonstration shows what a survey can tell: numbers, ranges, weights, a change and who answered.
@Suite struct DemonstrationSurveyTests {
    @Test(arguments: Engine.tested)
    func `it has a base, weights, a change beyond chance and everybody who answered`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        for _ in 1...2 {
            try await MakeDemonstrationSurvey(viewer: .consultationKeeper, now: Aldermouth.now).run(registry)
        }
        let readings = try await registry.readings()
        #expect(readings.map(\.wave.base) == [412, 389] && readings.allSatisfy { $0.survey.isSeveral })
        #expect(
            readings.allSatisfy { $0.lines.count == 7 && $0.lines.allSatisfy { $0.sure != nil && $0.topic != nil } })
        // 239 of 412 is 58.0%; with a design effect of 1.24 that is as sure as 332 answers.
        #expect(readings[0].lines[0].shareSaid == "58.0%" && readings[0].certainty.contains("as sure as 332 answers"))
        let change = WaveChange(readings[0], since: readings[1])
        #expect(change.lines.contains { change.said($0).hasSuffix("more than chance variation.") })
        let groups = try await registry.look(
            WaveGroups(viewer: .consultationKeeper, wave: readings[0].wave.id), Aldermouth.trace())
        let all = Representation.all(groups, of: readings[0].wave, in: readings[0].survey.area, .embedded)
        #expect(all.map(\.part) == [.age, .sex] && all.allSatisfy { $0.missing == nil })
        #expect(
            all[0].lines.map(\.reading)
                == ["Fewer than live there", "About as many as live there", "More than live there", ""])
    }
}
