import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Administration

@Suite("Changing a seat")
struct ChangeSeatTests {
    private func change(_ id: Int64 = 113, version: Int = 1, until: Day? = nil, shares: [String: Int] = [:])
        -> ChangeSeat
    {
        ChangeSeat(
            id: ID(id), version: version, title: "Analyst", team: nil, hundredths: 60, until: until, shares: shares)
    }

    @Test(arguments: Engine.tested)
    func `the shares of a shared post come to a whole one, and the page shows each of them`(engine: Engine) async throws
    {
        let registry = try await Demonstration.registry(engine)
        for shares in [["E07000033": 60], ["E07000033": 60, "E07000035": 50], ["E07000033": 100, "E07000035": 0]] {
            #expect(try await registry.run(as: Demonstration.asha, change(shares: shares).run).faulty == ["shares"])
        }
        let shared = change(shares: ["E07000035": 40, "E07000033": 60])
        #expect(try await registry.run(as: Demonstration.asha, shared.run).one?.hundredths == 60)
        let shares = try await registry.database.look(
            SeatShares(viewer: Demonstration.priya, seat: ID(113)), at: Aldermouth.now)
        #expect(shares.map(\.area) == ["E07000033", "E07000035"] && shares.map(\.percent) == [60, 40])

        var page = SeatPage.example
        (page.seat.hundredths, page.shares) = (60, shares)
        let text = page.sharesPart.text
        #expect(text.contains("Bolsover (E07000033)") && text.contains("Derbyshire Dales (E07000035)"))
        // 60 and 40 per cent of 0.6 of a post.
        #expect(text.contains(">0.36<") && text.contains(">0.24<") && text.contains("The shares come to 100 per cent"))
        page.shares.removeLast()
        #expect(page.sharesPart.text.contains("The shares come to 60 per cent, not to 100."))

        #expect(try await registry.run(as: Demonstration.asha, change(version: 2).run).one != nil)
        let none = try await registry.database.look(
            SeatShares(viewer: Demonstration.priya, seat: ID(113)), at: Aldermouth.now)
        #expect(none.isEmpty)
    }

    @Test func `the last seat from which the policy can be changed does not end`() async throws {
        let registry = try await Demonstration.registry(.sqlite)
        let end = change(111, until: Demonstration.today + 7)
        #expect(try await registry.run(as: Demonstration.asha, end.run).faulty == ["until"])
        #expect(try await registry.run(as: Demonstration.asha, change(until: Demonstration.today).run).one != nil)
    }

    @Test func `who looked at an earlier version of a seat changes nothing`() async throws {
        let registry = try await Demonstration.registry(.sqlite)
        #expect(try await registry.run(as: Demonstration.asha, change().run).one != nil)
        guard case .stale(let now) = try await registry.run(as: Demonstration.moira, change().run) else {
            Issue.record("It was changed")
            return
        }
        #expect(now.version == 2)
        #expect(try await !registry.run(as: Demonstration.priya, change(version: 2).run).isThere)
    }

    @Test(arguments: [(100, "1"), (60, "0.60"), (5, "0.05"), (150, "1.50"), (0, "0")])
    func `time is written as it is read`(hundredths: Int, typed: String) {
        var seat = Seat.example
        seat.hundredths = hundredths
        #expect(ChangeSeatPage(seat, [], []).time == typed && SeatFormPage.hundredths(typed) == hundredths)
    }
}
