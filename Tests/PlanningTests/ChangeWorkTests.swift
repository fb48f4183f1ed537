import Aldermouth
import Dates
import Figures
import Markup
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Indicators, issues, years and editions that are changed")
struct ChangeWorkTests {
    private func shown(_ body: HTML) -> String { String(decoding: body.bytes, as: UTF8.self) }

    @Test(arguments: Engine.tested)
    func `an indicator is set otherwise, and its values stay`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let priority = try await ground.whole(1).priorities[0].priority
        var set = SetIndicator(
            priority: priority.id, name: "Lamps that are lit", unit: .count, decimals: 0, polarity: .higher,
            counting: .period, baseline: 10, baselineText: "March", lag: "", tolerance: 500, seat: nil,
            targets: [IndicatorTarget(month: "2026-12", amount: 20)])
        let one = try #require(try await ground.registry.write(Aldermouth.trace(), set.run).made)
        let value = RecordValue(id: one.id, version: 1, month: "2026-08", amount: 12, text: "")
        _ = try await ground.registry.write(Aldermouth.trace(), value.run)
        (set.changed, set.baseline, set.decimals) = ((one.id, 1), 11.5, 1)
        set.targets = [IndicatorTarget(month: "2027-03", amount: 21)]
        guard case .stale(let now) = try await ground.registry.write(Aldermouth.trace(), set.run) else {
            Issue.record("somebody’s value was written over")
            return
        }
        #expect(now.baseline == 10 && now.version == 2)
        #expect(try await ground.whole(1).indicators[0].targets.map(\.amount) == [20])
        set.changed = (one.id, 2)
        #expect(try await ground.registry.write(Aldermouth.trace(), set.run).made?.version == 3)
        let measured = try await ground.whole(1).indicators[0]
        #expect(measured.indicator.baseline == 11.5 && measured.values.map(\.amount) == [12])
        #expect(measured.targets == [IndicatorTarget(month: "2027-03", amount: 21)])
        // It stays under its priority, and the rules of a new one are its rules.
        set.changed = (one.id, 3)
        set.priority = try await ground.whole(1).priorities[1].priority.id
        #expect(try await ground.registry.write(Aldermouth.trace(), set.run).made == nil)
        (set.priority, set.name, set.polarity) = (priority.id, "", .neither)
        #expect(try await ground.registry.write(Aldermouth.trace(), set.run).faulty == ["name", "tolerance"])
    }

    @Test(arguments: Engine.tested)
    func `whoever holds the seat of an indicator writes its values and moves no target`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        try await ground.registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try Seat(id: ID(14), agency: ID(2), title: "Seat 14", role: .partner, from: "2024-04-01").insert(connection)
        }
        var set = SetIndicator(
            priority: try await ground.whole(1).priorities[0].priority.id, name: "Calls", unit: .count, decimals: 0,
            polarity: .lower, counting: .period, baselineText: "", lag: "", seat: ID(14), targets: [])
        let one = try #require(try await ground.registry.write(Aldermouth.trace(), set.run).made)
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        set.changed = (one.id, 1)
        #expect(try await ground.registry.write(Aldermouth.trace(sergeant), set.run).made == nil)
        let value = RecordValue(id: one.id, version: 1, month: "2026-08", amount: 12, text: "")
        #expect(try await ground.registry.write(Aldermouth.trace(sergeant), value.run).made != nil)
    }

    @Test func `a form that changes an indicator shows what it is set to, and what somebody else set meanwhile`() {
        var now = Measured.example
        now.targets = [IndicatorTarget(month: "2027-03", amount: 95.25)]
        var page = IndicatorFormPage.example
        page.show(now)
        #expect(page.targets == "2027-03 95.25" && page.name == now.indicator.name)
        (page.targets, page.stale) = ("2027-03 97", now)
        let body = shown(page.body)
        #expect(body.contains("2027-03 97") && body.contains("by the end of") && body.contains("name=\"version\""))
    }

    @Test(arguments: Engine.tested)
    func `the words of an issue are put right, and what was decided of it stays`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let raise = RaiseIssue(plan: ground.plans[1].id, name: "Boats", text: "Eleven reports", on: "2026-09-15")
        let issue = try #require(try await ground.registry.write(Aldermouth.trace(), raise.run).made)
        func change(_ name: String, _ text: String, version: Int) async throws -> Written<EmergingIssue> {
            let command = ChangeIssue(id: issue.id, version: version, name: name, text: text)
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await change("", "", version: 1).faulty == ["name", "text"])
        let now = try #require(try await change("Boats and sheds", "Fourteen reports", version: 1).made)
        #expect(now.name == "Boats and sheds" && now.stage == .raised && now.since == "2026-09-15")
        guard case .stale(let stale) = try await change("Boats", "Twelve reports", version: 1) else {
            Issue.record("one text was written over another")
            return
        }
        var page = IssueFormPage(plan: .example)
        (page.text, page.changed, page.stale) = ("Twelve reports", (issue.id, stale.version), stale)
        #expect(shown(page.body).contains("Twelve reports") && shown(page.body).contains("Fourteen reports"))
    }

    @Test(arguments: Engine.tested)
    func `a decision about a year is put right, and never written over unseen`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        func decide(
            _ year: Int, _ text: String, changed: (FinancialYear, Int)? = nil
        ) async throws -> Written<PlanYear> {
            let command = DecideYear(
                plan: ground.plans[1].id, changed: changed.map { (year: $0.0, version: $0.1) },
                year: FinancialYear(begins: year), outcome: .unchanged, decided: "2026-03-10", body: "Board", text: text
            )
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        let (one, next) = (FinancialYear(begins: 2027), FinancialYear(begins: 2028))
        #expect(try await decide(2027, "Nothing moved").made?.version == 1)
        #expect(try await decide(2027, "Nothing moved beyond chance", changed: (one, 1)).made?.version == 2)
        guard case .stale(let now) = try await decide(2027, "Too few to tell", changed: (one, 1)) else {
            Issue.record("one text was written over another")
            return
        }
        #expect(now.text == "Nothing moved beyond chance")
        var page = YearPage.example
        (page.text, page.stale) = ("Too few to tell", now)
        #expect(shown(page.body).contains("Too few to tell") && shown(page.body).contains("beyond chance"))
        // It may have been written under the wrong year; one that is decided about already is not taken.
        #expect(try await decide(2028, "Nothing moved", changed: (one, 2)).made?.year == next)
        #expect(try await decide(2027, "Nothing moved").made != nil)
        #expect(try await decide(2027, "Nothing moved", changed: (next, 3)).faulty == ["year"])
        #expect(try await ground.whole(1).years.map(\.year) == [one, next])
    }

    @Test(arguments: Engine.tested)
    func `what is written down of an edition is put right, and what the edition says stays`(engine: Engine) async throws
    {
        let ground = try await StrategyGround(engine)
        let plan = ground.plans[1].id
        try await ground.registry.approve(plan)
        for (name, kept) in [("First", true), ("Second", false)] {
            let publish = PublishPlan(
                plan: plan, edition: name, published: "2026-04-02", address: "https://aldermouth.example/\(name)",
                isKept: kept)
            #expect(try await ground.registry.write(Aldermouth.trace(), publish.run).made != nil)
        }
        func pieces() async throws -> Int? {
            try await ground.registry.database.read {
                try $0.value(
                    "SELECT COUNT(*) FROM plan_edition_piece WHERE plan = \(plan) AND edition = 1", as: Int.self)
            }
        }
        let before = try await pieces()
        func change(
            _ number: Int, _ version: Int, _ name: String, corrects: Int? = nil, _ reason: String = ""
        ) async throws -> Written<Publication> {
            let draft = PublicationDraft(
                edition: name, published: "2026-04-03", address: "https://aldermouth.example/plan", corrects: corrects,
                reason: reason)
            let command = ChangePublication(plan: plan, number: number, version: version, draft: draft)
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await change(1, 1, "Second").faulty == ["name"])
        #expect(try await change(1, 1, "First", corrects: 1, "Itself").faulty == ["corrects"])
        #expect(try await change(1, 1, "First", corrects: 2, "A later one").faulty == ["corrects"])
        let now = try #require(try await change(1, 1, "2026/27").made)
        #expect(now.edition == "2026/27" && now.published == "2026-04-03" && now.kept == ground.today)
        #expect(try await pieces() == before && before != 0)
        #expect(try await change(2, 1, "Second", corrects: 1, "A day was wrong").made?.corrects == 1)
        guard case .stale(let stale) = try await change(1, 1, "2026 to 2029") else {
            Issue.record("one name was written over another")
            return
        }
        var page = PublicationPage.example
        (page.name, page.changed, page.stale) = ("2026 to 2029", (1, stale.version), stale)
        #expect(shown(page.body).contains("2026 to 2029") && shown(page.body).contains("2026/27"))
    }
}
