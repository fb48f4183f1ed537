import Aldermouth
import Dates
import Figures
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

/// Numbers from elsewhere: their words, the files that bring them in, and the list of them.
@Suite struct CitedFigureTests {
    private static let file = """
        document: A list
        body: Aldermouth District Council
        date: 2026-05-01

        figure: patrols
        what: Patrols of wardens
        value: 12
        page: page 3

        figure: felt-safe
        what: Residents who feel safe
        value: about 48%
        base: 412 answers
        document: A survey
        asked: yes
        """

    private func take(_ text: String, _ registry: Registry) async throws -> ImportCited.Outcome {
        try await registry.write(Aldermouth.trace(), ImportCited(text: text).run)
    }

    private func held(_ registry: Registry) async throws -> [CitedFigure] {
        try await registry.look(CitedFigures(viewer: .planner), Aldermouth.trace())
    }

    @Test(arguments: Engine.tested)
    func `a file is taken once, its document holds for all, and what changes in it is put right`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        #expect(try await take(Self.file, registry) == ImportCited.Outcome(added: 2))
        #expect(try await take(Self.file, registry) == ImportCited.Outcome(held: 2))
        let found = try await held(registry)
        #expect(Set(found.map(\.word)) == ["patrols", "felt-safe"])
        let patrols = try #require(found.first { $0.word == "patrols" })
        #expect(patrols.number.source == "Aldermouth District Council, “A list”, 1 May 2026, page 3")
        let asked = try #require(found.first { $0.word == "felt-safe" })
        #expect(asked.isAsked && asked.number.value == "about 48%" && asked.number.document == "A survey")
        let text = Self.file.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 == "value: 12" ? "value: 13" : $0 }.joined(separator: "\n")
        #expect(try await take(text, registry) == ImportCited.Outcome(changed: 1, held: 1))
        let again = try await held(registry).first { $0.word == "patrols" }
        #expect(again?.number.value == "13" && again?.version == 2 && again?.id == patrols.id)
        let before = try await registry.look(
            CitedFiguresBefore(viewer: .planner, figure: patrols.id), Aldermouth.trace())
        #expect(before.map(\.number.value) == ["12"] && before[0].made.because == "Its file says otherwise.")
    }

    @Test(arguments: [
        ("figure: a\nvalue: 1\n\nfigure: a\nvalue: 2\n", 4), ("figure: A b\nwhat: x\nvalue: 1\n", 1),
        ("figure: 12\nwhat: x\nvalue: 1\n", 1), ("figure: a\nwhat: x\nvalue: 1\ncolour: red\n", 4),
        ("document: A\n", 1),
        ("plan: A\n", 1),
    ])
    func `what cannot be read is refused with its line, and nothing of it is kept`(text: String, line: Int) async throws
    {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let named = text.utf8.starts(with: "figure".utf8) ? text + "body: B\ndocument: D\n" : text
        let refusal = await #expect(throws: PlanFileRefusal.self) { try await take(named, registry) }
        #expect(refusal?.line == line, "\(refusal?.sentence ?? "")")
        #expect(try await held(registry).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a figure that was brought in before there were words gets its own, and nothing else of it changes`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = "plan: A plan\npartnership: Aldermouth\nfrom: 2025-04-01\nuntil: 2028-03-31\n\n"
        let figure = "figure: patrols\nwhat: Patrols\nvalue: 12\nbody: Aldermouth\ndocument: A list\n"
        func take() async throws -> ImportPlan.Outcome {
            try await registry.write(Aldermouth.trace(), ImportPlan(text: plan + figure).run)
        }
        _ = try await take()
        try await registry.database.write { try $0.execute("UPDATE cited_figure SET word = '', amount = 13") }
        #expect(try await take() == .held(name: "A plan"))
        let found = try await held(registry)
        #expect(found.map(\.word) == ["patrols"] && found.map(\.number.value) == ["13"])
    }

    @Test(arguments: Engine.tested)
    func `a number that is written down gets a word of its own, and two are never the same`(engine: Engine) async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        for _ in 1...3 {
            let cite = CiteFigure(number: CitedFigure.example.number, isAsked: true)
            _ = try await registry.write(Aldermouth.trace(), { try cite.run($0) })
        }
        let word = "residents-who-named-antisocial-behaviour"
        #expect(Set(try await held(registry).map(\.word)) == [word, word + "-2", word + "-3"])
    }

    @Test(arguments: [
        ("Reports (2026)", "reports-2026"), ("12 wards", "figure-12-wards"), ("£", "figure"), ("A–B", "a-b"),
        ("", "figure"),
    ])
    func `a word has letters, digits and hyphens, and begins with a letter`(subject: String, word: String) {
        #expect(CitedWord.spelled(subject) == word)
        #expect(CitedWord.isWritten(word))
    }

    @Test func `the list is filtered by whose they are and by words, and so is its table`() {
        var other = CitedFigure.example
        (other.id, other.word) = (ID(974), "vans")
        other.number = CitedNumber(
            subject: "Vans, =1", amount: 3, unit: .count, body: "Marlshire Police", document: "A list")
        var page = CitedFiguresPage(figures: [.example, other], mayAdd: false)
        #expect(page.list.shown.count == 2)
        page.whose = "Marlshire Police"
        #expect(page.list.shown.map(\.word) == ["vans"])
        (page.whose, page.asked.words) = ("", "behaviour antisocial")
        #expect(page.list.shown.map(\.word) == ["named-antisocial-behaviour"])
        page.asked.words = "vans"
        let csv = String(decoding: page.list.csv, as: UTF8.self)
        #expect(csv.contains("\"Vans, =1\",3,,") && csv.contains(",vans,\r\n") && !csv.contains("behaviour"))
    }

    /// Source: Newark and Sherwood District Council's paper of 2022 says of a document “March 2022” and no more.
    @Test(arguments: Engine.tested)
    func `a document that tells only its month or its year is dated by that, and stands at its end`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        func file(_ date: String) -> String { Self.file.replacing("date: 2026-05-01", with: "date: \(date)") }
        for (date, day, said) in [
            ("2022-03", "2022-03-31", "March 2022"), ("2022", "2022-12-31", "2022"),
            ("2022-02-28", "2022-02-28", "28 February 2022"), ("2022-02", "2022-02-28", "February 2022"),
        ] as [(String, Day, String)] {
            #expect(try await take(file(date), registry) != ImportCited.Outcome(held: 2), "\(date)")
            #expect(try await take(file(date), registry) == ImportCited.Outcome(held: 2), "\(date)")
            let patrols = try #require(try await held(registry).first { $0.word == "patrols" })
            #expect(patrols.number.dated == day && patrols.number.datedSaid == said, "\(date)")
            #expect(patrols.number.source == "Aldermouth District Council, “A list”, \(said), page 3")
        }
        for wrong in ["2022-13", "March 2022", "22", "2022-3"] {
            await #expect(throws: PlanFileRefusal.self) { try await take(file(wrong), registry) }
        }
    }

    @Test func `a month or a year that is typed alone is read as such, and stands in the form again`() throws {
        for (day, month, year, to) in [
            ("14", "3", "2022", .day), ("", "3", "2022", .month), ("", "", "2022", .year),
        ] as [(String, String, String, DayExactness)] {
            let form = try Fields(reading: Array("from-day=\(day)&from-month=\(month)&from-year=\(year)".utf8))
            let typed = try form.day("from")
            let told = try #require(typed.told)
            #expect(told.to == to && DayTyped(told.day, to: told.to) == typed)
        }
        let wrong = try Fields(reading: Array("from-day=14&from-month=&from-year=2022".utf8))
        #expect(try wrong.day("from").told == nil)
    }
}
