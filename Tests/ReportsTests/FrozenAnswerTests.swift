import Aldermouth
import Dates
import Markup
import Papers
import Partnership
import Planning
import Scrutiny
import Storage
import Testing

@testable import Reports

@Suite("What members are told stays as they were told it")
struct FrozenAnswerTests {
    @Test(arguments: Engine.tested)
    func `what members were told stays when the record is put right, until the answer is given again`(engine: Engine)
        async throws
    {
        let review = try await Reviewed(engine)
        let given = try await review.give("Wardens walk in {cited warden-share} of the wards.").made
        // The words stay as they were written, to be put right.
        #expect(try await review.written().text == "Wardens walk in {cited warden-share} of the wards.")
        try await review.cite("48%")
        let told = try #require(try await review.look().set.told[given.id])
        #expect(told.text == "Wardens walk in 46% of the wards." && told.held == "2026-02-20")
        #expect(told.changes.map(\.said) == ["46% when it was answered; the record says 48% now."])
        let source = "Aldermouth District Council, “Where wardens walk”, 12 January 2026"
        #expect(told.figures.map(\.what) == ["Wards in which wardens walk"] && told.figures.map(\.source) == [source])
        let pack = try await review.look()
        #expect(pack.openVersion.html.text.contains("Wardens walk in 46% of the wards."))
        #expect(!pack.openVersion.html.text.contains("48%"))
        let table = pack.openVersion.blocks.compactMap { block -> PaperTable? in
            if case .table(let table) = block { table } else { nil }
        }.first { $0.caption == "Figures that the answers refer to" }
        #expect(
            table?.rows.map { $0.map(\.plain) }
                == [["Wards in which wardens walk", "46%", source, "20 February 2026"]])
        // What the record says by now is for those who may change the answer.
        let analyst = Desk.viewer(Desk.colleague, .analyst)
        let read = try #require(try await review.look(analyst).set.told[given.id])
        #expect(read.text == told.text && read.changes.isEmpty)
        _ = try await review.give("Wardens walk in {cited warden-share} of the wards.", on: "2026-03-02").made
        let again = try #require(try await review.look().set.told[given.id])
        #expect(again.text == "Wardens walk in 48% of the wards." && again.changes.isEmpty)
        #expect(again.held == "2026-03-02")
        #expect(try await review.frozen == [1, 1, 1])
        // Without a figure there is nothing to keep.
        _ = try await review.give("Wardens walk in some of the wards.").made
        #expect(try await review.frozen == [0, 0, 0])
    }

    @Test(arguments: Engine.tested)
    func `an answer that is left for the meeting is told as the record says`(engine: Engine) async throws {
        let review = try await Reviewed(engine)
        let left = try await review.give("So far {cited warden-share}.", .leaveForMeeting).made
        try await review.cite("48%")
        let told = try #require(try await review.look().set.told[left.id])
        #expect(told.text == "So far 48%." && told.held == nil && told.changes.isEmpty)
        #expect(try await review.frozen == [0, 0, 0])
    }

    @Test(arguments: Engine.tested)
    func `what the year before was told stands beside this year's question, as it was told`(engine: Engine) async throws
    {
        let review = try await Reviewed(engine)
        _ = try await review.give("{cited warden-share}", of: review.earlier, on: "2025-02-20").made
        try await review.cite("48%")
        _ = try await review.give("{cited warden-share}").made
        let pack = try await review.look()
        let question = try #require(pack.set.questions.first { $0.number == 1 })
        let answer = try #require(pack.set.answers(to: question).first)
        #expect(answer.text == "48%")
        #expect(pack.set.earlier(than: answer, to: question)?.text == "46%")
    }

    // A cited figure may be kept from somebody by a conflict of interest; what members were told is the answer's own.
    @Test(arguments: Engine.tested)
    func `who is kept from a cited figure reads what members were told, and hears nothing of what it is now`(
        engine: Engine
    ) async throws {
        let review = try await Reviewed(engine)
        let given = try await review.give("{cited warden-share}").made
        let figure = try await review.desk.registry.database.read {
            try $0.value("SELECT id FROM cited_figure WHERE word = 'warden-share'", as: Int64.self)
        }
        let kept = Viewer(
            account: ID(902), person: Desk.colleague, agency: Desk.council, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .officer]),
            excluded: [ThingID(.citedFigure, try #require(figure))])
        let before = try #require(try await review.look(kept).set.told[given.id])
        try await review.cite("48%")
        let after = try #require(try await review.look(kept).set.told[given.id])
        #expect(before == after && after.text == "46%")
        #expect(
            after.changes.map(\.said)
                == ["46% when it was answered; the record has nothing for it now that you may see."])
        // Giving it again would tell what they may not see.
        let trace = Trace(kept, at: Aldermouth.now, route: "test")
        let command = GiveAnswer(
            id: given.id, version: given.version, action: .answer, text: given.text, on: "2026-03-02",
            telling: Reviewed.telling)
        let refused = try await review.desk.registry.write(trace, command.run).faults
        #expect(refused.first?.hasPrefix("{cited warden-share}: there is no cited figure of that name.") == true)
    }

    @Test(arguments: Engine.tested)
    func `a measure of open data is told by its value, and the list says how much of it is held`(engine: Engine)
        async throws
    {
        let review = try await Reviewed(engine)
        let given = try await review.give("{measure asb E07999001 2025-01 2025-12} were recorded.").made
        let told = try #require(try await review.look().set.told[given.id])
        // 12 in each of twelve months.
        #expect(told.text == "144 were recorded." && told.changes.isEmpty)
        let figure = try #require(told.figures.first)
        #expect(figure.what.contains("Aldermouth, January to December 2025") && figure.shown == "144")
        #expect(figure.source.contains("12 of 12 months"))
        // Where the files are gone, what members were told stays.
        let trace = Desk.trace(Desk.writer)
        let pack = try await ScrutinyPack.look(
            review.inquiry.id, review.desk.registry, trace.viewer, trace, on: "2026-03-02", telling: TellAnswers())
        let later = try #require(pack?.set.told[given.id])
        #expect(later.text == "144 were recorded.")
        #expect(later.changes.map(\.now) == [nil])
    }

    // Answers that were given before figures were kept have their references alone.
    @Test(arguments: Engine.tested)
    func `an answer whose figures were not kept is told as the record says, and says so`(engine: Engine) async throws {
        let review = try await Reviewed(engine)
        let given = try await review.give("{cited warden-share}").made
        try await review.desk.registry.database.write { connection in
            try connection.execute("DELETE FROM answer_figure_input")
            try connection.execute("DELETE FROM answer_figure")
            try connection.execute("DELETE FROM answer_frozen")
        }
        try await review.cite("48%")
        let told = try #require(try await review.look().set.told[given.id])
        #expect(told.text == "48%" && told.held == nil)
    }
}
