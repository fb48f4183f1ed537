import Dates
import Partnership
import Testing

@testable import Planning

/// Days and sums are counted by hand.
@Suite("Posts by area, over time")
struct CapacityTests {
    private func spell(
        _ from: Day?, by: Bool = false, until: Day? = nil, _ hundredths: Int?, _ areas: [Spell.Share] = []
    ) -> Spell {
        var spell = Spell(from: from, isBy: by, until: until, hundredths: hundredths)
        spell.areas = areas
        return spell
    }

    private func all(_ codes: String..., each: Int? = nil) -> [Spell.Share] {
        codes.map { Spell.Share(area: $0, hundredths: each) }
    }

    @Test func `a spell lasts until it ends or until the next begins`() {
        let spells = [spell("2024-04-01", until: "2025-03-31", 100), spell("2025-06-01", 50), spell("2026-01-01", 20)]
        func held(_ day: Day) -> [[Spell].Held] { spells.indices.map { spells.held($0, on: day) } }
        #expect(held("2024-03-31") == [.no, .no, .no])
        #expect(held("2024-04-01") == [.yes, .no, .no])
        #expect(held("2025-03-31") == [.yes, .no, .no])
        #expect(held("2025-04-01") == [.no, .no, .no])
        #expect(held("2025-12-31") == [.no, .yes, .no])
        #expect(held("2026-01-01") == [.no, .no, .yes])
    }

    /// As a paper of 2019 has it: six before, one and a half now, and no day for either.
    @Test func `what has no day is not known before the day by which it was so`() {
        var before = spell(nil, 600)
        before.isOver = true
        let spells = [before, spell("2019-03-18", by: true, 150)]
        #expect(spells.held(0, on: "2015-04-01") == .unknown && spells.held(1, on: "2019-03-17") == .unknown)
        #expect(spells.held(0, on: "2019-03-18") == .no && spells.held(1, on: "2019-03-18") == .yes)
        #expect(Capacity.all(of: spells, on: "2015-04-01") == Capacity.Amount(unknown: 1))
        #expect(Capacity.all(of: spells, on: "2020-04-01") == Capacity.Amount(hundredths: 150))
        // Known on one day and gone by a later: between them nobody knows.
        let later = [spell("2018-01-01", 200), spell("2019-03-18", by: true, 100)]
        #expect(later.held(0, on: "2018-01-01") == .yes && later.held(0, on: "2018-01-02") == .unknown)
        #expect(later.held(1, on: "2018-01-01") == .no && later.held(1, on: "2018-06-01") == .unknown)
    }

    @Test func `what is shared without a split has a row of its own and is divided nowhere`() {
        let sergeants = [
            spell(
                "2024-04-01", 300, [Spell.Share(area: "A", hundredths: 200), Spell.Share(area: "B", hundredths: 100)]),
            spell("2026-09-01", 150, all("B", "A")),
        ]
        let analyst = [spell("2024-04-01", 60, all("A"))]
        let untold = [spell("2025-04-01", nil, all("A"))]
        let capacity = Capacity(
            [sergeants, analyst, untold], counted: [sergeants, analyst, untold], on: ["2024-04-01", "2026-10-01"])
        func row(_ place: Capacity.Place) -> Capacity.Row? { capacity.rows.first { $0.place == place } }
        #expect(row(.area("A"))?.amounts.map(\.said) == ["2.6", "0.6, and 1 not told"])
        #expect(row(.area("B"))?.amounts.map(\.said) == ["1", "0"])
        #expect(row(.shared(["A", "B"]))?.amounts.map(\.said) == ["0", "1.5"])
        #expect(row(.area("B"))?.change == "1 to 0, 1 less")
        #expect(row(.shared(["A", "B"]))?.change == "0 to 1.5, 1.5 more")
        #expect(row(.area("A"))?.change == "2.6 to 0.6, and 1 not told")
        #expect(capacity.totals.map(\.said) == ["3.6", "2.1, and 1 not told"] && capacity.rows.count == 3)
    }

    @Test func `two spells of one post that may have been there are one post`() {
        var before = spell(nil, 600, all("A"))
        before.isOver = true
        let spells = [before, spell("2019-03-18", by: true, 150, all("A"))]
        let capacity = Capacity([spells], counted: [spells], on: ["2015-04-01", "2019-04-01"])
        #expect(capacity.rows.map(\.amounts) == [[Capacity.Amount(unknown: 1), Capacity.Amount(hundredths: 150)]])
        #expect(capacity.rows[0].change == "Not known to 1.5")
    }

    @Test func `the days are the first, each 1 April after it, and the last`() {
        #expect(
            Capacity.days(from: "2024-04-01", to: "2026-11-24") == [
                "2024-04-01", "2025-04-01", "2026-04-01", "2026-11-24",
            ])
        #expect(Capacity.days(from: "2024-03-31", to: "2024-04-01") == ["2024-03-31", "2024-04-01"])
        #expect(Capacity.days(from: "2024-03-31", to: "2024-03-31") == ["2024-03-31"])
    }

    @Test func `days and shares that contradict each other are refused`() {
        #expect(spell(nil, 100).faults.map(\.field) == ["from"])
        #expect(spell("2026-04-02", until: "2026-04-01", 100).faults.map(\.field) == ["until"])
        #expect(spell("2026-04-01", 150, all("E07000033", "E07000034", each: 50)).faults.map(\.field) == ["time"])
        #expect(spell("2026-04-01", 100, all("E07000033", "E07000034", each: 50)).faults.isEmpty)
        let half = [Spell.Share(area: "E07000033", hundredths: 50), Spell.Share(area: "E07000034")]
        #expect(spell("2026-04-01", 100, half).faults.map(\.field) == ["areas"])
        #expect([spell("2026-04-01", 100), spell("2026-04-01", 50)].orderFaults.map(\.field) == ["from"])
        #expect([spell("2026-04-01", until: "2026-05-01", 100), spell("2026-05-01", 50)].orderFaults.count == 1)
        #expect([spell("2026-04-01", 100), spell(nil, 50)].orderFaults.count == 1)
    }

    @Test(
        arguments: [
            ([10_000], "", []), ([6_250, 3_750], "", []), ([6_250, 3_000], "", ["funders"]),
            ([nil], "", ["why-unknown"]), ([nil], "Nobody says", []), ([10_000], "Nobody says", ["why-unknown"]),
            ([0, 10_000], "", ["funders"]), ([], "", []),
        ] as [([Int?], String, [String])])
    func `shares come to 100 or it is said why they are not known`(shares: [Int?], why: String, faults: [String]) {
        var words = PostWords(title: "A post", whyUnknown: why)
        words.funders = shares.map { PostWords.Funder(name: "Somebody", share: $0) }
        #expect(words.faults.map(\.field) == faults)
    }

    @Test(
        arguments: [("1.5", 150), ("0.25", 25), ("6", 600), ("1.255", nil), ("-1", nil), ("some", nil)]
            as [(String, Int?)])
    func `numbers are read and said in hundredths`(text: String, hundredths: Int?) {
        #expect(Hundredths.read(text) == hundredths)
        if let hundredths { #expect(Hundredths.said(hundredths) == text) }
    }
}
