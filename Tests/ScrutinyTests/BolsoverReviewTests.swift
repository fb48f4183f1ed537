import Aldermouth
import Approvals
import Charts
import Dates
import Foundation
import Markup
import Meetings
import Pages
import Papers
import Partnership
import Scrutiny
import Storage
import Testing

/// The review of 2019 from its tables to its paper.
///
/// Source: paper 001 (Bolsover, 18 March 2019).
@Suite("The review of 2019, from tables to paper")
struct BolsoverReviewTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/scrutiny/bolsover-2019")

    private func file(_ name: String) throws -> ImportScrutiny.File {
        ImportScrutiny.File(name, Array(try Data(contentsOf: Self.folder.appending(path: name))))
    }

    private static let names = ["agencies.csv", "answers.csv", "committees.csv", "meetings.csv", "questions.csv"]
    private static let after: Day = "2019-04-01"

    private func registry(_ engine: Engine) async throws -> Registry {
        let database = try await Aldermouth.database(
            on: engine, inOrder(partnershipMigrations, scrutinyMigrations, approvalsMigrations))
        return Registry(database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
    }

    private func take(_ files: [ImportScrutiny.File], _ registry: Registry) async throws -> [ImportScrutiny.Taken] {
        try await registry.write(
            Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test"),
            ImportScrutiny(files: files, today: Self.after, telling: AsWritten()).run)
    }

    private func pack(_ registry: Registry, _ viewer: Viewer = .scrutinyKeeper) async throws -> ScrutinyPack {
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let inquiry = try #require(try await registry.look(Inquiries(viewer: viewer), trace).first)
        return try #require(try await ScrutinyPack.look(inquiry.id, registry, viewer, trace, on: Self.after))
    }

    /// Of paper 001, question 10: a talk with the inspector, building passes, a look at county and city; and question 11: “during
    /// 2019/20”, with no day. No clock runs in a paper.
    @Test(arguments: Engine.tested)
    func `what was promised has no day, and says how it was put`(engine: Engine) async throws {
        let registry = try await registry(engine)
        let all = Self.names + ["papers.csv", "follow-ups.csv"]
        #expect(try await take(try all.map(file), registry).last?.new == 4)
        #expect(try await take(try all.map(file), registry).map(\.new).allSatisfy { $0 == 0 })
        let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
        let tracked = try await trackedAnswers(registry)(trace, Aldermouth.today)
        #expect(tracked.count == 4 && tracked.allSatisfy { $0.isVague && $0.daysOverdue(on: Aldermouth.today) == nil })
        #expect(Set(tracked.map(\.saidDue)) == ["", "in the short term", "medium to long term", "during 2019/20"])
        #expect(tracked.first { $0.saidDue == "during 2019/20" }?.to.hasSuffix("question 11") == true)
    }

    @Test(arguments: Engine.tested)
    func `sixteen questions by seven themes, with what each body answered`(engine: Engine) async throws {
        let registry = try await registry(engine)
        let taken = try await take(try Self.names.map(file), registry)
        #expect(taken.map(\.new) == [3, 1, 1, 16, 20])
        let pack = try await pack(registry)
        #expect(pack.set.questions.map(\.number) == Array(1...16))
        #expect(
            pack.set.themes == [
                "Funding", "Current area profile", "Working with partners: neighbourhood teams",
                "Working with partners: police", "Support of the commissioner for local partnerships",
                "Working with the council’s legal team", "What the committee can do",
            ])
        // Of paper 001: 9 to 12 were put to two bodies; 11 and 12 were left for the meeting.
        let bodies = pack.set.questions.map { pack.set.answers(to: $0).count }
        #expect(bodies == [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1])
        let atMeeting = pack.set.answers.filter { $0.state == .atMeeting }.map(pack.set.number)
        #expect(atMeeting.sorted() == [11, 11, 12, 12])
        #expect(pack.set.answers.filter { $0.state == .cannotProvide }.map(pack.set.number) == [2])
        #expect(pack.set.answers.filter { $0.state == .seeAppendix }.map(pack.set.number) == [4])
    }

    @Test(arguments: Engine.tested)
    func `the same tables given again change nothing`(engine: Engine) async throws {
        let registry = try await registry(engine)
        _ = try await take(try Self.names.map(file), registry)
        let again = try await take(try Self.names.map(file), registry)
        #expect(again.map(\.new) == [0, 0, 0, 0, 0] && again.map(\.unchanged) == [3, 1, 1, 16, 20])
    }

    @Test(arguments: Engine.tested)
    func `one body of three stays silent, and the paper says whose answers are missing`(engine: Engine) async throws {
        let registry = try await registry(engine)
        var answers = try file("answers.csv")
        // The commissioner's office says nothing at all.
        let lines = String(decoding: answers.bytes, as: UTF8.self).split(separator: "\n")
            .filter { !$0.contains(",Derbyshire PCC,") }
        answers.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        _ = try await take(try Self.names.filter { $0 != "answers.csv" }.map(file) + [answers], registry)
        let pack = try await pack(registry)
        let silent = "Office of the Police and Crime Commissioner for Derbyshire"
        let missing = try #require(pack.openVersion.tables.first { $0.caption == "Answers that are not in" })
        #expect(
            missing.rows.map { $0.map(\.plain) } == [
                ["Derbyshire Constabulary", "11, 12", "To be told at the meeting", "14 days", "Not yet"],
                [silent, "11, 12", "Not answered yet", "14 days", "Not yet"],
            ])
        let eleven = try #require(pack.openVersion.tables.first { $0.caption == "Answers to question 11" })
        #expect(
            Set(eleven.rows.map { $0[1].plain })
                == ["No answer: 14 days late.", "To be told at the meeting, and not taken down yet."])
        let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
        let owed = try await Owed.look(registry, .scrutinyKeeper, trace, on: Self.after)
        #expect(
            owed.first { $0.body == silent }?.reminder
                == "\(silent) owes the committee:\n- Bolsover: review of the partnership 2019: questions 11, 12, due by 18 March 2019 (14 days late)"
        )
    }

    /// The paper of 2019 names no day by which an answer was due, and the committee is no partnership's own here.
    @Test(arguments: Engine.tested)
    func `what is kept for its paper has no clock, and nobody of it is late`(engine: Engine) async throws {
        let registry = try await registry(engine)
        #expect(try await take((Self.names + ["papers.csv"]).map(file), registry).map(\.new) == [3, 1, 1, 16, 1, 20])
        let pack = try await pack(registry)
        let paper =
            "Annual Scrutiny Review of Bolsover Community Safety Partnership – Key Lines of Enquiry, 18 March 2019"
        #expect(pack.set.inquiry.paper == paper && pack.set.committee?.isKept == true)
        let open = pack.set.answers.filter(\.isOpen)
        #expect(open.count == 4 && open.allSatisfy { $0.late(on: Self.after) == nil })
        let missing = try #require(pack.openVersion.tables.first { $0.caption == "Answers that are not in" })
        #expect(missing.rows.allSatisfy { $0[3].plain == "No clock runs" })
        #expect(pack.openVersion.particulars.contains { $0.name == "Kept for its paper" })
        let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
        #expect(try await Owed.look(registry, .scrutinyKeeper, trace, on: Self.after).isEmpty)
        let committee = try #require(pack.set.committee)
        let duty = YearlyDuty(
            committee, try await registry.look(CommitteeMeetings(viewer: .scrutinyKeeper), trace), on: "2026-11-24")
        #expect(!duty.isOverdue(on: "2026-11-24") && !duty.said(on: "2026-11-24").contains("must meet"))
        #expect(
            duty.said(on: "2026-11-24").hasSuffix("Kept for its paper, “\(paper)”: no clock runs, and nothing is late.")
        )
        // Without the paper it is a committee of the partnership's own, and its clocks run.
        _ = try await registry.write(trace) { writing in
            try ChangeCommittee(
                id: committee.id, version: committee.version, name: committee.name, from: committee.from
            ).run(writing).made
        }
        #expect(try await Owed.look(registry, .scrutinyKeeper, trace, on: Self.after).map(\.late) == [14, 14])
    }

    /// A partnership takes an old paper into the committee of its own: the set alone is kept for it.
    @Test(arguments: Engine.tested)
    func `one set is kept for its paper, and its committee is not`(engine: Engine) async throws {
        let registry = try await registry(engine)
        let csv =
            "committee,year,paper\n\"Healthy, Safe, Clean and Green Communities Scrutiny Committee\",2019,A paper\n"
        let own = ImportScrutiny.File("papers.csv", Array(csv.utf8))
        _ = try await take(Self.names.map(file) + [own], registry)
        let set = try await pack(registry).set
        #expect(set.inquiry.isKept && set.committee?.isKept == false && set.answers.allSatisfy(\.isKept))
        #expect(try await take([own], registry).map(\.unchanged) == [1])
        let wrong = ImportScrutiny.File(
            "papers.csv", Array(csv.utf8).map { $0 == UInt8(ascii: "9") ? UInt8(ascii: "8") : $0 })
        await #expect(throws: ImportRefused.self) { try await take([wrong], registry) }
    }

    @Test(arguments: Engine.tested)
    func `an exempt answer is in the annex and nowhere in the open version`(engine: Engine) async throws {
        let registry = try await registry(engine)
        var answers = try file("answers.csv")
        let secret = "Passes to police buildings"
        let lines = String(decoding: answers.bytes, as: UTF8.self).split(separator: "\n").map { line in
            line.contains(secret) ? "\(line)7" : String(line)
        }
        answers.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        _ = try await take(try Self.names.filter { $0 != "answers.csv" }.map(file) + [answers], registry)
        let pack = try await pack(registry)
        let annex = try #require(pack.annex)
        #expect(annex.html.text.contains(secret) && annex.classification == "OFFICIAL-SENSITIVE: not for publication")
        #expect(!pack.openVersion.html.text.contains(secret))
        #expect(!pack.openVersion.typst().source.contains(secret))
        let ten = try #require(pack.openVersion.tables.first { $0.caption == "Answers to question 10" })
        #expect(
            ten.rows.map { $0[1].plain }.contains("Exempt under paragraph 7 of Schedule 12A: see the exempt annex."))
        // To whom it is denied, it is in neither.
        let analyst = Desk.viewer(.analyst, ID(77))
        #expect(try await self.pack(registry, analyst).annex == nil)
    }

    @Test func `a row that cannot be taken is named, and nothing is taken`() async throws {
        let registry = try await registry(.sqlite)
        var answers = try file("answers.csv")
        let text = String(decoding: answers.bytes, as: UTF8.self)
        let broken = text.split(separator: "\n").map {
            $0.contains(",2019,3,") ? "a,2019,99,Nobody,gone,18 March,,,,x" : String($0)
        }
        answers.bytes = Array(broken.joined(separator: "\n").utf8)
        await #expect(throws: ImportRefused.self) {
            _ = try await take(try Self.names.filter { $0 != "answers.csv" }.map(file) + [answers], registry)
        }
        do {
            _ = try await take(try Self.names.filter { $0 != "answers.csv" }.map(file) + [answers], registry)
        } catch let refused as ImportRefused {
            #expect(refused.description == "answers.csv, line 4, column committee: There is no committee “a”.")
        }
        let count = try await registry.database.read { try $0.value("SELECT COUNT(*) FROM committee", as: Int.self) }
        #expect(count == 0)
    }

    @Test(arguments: Engine.tested)
    func `what a body outside recommended is taken in with its way`(engine: Engine) async throws {
        let registry = try await registry(engine)
        let folder = Self.folder.deletingLastPathComponent().appending(path: "outside-2023")
        let files = try ["agencies.csv", "recommendations.csv", "steps.csv"].map {
            ImportScrutiny.File($0, Array(try Data(contentsOf: folder.appending(path: $0))))
        }
        #expect(try await take(files, registry).map(\.new) == [1, 1, 3])
        #expect(try await take(files, registry).map(\.new) == [0, 0, 0])
        let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
        let one = try #require(try await registry.look(Recommendations(viewer: .scrutinyKeeper), trace).first)
        let steps = try await registry.look(RecommendationSteps(viewer: .scrutinyKeeper), trace)
        #expect(one.chain(steps).map(\.on) == ["2022-11-01", "2022-11-01", "2023-02-21", "2023-02-21", "2023-06-26"])
        // Cabinet has decided, so nothing waits for a response; nobody said whose it is to carry out, nor by when.
        #expect(one.response == .accept && one.stage == .inProgress && one.seat == nil)
        #expect(one.dueSaid(on: Self.after) == "Nothing")
    }
}

extension Paper {
    var tables: [PaperTable] {
        blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
    }
}
