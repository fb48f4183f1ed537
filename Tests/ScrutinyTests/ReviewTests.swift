import Aldermouth
import Approvals
import Dates
import Foundation
import Markup
import Papers
import Partnership
import Scrutiny
import Storage
import Testing

/// The review of 2019 as it would be done here, from the asking to the draft of the next year's.
///
/// Source: paper 001 (Bolsover, 18 March 2019): its 16 questions, its three bodies, and the answers of two of them. The third
/// stays silent here.
@Suite("The review of 2019, from end to end")
struct ReviewTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/scrutiny/bolsover-2019")
    private static let silent = "Office of the Police and Crime Commissioner for Derbyshire"
    private static let police = "Derbyshire Constabulary"

    private struct Ground {
        var registry: Registry
        var officer: Viewer
        var agencies: [Agency]

        init(_ engine: Engine) async throws {
            let database = try await Aldermouth.database(
                on: engine, inOrder(partnershipMigrations, scrutinyMigrations, approvalsMigrations))
            registry = Registry(database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
            (officer, agencies) = (.scrutinyKeeper, [])
            try await take(["agencies.csv", "committees.csv", "meetings.csv", "questions.csv"])
            agencies = try await look(Agencies(viewer: officer, on: "2019-04-01"))
            officer = Desk.viewer(.officer, try named("Bolsover District Council"))
        }

        func take(_ names: [String], _ keeps: (String) -> Bool = { _ in true }) async throws {
            let files = try names.map { name in
                let text = String(
                    decoding: try Data(contentsOf: ReviewTests.folder.appending(path: name)), as: UTF8.self)
                let lines = text.split(separator: "\n").map(String.init)
                let kept = [lines[0]] + lines.dropFirst().filter(keeps)
                return ImportScrutiny.File(name, Array((kept.joined(separator: "\n") + "\n").utf8))
            }
            _ = try await registry.write(
                Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test"),
                ImportScrutiny(files: files, today: "2019-04-01", telling: AsWritten()).run)
        }

        var trace: Trace { Trace(officer, at: Aldermouth.now, route: "test") }
        func look<Asked: Query>(_ query: Asked) async throws -> [Asked.Line] where Asked.Line: Guarded {
            try await registry.look(query, trace)
        }
        func named(_ name: String) throws -> ID<Agency> { try #require(agencies.first { $0.name == name }).id }
        func set(_ year: Int) async throws -> InquirySet {
            let inquiry = try #require(try await look(Inquiries(viewer: officer)).first { $0.year == year })
            return try #require(
                try await InquirySet.look(inquiry.id, registry, officer, trace, on: "2019-04-01"))
        }
        func pack(on day: Day) async throws -> ScrutinyPack {
            let id = try await set(2019).inquiry.id
            return try #require(try await ScrutinyPack.look(id, registry, officer, trace, on: day))
        }
        func owed(on day: Day) async throws -> [Owed] {
            try await Owed.look(registry, officer, trace, on: day, to: try await set(2019).inquiry.committee)
        }
        func write<Answer: Sendable>(_ body: @escaping @Sendable (Writing) throws -> Answer) async throws -> Answer {
            try await registry.write(trace, body)
        }
    }

    @Test(arguments: Engine.tested)
    func `sixteen questions are asked, reminded of, answered, taken down, published and asked again`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        // The paper does not say when it was asked; here it is asked five weeks before the meeting.
        let begun = try await ground.set(2019).inquiry
        _ = try await ground.write { writing in
            try ChangeInquiry(
                id: begun.id, version: 1, meeting: begun.meeting, title: begun.title, scope: begun.scope,
                asked: "2019-02-11", due: "2019-03-18"
            ).run(writing).made
        }
        // Asked: 20 answers of three bodies, none in.
        #expect(try await ground.set(2019).answers.filter(\.isOpen).count == 20)
        #expect(try await ground.owed(on: "2019-03-11").map(\.answers.count).sorted() == [2, 4, 14])
        // Two bodies answer before the meeting; the third says nothing.
        try await ground.take(["answers.csv"]) { !$0.contains(",Derbyshire PCC,") }
        let before = try await ground.owed(on: "2019-03-11")
        try #require(before.map(\.body) == [Self.police, Self.silent])
        #expect(before.allSatisfy { $0.late == nil })
        #expect(before[1].reminder.hasSuffix("questions 11, 12, due by 18 March 2019"))

        try await remind(before, ground)
        try await meet(ground)
        try await askForMore(ground)
        try await publish(ground)
        try await askAgain(ground)
    }

    /// Both are reminded before the day; the silent one again when it is overdue.
    private func remind(_ owed: [Owed], _ ground: Ground) async throws {
        let committee = try await ground.set(2019).inquiry.committee
        func remind(_ bodies: [String], on day: Day, _ way: Reminder.Way) async throws -> Written<Int> {
            let ids = Set(try bodies.map(ground.named))
            return try await ground.write {
                try Remind(committee: committee, bodies: ids, sent: day, way: way).run($0)
            }
        }
        #expect(try await remind(owed.map(\.body), on: "2019-03-11", .email).made == 2)
        #expect(
            try await remind(["Bolsover District Council"], on: "2019-03-11", .email).faults
                == ["One of them owes this committee nothing."])
        #expect(try await remind([], on: "2019-03-11", .email).faults == ["Choose whom you have reminded."])
        #expect(try await remind([Self.silent], on: "2030-01-01", .letter).faults.first == "This day is still to come.")
        let late = try await ground.owed(on: "2019-03-25")
        #expect(late.map(\.late) == [7, 7])
        #expect(try await remind([Self.silent], on: "2019-03-25", .telephone).made == 1)
        let silent = try await ground.owed(on: "2019-03-25").first { $0.body == Self.silent }
        #expect(silent?.reminded == ["25 March 2019 by telephone", "11 March 2019 by e-mail"])
    }

    /// What the police said in the meeting is taken down there, all at once.
    private func meet(_ ground: Ground) async throws {
        let set = try await ground.set(2019)
        let meeting = try #require(set.meeting)
        #expect(meeting.day == "2019-03-18")
        let police = try ground.named(Self.police)
        let left = set.answers.filter { $0.state == .atMeeting && $0.agency == police }
        #expect(left.map(set.number).sorted() == [11, 12])
        let said = left.map { TakeDown.Said($0.id, version: $0.version, "Told in the meeting: \(set.number(of: $0))") }
        let silentOne = try #require(set.answers.first { $0.state == .asked })
        // One that was looked at in an older version: nothing of the rest is taken down either.
        let stale = said + [TakeDown.Said(silentOne.id, version: 99, "Never said")]
        guard
            case .stale(let changed) = try await ground.write({
                try TakeDown(meeting: meeting.id, said: stale, telling: AsWritten()).run($0)
            }
            )
        else {
            Issue.record("an old version was taken down")
            return
        }
        #expect(changed.map(\.id) == [silentOne.id])
        #expect(try await ground.set(2019).answers.filter(\.isOpen).count == 4)
        #expect(
            try await ground.write { try TakeDown(meeting: meeting.id, said: [], telling: AsWritten()).run($0) }.faults
                == ["Write down at least one answer."])
        let taken = try await ground.write {
            try TakeDown(meeting: meeting.id, said: said, telling: AsWritten()).run($0)
        }.made
        #expect(taken.allSatisfy { $0.state == .answered && $0.answered == "2019-03-18" })
        #expect(try await ground.owed(on: "2019-03-25").map(\.body) == [Self.silent])
    }

    /// Members want more of the police after their answer; it is owed until it is there.
    private func askForMore(_ ground: Ground) async throws {
        let set = try await ground.set(2019)
        let told = try #require(set.answers.first { $0.text == "Told in the meeting: 11" })
        func ask(_ text: String, on day: Day, by due: Day?) async throws -> Written<FollowUp> {
            try await ground.write { try AskFollowUp(answer: told.id, text: text, asked: day, due: due).run($0) }
        }
        #expect(
            try await ask("", on: "2019-03-18", by: "2019-03-01").faults
                == ["Enter what is asked for.", "It cannot be due before it is asked for."])
        let silent = try #require(set.answers.first { $0.state == .asked })
        let early = try await ground.write {
            try AskFollowUp(answer: silent.id, text: "More", asked: "2019-03-18").run($0)
        }
        #expect(early.faults == ["The question itself has not been answered yet."])
        let one = try await ask("How many officers, by month", on: "2019-03-18", by: "2019-03-22").made
        let owed = try #require(try await ground.owed(on: "2019-03-25").first { $0.body == Self.police })
        #expect(owed.late == 3)
        #expect(
            owed.reminderLines.points == [
                "Bolsover: review of the partnership 2019: what was asked for after question 11, How many officers, by month. Due by 22 March 2019 (3 days late)"
            ])
        func end(version: Int, _ state: FollowUp.State, _ outcome: String) async throws -> Written<FollowUp> {
            try await ground.write {
                try EndFollowUp(id: one.id, version: version, state: state, outcome: outcome, on: "2019-03-29").run($0)
            }
        }
        #expect(try await end(version: 1, .dropped, "").faults == ["Enter what came of it, or why it is dropped."])
        #expect(
            try await end(version: 1, .open, "A table was sent.").faults
                == ["Choose Done or Dropped to keep what came of it, or take those words away."])
        #expect(try await end(version: 1, .done, "A table was sent.").made.version == 2)
        guard case .stale(let now) = try await end(version: 1, .open, "") else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.standing(on: "2019-04-01") == "Done on 29 March 2019: A table was sent")
        #expect(try await ground.owed(on: "2019-04-01").map(\.body) == [Self.silent])
        let table = try await ground.pack(on: "2019-04-01").openVersion.tables.first { $0.caption == "Follow-ups" }
        #expect(
            table?.rows.map { $0.map(\.plain) } == [
                ["11", Self.police, "How many officers, by month", "Done on 29 March 2019: A table was sent"]
            ])
    }

    /// One answer is exempt: it is in the annex alone. The open version says who is silent, how late, and when reminded.
    private func publish(_ ground: Ground) async throws {
        let set = try await ground.set(2019)
        let exempt = try #require(set.answers.first { set.number(of: $0) == 5 })
        _ = try await ground.write { writing in
            try GiveAnswer(
                id: exempt.id, version: exempt.version, action: .answer, text: "A tenancy that is under review.",
                paragraph: 1, on: "2019-03-20", telling: AsWritten()
            ).run(writing).made
        }
        let pack = try await ground.pack(on: "2019-04-01")
        let missing = try #require(pack.openVersion.tables.first { $0.caption == "Answers that are not in" })
        #expect(
            missing.rows.map { $0.map(\.plain) } == [
                [
                    Self.silent, "11, 12", "Not answered yet", "14 days",
                    "25 March 2019 by telephone; 11 March 2019 by e-mail",
                ]
            ])
        let open = pack.openVersion.html.text
        #expect(open.contains("Told in the meeting: 11") && !open.contains("A tenancy that is under review."))
        let annex = try #require(pack.annex).html.text
        #expect(annex.contains("A tenancy that is under review.") && !annex.contains("Told in the meeting: 11"))
        #expect(pack.openVersion.docx().count > 1000)
        let draft = try #require(pack.openVersion.tables.first { $0.caption.hasPrefix("The same questions") })
        #expect(draft.rows.count == 20)
    }

    /// Next year's set: the same questions with last year's answers beside; a draft until it is asked, in which a question is
    /// reworded and one taken out.
    private func askAgain(_ ground: Ground) async throws {
        let before = try await ground.set(2019)
        _ = try await ground.write { writing in
            try BeginInquiry(
                committee: before.inquiry.committee, year: 2020, title: "Review 2020", asked: "2020-01-13",
                due: "2020-02-24", after: before.inquiry.id
            ).run(writing).made
        }
        var set = try await ground.set(2020)
        #expect(set.questions.map(\.number) == Array(1...16) && set.answers.count == 20)
        let eleven = set.questions[10]
        let beside = set.answers(to: eleven).map { (set.body($0), set.earlier(than: $0, to: eleven)) }
        #expect(beside.first { $0.0 == Self.police }?.1?.text == "Told in the meeting: 11")
        #expect(beside.first { $0.0 == Self.silent }?.1?.state == .asked)
        // Of a draft nothing is owed, and nobody is reminded.
        #expect(
            try await Owed.look(ground.registry, ground.officer, ground.trace, on: "2019-12-01").map(\.body) == [
                Self.silent
            ])
        let (first, last) = (set.questions[0], set.questions[15])
        let asked = set.answers(to: first).map(\.agency)
        _ = try await ground.write { writing in
            try ChangeQuestion(
                id: first.id, version: 1, number: 1, theme: first.theme,
                text: "What will there be to spend in 2020/21?",
                agencies: asked, follows: first.follows
            ).run(writing).made
        }
        _ = try await ground.write { try TakeOutQuestion(id: last.id, version: 1).run($0).made }
        set = try await ground.set(2020)
        #expect(set.questions.map(\.number) == Array(1...15) && set.questions[0].text.hasSuffix("2020/21?"))
        #expect(set.earlier(than: set.answers(to: set.questions[0])[0], to: set.questions[0])?.state == .answered)
    }
}
