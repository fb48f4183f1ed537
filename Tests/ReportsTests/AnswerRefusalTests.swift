import Aldermouth
import Dates
import Partnership
import Scrutiny
import Storage
import Testing

@testable import Reports

@Suite("What is no figure of an answer is refused, and nothing is half done")
struct AnswerRefusalTests {
    static let refusals = [
        ("{cited warden-shares}", "{cited warden-shares}: there is no cited figure of that name."),
        ("{cited war*}", "{cited war*}: this names every figure that begins with “war”. Write {sum war*}"),
        ("{sum wardens+nobody}", "{sum wardens+nobody}: there is no cited figure “nobody”."),
        ("{sum wardens+warden-share}", "{sum wardens+warden-share}: the units of these figures do not go together"),
        ("{months asb E07999001 2025-01 2025-12}", "{months asb E07999001 2025-01 2025-12}: a table or a chart"),
        ("{chart asb E07999001 2025-01 2025-12}", "{chart asb E07999001 2025-01 2025-12}: a table or a chart"),
        (
            "{hot-spots asb E07999001 2025-01 2025-12}",
            "{hot-spots asb E07999001 2025-01 2025-12}: a table does not fit"
        ),
        ("{measure asb E07000001 2025-01 2025-12}", "{measure asb E07000001 2025-01 2025-12}: there is no measure"),
        ("{compared asb E07999001 2025-01 2025-12}", "{compared asb E07999001 2025-01 2025-12}: it cannot be compared"),
        ("{priorities in Bolsover}", "{priorities in Bolsover}: what a plan, a review or a survey holds"),
        ("{performance crime E07999001 2025-12}", "{performance crime E07999001 2025-12}: a whole report does not fit"),
        ("{source wardens}", "{source wardens}: where each figure is from stands under the answers already."),
        ("{see below}", "{see below}: this refers to no figure."),
    ]

    @Test(arguments: refusals)
    func `what is no figure of an answer is refused with how to mend it, and nothing is written`(
        text: String, said: String
    ) async throws {
        let review = try await Reviewed(.sqlite)
        _ = try await review.give("{cited warden-share}").made
        let before = try await review.written()
        let refused = try await review.give("\(text) of {cited wardens} and {cited gone}")
        guard case .faults(let faults) = refused else {
            Issue.record("\(text) was taken")
            return
        }
        #expect(faults.count == 2 && faults.allSatisfy { $0.field == "text" })
        #expect(faults.first?.said.hasPrefix(said) == true, "\(faults)")
        #expect(try await review.written() == before)
        #expect(try await review.look().set.told[before.id]?.text == "46%")
    }

    @Test(arguments: Engine.tested)
    func `of what is taken down at a meeting nothing is kept where one answer refers to no figure`(engine: Engine)
        async throws
    {
        let review = try await Reviewed(engine)
        let (committee, inquiry) = (review.desk.committee.id, review.inquiry)
        let meeting = try await review.desk.registry.write(Desk.trace(Desk.writer)) { writing in
            let meeting = try CallMeeting(committee: committee, day: "2026-03-16", address: "Town Hall").run(writing)
                .made
            _ = try ChangeInquiry(
                id: inquiry.id, version: inquiry.version, meeting: meeting.id, title: inquiry.title,
                scope: inquiry.scope, asked: inquiry.asked, due: inquiry.due
            ).run(writing).made
            return meeting
        }
        let (first, second) = (try await review.written(1), try await review.written(2))
        func take(_ text: String) async throws -> Written<[QuestionAnswer]> {
            let said = [
                TakeDown.Said(first.id, version: first.version, "{cited warden-share}"),
                TakeDown.Said(second.id, version: second.version, text),
            ]
            let command = TakeDown(meeting: meeting.id, said: said, telling: Reviewed.telling)
            return try await review.desk.registry.write(Desk.trace(Desk.writer, on: "2026-03-16"), command.run)
        }
        guard case .faults(let faults) = try await take("{cited gone}") else {
            Issue.record("it was taken down")
            return
        }
        #expect(faults.map(\.field) == ["said-\(second.id.number)"])
        #expect(try await review.written(1) == first)
        #expect(try await review.written(2) == second)
        #expect(try await review.frozen == [0, 0, 0])
        #expect(try await take("{cited wardens}").made.count == 2)
        #expect(try await review.frozen == [2, 2, 2])
    }

    @Test(arguments: Engine.tested)
    func `a table of answers is refused with the line and column of what is no figure`(engine: Engine) async throws {
        let review = try await Reviewed(engine)
        func take(_ answer: String) async throws -> [ImportScrutiny.Taken] {
            let text = """
                committee,year,number,body,state,day,answer,reason,appendix,paragraph
                Communities Scrutiny Committee,2026,1,Aldermouth District Council,answered,2026-02-20,\(answer),,,

                """
            let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
            return try await review.desk.registry.write(
                trace,
                ImportScrutiny(
                    files: [ImportScrutiny.File("answers.csv", Array(text.utf8))], today: "2026-03-02",
                    telling: Reviewed.telling
                ).run)
        }
        do {
            _ = try await take("{cited gone}")
            Issue.record("it was taken")
        } catch {
            #expect(
                "\(error)".hasPrefix(
                    "answers.csv, line 2, column answer: {cited gone}: there is no cited figure of that name."))
        }
        #expect(try await review.written().state == .asked)
        #expect(try await take("{cited warden-share}").map(\.new) == [1])
        #expect(try await review.look().set.told.values.map(\.text) == ["46%"])
        #expect(try await review.frozen == [1, 1, 1])
    }
}
