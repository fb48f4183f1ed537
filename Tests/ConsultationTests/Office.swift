import Aldermouth
import Approvals
import Dates
import Documents
import Meetings
import Partnership
import Places
import Planning
import Storage

@testable import Consultation

extension Aldermouth {
    /// A registry of its own for one test, with the tables of consultation and what they stand on.
    static func consultation(on engine: Engine) async throws -> Registry {
        let database = try await database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, consultationMigrations,
                approvalsMigrations, documentsMigrations))
        return Registry(database, RecordKeeper(database, recordKeys), sealing: sealing)
    }

    static func trace(_ viewer: Viewer = .consultationKeeper) -> Trace { Trace(viewer, at: now, route: "test") }
}

extension Registry {
    /// Every wave of the one survey that is there, as the keeper reads it.
    func readings() async throws -> [WaveReading] {
        let trace = Aldermouth.trace()
        guard let survey = try await look(Surveys(viewer: trace.viewer), trace).first else { return [] }
        let waves = try await look(Waves(viewer: trace.viewer, survey: survey.id), trace)
        let answers = try await look(WaveAnswers(viewer: trace.viewer, survey: survey.id), trace)
        return waves.map { wave in
            WaveReading(survey: survey, wave: wave, answers: answers.filter { $0.wave == wave.id })
        }
    }
}

extension Written {
    /// What was made; nothing where it was refused.
    var made: One? {
        if case .done(let one) = self { one } else { nil }
    }

    /// The fields in which something must be mended.
    var faulty: [String] {
        if case .faults(let faults) = self { faults.map(\.field) } else { [] }
    }
}
