import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

/// Days are counted on a calendar by hand.
@Suite("What is on the horizon")
struct HorizonTests {
    private let today = Aldermouth.now.localDay

    private func words(_ name: String = "Bills rise", months: Int = 6, seat: ID<Seat>? = nil) -> ProspectWords {
        var words = ProspectWords(name: name, sort: .economic, read: "2026-10-01")
        (words.text, words.source, words.months, words.seat) = ("More theft", "A paper", months, seat)
        return words
    }

    private func line(_ id: ID<Prospect>, _ registry: Registry) async throws -> HorizonRegister.Line {
        try #require(try await registry.horizon(of: id, Aldermouth.trace(), on: today).lines.first)
    }

    private func review(
        _ id: ID<Prospect>, _ day: Day, _ found: ProspectReview.Found, text: String = "Looked",
        place: PlaceInPlan? = nil,
        closes: Bool = false
    ) -> ReviewProspect {
        ReviewProspect(prospect: id, day: day, found: found, text: text, place: place, closes: closes)
    }

    private func past(_ position: Int, _ day: Day, closes: Bool = false) -> ProspectReview {
        ProspectReview(
            id: ID(Int64(position)), prospect: ID(1), position: position, day: day, found: .weaker, text: "",
            closes: closes, kept: day)
    }

    @Test func `it is watched, then due in its last days, then overdue, counted from its last review`() {
        func state(_ reviews: [ProspectReview], months: Int = 6, on day: Day) -> ProspectState {
            ProspectState(begun: "2026-01-31", months: months, reviews, today: day)
        }
        #expect(state([], on: "2026-05-31") == .watching(until: "2026-07-31"))
        #expect(state([], on: "2026-06-01") == .due("2026-07-31", within: 60))
        #expect(state([], on: "2026-07-31") == .due("2026-07-31", within: 0))
        #expect(state([], on: "2026-08-01") == .overdue(since: "2026-07-31"))
        #expect(state([], months: 1, on: "2026-02-17") == .watching(until: "2026-02-28"))
        #expect(state([], months: 1, on: "2026-02-18") == .due("2026-02-28", within: 10))
        #expect(state([past(0, "2026-07-15")], on: "2026-08-01") == .watching(until: "2027-01-15"))
        let closed = [past(1, "2026-07-15", closes: true), past(0, "2026-03-01")]
        #expect(state(closed, on: "2030-01-01") == .closed("2026-07-15", .weaker))
        #expect(state(closed + [past(2, "2026-07-15")], on: "2026-08-01") == .watching(until: "2027-01-15"))
    }

    @Test(arguments: Engine.tested)
    func `what came is closed and says where in the plan it is, and a later review opens it again`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = try await ExamplePlan.bolsover.held(registry)
        let priority = plan.priorities[0].priority
        var named = words()
        named.priorities = [priority.id]
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepProspect(words: named).run).made)
        let first = try await line(made.id, registry)
        #expect(first.prospect.words.priorities == [priority.id] && first.state == .watching(until: "2027-05-24"))
        func write(_ command: ReviewProspect) async throws -> Written<Prospect> {
            try await registry.write(Aldermouth.trace(), command.run)
        }
        #expect(
            try await write(review(made.id, "2026-11-25", .came, text: "")).faulty == [
                "found", "reviewed", "now-in-plan",
            ])
        let place = PlaceInPlan.priority(priority.id)
        #expect(try await write(review(made.id, today, .absent, place: place)).faulty == ["now-in-plan"])
        #expect(try await write(review(made.id, today, .came, place: .issue(ID(77)))).made == nil)
        #expect(try await write(review(made.id, today, .came, place: place)).made != nil)
        let closed = try await line(made.id, registry)
        #expect(closed.state == .closed(today, .came) && closed.last?.place == place)
        let register = try await registry.horizon(Aldermouth.trace(), on: today)
        #expect(register.found(nil, nil).isEmpty && register.found(.closed, .economic).count == 1)
        #expect(register.found(.closed, .legal).isEmpty && register.places[place]?.contains(priority.name) == true)
        #expect(try await write(review(made.id, "2026-11-23", .weaker)).faulty == ["reviewed"])
        #expect(try await write(review(made.id, today, .stronger)).made != nil)
        #expect(try await line(made.id, registry).reviews.map(\.found) == [.stronger, .came])
        #expect(try await line(made.id, registry).state == .watching(until: "2027-05-24"))
    }

    @Test(arguments: Engine.tested)
    func `every wording stays, who was late sees what was written, and a priority that is kept from them is not lost`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = try await ExamplePlan.bolsover.held(registry)
        let (one, other) = (plan.priorities[0].priority.id, plan.priorities[1].priority.id)
        var first = words()
        first.priorities = [one]
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepProspect(words: first).run).made)
        var second = words("Bills rise again")
        second.priorities = [other]
        var kept = Viewer.planner
        kept.excluded = [ThingID(.priority, one.number)]
        #expect(
            try await registry.horizon(of: made.id, Aldermouth.trace(kept), on: today).lines[0].prospect.words
                .priorities
                .isEmpty)
        var change = KeepProspect(changed: (made.id, 1), words: second)
        #expect(try await registry.write(Aldermouth.trace(kept), change.run).faulty == ["reason"])
        change.reason = "It rose again."
        #expect(try await registry.write(Aldermouth.trace(kept), change.run).made?.words.priorities == [one, other])
        guard case .stale(let now) = try await registry.write(Aldermouth.trace(), change.run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.words.name == "Bills rise again" && now.version == 2)
        let versions = try await registry.look(
            ProspectVersions(viewer: .planner, prospect: made.id), Aldermouth.trace())
        #expect(versions.map(\.words.name) == ["Bills rise again", "Bills rise"])
        #expect(
            try await registry.write(Aldermouth.trace(), KeepProspect(words: words("Bills rise again")).run).faulty
                == ["name"])
        var wrong = words("", months: 0)
        (wrong.read, wrong.address, wrong.text, wrong.source) = ("2026-11-25", "ftp://x", "", "")
        #expect(
            try await registry.write(Aldermouth.trace(), KeepProspect(words: wrong).run).faulty
                == ["name", "may-change", "source", "address", "read", "every-months"])
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat owns, and nothing else.
    @Test(arguments: Engine.tested)
    func `a partner's officer reviews what their own seat watches`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            for seat in [14, 15] as [Int64] {
                try Seat(id: ID(seat), agency: ID(2), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        for (seat, isTheirs) in [(14, true), (15, false)] as [(Int64, Bool)] {
            let keep = KeepProspect(words: words("Of \(seat)", seat: ID(seat)))
            let made = try #require(try await registry.write(Aldermouth.trace(), keep.run).made)
            let written = try await registry.write(Aldermouth.trace(sergeant), review(made.id, today, .weaker).run)
            #expect((written.made != nil) == isTheirs)
        }
        let add = KeepProspect(words: words("More", seat: ID(14)))
        #expect(try await registry.write(Aldermouth.trace(sergeant), add.run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `the file says what the page says, and no cell of it is a formula`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let keep = KeepProspect(words: words("=1+1"))
        let made = try #require(try await registry.write(Aldermouth.trace(), keep.run).made)
        _ = try await registry.write(Aldermouth.trace(), review(made.id, "2026-11-20", .stronger, text: "@SUM(A1)").run)
        let register = try await registry.horizon(Aldermouth.trace(), on: today)
        let file = String(decoding: HorizonPage(register: register, mayAdd: false).list.csv, as: UTF8.self)
        #expect(
            file.contains(
                "\r\n'=1+1,Economic,More theft,,,A paper,,2026-10-01,The partnership as a whole,Every 6 months,"))
        #expect(
            file.contains(
                ",Watched; next review by 20 May 2027,2027-05-20,2026-11-20,Stronger than expected,'@SUM(A1)\r\n"))
    }

    /// Source: North East Derbyshire District Council, 14 April 2023, paragraph 2.6.
    @Test(arguments: Engine.tested)
    func `the example is taken in once, with its source and its date`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/horizon")
        let text = try String(contentsOf: root.appending(path: "published.txt"), encoding: .utf8)
        let command = ImportHorizon(text: text)
        #expect(try await registry.write(Aldermouth.trace(), command.run) == .init(added: 1, held: 0))
        #expect(try await registry.write(Aldermouth.trace(), command.run) == .init(added: 0, held: 1))
        let register = try await registry.horizon(Aldermouth.trace(), on: today)
        let bills = register.lines[0].prospect.words
        #expect(bills.sort == .economic && bills.read == "2023-04-14" && bills.source.contains("paragraph 2.6"))
        #expect(register.said[0].contains("not reviewed yet"))
    }

    @Test func `a file is refused at the line that must be mended, and nothing of it is kept`() async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let good = "prospect: One\nkind: legal\nmay change: a\nsource: b\ndate: 2026-09-30\nmonths: 6\n"
        for (text, line) in [
            (good + "mnths: 6\n", 7), (good + "\n" + good, 8), ("duty: x\n", 1), ("# nothing\n", 1),
            ("prospect: Two\nkind: odd\n", 2),
            (good + "\nprospect: Two\nkind: legal\ndate: 2026-09-30\nmonths: 99\n", 8),
        ] as [(String, Int)] {
            let refused = await #expect(throws: PlanFileRefusal.self) {
                try await registry.write(Aldermouth.trace(), ImportHorizon(text: text).run)
            }
            #expect(refused?.line == line, "\(text)")
        }
        #expect(try await registry.database.read { try $0.value("SELECT COUNT(*) FROM prospect", as: Int.self) } == 0)
    }
}
