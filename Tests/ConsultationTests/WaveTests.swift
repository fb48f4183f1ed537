import Aldermouth
import Dates
import Partnership
import Places
import Statistics
import Storage
import Testing

@testable import Consultation

@Suite("Waves of a survey")
struct WaveTests {
    private func reading(
        _ counts: [Int], of base: Int?, percents: [Double]? = nil, effect: Double? = nil, isSeveral: Bool = true
    ) -> WaveReading {
        var survey = Survey.example
        survey.isSeveral = isSeveral
        let wave = Wave(id: ID(1), survey: survey.id, until: "2026-06-30", base: base, designEffect: effect)
        let answers = counts.indices.map { position in
            WaveAnswer(
                wave: ID(1), survey: survey.id, position: position, text: "Answer \(position)", topic: nil,
                count: percents == nil ? counts[position] : nil, percent: percents?[position])
        }
        return WaveReading(survey: survey, wave: wave, answers: answers)
    }

    /// Source: golden case `21_survey`: 133 and 118 of 214, by PHEindicatormethods and statsmodels.
    @Test func `shares have Wilson's range, and the first two are too close to tell`() throws {
        let read = reading([133, 118, 103, 103, 96, 26], of: 214)
        #expect(read.lines.map(\.rankSaid) == ["1", "2", "3=", "3=", "5", "6"])
        #expect(read.lines[0].shareSaid == "62.1%" && read.lines[0].rangeSaid == "55.5% to 68.4%")
        #expect(read.lines[1].shareSaid == "55.1%" && read.lines[1].rangeSaid == "48.4% to 61.7%")
        #expect(read.first == "Answer 0 and Answer 1 are too close to say which was named most often.")
        #expect(read.certainty.contains("on the 214 who answered, without weights"))
        #expect(read.certainty.contains("no random sample"))
    }

    @Test func `with weights the range is that of the effective base, and the page says so`() {
        let read = reading([200, 100], of: 400, effect: 2)
        #expect(read.lines[0].sure?.interval == SurveyShare(share: 0.5, base: 200)?.interval)
        #expect(read.certainty.contains("effective base: 400 answered"))
        #expect(read.certainty.contains("as sure as 200 answers without weights"))
    }

    /// Source: Bolsover District Council, Annual Review (paper 000): 62, 55, 48, 48 and 45 per cent, of nobody says how many.
    @Test func `without the number who answered there is no range, and the page says why`() {
        let read = reading([0, 0, 0, 0, 0], of: nil, percents: [62, 55, 48, 48, 45])
        #expect(read.lines.map(\.rankSaid) == ["1", "2", "3=", "3=", "5"])
        #expect(read.lines.map(\.shareSaid) == ["62%", "55%", "48%", "48%", "45%"])
        #expect(read.lines.allSatisfy { $0.rangeSaid == "Not given" && $0.sure == nil })
        #expect(read.certainty.contains("How many answered is not known") && read.first == nil)
    }

    @Test func `one to four are not shown, nor what would tell them`() {
        let several = reading([60, 3, 0], of: 100)
        #expect(several.lines.map(\.countSaid) == ["60", "Not shown", "0"])
        #expect(several.lines[1].share == nil && several.lines[1].rangeSaid == "Not given")
        // One answer each: the 12 would tell of the 3, since all of them add up to the base.
        let one = reading([60, 3, 12, 25], of: 100, isSeveral: false)
        #expect(one.lines.map(\.countSaid) == ["60", "25", "Not shown", "Not shown"])
        // Two ones add up to two, so that each would be known: a third goes with them.
        #expect(SmallNumbers.hidden([1, 1, 40, 58], addUp: true) == [0, 1, 2])
        #expect(SmallNumbers.hidden([4, 4, 40, 52], addUp: true) == [0, 1])
        // A published percentage of a known base tells a count too.
        #expect(reading([0, 0], of: 100, percents: [60, 3]).lines.map(\.shareSaid) == ["60%", "Not shown"])
        #expect(SmallNumbers.hidden([4, 5, nil], addUp: false) == [0])
    }

    @Test func `of fewer than 50 the counts are given and no percentages`() {
        let read = reading([30, 10], of: 49)
        #expect(read.lines.map(\.countSaid) == ["30", "10"] && read.lines.allSatisfy { $0.share == nil })
        #expect(read.certainty.contains("Only 49 answered"))
        #expect(reading([30, 10], of: 50).lines[0].shareSaid == "60.0%")
    }

    @Test func `a change is told in neutral words, and never of numbers that nobody can be sure of`() throws {
        // 62.1% against 46.5%: beyond chance. 48.1% against 50%: not.
        let change = WaveChange(reading([133, 103], of: 214), since: reading([121, 130], of: 260))
        #expect(change.withheld == nil && change.lines.count == 2)
        #expect(change.said(change.lines[0]).hasPrefix("62.1%, against 46.5% before: 15.6 points more (likely between"))
        #expect(change.said(change.lines[0]).hasSuffix("more than chance variation."))
        #expect(change.said(change.lines[1]) == "48.1%, against 50.0% before: within the range expected by chance.")
        let unknown = WaveChange(reading([133], of: 214), since: reading([0], of: nil, percents: [50]))
        #expect(unknown.lines.isEmpty && unknown.withheld?.contains("not known") == true)
        #expect(WaveChange(reading([30], of: 40), since: reading([121], of: 260)).lines.isEmpty)
    }

    /// The two-sample test of shares: 120 of 200 against 100 of 200 has z = 2.0101 (pooled share 0.55), p = 0.0444, by hand.
    @Test func `the test of two shares is the usual one`() throws {
        let one = try #require(SurveyShare(share: 0.6, base: 200))
        let other = try #require(SurveyShare(share: 0.5, base: 200))
        #expect(abs((shareTest(one, other) ?? 0) - 0.0444) < 5e-5)
        let none = try #require(SurveyShare(share: 0, base: 10))
        #expect(shareTest(none, none) == nil)
    }

    @Test func `those who answered are set beside those who live there`() {
        let groups = [("16 to 34", 31, 12_345), ("35 to 64", 92, 19_870), ("65 and over", 91, 11_020)].map {
            WaveGroup(survey: ID(1), part: .age, name: $0.0, answered: $0.1, residents: $0.2)
        }
        let one = Representation(
            .age, groups, names: groups.map(\.name), residents: groups.map(\.residents), of: 214)
        // 14.5% of those who answered and 28.6% of residents; 43.0 and 46.0; 42.5 and 25.5.
        #expect(
            one.lines.map(\.reading)
                == ["Fewer than live there", "About as many as live there", "More than live there"])
        let unknown = Representation(.age, groups, names: groups.map(\.name), residents: [1, nil, 3], of: 214)
        #expect(unknown.lines.allSatisfy { $0.residents == nil && $0.reading == "How many live there is not known" })
    }

    @Test func `a ward's residents are those of the census`() {
        let groups = [
            WaveGroup(survey: ID(1), part: .ward, name: "E05010666", answered: 100),
            WaveGroup(survey: ID(1), part: .ward, name: "Somewhere", answered: 100),
        ]
        let wave = Wave(id: ID(1), survey: ID(1), base: 200)
        let all = Representation.all(groups, of: wave, in: "E07000033", .embedded)
        #expect(all.map(\.part) == [.ward] && all[0].lines.count == 2)
        #expect(all[0].missing == nil && all[0].lines[1].residents == nil)
    }

    /// Source: Office for National Statistics, Census 2021: 40,693 of the 80,277 residents of Bolsover district are female.
    @Test func `residents of each sex and age come with the program, where none were typed`() throws {
        func people(
            _ part: WaveGroup.Part, _ groups: [(String, Int, Int?)], in area: String = "E07000033"
        ) throws -> Representation {
            let groups = groups.map {
                WaveGroup(survey: ID(1), part: part, name: $0.0, answered: $0.1, residents: $0.2)
            }
            let wave = Wave(id: ID(1), survey: ID(1), base: groups.reduce(0) { $0 + $1.answered })
            return try #require(Representation.all(groups, of: wave, in: area, .embedded).first)
        }
        let sexes = try people(.sex, [("Women", 110, nil), ("Men", 90, nil), ("Not said", 14, nil)])
        #expect(sexes.lines.map(\.residents) == [40_693.0 / 80_277, 39_584.0 / 80_277, nil])
        #expect(sexes.residentsFrom == "Residents are those of Census 2021, of all ages.")
        let ages = try people(.age, [("Under 16", 10, nil), ("16–64 years", 100, nil), ("65 and over", 100, nil)])
        #expect(
            ages.lines.compactMap(\.residents).reduce(0, +) == 1 && ages.residentsFrom?.contains("mid-2020") == true)
        // What was typed stands, with no word of another count beside it.
        let typed = try people(.sex, [("Women", 110, 3), ("Men", 90, 1)])
        #expect(typed.lines.map(\.residents) == [0.75, 0.25] && typed.residentsFrom == nil)
        // Words that can be read in two ways, the same people twice, and a part of a district have no count.
        for unread in [["Young people", "65+"], ["16 to 34", "18+"]] {
            #expect(try people(.age, unread.map { ($0, 100, nil) }).lines.allSatisfy { $0.residents == nil })
        }
        #expect(try people(.sex, [("Women", 110, nil), ("Men", 90, nil)], in: "E05010666").lines[0].residents == nil)
    }

    @Test(arguments: [
        ("16 to 34", 16...34), ("Aged 16 - 34", 16...34), ("65+", 65...90), ("75 or over", 75...90),
        ("under 18", 0...17), ("Over 64", 65...90), ("90 and over", 90...90),
    ])
    func `the words of a group of ages say which years it has`(name: String, years: ClosedRange<Int>) {
        #expect(WaveGroup(survey: ID(1), part: .age, name: name, answered: 1).some == .aged(years))
    }

    @Test(arguments: ["34 to 16", "adults", "16, 17", "under 0", "16 to 34 and 40", "around 50"])
    func `words that say no such thing are not guessed at`(name: String) {
        #expect(WaveGroup(survey: ID(1), part: .age, name: name, answered: 1).some == nil)
    }

    @Test func `groups that are not all who answered are counted, and compared with nobody`() {
        func sexes(_ counts: [(String, Int, Int)], of base: Int?) -> Representation {
            let groups = counts.map {
                WaveGroup(survey: ID(1), part: .sex, name: $0.0, answered: $0.1, residents: $0.2)
            }
            return Representation(
                .sex, groups, names: groups.map(\.name), residents: groups.map(\.residents), of: base)
        }
        let women = sexes([("Women", 300, 41_000)], of: 412)
        #expect(women.lines.map(\.name) == ["Women", "Not listed"] && women.lines.map(\.answered) == [300, 112])
        #expect(women.lines.allSatisfy { $0.share == nil && $0.residents == nil && $0.reading.isEmpty })
        #expect(women.missing?.hasPrefix("These are not all of the 412 who answered.") == true)
        // How many were left out is hidden as any other few are.
        #expect(sexes([("Women", 410, 41_000)], of: 412).lines.map(\.answered) == [nil, nil])
        #expect(sexes([("Women", 300, 41_000), ("Men", 100, 39_000)], of: nil).missing?.contains("not known") == true)
        // All who answered in one group say nothing of those who live there.
        #expect(sexes([("Women", 412, 41_000)], of: 412).missing?.hasPrefix("Only one group is listed.") == true)
        let told = sexes([("Women", 300, 41_000), ("Men", 100, 39_000), ("Prefer not to say", 12, 0)], of: 412)
        #expect(
            told.missing == nil && told.lines.map(\.reading) == ["More than live there", "Fewer than live there", ""])
        #expect(told.lines.map(\.share) == [0.75, 0.25, nil] && told.lines[0].residents == 41.0 / 80)
    }

    /// Census 2021: the residents of Bolsover district are the denominator, never those of the wards that are listed.
    @Test func `one ward alone is set beside everybody who lives in the area`() throws {
        let group = WaveGroup(survey: ID(1), part: .ward, name: "E05011983", answered: 100)
        let wave = Wave(id: ID(1), survey: ID(1), base: 100)
        let one = try #require(Representation.all([group], of: wave, in: "E07000033", .embedded).first)
        let share = try #require(one.lines[0].residents)
        #expect(one.missing == nil && share > 0 && share < 0.2 && one.lines[0].reading == "More than live there")
    }

    @Test func `lines of a form are read, and each that cannot be says why`() {
        let text = "Antisocial behaviour: 133\r\n\nBurglary Dwelling: 48% = burglary\nDrugs = no such\nLitter: many\nX"
        let (answers, faults) = WaveLines.answers(text)
        #expect(answers.map(\.text) == ["Antisocial behaviour", "Burglary Dwelling"])
        #expect(answers.map(\.topic) == [.antisocialBehaviour, .burglary])
        #expect(answers.map(\.count) == [133, nil] && answers.map(\.percent) == [nil, 48])
        #expect(faults.map { $0.said.prefix(7) } == ["Line 4:", "Line 5:", "Line 6:"])
        let (groups, wrong) = WaveLines.groups(
            "age: 16 to 34: 40 of 12345\nward: E05000001: 20\nhair: red: 3\nsex: Men: x")
        #expect(groups.map(\.answered) == [40, 20] && groups.map(\.residents) == [12_345, nil])
        #expect(wrong.map { $0.said.prefix(7) } == ["Line 3:", "Line 4:"])
    }
}
