import Aldermouth
import Dates
import Partnership
import Planning
import Scrutiny
import Storage
import Testing

@testable import Reports

/// A committee with a set of two questions in each of two years, those of the second following those of the first, and two
/// cited figures.
struct Reviewed {
    static let telling = TellAnswers(InventedFigures())

    let desk: Desk
    let (earlier, inquiry): (Inquiry, Inquiry)

    init(_ engine: Engine, share: String = "46%") async throws {
        let desk = try await Desk(engine)
        let committee = desk.committee.id
        let sets = try await desk.registry.write(Desk.trace(Desk.writer)) { writing in
            func begin(_ year: Int, after: ID<Inquiry>? = nil) throws -> Inquiry {
                let asked = Day(year: year, month: 2, day: 2)
                return try BeginInquiry(
                    committee: committee, year: year, title: "Lines of enquiry \(year)", asked: asked,
                    due: asked + 28, after: after
                ).run(writing).made
            }
            let first = try begin(2025)
            for text in ["How many of the wards have wardens?", "And how many will?"] {
                _ = try AskQuestion(inquiry: first.id, theme: "Wardens", text: text, agencies: [Desk.council])
                    .run(writing).made
            }
            return [first, try begin(2026, after: first.id)]
        }
        (self.desk, earlier, inquiry) = (desk, sets[0], sets[1])
        try await cite(share)
    }

    func cite(_ share: String) async throws {
        let text = """
            document: Where wardens walk
            body: Aldermouth District Council
            date: 2026-01-12

            figure: warden-share
            what: Wards in which wardens walk
            value: \(share)

            figure: wardens
            what: Wardens
            value: 12
            """
        let trace = Trace(.planner, at: Aldermouth.now, route: "test")
        _ = try await desk.registry.write(trace, ImportCited(text: text).run)
    }

    func look(_ viewer: Viewer = Desk.viewer(Desk.writer), on day: Day = Aldermouth.now.localDay) async throws
        -> ScrutinyPack
    {
        let trace = Trace(viewer, at: Instant(day, WallTime(minutes: 600)), route: "test")
        return try #require(
            try await ScrutinyPack.look(
                inquiry.id, desk.registry, viewer, trace, on: day, telling: Reviewed.telling))
    }

    /// The answer as it is written, with its references in braces.
    func written(_ number: Int = 1, of inquiry: Inquiry? = nil) async throws -> QuestionAnswer {
        let (viewer, trace) = (Desk.viewer(Desk.writer), Desk.trace(Desk.writer))
        let (registry, inquiry) = (desk.registry, (inquiry ?? self.inquiry).id)
        let questions = try await registry.look(Questions(viewer: viewer, inquiry: inquiry), trace)
        let question = try #require(questions.first { $0.number == number })
        let answers = try await registry.look(Answers(viewer: viewer, inquiry: inquiry), trace)
        return try #require(answers.first { $0.question == question.id })
    }

    func give(
        _ text: String, _ action: AnswerWords.Action = .answer, paragraph: Int = 0, of inquiry: Inquiry? = nil,
        on day: Day = "2026-02-20"
    ) async throws -> Written<QuestionAnswer> {
        let answer = try await written(of: inquiry)
        let command = GiveAnswer(
            id: answer.id, version: answer.version, action: action, text: text, reason: "Not counted",
            paragraph: paragraph, on: day, telling: Reviewed.telling)
        return try await desk.registry.write(Desk.trace(Desk.writer, on: day), command.run)
    }

    var frozen: [Int] {
        get async throws {
            try await desk.registry.database.read { connection in
                [
                    try connection.value("SELECT COUNT(*) FROM answer_frozen", as: Int.self) ?? 0,
                    try connection.value("SELECT COUNT(*) FROM answer_figure", as: Int.self) ?? 0,
                    try connection.value("SELECT COUNT(*) FROM answer_figure_input", as: Int.self) ?? 0,
                ]
            }
        }
    }
}
