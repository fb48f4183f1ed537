import Aldermouth
import Dates
import Markup
import Papers
import Partnership
import Procedures
import Scrutiny
import Storage
import Testing

@Suite("Questions, and each body's own answer")
struct AnswerTests {
    private func give(
        _ desk: Desk, _ answer: QuestionAnswer, as role: Role = .partner, of agency: ID<Agency>? = nil,
        version: Int? = nil, _ action: AnswerWords.Action = .answer, text: String = "", reason: String = "",
        appendix: String = "", paragraph: Int = 0, on day: Day = Desk.today, telling: any AnswerTelling = AsWritten()
    ) async throws -> Written<QuestionAnswer> {
        let command = GiveAnswer(
            id: answer.id, version: version ?? answer.version, action: action, text: text, reason: reason,
            appendix: appendix, paragraph: paragraph, on: day, telling: telling)
        return try await desk.write(as: role, of: agency ?? answer.agency) { try command.run($0) }
    }

    @Test(arguments: Engine.tested)
    func `a body answers for itself, and not for another`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let inquiry = try await desk.inquiry()
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        #expect(try await give(desk, police, of: Desk.commissioner, text: "Not ours").isNotThere)
        #expect(try await give(desk, police, as: .member, of: Desk.council, text: "Not ours").isNotThere)
        let given = try await give(desk, police, text: "On Fridays.").made
        #expect(given.state == .answered && given.answered == Desk.today && given.version == 2)
        let set = try #require(try await desk.look(inquiry.id, as: .analyst))
        #expect(
            set.answers.filter(\.isOpen).map(set.body).sorted() == [
                "Aldermouth District Council", "Marlshire commissioner’s office",
            ])
        #expect(set.owed.map(\.answers.count) == [1, 1])
        // The committee's officers take down what was said in the meeting.
        let council = try #require(try await desk.answer(inquiry.id, 1, of: Desk.council))
        #expect(
            try await give(desk, council, as: .officer, of: Desk.council, text: "Two wardens.").made.state == .answered)
    }

    @Test(arguments: Engine.tested)
    func `each way of answering needs its own words`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let answer = try #require(try await desk.answer(try await desk.inquiry().id, 1, of: Desk.police))
        #expect(try await give(desk, answer, .answer).faults == ["Enter the answer."])
        #expect(try await give(desk, answer, .decline, text: "No").faults == ["Enter why it cannot be provided."])
        #expect(try await give(desk, answer, .refer, text: "See").faults == ["Enter which appendix answers it."])
        let early = try await give(desk, answer, on: "2026-01-01")
        #expect(
            early.faults == [
                "Enter the answer.",
                "It is asked on 2 February 2026, and can be answered from then on. To take an answer now, change the day on which the set is asked.",
            ])
        let left = try await give(desk, answer, .leaveForMeeting).made
        #expect(left.isOpen && left.late(on: "2026-03-02") == nil && left.late(on: "2026-03-03") == 1)
        let taken = try await give(desk, left, as: .officer, of: Desk.council, text: "Told on 16 March.").made
        #expect(!taken.isOpen)
        #expect(
            try await give(desk, taken, .leaveForMeeting).faults
                == [
                    "It stands at “Answered”. From there you can: “Answer it”, “Say that it cannot be provided”, “Point to an appendix”."
                ])
    }

    @Test(arguments: Engine.tested)
    func `an older version is not written over a newer one, and both texts are there to be seen`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let answer = try #require(try await desk.answer(try await desk.inquiry().id, 1, of: Desk.police))
        _ = try await give(desk, answer, text: "First.").made
        guard case .stale(let now) = try await give(desk, answer, text: "Second.", paragraph: 99) else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.text == "First." && now.version == 2)
        #expect(try await give(desk, now, text: "Second.").made.text == "Second.")
    }

    @Test(arguments: Engine.tested)
    func `the words of an exempt answer are for those alone who may have them`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let inquiry = try await desk.inquiry()
        let answer = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        let given = try await give(desk, answer, text: "An operation.", paragraph: 7).made
        #expect(given.marking == .sensitive && given.paragraph == 7)
        func text(_ role: Role, _ agency: ID<Agency>) async throws -> String? {
            try await desk.look(inquiry.id, as: role, of: agency)?.answers.first { $0.id == answer.id }?.text
        }
        for (role, agency) in [(Role.partner, Desk.police), (.officer, Desk.council)] {
            #expect(try await text(role, agency) == "An operation.", "\(role)")
        }
        func member(_ committee: ID<Committee>) async throws -> String? {
            try await desk.look(inquiry.id, as: .member, sitting: committee)?.answers.first { $0.id == answer.id }?.text
        }
        #expect(try await member(desk.committee.id) == "An operation.")
        #expect(try await member(ID(desk.committee.id.number + 1)) == "")
        for (role, agency) in [
            (Role.partner, Desk.commissioner), (.member, Desk.council), (.analyst, Desk.council),
            (.administrator, Desk.council),
        ] {
            // That there is one, and under which paragraph, is open.
            #expect(try await text(role, agency) == "", "\(role)")
        }
        #expect(try await give(desk, given, text: "Nothing to hide.").made.marking == .official)
        #expect(try await text(.analyst, Desk.council) == "Nothing to hide.")
    }

    /// Gives each text as the figure that it is.
    private struct Echo: AnswerTelling {
        func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> [ToldAnswer] {
            texts.map(told)
        }

        func told(_ text: String, _ writing: Writing) throws(StorageError) -> ToldAnswer { told(text) }

        private func told(_ text: String) -> ToldAnswer {
            ToldAnswer(
                "told: \(text)",
                [
                    ToldAnswer.Figure(
                        key: text, shown: text, way: .cited,
                        inputs: [ToldAnswer.Figure.Input(what: "What", value: text, source: "A list")])
                ])
        }
    }

    @Test(arguments: Engine.tested)
    func `figures of open answers are listed in the pack, and those of exempt ones in the annex alone`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let inquiry = try await desk.inquiry()
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        let other = try #require(try await desk.answer(inquiry.id, 2, of: Desk.commissioner))
        _ = try await give(desk, police, text: "12", paragraph: 7, telling: Echo()).made
        _ = try await give(desk, other, text: "34", telling: Echo()).made
        let officer = Desk.viewer(.officer, Desk.council)
        let pack = try #require(
            try await ScrutinyPack.look(
                inquiry.id, desk.registry, officer, Desk.trace(.officer, Desk.council), on: Desk.today))
        func rows(_ paper: Paper?, _ caption: String) -> [[String]]? {
            paper?.tables.first { $0.caption == caption }?.rows.map { $0.map(\.plain) }
        }
        let today = Aldermouth.now.localDay.said
        #expect(rows(pack.openVersion, "Figures that the answers refer to") == [["What", "34", "A list", today]])
        #expect(rows(pack.annex, "Figures that exempt answers refer to") == [["What", "12", "A list", today]])
        #expect(pack.placedFigures.map(\.figure.shown) == ["34"])
        #expect(Set(pack.set.answers.map(\.text)).isSuperset(of: ["told: 12", "told: 34"]))
        #expect(!pack.openVersion.html.text.contains("12<"))
    }

    @Test(arguments: [(Jurisdiction.england, 1...7), (.wales, 12...18)])
    func `the paragraphs of Schedule 12A are those of the council's own country`(
        jurisdiction: Jurisdiction, numbers: ClosedRange<Int>
    ) async throws {
        #expect(jurisdiction.exemptParagraphs.map(\.number) == Array(numbers))
        #expect(jurisdiction.exemptParagraphs.last?.words == "prevention, investigation or prosecution of crime")
        let desk = try await Desk(.sqlite, jurisdiction)
        let answer = try #require(try await desk.answer(try await desk.inquiry().id, 1, of: Desk.police))
        let other = numbers.lowerBound == 1 ? 18 : 7
        #expect(
            try await give(desk, answer, text: "Kept.", paragraph: other).faults
                == ["Choose a paragraph of Schedule 12A as it is in \(jurisdiction.said)."])
        #expect(try await give(desk, answer, text: "Kept.", paragraph: numbers.upperBound).made.isExempt)
    }

    @Test(arguments: Engine.tested)
    func `next year's set asks the same again, and last year's answer stands beside it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let before = try await desk.inquiry(2025)
        let answer = try #require(try await desk.answer(before.id, 1, of: Desk.police))
        _ = try await give(desk, answer, text: "On Fridays.").made
        let inquiry = try await desk.inquiry(2026, after: before.id)
        let set = try #require(try await desk.look(inquiry.id))
        #expect(set.questions.map(\.number) == [1, 2] && set.answers.count == 3)
        #expect(set.answers.allSatisfy { $0.state == .asked && $0.text.isEmpty && $0.due == "2026-03-02" })
        let police = try #require(set.answers.first { $0.agency == Desk.police })
        #expect(set.earlier(than: police, to: set.questions[0])?.text == "On Fridays.")
        // What members said last year is theirs to say again.
        #expect(set.questions[1].context == "")
    }

    @Test(arguments: Engine.tested)
    func `members ask, and a question needs a theme, words and somebody to answer`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let inquiry = try await desk.inquiry()
        func ask(_ role: Role, _ text: String, _ agencies: [ID<Agency>], _ seats: [ID<Seat>] = []) async throws
            -> Written<InquiryQuestion>
        {
            try await desk.write(as: role) { writing in
                try AskQuestion(
                    inquiry: inquiry.id, theme: text.isEmpty ? "" : "Fear", text: text, agencies: agencies, seats: seats
                ).run(writing)
            }
        }
        #expect(try await ask(.analyst, "Why?", [Desk.police]).isNotThere)
        #expect(
            try await ask(.member, "", []).faults == [
                "Enter the theme.", "Enter the question.", "Choose who is asked.",
            ])
        #expect(try await ask(.member, "Why?", [ID(77)]).isNotThere)
        #expect(try await ask(.member, "Why?", [], [Desk.patrols]).made.number == 3)
        let set = try #require(try await desk.look(inquiry.id))
        #expect(set.answers.first { $0.seat != nil }.map(set.body) == "Inspector for patrols, Marlshire Police")
    }
}
