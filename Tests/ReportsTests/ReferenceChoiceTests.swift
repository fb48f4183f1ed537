import Aldermouth
import Checks
import Markup
import Pages
import Papers
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// What the form of a text says can be set in, and what a list has ready to copy.
@Suite struct ReferenceChoiceTests {
    @Test func `every way of setting something in is told, and each that is told is one`() throws {
        let given = [
            "WORD": "grant-2026", "WORD+WORD": "grant-2025+grant-2026", "MEASURE": "crime", "AREA": "E07999001",
            "FROM": "2025-04", "UNTIL": "2026-03",
        ]
        var told: Set<String> = []
        for shape in ReferenceShape.all {
            let placing = try #require(Placing(shape.filled(given)), "\(shape.words)")
            told.insert(shape.words.split(separator: " ").first.map(String.init) ?? "")
            let isRecord = if case .record = placing.reference { true } else { false }
            #expect(isRecord == [.plan, .review, .survey, .group, .agency, .committee].contains(shape.of))
        }
        let known =
            RecordReference.What.allCases.map(\.rawValue) + FigureReference.Shape.allCases.map(\.rawValue)
            + Formula.Sign.allCases.map(\.rawValue) + ["cited", "source", "performance", "hot-spots"]
        #expect(told == Set(known))
    }

    @Test(arguments: Engine.tested)
    func `all that is listed reads something when it is set in, and nothing is listed of what is not shared`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let boarded = try await Boarded(assessed.desk)
        let site = ReportsSite(
            assessed.registry, writer: NoWriter(), gate: .init(), figures: InventedFigures())
        let choices = try await ReferenceChoice.look(site, Desk.trace(Desk.writer))
        #expect(Set(choices.map(\.shape.of)) == [.open, .plan, .group, .agency, .committee])
        for one in choices where one.shape.of != .open {
            #expect(try await boarded.told(one.words) != nil, "\(one.words)")
        }
        let words = Set(choices.map(\.words))
        for expected in [
            "action-table in Safer Aldermouth", "attendance-table in Joint Strategic Group 2025-11 2026-10",
            "attendance-table in all groups 2025-11 2026-10", "layers in Joint Strategic Group",
            "commitment-table of Marlshire Police", "supply-table in all agencies 2025-11 2026-10",
            "post-table in all agencies", "duty-table of Marlshire Police",
            "training-table in all agencies 2025-11 2026-10",
            "recommendation-table in Communities Scrutiny Committee", "compared crime E07999001 2025-10 2026-09",
        ] { #expect(words.contains(expected), "\(expected)") }
        #expect(words.count == choices.count)
        let kept = try await ReferenceChoice.look(
            site, Trace(Boarded.kept, at: Aldermouth.now, route: "test"))
        #expect(!kept.contains { $0.shape.of != .open && $0.about.contains("Police") })
        #expect(kept.count < choices.count)
    }

    @Test func `the list is found by what it is of and by words`() {
        let page = SetInPage(choices: SetInPage.example.choices, of: .group)
        #expect(page.list.shown.map(\.written) == ["{attendance-table in Joint Strategic Group 2026-04 2027-03}"])
        #expect(page.body.text.contains("<code>{attendance-table in Joint Strategic Group 2026-04 2027-03}</code>"))
        #expect(SectionPage.example.body.text.contains("href=\"/set-in\""))
        #expect(AssessmentPartPage.example.body.text.contains("“this plan”"))
    }
}

private struct NoWriter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { throw .noTypesetter("none") }
}
