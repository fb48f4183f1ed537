import Aldermouth
import Dates
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// A report as a readable file: what it tells of an extract, and that what is written out is taken in again.
@Suite struct ReportFileTests {
    static let title = "Strategic assessment, 2026/27"
    static let file = """
        report: What was done
        council: Aldermouth District Council
        template: Report to a scrutiny committee
        committee: Communities Scrutiny Committee
        meeting: 2027-03-15
        of: Councillor Amina Hart
        author: Moira Keane
        revenue: 120000
        from: 2026-04-01
        until: 2027-03-31
        ward: Harbour
        ward: Mill Hill
        why-open: It tells of no person.
        why-open: Nor of a contract.

        section: purpose
        line: To tell members what was done.
        line: - one point
        line: # and a number sign

        section: recommendations
        line: note: what was done

        implication: Staffing
        answer: some
        text: Two posts are kept.
        text: None is made.

        consultee: The public
        consulted: not-asked
        text: It decides nothing.

        consultee: Traders of the harbour
        consulted: answered
        on: 2026-11-02
        text: They are for it.

        link: Climate
        answer: some
        text: Wardens walk.

        appendix: How it was counted
        line: By hand.

        appendix: Extract of the assessment
        number: 7.2
        drawn-from: \(title)
        whose: Aldermouth Community Safety Partnership
        plan: Safer Aldermouth
        edition: 1
        part: levels
        part: reasons
        line: Members asked for it.

        """

    @Test(arguments: Engine.tested)
    func `a file names an extract, and what is written out of it is the same file`(engine: Engine) async throws {
        let assessed = try await published(engine)
        let report = try await take(Self.file, assessed)
        let one = try await assessed.desk.whole(report).appendices[1]
        let edition = try await assessed.editions[0]
        #expect(
            one.extract
                == AppendixExtract(
                    assessment: edition.assessment, edition: edition.id, matters: [.levels, .reasons]))
        #expect(one.number == "7.2" && one.text == "Members asked for it.")
        #expect(try await written(report, assessed) == Self.file)
        // What is exempt stays behind, and is told.
        try await assessed.desk.append(
            try await assessed.desk.whole(report).report, "Who was paid", "A firm was paid £400.", paragraph: 3)
        let told = try await written(report, assessed)
        #expect(told == "# What is exempt is left out: 1 of its appendices.\n\n" + Self.file)
    }

    @Test func `without an edition the latest is drawn, and what is in work for an exempt appendix alone`() async throws
    {
        let assessed = try await published(.sqlite)
        let id = try await assessed.editions[0].assessment
        _ = try await assessed.move(id, .correct, reason: "The hill was counted again.").made
        let exempt = changed("edition: 1", "edition: in-work\nparagraph: 3")
        #expect(try await refusal(changed("edition: 1", "edition: in-work"), assessed).contains("not for the public"))
        let draft = try await assessed.desk.whole(try await take(exempt, assessed)).appendices[1]
        #expect(draft.extract?.edition == nil && draft.extract?.matters == [.levels, .reasons])
        _ = try await assessed.write(id, .levels, "It was counted again.").made
        _ = try await assessed.move(id, .approve, reason: "It may stand.").made
        _ = try await assessed.move(id, .publish).made
        let latest = changed("edition: 1\npart: levels\npart: reasons\n", "")
            .replacing("report: What was done", with: "report: Again")
        let whole = try await assessed.desk.whole(try await take(latest, assessed))
        let second = try await assessed.editions.first { $0.number == 2 }?.id
        #expect(second != nil && whole.appendices[1].extract == AppendixExtract(assessment: id, edition: second))
    }

    @Test func `a paper, an edition or a part that is not there is told with its line, and nothing is kept`()
        async throws
    {
        let assessed = try await published(.sqlite)
        for (was, now, said) in [
            (Self.title, "Strategic assessment, 2031/32", "There is no assessment or problem profile"),
            ("plan: Safer Aldermouth", "plan: Another", "that tells of the plan “Another”"),
            ("whose: Aldermouth Community", "whose: Saltreach Community", "of Saltreach Community"),
            ("edition: 1", "edition: 3", "has no edition 3"), ("edition: 1", "edition: next", "in-work"),
            ("edition: 1", "edition: in-work", "nothing of it is in work"),
            ("part: levels", "part: harmed", "has no part “harmed”. It has considered, levels"),
            ("part: levels", "part: all", "“all” is none of"),
            ("drawn-from: \(Self.title)\n", "", "Say with “drawn-from”"),
        ] {
            let found = try await refusal(changed(was, now), assessed)
            #expect(found.contains(said), "\(now): \(found)")
        }
        #expect(try await refusal(changed("edition: 1", "edition: 3"), assessed).hasPrefix("line 47: "))
        let keeper = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        #expect(try await assessed.registry.look(CommitteeReports(viewer: .reportKeeper), keeper).isEmpty)
        // One of two papers of that title is named by its plan.
        _ = try await assessed.registry.write(
            Trace(.planner, at: Aldermouth.now, route: "test"),
            ImportPlan(text: Assessed.file.replacing("plan: Safer Aldermouth", with: "plan: Quiet nights")).run)
        let second = try await assessed.registry.plans(Desk.trace(Desk.writer), named: "Quiet nights")[0]
        _ = try await assessed.registry.write(
            Desk.trace(Desk.writer),
            BeginAssessment(plan: second.id, year: Assessed.year, last: Assessed.last, texts: [:]).run
        ).made
        let open = try await refusal(changed("plan: Safer Aldermouth\n", ""), assessed)
        #expect(open.contains("Several papers are called"))
        _ = try await take(Self.file, assessed)
    }

    private func changed(_ was: String, _ now: String) -> String { Self.file.replacing(was, with: now) }

    private func published(_ engine: Engine) async throws -> Assessed {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        _ = try await assessed.move(id, .approve, reason: "It may stand.").made
        _ = try await assessed.move(id, .publish).made
        return assessed
    }

    private func take(_ text: String, _ assessed: Assessed) async throws -> ID<CommitteeReport> {
        let keeper = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        let outcome = try await assessed.registry.write(keeper, ImportReport(text: text).run)
        guard case .taken(let title, _) = outcome else { throw NotMade(why: "\(outcome)") }
        let all = try await assessed.registry.look(CommitteeReports(viewer: .reportKeeper), keeper)
        return try all.first { $0.header.title == title }.orFail("no report").id
    }

    private func refusal(_ text: String, _ assessed: Assessed) async throws -> String {
        do { _ = try await take(text, assessed) } catch let refused as PlanFileRefusal { return refused.sentence }
        return "taken"
    }

    private func written(_ id: ID<CommitteeReport>, _ assessed: Assessed) async throws -> String {
        let keeper = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        let whole = try await WholeReport.look(id, assessed.registry, keeper, figures: InventedFigures())
            .orFail("no report")
        return try await whole.file(assessed.registry, keeper)
    }
}
