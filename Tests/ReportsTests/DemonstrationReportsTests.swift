import Aldermouth
import Dates
import Partnership
import Planning
import Scrutiny
import Storage
import Testing

@testable import Reports

/// The committee reports of the demonstration are made by the program's own rules.
@Suite struct DemonstrationReportsTests {
    @Test(arguments: Engine.tested)
    func `one is published and corrected, one is in work with two signatures missing, and a second start adds nothing`(
        engine: Engine
    ) async throws {
        let produced = try await Produced(engine)
        let registry = produced.registry
        let council = try await registry.database.read {
            try $0.value("SELECT id FROM agency WHERE name = 'Aldermouth District Council'", as: ID<Agency>.self)
        }
        let manager = Viewer(
            agency: council, purpose: .running, rules: Policy.first.rules(of: [.everyone, .manager]))
        for _ in 1...2 { try await MakeDemonstrationReports(viewer: manager, now: Aldermouth.now).run(registry) }
        let trace = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        let editions = try await registry.look(ReportEditions(viewer: .reportKeeper), trace)
        #expect(editions.map(\.number) == [2, 1])
        #expect(editions[0].changed == DemonstrationReport.correction)
        let parts = try await registry.look(EditionParts(viewer: .reportKeeper, edition: editions[0].id), trace)
        // 412 and 288 patrols; 560 the year before: (700 − 560) ÷ 560.
        let said = try #require(parts.first { $0.text.contains("| Total | 700 |") })
        #expect(said.text.contains("so the change is +25%^["))
        #expect(parts.contains { $0.text.contains("Signed: Lewis Marsh, Section 151 Officer") })
        // What was published stays as it was when a figure is put right.
        let text = DemonstrationReport.figures.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 == "value: 412" ? "value: 500" : $0 }.joined(separator: "\n")
        let planner = Trace(.planner, at: Aldermouth.now, route: "test")
        #expect(try await registry.write(planner, ImportCited(text: text).run).changed == 1)
        let after = try await registry.look(EditionParts(viewer: .reportKeeper, edition: editions[0].id), trace)
        #expect(after.map(\.text) == parts.map(\.text))
        let reports = try await registry.look(CommitteeReports(viewer: .reportKeeper), trace)
        let planned = try #require(reports.first { $0.header.title == "Where the wardens are to walk in 2027" })
        #expect(planned.stage == .draft && planned.header.day.weekday == .tuesday)
        let implications = try await registry.look(
            ReportImplications(viewer: .reportKeeper, report: planned.id), trace)
        #expect(implications.map(\.isSigned) == [true, false, false])
        let states = try await registry.database.read {
            try $0.column(
                """
                SELECT state FROM programme_item
                WHERE committee IN (SELECT id FROM committee WHERE council = \(manager.agency)) ORDER BY state
                """, as: String.self)
        }
        #expect(states == ["booked", "booked", "booked", "deferred", "done", "withdrawn"])
        try await asked(registry, manager)
    }

    @Test(arguments: Engine.tested)
    func `each recommendation was made at a meeting of its committee`(engine: Engine) async throws {
        let registry = try await Produced(engine).registry
        let council = try #require(
            try await registry.database.read {
                try $0.value("SELECT id FROM agency WHERE name = 'Aldermouth District Council'", as: ID<Agency>.self)
            })
        try await registry.database.write { connection in
            for (id, title) in [
                (9101, "Partnership sergeant"), (9102, "Group manager, prevention"), (9103, "Community safety manager"),
            ] as [(Int64, String)] {
                try Seat(id: ID(id), agency: council, title: title, role: .partner, from: "2010-04-01").insert(
                    connection)
            }
        }
        let manager = Viewer(agency: council, purpose: .running, rules: Policy.first.rules(of: [.everyone, .manager]))
        try await MakeDemonstrationReports(viewer: manager, now: Aldermouth.now).run(registry)
        let trace = Trace(manager, at: Aldermouth.now, route: "test")
        let days = Set(try await registry.look(CommitteeMeetings(viewer: manager), trace).map(\.day))
        let made = try await registry.look(Recommendations(viewer: manager), trace).filter { $0.committee != nil }
        #expect(made.count == 4 && made.allSatisfy { days.contains($0.made) })
    }

    /// One set with a silent body that was reminded, and what was asked for afterwards; the next year's is a draft.
    private func asked(_ registry: Registry, _ viewer: Viewer) async throws {
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let sets = try await registry.look(Inquiries(viewer: viewer), trace)
        #expect(sets.map(\.year).starts(with: [2027, 2026]) && sets[0].asked > Aldermouth.now.localDay)
        let set = try #require(
            try await InquirySet.look(
                sets[1].id, registry, viewer, trace, on: Aldermouth.now.localDay, telling: TellAnswers()))
        // £15,000 and £25,000; the grant came to £27,500 later.
        let money = set.told.values.first { $0.text == "£40,000, of which £25,000 comes from the commissioner." }
        #expect(money?.held == "2026-02-23")
        #expect(
            money?.changes.map(\.said) == [
                "£40,000 when it was answered; the record says £42,500 now.",
                "£25,000 when it was answered; the record says £27,500 now.",
            ])
        // No figure is held since a later day than its answer says.
        for answer in set.answers {
            guard let held = set.told[answer.id]?.held, let answered = answer.answered else { continue }
            #expect(held <= answered)
        }
        let followUps = try await registry.look(FollowUps(viewer: viewer), trace)
            .filter { one in set.answers.contains { $0.id == one.answer } }
        #expect(followUps.count == 2 && Set(followUps.map(\.state)) == [.done, .open])
        #expect(try await registry.look(Reminders(viewer: viewer), trace).isEmpty == false)
        let owed = try await Owed.look(registry, viewer, trace, on: Aldermouth.now.localDay)
        #expect(owed.contains { $0.late != nil && !$0.reminded.isEmpty })
    }
}
