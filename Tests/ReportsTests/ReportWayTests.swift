import Aldermouth
import Approvals
import Checks
import Dates
import Papers
import Partnership
import Procedures
import Scrutiny
import Storage
import Testing

@testable import Reports

/// A report from its draft to its publication, and what stops it on the way.
@Suite struct ReportWayTests {
    @Test(arguments: Engine.tested)
    func `a whole report is checked, marked, approved, scheduled and published, and its edition stands`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        #expect(CheckReport(whole: try await desk.whole(report.id), gate: PrivacyGate()).faults.isEmpty)
        #expect(try await desk.publish(report).stage == .published)
        let trace = Desk.trace(Desk.writer)
        let editions = try await desk.registry.look(ReportEditions(viewer: trace.viewer), trace)
        #expect(editions.map(\.number) == [1])
        let parts = try await desk.registry.look(EditionParts(viewer: trace.viewer, edition: editions[0].id), trace)
        let paper = editions[0].document(parts, among: editions).paper
        #expect(paper.classification == "This report is open to the public")
        #expect(parts.contains { $0.text.contains("Signed: Lewis Marsh, Section 151 Officer") })
        #expect(parts.contains { $0.name == "Recommendations" && $0.text == "To note what was done" })
    }

    @Test(arguments: Engine.tested)
    func `whoever wrote any of it neither checks nor approves it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        let own = try await desk.move(report.id, .check, by: Desk.writer)
        #expect(own.faults == ["This cannot be done by somebody who wrote any of it."])
        _ = try await desk.move(report.id, .check).made
        _ = try await desk.move(report.id, .mark, by: Desk.writer).made
        #expect(try await desk.move(report.id, .approve, by: Desk.writer).faults.count == 1)
        _ = try await desk.move(report.id, .sendBack, reason: "A word is missing").made
        try await desk.write(report, .purpose, "Members are told what was done, and why.")
        // Whoever changes the head has written some of it, too.
        let version = try await desk.whole(report.id).report.version
        let command = ChangeHeader(
            id: report.id, version: version, committee: desk.committee.id,
            header: Desk.header { $0.title = "What was done in 2026" })
        _ = try await desk.registry.write(Desk.trace(Desk.accountant), command.run).made
        #expect(try await desk.move(report.id, .check, by: Desk.accountant).faults.count == 1)
        #expect(try await desk.move(report.id, .check).made.stage == .checked)
    }

    @Test(arguments: Engine.tested)
    func `a blank or unsigned implication stops the legal check, and says who must sign`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let stopped = try await desk.move(report.id, .check).faults
        #expect(stopped.count == 3)
        #expect(stopped.contains { $0.contains("Finance and risk") && $0.contains("Section 151 Officer signs it") })
    }

    // Source: Local Government Act 1972, section 100B(3). The meeting is on Monday 15 March 2027; 8 to 12 March are the
    // five days between, so Friday 5 March is the last working day for it.
    @Test(arguments: Engine.tested)
    func `five clear days lie between publication and meeting, unless the chair takes it as urgent`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        for action in [ReportWords.Action.check, .mark, .approve] { _ = try await desk.move(report.id, action).made }
        let late = try await desk.move(report.id, .schedule, publish: "2027-03-08")
        #expect(late.faults.contains { $0.contains("5 March 2027 is the last working day") })
        #expect(try await desk.move(report.id, .schedule).faults == ["Enter the day of publication."])
        let urgent = try await desk.move(report.id, .schedule, reason: "A grant closes", publish: "2027-03-08")
        #expect(try urgent.made.publish == "2027-03-08")
        let early = try await desk.move(report.id, .publish, on: "2027-03-07")
        #expect(early.faults == ["It is scheduled for 8 March 2027."])
        #expect(try await desk.move(report.id, .publish, on: "2027-03-08").made.stage == .published)
    }

    @Test(arguments: Engine.tested)
    func `a correction is a further edition that says what changed, and the first stays as it was`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        _ = try await desk.publish(report)
        #expect(try await desk.move(report.id, .correct).faults == ["Say why."])
        _ = try await desk.move(report.id, .correct, reason: "The year was wrong", on: "2027-03-02").made
        try await desk.write(report, .background, "Members are told what was done in 2026.")
        _ = try await desk.publish(report, on: "2027-03-03")
        let trace = Desk.trace(Desk.writer)
        let editions = try await desk.registry.look(ReportEditions(viewer: trace.viewer), trace)
        #expect(editions.map(\.number) == [2, 1])
        #expect(editions.map(\.changed) == ["The year was wrong", ""])
        var texts: [String] = []
        for edition in editions {
            let parts = try await desk.registry.look(EditionParts(viewer: trace.viewer, edition: edition.id), trace)
            texts += parts.filter { $0.name == "Background" }.map(\.text)
        }
        #expect(texts == ["Members are told what was done in 2026.", "Members are told what was done."])
        // Also a file that is taken later says that it was corrected, and when each was published.
        let papers = editions.map { $0.document([], among: editions).paper }
        #expect(
            papers.map(\.status) == [
                "Corrected: edition 2, 3 March 2027", "Edition 1, corrected since, \(editions[1].day.said)",
            ])
        let notes = papers.map { paper in
            paper.blocks.compactMap {
                if case .callout(let heading, let points) = $0 { [heading] + points.map(\.plain) } else { nil }
            }
        }
        let note = [
            "This edition was corrected on 3 March 2027", "Edition 2 takes its place, and says what it corrects.",
        ]
        #expect(notes.map { $0.contains(note) } == [false, true])
    }

    @Test(arguments: Engine.tested)
    func `an exempt report is never shown to whoever may see only open ones, and its copy is numbered`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let open = try await desk.begin()
        let header = Desk.header {
            ($0.title, $0.paragraph, $0.reasoning) = ("Exempt annex", 7, "It would tell who is watched.")
        }
        let annex = try await desk.begin(header, annexOf: open.id)
        #expect(annex.annexOf == open.id)
        let partner = Desk.trace(Desk.colleague, .partner)
        let seen = try await desk.registry.look(CommitteeReports(viewer: partner.viewer), partner)
        #expect(seen.map(\.id) == [open.id])
        let exempt = try await desk.complete(header)
        _ = try await desk.publish(exempt)
        let trace = Desk.trace(Desk.writer)
        let edition = try await desk.registry.look(ReportEditions(viewer: trace.viewer), trace)[0]
        #expect(try await desk.registry.look(ReportEditions(viewer: partner.viewer), partner).isEmpty)
        for number in 1...2 {
            let document = try await desk.registry.write(trace, TakeCopy(edition: edition.id).run).made
            #expect(document.copy == ReportDocument.Copy(name: "Moira Keane", number: number))
            #expect(
                document.paper.classification
                    == "Not for publication by virtue of paragraph 7 of Part 1 of Schedule 12A to the Local Government Act 1972"
            )
        }
    }

    @Test(arguments: Engine.tested)
    func `what may be right as it is stands with a reason, and what tells of a death in a village never does`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        try await desk.write(report, .background, "The police ran Operation Heron.")
        for action in [ReportWords.Action.check, .mark] { _ = try await desk.move(report.id, action).made }
        let reason = "The police told of it on 3 May 2026"
        #expect(try await desk.move(report.id, .approve, reason: reason).faults.contains { $0.contains("Or clear it") })
        let finding = try #require(
            CheckReport(whole: try await desk.whole(report.id), gate: PrivacyGate()).faults.first {
                $0.rule == .privacy
            })
        let clear = ClearFinding(report: report.id, finding: finding.key, reason: reason)
        let faults = try await desk.registry.write(Desk.trace(Desk.writer), clear.run).faults
        #expect(faults.contains { $0.contains("wrote none of it") })
        let colleague = Desk.trace(Desk.colleague)
        let unsaid = ClearFinding(report: report.id, finding: finding.key, reason: "")
        #expect(
            try await desk.registry.write(colleague, unsaid.run).faults.contains { $0.contains("why it may stand") })
        #expect(try await desk.registry.write(colleague, clear.run).made.clearance.person == Desk.colleague)
        #expect(try await desk.registry.write(colleague, clear.run).faults.contains { $0.contains("meanwhile") })
        #expect(try await desk.move(report.id, .approve).made.stage == .approved)
        let kept = try await desk.whole(report.id).clearances
        #expect(
            kept.map(\.reason) == [reason] && kept.map(\.said) == [finding.said]
                && kept[0].on == Aldermouth.now.localDay)
        _ = try await desk.move(report.id, .sendBack, reason: "More to say").made
        try await desk.write(report, .background, "The Stonely murders are under review.")
        for action in [ReportWords.Action.check, .mark] { _ = try await desk.move(report.id, action).made }
        let stopped = try await desk.move(report.id, .approve, reason: reason).faults
        #expect(stopped.contains { $0.contains("“Stonely” beside a death") })
        let death = try #require(
            CheckReport(whole: try await desk.whole(report.id), gate: PrivacyGate()).faults.first {
                $0.rule == .privacy
            })
        let clearDeath = ClearFinding(report: report.id, finding: death.key, reason: reason)
        #expect(
            try await desk.registry.write(colleague, clearDeath.run).faults.contains { $0.contains("must be mended") })
        #expect(try await desk.registry.write(colleague, clear.run).faults.contains { $0.contains("no longer") })
    }

    @Test(arguments: Engine.tested)
    func `only whoever holds the seat signs, no other seat is put in its place, and changed words lose the signature`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let first = try await desk.whole(report.id).implications[0]
        func answer(_ version: Int, signs: Bool, seat: ID<Seat>? = nil) -> AnswerImplication {
            AnswerImplication(
                id: first.id, version: version, answer: .none, text: "It costs nothing new.", seat: seat, signs: signs)
        }
        let manager = Desk.trace(Desk.writer, .manager)
        let refused = try await desk.registry.write(manager, answer(1, signs: true).run)
        #expect(refused.faults == ["Only whoever holds the seat “Section 151 Officer” signs this."])
        let other = try await desk.registry.write(
            Desk.trace(Desk.writer, .manager, seats: [Desk.staffing]), answer(1, signs: true, seat: Desk.staffing).run)
        #expect(other.faults.contains { $0.contains("a seat of the council called “Section 151 Officer”") })
        let unread = try await desk.registry.write(
            Desk.trace(Desk.accountant, .member, seats: [Desk.treasurer]), answer(1, signs: true).run)
        #expect(unread.faults.contains { $0.contains("nobody signs what they have not read") })
        let holder = Desk.trace(Desk.accountant, .partner, seats: [Desk.treasurer])
        let signed = try await desk.registry.write(holder, answer(1, signs: true).run).made
        #expect(signed.isSigned && signed.signedBy == Desk.accountant)
        let changed = try await desk.registry.write(manager, answer(2, signs: false).run).made
        #expect(!changed.isSigned)
    }

    @Test(arguments: Engine.tested)
    func `a stale save changes nothing and gives back what is there now`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        try await desk.write(report, .background, "First")
        let command = WriteSection(report: report.id, heading: .background, text: "Second", version: 0)
        guard case .stale(let now) = try await desk.registry.write(Desk.trace(Desk.colleague), command.run) else {
            Issue.record("it was written")
            return
        }
        #expect(now.text == "First")
        #expect(try await desk.whole(report.id).text(.background) == "First")
    }

    @Test func `every move leads somewhere, and the whole way is one`() {
        let rules = Procedure<ReportWords>.reporting
        #expect(rules.stage(after: [.check, .mark, .approve, .schedule, .publish]) == .published)
        #expect(rules.stage(after: [.approve]) == nil)
        #expect(rules.open(to: .author, at: .marked).map(\.action) == [.sendBack])
    }
}
