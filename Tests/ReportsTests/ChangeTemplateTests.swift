import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Reports

/// An officer changes how a council wants its reports, in the pages.
@Suite struct ChangeTemplateTests {
    private func change(_ desk: Desk, _ change: (inout TemplateTyped) -> Void) async throws -> Written<ReportTemplate> {
        let trace = Desk.trace(Desk.writer)
        guard let whole = try await WholeTemplate.look(desk.template.id, desk.registry, trace) else {
            throw NotMade(why: "no template")
        }
        var typed = TemplateTyped(whole)
        typed.reason = "The council changed its limits"
        change(&typed)
        return try await desk.registry.write(trace, ChangeTemplate(id: desk.template.id, typed: typed).run)
    }

    @Test(arguments: Engine.tested)
    func `a change is the next edition, the one before stays, and a report keeps its own`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let next = try await change(desk) {
            $0.revenue = "250,000"
            $0.headings =
                "* recommendations: What is asked\nimplications: Implications\nconsultation: Asked\nlinks: Aims"
        }.made
        #expect(next.edition == 2 && next.revenuePence == 25_000_000 && next.capitalPence == 25_000_000)
        let trace = Desk.trace(Desk.writer)
        let whole = try #require(try await WholeTemplate.look(next.id, desk.registry, trace))
        #expect(whole.headings.map(\.title) == ["What is asked", "Implications", "Asked", "Aims"])
        #expect(whole.headings.map(\.isRequired) == [true, false, false, false])
        #expect(whole.implications.count == 3)
        let before = try #require(try await WholeTemplate.look(desk.template.id, desk.registry, trace))
        #expect(before.headings.count == 11 && before.template.revenuePence == 10_000_000)
        #expect(try await desk.whole(report.id).template.template.id == desk.template.id)
        let changes = try await desk.registry.look(TemplateChanges(viewer: trace.viewer), trace)
        #expect(changes.map(\.person) == [nil, Desk.writer])
        #expect(changes.last?.reason == "The council changed its limits")
        // Somebody who looked at the first edition is told of the second.
        guard case .stale(let now) = try await change(desk, { $0.revenue = "1" }) else {
            Issue.record("an old edition was changed")
            return
        }
        #expect(now.id == next.id)
    }

    @Test(arguments: Engine.tested)
    func `what cannot be read is told by its field, and nothing is kept`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        for (said, alter) in [
            ("in figures", { (typed: inout TemplateTyped) in typed.capital = "much" }),
            ("begins with none of", { $0.headings += "\ncolour: Red" }),
            ("is there twice", { $0.headings += "\npurpose: Again" }),
            ("names no seat", { $0.implications += "\nClimate" }),
            ("needs the heading", { $0.headings = "purpose: Why" }),
            ("why it is changed", { $0.reason = "" }), ("Nothing is other", { _ in }),
        ] {
            let faults = try await change(desk, alter).faults
            #expect(faults.contains { $0.contains(said) }, "\(said): \(faults)")
        }
        let trace = Desk.trace(Desk.writer)
        #expect(try await desk.registry.look(ReportTemplates(viewer: trace.viewer), trace).count == 1)
    }

    @Test func `whoever only reads reports changes no template`() async throws {
        let desk = try await Desk(.sqlite)
        var typed = TemplateTyped()
        typed.reason = "x"
        let written = try await desk.registry.write(
            Desk.trace(Desk.colleague, .analyst), ChangeTemplate(id: desk.template.id, typed: typed).run)
        guard case .notThere = written else {
            Issue.record("\(written)")
            return
        }
    }

    @Test func `where no limit is known a report says that, and not that there is none`() {
        let template = ReportTemplate(id: ID(1), council: ID(1), name: "Report")
        let key = KeyDecision(template, revenuePence: 900_000_000, capitalPence: 0, wards: 9)
        #expect(key.said.hasPrefix("Not told: no limit") && key.callInSaid.hasPrefix("Not told"))
    }
}
