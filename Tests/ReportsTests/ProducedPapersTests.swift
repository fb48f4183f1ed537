import Aldermouth
import Checks
import Dates
import Figures
import Markup
import Papers
import Partnership
import Planning
import Scrutiny
import Storage
import Testing

@testable import Reports

/// The five published papers, written of their records.
///
/// Source: Examples/papers, whose tables say of each numeral of each paper which figure it is; the papers themselves are
/// not kept with the project. `tools/proof/numerals.py` holds the tables to the papers.
@Suite("The five papers, produced")
struct ProducedPapersTests {
    @Test(arguments: Engine.tested)
    func `every numeral of the tables is a figure of its paper, of that class and that value`(
        engine: Engine
    ) async throws {
        let produced = try await Produced(engine)
        let papers = try Produced.papers
        #expect(papers.count == 5)
        for paper in papers {
            let placed = try await produced.whole(paper).placed
            let figures = Dictionary(placed.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            for row in try Produced.rows("papers/\(paper.name).numerals.csv") {
                let key = try #require(row["figure"])
                guard let figure = figures[key] else {
                    Issue.record("\(paper.name) has no figure \(key)")
                    continue
                }
                #expect(figure.way.rawValue == row["class"], "\(paper.name): \(key)")
                let right = row["right"].flatMap { $0.isEmpty ? nil : $0 } ?? row["numeral"] ?? ""
                #expect(magnitude(figure.shown) == magnitude(right), "\(paper.name): \(key) is \(figure.shown)")
            }
        }
    }

    /// What the papers list and do not add up, added up by hand.
    // swift-format-ignore
    @Test(arguments: [
        ("bolsover-review", ["priorities in Bolsover Community Safety": "6", "sum rangers-*": "100%", "sum consultation-*": "258%"]),
        ("bolsover-questions-2019", ["sum grant-20*": "£75,000", "change from sergeants-before to sergeants-now": "−75%",
            "question-table in Bolsover: review of the partnership 2019 / Total / Questions": "16",
            "question-table in Bolsover: review of the partnership 2019 / Total / To be told at the meeting": "4"]),
        ("north-east-derbyshire-2023", ["priorities in North East Derbyshire": "9", "share triggers-met of triggers": "100%",
            "share calls-under-18 of calls-in-all": "12.5%"]),
        ("bassetlaw-newark-sherwood-2023", ["priorities in Bassetlaw and Newark": "8", "count member-*": "5",
            "layers in Joint Strategic Group of Bassetlaw": "3",
            "difference crime-district less crime-county": "2 percentage points"]),
        ("central-bedfordshire-2018", ["priorities in Central Bedfordshire": "3", "causes in Central Bedfordshire": "5",
            "sum tipping-penalty-*": "21", "sum tipping-court-*": "10", "sum tipping-file-*": "7",
            "sum tipping-penalty-*+tipping-court-*+tipping-file-*+tipping-warrants": "42",
            "sum grant-tampon-tax grant-refuge": "£404,000"]),
    ])
    func `what a paper lists is added up`(name: String, expected: [String: String]) async throws {
        let paper = try #require(try Produced.papers.first { $0.name == name })
        let placed = try await Produced(.sqlite).whole(paper).placed
        for (key, shown) in expected { #expect(placed.first { $0.key == key }?.shown == shown, "\(key)") }
    }

    @Test(arguments: Engine.tested)
    func `nothing that is referred to is missing, and each figure says whose it is or how it is worked out`(
        engine: Engine
    ) async throws {
        let produced = try await Produced(engine)
        for paper in try Produced.papers {
            let whole = try await produced.whole(paper)
            let unknown = whole.template.headings.flatMap { whole.filled(whole.text($0.heading)).unknown }
            #expect(unknown.isEmpty, "\(paper.name)")
            for figure in whole.placed {
                #expect(!figure.inputs.isEmpty, "\(paper.name): \(figure.key)")
                #expect(figure.inputs.allSatisfy { !$0.source.isEmpty }, "\(paper.name): \(figure.key)")
                #expect(figure.formula.isEmpty == (figure.way == .cited), "\(paper.name): \(figure.key)")
            }
        }
    }

    /// Changing one record changes its figures, and no other, in the list, on the page, in Word and in what PDF is set of.
    @Test(arguments: ["rangers-other", "warden-calls", "consultation-asb"])
    func `changing one record changes exactly its figures`(word: String) async throws {
        let produced = try await Produced(.sqlite)
        let paper = try #require(try Produced.papers.first { $0.name == "bolsover-review" })
        let before = try await produced.whole(paper)
        let trace = Trace(.planner, at: Aldermouth.now, route: "test")
        let held = try await produced.registry.look(CitedFigures(viewer: .planner), trace)
        let figure = try #require(held.first { $0.word == word })
        var number = figure.number
        number.amount += 2
        let written = Produced.file(word, number, isAsked: figure.isAsked)
        let outcome = try await produced.registry.write(trace, ImportCited(text: written).run)
        #expect(outcome.changed == 1 && outcome.added == 0)
        let after = try await produced.whole(paper)
        let pairs = zip(before.placed, after.placed)
        #expect(before.placed.map(\.key) == after.placed.map(\.key))
        for (old, new) in pairs {
            let isMade = old.inputs.contains { $0.word == word } && !old.key.hasPrefix("count ")
            #expect((old.shown != new.shown) == isMade, "\(old.key): \(old.shown), \(new.shown)")
        }
        let (first, second) = (ReportDocument(before).paper, ReportDocument(after).paper)
        #expect(first.html.text != second.html.text)
        #expect(changed(first.html.text, second.html.text).allSatisfy { says($0, before, after, word) })
        let sources = (first.typst().source, second.typst().source)
        #expect(sources.0 != sources.1)
        #expect(changed(sources.0, sources.1).allSatisfy { says($0, before, after, word) })
        #expect(first.docx() != second.docx())
        // A paper that does not speak of it stays as it was, in every byte.
        let other = try #require(try Produced.papers.first { $0.name == "central-bedfordshire-2018" })
        let untouched = ReportDocument(try await produced.whole(other)).paper
        #expect(untouched.html.text == ReportDocument(try await Produced(.sqlite).whole(other)).paper.html.text)
    }

    /// Each cited figure of each paper in turn, as if it were another: what is made of it is another too, and nothing else.
    @Test func `changing any one record of any paper changes what is made of it, and nothing else`() async throws {
        let produced = try await Produced(.sqlite)
        let trace = Trace(.planner, at: Aldermouth.now, route: "test")
        let held = try await produced.registry.look(CitedFigures(viewer: .planner), trace)
        var changed = 0
        for paper in try Produced.papers {
            let before = try await produced.whole(paper)
            let words = Set(before.placed.flatMap(\.inputs).map(\.word)).subtracting([""])
            #expect(words.count > 10, "\(paper.name)")
            for word in words.sorted() {
                var after = before
                after.cited = CitedBook(
                    held.map { figure in
                        guard figure.word == word else { return figure }
                        var other = figure
                        other.number.amount = figure.number.amount * 3 + 7
                        return other
                    })
                let pairs = zip(before.placed, after.placed)
                for (old, new) in pairs where !old.inputs.contains(where: { $0.word == word }) {
                    #expect(old == new, "\(paper.name): \(word) changes \(old.key)")
                }
                // How many there are is no sum of them.
                let made = pairs.filter { $0.0.inputs.contains { $0.word == word } && !$0.0.key.hasPrefix("count ") }
                guard !made.isEmpty else { continue }
                #expect(made.contains { $0.0.shown != $0.1.shown }, "\(paper.name): \(word)")
                changed += 1
            }
        }
        #expect(changed > 100)
    }

    @Test func `nothing has to be mended in them before they are approved, but for what nobody has signed`()
        async throws
    {
        let produced = try await Produced(.sqlite)
        let gate = PrivacyGate(smallPlaces: [
            "dronfield", "clay cross", "shirebrook", "langwith", "dunstable", "newark",
        ])
        for paper in try Produced.papers {
            let faults = CheckReport(whole: try await produced.whole(paper), gate: gate).faults
            let stopping = faults.filter { $0.weight == .mend && $0.rule != .implications }
            #expect(stopping.isEmpty, "\(paper.name): \(stopping.map(\.sentence))")
        }
    }

    // Source: Bolsover, 18 March 2019, questions 1 and 9.
    @Test func `the pack of 2019 tells the figures of its answers, each with where it is from`() async throws {
        let produced = try await Produced(.sqlite)
        let trace = Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test")
        let inquiry = try #require(try await produced.registry.look(Inquiries(viewer: .scrutinyKeeper), trace).first)
        let pack = try #require(
            try await ScrutinyPack.look(
                inquiry.id, produced.registry, .scrutinyKeeper, trace, on: "2019-04-01", telling: TellAnswers()))
        let answers = pack.set.answers.map(\.text).joined(separator: "\n")
        #expect(!answers.contains("{"))
        #expect(answers.contains("£25,000 from the commissioner’s grant"))
        #expect(answers.contains("from 6 partnership sergeants to 1.5, a change of −75%; 3 areas share 1."))
        #expect(Set(pack.placedFigures.map(\.figure.shown)) == ["£25,000", "6", "1.5", "−75%", "3", "1"])
        #expect(pack.placedFigures.allSatisfy { $0.figure.source.contains("Key Lines of Enquiry") })
        #expect(Set(pack.placedFigures.map(\.held)) == [Aldermouth.now.localDay])
    }

    /// The lines that the second text has and the first has not.
    private func changed(_ first: String, _ second: String) -> [Substring] {
        let known = Set(first.split(separator: "\n"))
        return second.split(separator: "\n").filter { !known.contains($0) }
    }

    /// Whether a line that changed says a figure that the record is an input of.
    private func says(_ line: Substring, _ before: WholeReport, _ after: WholeReport, _ word: String) -> Bool {
        after.placed.filter { figure in figure.inputs.contains { $0.word == word } }
            .contains { figure in
                line.contains(figure.shown) || figure.inputs.contains { $0.word == word && line.contains($0.value) }
            }
    }

    /// How much a figure or a numeral is, without its unit.
    private func magnitude(_ text: String) -> Double? {
        let words = [
            "one": 1.0, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "twelve": 12,
        ]
        if let amount = words[text.lowercased()] { return amount }
        let digits = text.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
        let amount = Double(digits)
        // The table has £420k as 420, whose k stands behind it in the paper.
        return amount.map { $0 == 420_000 ? 420 : $0 }
    }
}

extension Produced {
    /// A figure as a file says it.
    static func file(_ word: String, _ number: CitedNumber, isAsked: Bool) -> String {
        let value = number.value
        return """
            figure: \(word)
            what: \(number.subject)
            value: \(value)
            base: \(number.base)
            body: \(number.body)
            document: \(number.document)
            page: \(number.page)
            caveat: \(number.caveat)
            asked: \(isAsked ? "yes" : "no")
            """
    }
}
