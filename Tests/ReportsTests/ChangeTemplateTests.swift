import Aldermouth
import Checks
import Dates
import Markup
import Pages
import Papers
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
            ("no implication “Climate” above", { $0.wordings = "2026-04-01 Climate: None." }),
            ("does not begin with a day", { $0.wordings = "Staffing: None." }),
            ("does not begin with a day", { $0.wordings = "2026-04-31 Staffing: None." }),
            ("from 1 April 2026 twice", { $0.wordings = "2026-04-01 Staffing: None.\n2026-04-01 Staffing: One." }),
            ("fewer than 50000", { $0.wordings = "2026-04-01 Staffing: " + String(repeating: "a", count: 50_000) }),
            ("why it is changed", { $0.reason = "" }), ("Nothing is other", { _ in }),
        ] {
            let faults = try await change(desk, alter).faults
            #expect(faults.contains { $0.contains(said) }, "\(said): \(faults)")
        }
        let trace = Desk.trace(Desk.writer)
        #expect(try await desk.registry.look(ReportTemplates(viewer: trace.viewer), trace).count == 1)
    }

    @Test(arguments: Engine.tested)
    func `the words that are used again are changed with their editions, and none is lost with an implication`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let typed = """
            2026-04-01 Finance and risk: It is within the budget.
              Nothing new is bought.
            2027-04-01 Finance and risk: It costs nothing.
            2026-04-01 Staffing: No post is made: none is lost.
            """
        let next = try await change(desk) { $0.wordings = typed.replacing("\n", with: "\r\n\r\n") }.made
        let trace = Desk.trace(Desk.writer)
        let whole = try #require(try await WholeTemplate.look(next.id, desk.registry, trace))
        let words = whole.wordings.map { "\($0.edition) \($0.from.iso) \($0.subject): \($0.text)" }
        #expect(
            words == [
                "1 2026-04-01 Finance and risk: It is within the budget.\nNothing new is bought.",
                "2 2027-04-01 Finance and risk: It costs nothing.",
                "1 2026-04-01 Staffing: No post is made: none is lost.",
            ])
        #expect(whole.wordings.inForce("Finance and risk", on: "2027-03-31")?.edition == 1)
        #expect(TemplateTyped(whole).wordings == typed)
        let before = try await WholeTemplate.look(desk.template.id, desk.registry, trace)
        #expect(before?.wordings.map(\.subject) == ["Legal, including data protection", "Staffing"])
        // What is saved as it stands is no change, and an implication that is renamed does not lose its words unseen.
        var again = TemplateTyped(whole)
        again.reason = "None"
        func save() async throws -> [String] {
            try await desk.registry.write(trace, ChangeTemplate(id: next.id, typed: again).run).faults
        }
        #expect(try await save() == ["Nothing is other than before."])
        again.implications = again.implications.replacing("Staffing:", with: "Posts:")
        #expect(try await save() == ["There is no implication “Staffing” above."])
    }

    @Test func `who saves what somebody else has changed meanwhile sees both texts`() async throws {
        let desk = try await Desk(.sqlite)
        _ = try await change(desk) { $0.wordings = "2026-04-01 Staffing: No post is lost." }.made
        let site = ReportsSite(desk.registry, writer: NoWriter(), gate: PrivacyGate(), figures: NoFigures())
        let route = try #require(TemplateFormPage.routes(site).first { $0.method == .post })
        var form = Fields()
        form.add("words-again", "2026-04-01 Staffing: Two posts are made.")
        let request = try Request(
            .post, Addresses.changeTemplate(desk.template.id).text, sent: Sent(form: form),
            viewer: Desk.viewer(Desk.writer), now: Aldermouth.now, today: Aldermouth.today)
        let answer = try await route(request)
        guard case .page(let page) = answer.body else {
            Issue.record("no page was answered")
            return
        }
        let drawn = page.body.text
        #expect(answer.status == 409)
        #expect(drawn.contains("No post is lost.") && drawn.contains("Two posts are made."))
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

private struct NoWriter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { throw .noTypesetter("none") }
}
