import Aldermouth
import Dates
import Partnership
import Planning
import Storage
import Testing

@testable import Consultation

/// What indicators can take of what is counted here.
@Suite("What is counted here, for indicators")
struct CountedHereTests {
    @Test(arguments: Engine.tested)
    func `an answer has a value for each wave, with its share and how sure that is, for whoever may see it`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        try await MakeDemonstrationSurvey(viewer: .consultationKeeper, now: Aldermouth.now).run(registry)
        let trace = Aldermouth.trace()
        let offered = try await registry.answersOffered(trace)
        #expect(offered.count == 7 && offered.allSatisfy { IndicatorSource(word: $0.word) != nil })
        let survey = try #require(try await registry.look(Surveys(viewer: trace.viewer), trace).first).id
        let values = try await registry.shares(of: "Antisocial behaviour", in: survey, trace)
        // 239 of 412, and 168 of 389.
        #expect(values.map(\.month) == ["2026-06", "2025-06"])
        #expect(zip(values.map(\.amount), [58.0097, 43.1877]).allSatisfy { abs($0 - $1) < 0.0001 })
        #expect(values[0].said.contains("412") && values[0].said.contains("as sure as 332 answers"))
        #expect(try await registry.shares(of: "Antisocial", in: survey, trace).isEmpty)
        let stranger = Aldermouth.trace(Viewer(purpose: .evidence, rules: []))
        #expect(try await registry.shares(of: "Antisocial behaviour", in: survey, stranger).isEmpty)
        #expect(try await registry.answersOffered(stranger).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `an answer that is too small to be shown is no value`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        try await MakeDemonstrationSurvey(viewer: .consultationKeeper, now: Aldermouth.now).run(registry)
        try await registry.database.write {
            try $0.execute("UPDATE survey_answer SET count = 2 WHERE text = 'Hate crime'")
        }
        let trace = Aldermouth.trace()
        let survey = try #require(try await registry.look(Surveys(viewer: trace.viewer), trace).first).id
        #expect(try await registry.shares(of: "Hate crime", in: survey, trace).isEmpty)
        #expect(try await registry.shares(of: "Antisocial behaviour", in: survey, trace).count == 2)
    }
}
