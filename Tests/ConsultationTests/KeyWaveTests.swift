import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Consultation

@Suite("Waves that are keyed in and brought in")
struct KeyWaveTests {
    private let survey = AddSurvey(
        title: "What matters", body: "Council", question: "What worries you?", isSeveral: true, method: .open,
        area: "E07000033")

    private func draft(_ counts: [Int], of base: Int?) -> WaveDraft {
        var draft = WaveDraft(from: "2026-05-01", until: "2026-06-30", base: base)
        draft.answers = counts.enumerated().map { WaveDraft.Answer(text: "Answer \($0)", count: $1) }
        return draft
    }

    /// Source: Bolsover District Council, Annual Review (paper 000).
    @Test(arguments: Engine.tested)
    func `the consultation on Bolsover's draft plan is held without a range`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/consultation")
        let bytes = Array(try Data(contentsOf: root.appending(path: "bolsover-draft-plan.csv")))
        let command = ImportSurvey(file: "bolsover-draft-plan.csv", bytes: bytes)
        #expect(try await registry.write(Aldermouth.trace(), command.run) == 1)
        // Given again, it changes nothing.
        #expect(try await registry.write(Aldermouth.trace(), command.run) == 0)
        let reading = try #require(try await registry.readings().first)
        #expect(reading.lines.map(\.shareSaid) == ["62%", "55%", "48%", "48%", "45%"])
        #expect(reading.lines.map(\.rankSaid) == ["1", "2", "3=", "3=", "5"])
        #expect(
            reading.lines.map(\.topic) == [.antisocialBehaviour, .drugs, .burglary, .littering, .vehicleCrime])
        #expect(reading.line(.shoplifting) == nil && reading.lines.allSatisfy { $0.sure == nil })
        #expect(reading.wave.said == "Days not known" && reading.wave.baseSaid == "Not known")
    }

    @Test(arguments: Engine.tested)
    func `a wave is put right by whoever saw it as it is, and by nobody who did not`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        let id = try #require(try await registry.write(Aldermouth.trace(), survey.run).made).id
        let first = KeyWave(survey: id, draft: draft([133, 118], of: 214))
        let wave = try #require(try await registry.write(Aldermouth.trace(), first.run).made)
        let silent = KeyWave(survey: id, changed: (wave.id, 1), draft: draft([130, 118], of: 214), because: "")
        #expect(try await registry.write(Aldermouth.trace(), silent.run).faulty == ["reason"])
        var right = silent
        right.because = "A digit"
        #expect(try await registry.write(Aldermouth.trace(), right.run).made?.version == 2)
        guard case .stale(let now) = try await registry.write(Aldermouth.trace(), right.run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.version == 2)
        #expect(try await registry.readings()[0].lines.map(\.count) == [130, 118])
        let before = try await registry.look(
            WavesBefore(viewer: .consultationKeeper, wave: wave.id), Aldermouth.trace())
        let said = try #require(before.first)
        #expect(before.count == 1 && said.made.because == "A digit" && said.made.day == Aldermouth.today)
        #expect(said.wave.base == 214 && said.reading(.example).lines.map(\.count) == [133, 118])
        // It is another survey's wave to whoever says so.
        let other = AddSurvey(
            title: "Another", body: "Council", question: "What?", isSeveral: false, method: .open, area: "E07000033")
        let otherID = try #require(try await registry.write(Aldermouth.trace(), other.run).made).id
        let wrong = KeyWave(survey: otherID, changed: (wave.id, 2), draft: draft([1], of: 214))
        #expect(try await registry.write(Aldermouth.trace(), wrong.run).made == nil)
    }

    @Test func `each fault of what is keyed in is told at its field`() {
        let survey = Survey.example
        func faults(_ change: (inout WaveDraft) -> Void, of survey: Survey = .example) -> [String] {
            var draft = draft([133, 118], of: 214)
            change(&draft)
            return draft.faults(survey, today: "2026-11-24").map(\.field)
        }
        #expect(faults { _ in }.isEmpty && survey.isSeveral)
        #expect(faults { $0.base = nil } == ["answered"])
        #expect(faults { $0.answers[0].count = 215 } == ["answers"])
        #expect(faults { $0.answers[1].text = "Answer 0" } == ["answers"])
        #expect(faults { $0.answers[0].text = String(repeating: "a", count: 121) } == ["answers"])
        #expect(faults { ($0.answers[0].count, $0.answers[0].percent) = (nil, 62) } == ["answers"])
        #expect(faults { $0.until = "2026-12-01" } == ["closed"] && faults { $0.from = "2026-07-01" } == ["closed"])
        #expect(faults { $0.designEffect = 0 } == ["effect"])
        #expect(faults { $0.designEffect = 1.2 } == ["weighting"])
        #expect(faults { ($0.designEffect, $0.weighting) = (1.2, "By age") }.isEmpty)
        #expect(
            faults { $0.groups = [WaveDraft.Group(part: .sex, name: "Women", answered: 215)] } == ["groups"])
        var single = survey
        single.isSeveral = false
        #expect(faults({ _ in }, of: single) == ["answers"])
    }

    @Test(arguments: Engine.tested)
    func `each fault of a table is told with its line, its column and what to do`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        func refused(_ rows: String, _ headings: [String] = ImportSurvey.answerHeadings) async -> ImportRefused? {
            let text = headings.joined(separator: ",") + "\n" + rows
            let command = ImportSurvey(file: "a.csv", bytes: Array(text.utf8))
            return await #expect(throws: ImportRefused.self) {
                try await registry.write(Aldermouth.trace(), command.run)
            }
        }
        let head = "S,Council,Q?,yes,open,E07000033,2026-05-01,2026-06-30"
        let two = await refused("\(head),214,,,,One,,133,\n\(head),215,,,,Two,no-topic,,\n")
        #expect(two?.faults.map(\.line) == [3, 3] && two?.faults.map(\.column) == ["count", "base"])
        let word = await refused("\(head),214,,,,One,no-topic,133,\n")
        #expect(word?.faults.map(\.column) == ["topic"] && word?.description.contains("Enter one of:") == true)
        let strange = await refused("\n", ImportSurvey.answerHeadings + ["comments"])
        #expect(strange?.faults.map(\.column) == ["comments"])
        let group = await refused("S,Council,2026-05-01,,age,16 to 34,40,12345\n", ImportSurvey.groupHeadings)
        #expect(group?.faults.map(\.column) == ["survey"])
        #expect(try await registry.readings().isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `who answered is brought in beside the answers that are there`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        let id = try #require(try await registry.write(Aldermouth.trace(), survey.run).made).id
        let key = KeyWave(survey: id, draft: draft([133, 118], of: 214))
        let wave = try #require(try await registry.write(Aldermouth.trace(), key.run).made)
        let text =
            ImportSurvey.groupHeadings.joined(separator: ",")
            + "\nWhat matters,Council,2026-05-01,2026-06-30,sex,Women,120,41000\nWhat matters,Council,2026-05-01,2026-06-30,sex,Men,90,39000\n"
        let command = ImportSurvey(file: "b.csv", bytes: Array(text.utf8))
        #expect(try await registry.write(Aldermouth.trace(), command.run) == 1)
        #expect(try await registry.write(Aldermouth.trace(), command.run) == 0)
        let groups = try await registry.look(
            WaveGroups(viewer: .consultationKeeper, wave: wave.id), Aldermouth.trace())
        let before = try await registry.look(
            WavesBefore(viewer: .consultationKeeper, wave: wave.id), Aldermouth.trace())
        #expect(before.isEmpty, "who answered was added, and nothing was wrong")
        #expect(groups.map(\.answered) == [120, 90] && groups.map(\.residents) == [41_000, 39_000])
        #expect(try await registry.readings()[0].lines.map(\.count) == [133, 118])
    }

    @Test(arguments: Engine.tested)
    func `days of which a wave is held already are put right, and not compared with themselves`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        let id = try #require(try await registry.write(Aldermouth.trace(), survey.run).made).id
        let key = KeyWave(survey: id, draft: draft([133, 118], of: 214))
        let wave = try #require(try await registry.write(Aldermouth.trace(), key.run).made)
        #expect(try await registry.write(Aldermouth.trace(), key.run).faulty == ["opened"])
        var later = draft([133, 118], of: 214)
        later.until = "2026-07-31"
        let other = KeyWave(survey: id, draft: later)
        #expect(try await registry.write(Aldermouth.trace(), other.run).made != nil)
        let onto = KeyWave(survey: id, changed: (wave.id, 1), draft: later)
        #expect(try await registry.write(Aldermouth.trace(), onto.run).faulty == ["opened"])
    }
}
