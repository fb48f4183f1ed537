import Aldermouth
import Checks
import Dates
import Papers
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// An appendix that is an extract of a strategic assessment: drawn as that paper draws it, and frozen with the report.
@Suite struct AppendixExtractTests {
    static let title = "Extract of the assessment"
    static let levels =
        "## In the harbour\nTable: Patrols\n| Ward | Patrols |\n| Harbour | 12 |\n| Hill | 30 |\n| Total | 42 |"

    @Test(arguments: Engine.tested)
    func `the parts are drawn as the assessment draws them, under the number of the appendix, and frozen`(
        engine: Engine
    ) async throws {
        let (assessed, id) = try await published(engine)
        let (desk, edition) = (assessed.desk, try await assessed.editions[0])
        let report = try await desk.complete()
        let extract = AppendixExtract(assessment: id, edition: edition.id, matters: [.levels])
        _ = try await keep(extract, report, assessed).made
        let document = ReportDocument(try await desk.whole(report.id))
        let parts = document.parts.filter { [.appendix, .extract].contains($0.kind) }
        #expect(parts.map(\.kind) == [.appendix, .extract])
        #expect(parts[0].name == "\(Self.title) (Appendix 7.2 to the papers of the meeting)")
        #expect(
            parts[0].text
                == "It is drawn from “\(edition.title)” of \(edition.body), edition 1 of \(edition.day.said).")
        #expect(parts[1].text == Self.levels)
        let theirs = AssessmentDocument(edition, try await assessed.parts(edition)).paper.blocks
        let drawn = try #require(
            theirs.first { block in
                if case .table(let table) = block { table.caption == "Patrols" } else { false }
            })
        #expect(document.paper.blocks.contains(drawn))
        #expect(document.paper.blocks.contains(.heading(2, parts[1].name)))
        #expect(document.paper.blocks.contains(.heading(3, "In the harbour")))
        #expect(try await desk.publish(report).stage == .published)
        let trace = Desk.trace(Desk.writer)
        let frozen = try await desk.registry.look(ReportEditions(viewer: trace.viewer), trace)[0]
        func text() async throws -> [String] {
            let parts = try await desk.registry.look(EditionParts(viewer: trace.viewer, edition: frozen.id), trace)
            return parts.filter { $0.kind == .extract }.map(\.text)
        }
        #expect(try await text() == [Self.levels])
        _ = try await assessed.move(id, .correct, reason: "The hill was counted again.").made
        _ = try await assessed.write(id, .levels, "Nothing was counted.").made
        try await publish(id, assessed)
        #expect(try await text() == [Self.levels])
        let faults = CheckReport(whole: try await desk.whole(report.id), gate: .init()).faults
        #expect(faults.contains { $0.said == "It is drawn from an edition that edition 2 corrects." })
    }

    @Test(arguments: Engine.tested)
    func `what is in work is for an exempt appendix alone, and a part must be one of that paper`(
        engine: Engine
    ) async throws {
        let (assessed, id) = try await published(engine)
        let edition = try await assessed.editions[0].id
        _ = try await assessed.move(id, .correct, reason: "The hill was counted again.").made
        let desk = assessed.desk
        let report = try await desk.complete()
        let draft = AppendixExtract(assessment: id, matters: [.reasons])
        #expect(try await keep(draft, report, assessed).faults.contains { $0.contains("not for the public") })
        _ = try await keep(draft, report, assessed, paragraph: 3).made
        let strange = AppendixExtract(assessment: id, edition: edition, matters: [.harmed])
        #expect(try await keep(strange, report, assessed).faults.contains { $0.contains("not all of these parts") })
        let mixed = AppendixExtract(assessment: ID(77), edition: edition)
        #expect(try await keep(mixed, report, assessed).faults.contains { $0.contains("not shared with you") })
        let annex = try await desk.begin(
            Desk.header {
                $0.title = "Exempt annex"
                $0.paragraph = 3
            }, annexOf: report.id)
        let parts = ReportDocument(try await desk.whole(annex.id)).parts.filter { $0.kind == .extract }
        #expect(parts.map(\.name) == ["Why these changes have happened"])
        let open = ReportDocument(try await desk.whole(report.id))
        #expect(!open.parts.contains { $0.kind == .extract })
        // Where the whole report becomes open afterwards, the checks stop it.
        var whole = try await desk.whole(annex.id)
        whole.report.header.paragraph = 0
        whole.appendices[0].paragraph = 0
        whole.appendices[0].report = whole.report.id
        let faults = CheckReport(whole: whole, gate: .init()).faults
        #expect(faults.contains { $0.said.contains("an assessment in work") && $0.weight == .mend })
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from the assessment neither reads the extract, nor makes one, nor publishes it`(
        engine: Engine
    ) async throws {
        let (assessed, id) = try await published(engine)
        let (desk, edition) = (assessed.desk, try await assessed.editions[0])
        let report = try await desk.complete()
        let extract = AppendixExtract(assessment: id, edition: edition.id, matters: [.levels])
        var viewer = Desk.viewer(Desk.colleague)
        viewer.excluded = [ThingID(.assessment, id.number)]
        let kept = Trace(viewer, at: Desk.trace(Desk.colleague, on: "2027-03-01").at, route: "test")
        let refused = try await keep(extract, report, assessed, by: kept)
        #expect(refused.faults.contains { $0.contains("not shared with you") })
        _ = try await keep(extract, report, assessed).made
        let seen = try await WholeReport.look(report.id, desk.registry, kept, figures: InventedFigures())
        let whole = try #require(seen)
        let told = "\(ReportDocument(whole).paper)"
        #expect(told.contains("not shared with you") && !told.contains("Patrols") && !told.contains(edition.title))
        #expect(try await ExtractSource.look(desk.registry, kept).isEmpty)
        #expect(CheckReport(whole: whole, gate: .init()).faults.contains { $0.said.contains("not shared with you") })
        for action in [ReportWords.Action.check, .mark, .approve] {
            _ = try await desk.move(report.id, action, on: "2027-03-01").made
        }
        let scheduled = try await desk.move(report.id, .schedule, publish: "2027-03-01", on: "2027-03-01").made
        let publish = MoveReport(
            id: report.id, version: scheduled.version, action: .publish, figures: InventedFigures(),
            records: whole.records)
        let stopped = try await desk.registry.write(kept, publish.run)
        #expect(stopped.faults.contains { $0.contains("somebody who may read it publishes") })
        #expect(try await desk.move(report.id, .publish, on: "2027-03-01").made.stage == .published)
    }

    @Test(arguments: Engine.tested)
    func `what is drawn is checked with the report, and by the privacy gate`(engine: Engine) async throws {
        let (assessed, id) = try await published(engine, people: "48% agree.")
        let report = try await assessed.desk.complete()
        let extract = AppendixExtract(assessment: id, edition: try await assessed.editions[0].id, matters: [.people])
        _ = try await keep(extract, report, assessed).made
        var whole = try await assessed.desk.whole(report.id)
        let found = CheckReport(whole: whole, gate: .init()).faults
        #expect(found.contains { $0.rule == .percentages && $0.place == "“\(Self.title)”" })
        whole.records.extracts[extract]?.parts[0].text = "Ring 01234 567890."
        #expect(CheckReport(whole: whole, gate: .init()).faults.contains { $0.rule == .privacy })
        whole.records.extracts[extract]?.parts[0].text = " "
        #expect(
            CheckReport(whole: whole, gate: .init()).faults.contains {
                $0.said.contains("Nothing is written in its part")
            })
    }

    private func published(
        _ engine: Engine, people: String = "They named the quay."
    ) async throws -> (Assessed, ID<StrategicAssessment>) {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        _ = try await assessed.write(id, .levels, Self.levels).made
        _ = try await assessed.write(id, .people, people).made
        try await assessed.fill(id)
        try await publish(id, assessed)
        return (assessed, id)
    }

    private func publish(_ id: ID<StrategicAssessment>, _ assessed: Assessed) async throws {
        _ = try await assessed.move(id, .approve, reason: "It may stand.").made
        _ = try await assessed.move(id, .publish).made
    }

    private func keep(
        _ extract: AppendixExtract, _ report: CommitteeReport, _ assessed: Assessed, paragraph: Int = 0,
        by trace: Trace = Desk.trace(Desk.writer)
    ) async throws -> Written<ReportAppendix> {
        let command = KeepAppendix(
            report: report.id, number: "7.2", title: Self.title, paragraph: paragraph, text: "", extract: extract)
        return try await assessed.registry.write(trace, command.run)
    }
}
