import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Scrutiny

/// Source: paper 001 (Bolsover, 2019), questions 10 to 12: what an answer promises, without a day, and what of it is local.
@Suite("What an answer promises")
struct AnswerPromiseTests {
    private struct Ground {
        var desk: Desk
        var set: Inquiry
        var answer: QuestionAnswer

        /// The police have answered the first question, openly or not.
        init(_ engine: Engine, paragraph: Int = 0) async throws {
            desk = try await Desk(engine)
            set = try await desk.inquiry()
            let asked = try #require(try await desk.answer(set.id, 1, of: Desk.police))
            answer = try await desk.write(as: .partner, of: Desk.police) { writing in
                try GiveAnswer(
                    id: asked.id, version: 1, action: .answer, text: "More officers will come.", paragraph: paragraph,
                    on: Desk.today, telling: AsWritten()
                ).run(writing).made
            }
        }

        func promise(_ text: String = "More officers", said: String = "during 2026/27", due: Day? = nil) async throws
            -> Written<FollowUp>
        {
            let command = AskFollowUp(
                answer: answer.id, text: text, asked: "2026-11-20", due: due, form: .promised, saidDue: said,
                scope: Undertaking.Scope(areas: ["E07999002", "E07999001"], level: .local))
            return try await desk.write { try command.run($0) }
        }

        func tracked(_ role: Role, of agency: ID<Agency> = Desk.council) async throws -> [Tracked] {
            try await trackedAnswers(desk.registry)(Desk.trace(role, agency), Desk.today)
        }
    }

    @Test(arguments: Engine.tested)
    func `it is kept with its areas and how its day was put, and stands in the one list`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        #expect(try await ground.promise("").faults == ["Enter what is promised."])
        #expect(
            try await ground.promise(due: "2027-01-31").faults == ["Give a day, or say how it was put, not both."])
        let one = try await ground.promise().made
        let found = try #require(try await ground.tracked(.member).first)
        #expect(found.kind == "Promised in an answer" && found.whose == "Police" && found.source == .answer)
        #expect(found.to == "Lines of enquiry 2026, question 1" && found.made == "2026-11-20")
        #expect(found.dueSaid == "No day given: “during 2026/27”" && found.isVague)
        #expect(found.scope == Undertaking.Scope(areas: ["E07999001", "E07999002"], level: .local))
        #expect(one.standing(on: Desk.today) == "No day was given: “during 2026/27”")
    }

    @Test(arguments: Engine.tested)
    func `a day is given once, and what came of it is told`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        let one = try await ground.promise().made
        func end(_ version: Int, _ state: FollowUp.State, due: Day?, _ scope: Undertaking.Scope? = nil) async throws
            -> Written<FollowUp>
        {
            let command = EndFollowUp(
                id: one.id, version: version, state: state, outcome: state == .open ? "" : "They came", on: Desk.today,
                due: due, scope: scope)
            return try await ground.desk.write { try command.run($0) }
        }
        #expect(try await end(1, .open, due: "2026-11-19").faults == ["It cannot be due before 20 November 2026."])
        let dated = try await end(1, .open, due: "2026-11-23").made
        #expect(dated.due == "2026-11-23" && dated.scope.areas.count == 2)
        #expect(try await ground.tracked(.member).map { $0.stateSaid(on: Desk.today) } == ["1 day overdue"])
        #expect(
            try await end(2, .open, due: "2026-12-24").faults == ["It is due by 23 November 2026. That day stays."])
        let central = Undertaking.Scope(isWhole: true, level: .central)
        #expect(try await end(2, .done, due: nil, central).made.scope == central)
        let ended = try #require(try await ground.tracked(.member).first)
        #expect(ended.state == .done && ended.outcome == "They came" && ended.scope == central)
    }

    @Test(arguments: Engine.tested)
    func `what is promised in an exempt answer is there without its words for whoever may not read it`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine, paragraph: 7)
        _ = try await ground.promise().made
        let mine = try await ground.tracked(.officer)
        #expect(mine.map(\.text) == ["More officers"] && mine.map(\.saidDue) == ["during 2026/27"])
        let theirs = try await ground.tracked(.member)
        #expect(theirs.map(\.text) == ["Kept from the public"] && theirs.map(\.saidDue) == [""])
        #expect(theirs.map(\.scope) == [Undertaking.Scope()])
    }

    @Test(arguments: Engine.tested)
    func `a recommendation is among what is to be done once it is accepted`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let committee = desk.committee.id
        let one = try await desk.write(as: .member) { writing in
            try Recommend(
                committee: committee, reference: "CSC 2026/1", source: "The committee",
                text: "That an inspector comes.",
                made: "2026-03-16", addressee: .responsible, agency: Desk.police
            ).run(writing).made
        }
        func found() async throws -> [Tracked] {
            try await trackedRecommendations(desk.registry)(Desk.trace(.member, Desk.council), Desk.today)
        }
        #expect(try await found().isEmpty)
        let yes = MoveRecommendation(
            id: one.id, version: 1, action: .accept, response: "Yes.", seat: Desk.patrols, due: "2026-10-30",
            on: "2026-04-10")
        _ = try await desk.write(as: .officer, of: Desk.police) { try yes.run($0) }.made
        #expect(try await found().map { $0.stateSaid(on: Desk.today) } == ["25 days overdue"])
        #expect(try await found().map(\.whose) == ["Inspector for patrols, Police"])
    }

    @Test(arguments: Engine.tested)
    func `a table of promises is taken in once, and says what is to be mended`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        func take(_ row: String) async throws -> [ImportScrutiny.Taken] {
            let head =
                "committee,year,number,body,kind,what,on,due,as said,areas,level,state,ended,outcome\n"
            let file = ImportScrutiny.File("p.csv", Array((head + row + "\n").utf8))
            let command = ImportScrutiny(files: [file], today: Desk.today, telling: AsWritten())
            let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
            return try await ground.desk.registry.write(trace, command.run)
        }
        let row =
            "Communities Scrutiny Committee,2026,1,Police,promised,Passes,2026-11-20,,soon,E07999001; E07999002,local,done,2026-11-23,Given out"
        #expect(try await take(row).map(\.new) == [1])
        #expect(try await take(row).map(\.unchanged) == [1])
        let one = try #require(try await ground.tracked(.member).first)
        #expect(one.state == .done && one.scope.areas.count == 2 && one.saidDue == "soon")
        await #expect(throws: (any Error).self) {
            _ = try await take("Communities Scrutiny Committee,2026,9,Police,promised,Else,2026-11-20,,,,,open,,")
        }
    }
}
