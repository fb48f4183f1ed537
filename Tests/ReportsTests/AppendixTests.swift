import Aldermouth
import Checks
import Dates
import Papers
import Partnership
import Storage
import Testing

@testable import Reports

/// Appendices with words of their own: printed after the report, and what is exempt in the exempt annex alone.
@Suite struct AppendixTests {
    @Test(arguments: Engine.tested)
    func `an open appendix is printed after its report, and an exempt one in the exempt annex alone`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        try await desk.append(report, "How it was counted", "By hand.", number: "7.2")
        try await desk.append(report, "Who was paid", "A firm was paid £400.", paragraph: 3)
        var whole = try await desk.whole(report.id)
        let document = ReportDocument(whole)
        #expect(
            document.parts.filter { $0.kind == .appendix }.map(\.name) == [
                "How it was counted (Appendix 7.2 to the papers of the meeting)"
            ])
        let list = document.parts.first { $0.name == "Appendices" }?.text
        #expect(
            list
                == "Appendix A: How it was counted (Appendix 7.2 to the papers of the meeting)\nOne appendix is exempt under paragraph 3, and stands in the exempt annex alone."
        )
        #expect(!"\(document.paper)".contains("£400") && "\(document.paper)".contains("By hand."))
        let blocks = document.paper.blocks
        #expect(blocks.contains(.appendix("How it was counted (Appendix 7.2 to the papers of the meeting)")))
        let annex = try await desk.begin(
            Desk.header {
                $0.title = "Exempt annex"
                $0.paragraph = 3
            }, annexOf: report.id)
        whole = try await desk.whole(annex.id)
        #expect(ReportDocument(whole).parts.filter { $0.kind == .appendix }.map(\.text) == ["A firm was paid £400."])
        // Whoever may not read exempt reports is not told what it says.
        let analyst = Desk.trace(Desk.colleague, .analyst)
        let seen = try await desk.registry.look(ReportAppendices(viewer: analyst.viewer, report: report.id), analyst)
        #expect(seen.map(\.title) == ["How it was counted"])
        #expect(try await desk.publish(report).stage == .published)
        let editions = try await desk.registry.look(ReportEditions(viewer: analyst.viewer), analyst)
        let parts = try await desk.registry.look(EditionParts(viewer: analyst.viewer, edition: editions[0].id), analyst)
        #expect(parts.filter { $0.kind == .appendix }.map(\.text) == ["By hand."])
        #expect(!parts.contains { $0.text.contains("£400") })
    }

    @Test(arguments: Engine.tested)
    func `an appendix is changed in a draft alone, with the version that was looked at, and is checked`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        try await desk.append(report, "Counts", "48% agree.")
        let one = try await desk.whole(report.id).appendices[0]
        let found = CheckReport(whole: try await desk.whole(report.id), gate: .init()).faults
        #expect(found.contains { $0.rule == .percentages && $0.place == "“Counts”" })
        func keep(_ text: String, version: Int, takesOut: Bool = false) async throws -> Written<ReportAppendix> {
            let command = KeepAppendix(
                report: report.id, changed: (one.id, version), title: "Counts", text: text, takesOut: takesOut)
            return try await desk.registry.write(Desk.trace(Desk.writer), command.run)
        }
        #expect(try await keep("48% of 412 answers agree.", version: 1).made.version == 2)
        guard case .stale(let now) = try await keep("Another", version: 1) else {
            Issue.record("an old version was kept")
            return
        }
        #expect(now.text == "48% of 412 answers agree.")
        #expect(try await keep("", version: 2).faults.contains { $0.contains("what it says") })
        _ = try await keep("", version: 2, takesOut: true).made
        #expect(try await desk.whole(report.id).appendices.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `whoever wrote an appendix is one of those who wrote the report`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        let command = KeepAppendix(report: report.id, title: "Counts", text: "By hand.")
        _ = try await desk.registry.write(Desk.trace(Desk.colleague), command.run).made
        let refused = try await desk.registry.write(
            Desk.trace(Desk.colleague),
            MoveReport(id: report.id, version: try await desk.whole(report.id).report.version, action: .check).run)
        #expect(refused.faults.contains { $0.contains("wrote any of it") })
    }
}

extension Desk {
    func append(
        _ report: CommitteeReport, _ title: String, _ text: String, number: String = "", paragraph: Int = 0
    ) async throws {
        let command = KeepAppendix(
            report: report.id, number: number, title: title, paragraph: paragraph, text: text)
        _ = try await registry.write(Desk.trace(Desk.writer), command.run).made
    }
}
