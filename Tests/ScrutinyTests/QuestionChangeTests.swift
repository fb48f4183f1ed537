import Aldermouth
import Dates
import Partnership
import Scrutiny
import Storage
import Testing

@Suite("Questions and sets that are put right")
struct QuestionChangeTests {
    private func change(
        _ desk: Desk, _ question: InquiryQuestion, as role: Role = .officer, version: Int = 1, number: Int? = nil,
        text: String? = nil, _ agencies: [ID<Agency>], _ seats: [ID<Seat>] = []
    ) async throws -> Written<InquiryQuestion> {
        let command = ChangeQuestion(
            id: question.id, version: version, number: number ?? question.number, theme: question.theme,
            text: text ?? question.text, agencies: agencies, seats: seats)
        return try await desk.write(as: role) { try command.run($0) }
    }

    @Test(arguments: Engine.tested)
    func `the words of a question change while nobody has answered, and who is asked until they have`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let inquiry = try await desk.inquiry()
        let one = try #require(try await desk.look(inquiry.id)).questions[0]
        let both = [Desk.council, Desk.police]
        #expect(try await change(desk, one, as: .analyst, both).isNotThere)
        #expect(try await change(desk, one, as: .member, text: "Which patrols, and when?", both).made.version == 2)
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        _ = try await desk.write(as: .partner, of: Desk.police) {
            try GiveAnswer(
                id: police.id, version: 1, action: .answer, text: "Fridays.", on: Desk.today, telling: AsWritten()
            ).run($0).made
        }
        #expect(
            try await change(desk, one, version: 2, text: "Another?", both).faults.first?.hasPrefix(
                "It has been answered")
                == true)
        let same = "Which patrols, and when?"
        #expect(
            try await change(desk, one, version: 2, text: same, [Desk.council]).faults
                == ["Who has answered stays among those who are asked."])
        #expect(
            try await change(desk, one, version: 2, number: 2, text: same, both).faults == [
                "There is a question 2 already."
            ])
        #expect(try await change(desk, one, version: 2, text: same, []).faults.first == "Choose who is asked.")
        // The council, which has said nothing, is asked no more; a seat of the police is asked too.
        #expect(
            try await change(desk, one, version: 2, number: 7, text: same, [Desk.police], [Desk.patrols]).made.number
                == 7)
        let set = try #require(try await desk.look(inquiry.id))
        let changed = try #require(set.questions.first { $0.id == one.id })
        #expect(
            set.answers(to: changed).map(set.body) == [
                "Inspector for patrols, Marlshire Police", "Marlshire Police",
            ])
        guard case .stale(let now) = try await change(desk, one, version: 2, both) else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.text == same && now.version == 3)
    }

    @Test(arguments: Engine.tested)
    func `a question is taken out while nobody has answered it and none follows it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let before = try await desk.inquiry(2025)
        let inquiry = try await desk.inquiry(2026, after: before.id)
        let (old, new) = (
            try #require(try await desk.look(before.id)).questions,
            try #require(try await desk.look(inquiry.id)).questions
        )
        func takeOut(_ question: InquiryQuestion, version: Int = 1) async throws -> Written<InquiryQuestion> {
            try await desk.write { try TakeOutQuestion(id: question.id, version: version).run($0) }
        }
        #expect(try await takeOut(old[0]).faults == ["A question of a later year follows it."])
        let money = try #require(try await desk.answer(inquiry.id, 2, of: Desk.commissioner))
        _ = try await desk.write(as: .partner, of: Desk.commissioner) {
            try GiveAnswer(id: money.id, version: 1, action: .leaveForMeeting, on: Desk.today, telling: AsWritten())
                .run($0).made
        }
        #expect(try await takeOut(new[1]).faults == ["It has been answered, and stays with its answer."])
        guard case .stale = try await takeOut(new[0], version: 2) else {
            Issue.record("a version that is not there was taken")
            return
        }
        _ = try await takeOut(new[0]).made
        let set = try #require(try await desk.look(inquiry.id))
        #expect(set.questions.map(\.number) == [2] && set.answers.count == 1)
        #expect(try await takeOut(old[0]).made.number == 1)
    }

    @Test(arguments: Engine.tested)
    func `another day for a set's answers holds for those who have not answered`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let inquiry = try await desk.inquiry()
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        _ = try await desk.write(as: .partner, of: Desk.police) {
            try GiveAnswer(
                id: police.id, version: 1, action: .answer, text: "Fridays.", on: "2026-02-20", telling: AsWritten()
            ).run($0).made
        }
        func change(
            as role: Role = .officer, version: Int = 1, _ title: String = "Lines", asked: Day = "2026-02-02",
            due: Day = "2026-03-30"
        ) async throws -> Written<Inquiry> {
            let command = ChangeInquiry(
                id: inquiry.id, version: version, meeting: nil, title: title, scope: "All of it", asked: asked, due: due
            )
            return try await desk.write(as: role) { try command.run($0) }
        }
        #expect(try await change(as: .member).isNotThere)
        #expect(try await change("").faults == ["Enter a title."])
        #expect(try await change(due: "2026-01-01").faults == ["Answers cannot be due before they are asked for."])
        #expect(
            try await change(asked: "2026-02-21").faults
                == ["A body answered on 20 February 2026. It cannot have been asked after that."])
        #expect(try await change().made.version == 2)
        guard case .stale = try await change() else {
            Issue.record("an older version was taken")
            return
        }
        let set = try #require(try await desk.look(inquiry.id))
        #expect(set.inquiry.scope == "All of it")
        #expect(set.answers.filter(\.isOpen).allSatisfy { $0.due == "2026-03-30" })
        #expect(set.answers.first { !$0.isOpen }?.due == "2026-03-02")
    }
}
