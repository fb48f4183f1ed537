import Aldermouth
import Dates
import Partnership
import Planning
import Storage
import Testing

@testable import Initiatives

/// Sums are added by hand.
@Suite("Briefings and training")
struct TrainingTests {
    private let today = Aldermouth.now.localDay

    private func words(_ topic: String = "What to look for") -> TrainingWords { TrainingWords(topic: topic) }

    private func held(
        _ day: Day?, _ audience: TrainingWords.Audience, _ strand: TrainingWords.Strand?, _ came: [Tally]
    ) -> TrainingWords {
        var words = words()
        (words.standing, words.held, words.audience, words.strand) = (.held, day, audience, strand)
        words.came = came.enumerated().map { CountedLine(name: "Group \($0.offset)", tally: $0.element) }
        return words
    }

    @Test func `a count is said as exactly as it is known, and what was not counted is never 0`() {
        #expect(Tally(typed: "40") == .exactly(40) && Tally(typed: " 1,000 ") == .exactly(1000))
        #expect(Tally(typed: "About 200") == .about(200) && Tally(typed: "over 150") == .more(150))
        #expect(Tally(typed: "more than 150")?.said == "More than 150" && Tally(typed: "0") == .exactly(0))
        #expect(Tally(typed: "") == .unknown && Tally(typed: "not counted") == .unknown)
        #expect(Tally(typed: "many") == nil && Tally(typed: "-1") == nil && Tally(typed: "about") == nil)
        for tally in [Tally.unknown, .exactly(0), .about(1000), .more(150)] {
            #expect(Tally(typed: tally.typed) == tally)
        }
        #expect(TallySum([.exactly(17), .about(1000), .unknown]).said == "1,017, not all exact; 1 not counted")
        #expect(TallySum([.exactly(17), .exactly(3)]).said == "20")
        #expect(TallySum([.unknown, .unknown]).said == "Not counted" && TallySum([]).said == "")
    }

    @Test func `a line is a name, a colon and a number, and knows an agency by either of its names`() {
        let police = Agency(
            id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
        let line = CountedLine(typed: "Police: 12", agencies: [police])
        #expect(line?.agency == ID(2) && line?.name == "Marlshire Police" && line?.tally == .exactly(12))
        #expect(CountedLine(typed: "Ward: east: about 5")?.name == "Ward: east")
        #expect(CountedLine(typed: "Wardens") == nil && CountedLine(typed: ": 5") == nil)
        var faults: [Fault] = []
        #expect([CountedLine].read("Wardens: 5\nGuests: some", "came", &faults).count == 1)
        #expect(faults.map(\.field) == ["came"])
        let twice = [CountedLine(name: "Wardens", tally: .unknown), CountedLine(name: "Wardens", tally: .exactly(1))]
        #expect(twice.faults("came").count == 1)
    }

    @Test func `it is planned until its day has passed, then overdue until somebody says what came of it`() {
        var one = words()
        #expect(TrainingState(one, today: today) == .planned(nil))
        one.planned = "2026-11-23"
        #expect(TrainingState(one, today: "2026-11-23") == .planned("2026-11-23"))
        #expect(TrainingState(one, today: "2026-11-24") == .overdue(since: "2026-11-23"))
        #expect(TrainingState.Part.plan.holds(.overdue(since: "2026-11-23")))
        #expect(!TrainingState.Part.record.holds(.overdue(since: "2026-11-23")))
        (one.standing, one.why) = (.cancelled, "Nobody could come")
        #expect(TrainingState(one, today: "2026-11-24") == .cancelled)
        (one.standing, one.why) = (.held, "")
        #expect(TrainingState(one, today: today) == .held(nil) && TrainingState.Part.record.holds(.held(nil)))
    }

    @Test func `what does not go together is said field by field`() {
        func fields(_ change: (inout TrainingWords) -> Void) -> [String] {
            var one = words()
            change(&one)
            return one.faults(today: today).map(\.field)
        }
        #expect(fields { _ in } == [])
        #expect(fields { $0.topic = "" } == ["training-topic"])
        #expect(fields { ($0.provider, $0.outside) = (ID(2), "A charity") } == ["outside"])
        #expect(fields { $0.audience = .professionals } == ["audience-said"])
        #expect(fields { $0.held = today } == ["held"])
        #expect(fields { $0.came = [CountedLine(name: "Wardens", tally: .exactly(4))] } == ["came"])
        #expect(fields { ($0.standing, $0.held) = (.held, today + 1) } == ["held"])
        #expect(fields { $0.standing = .cancelled } == ["why-cancelled"])
        #expect(fields { $0.why = "Rain" } == ["why-cancelled"])
    }

    /// Source: paper 004, paragraphs 6 and 13: about 1,000 staff; more than 150 professionals, and as many general practitioners.
    @Test func `totals add what was counted in a financial year, and say what was not`() {
        let sessions = [
            held("2026-04-01", .officers, .prevent, [.about(1000)]),
            held("2027-03-31", .professionals, nil, [.more(150), .exactly(20)]),
            held("2026-03-31", .officers, nil, [.exactly(7)]), held(nil, .officers, nil, [.exactly(9)]),
            held("2026-05-01", .members, .prevent, []), words(),
        ]
        let totals = TrainingTotals(sessions, year: FinancialYear(begins: 2026))
        #expect(totals.byAudience.map(\.sessions) == [1, 1, 1, 0] && totals.dayless == 1)
        #expect(
            totals.byAudience.map(\.came.said) == ["Not counted", "1,000, not all exact", "170, not all exact", ""])
        // Pursue, Prevent, Protect, Prepare, none.
        #expect(totals.byStrand.map(\.sessions) == [0, 2, 0, 0, 1])
        #expect(totals.byStrand[1].came.said == "1,000, not all exact; 1 not counted")
        let every = TrainingTotals(sessions, year: nil)
        #expect(every.byAudience[1].came.said == "1,016, not all exact")
    }

    @Test(arguments: Engine.tested)
    func `what is planned is held later, with who came; a stale save is refused; a hidden agency is not lost`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        var one = words()
        (one.planned, one.strand, one.provider) = ("2026-11-02", .protect, ID(2))
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepTraining(words: one).run).made)
        var register = try await registry.training(Aldermouth.trace(), on: today)
        #expect(register.found(.init(part: .overdue)).count == 1 && register.found(.init(part: .record)).isEmpty)
        #expect(register.provider(register.sessions[0].words) == "Marlshire Police")
        (one.standing, one.held) = (.held, "2026-11-03")
        one.came = [
            CountedLine(name: "Marlshire Police", agency: ID(2), tally: .exactly(5)),
            CountedLine(name: "Guests", tally: .unknown),
        ]
        let change = KeepTraining(changed: (made.id, 1), words: one)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.version == 2)
        #expect(try await registry.write(Aldermouth.trace(), change.run).isStale)
        register = try await registry.training(of: made.id, Aldermouth.trace(), on: today)
        #expect(register.sessions[0].words == one && register.years == [FinancialYear(begins: 2026)])
        #expect(register.found(.init(strand: .protect, year: FinancialYear(begins: 2026))).count == 1)
        #expect(register.found(.init(audience: .members)).isEmpty)
        #expect(register.found(.init(year: FinancialYear(begins: 2025))).isEmpty)
        var kept = Viewer.initiativesKeeper
        kept.excluded = [ThingID(.agency, 2)]
        let seen = try await registry.training(Aldermouth.trace(kept), on: today).sessions[0].words
        #expect(seen.came.map(\.name) == ["Guests"] && seen.provider == nil)
        (one.came, one.provider) = ([CountedLine(name: "Guests", tally: .exactly(3))], nil)
        let mine = KeepTraining(changed: (made.id, 2), words: one)
        let now = try #require(try await registry.write(Aldermouth.trace(kept), mine.run).made)
        #expect(now.words.provider == ID(2) && now.words.came.map(\.tally) == [.exactly(3), .exactly(5)])
    }

    /// Source: the policy as delivered: members read what they were briefed on, and write none of it down.
    @Test(arguments: Engine.tested)
    func `a member reads it and changes nothing`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepTraining(words: words()).run).made)
        let member = Viewer(
            person: ID(1), agency: ID(1), seats: [ID(11)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .member]))
        #expect(try await registry.training(Aldermouth.trace(member), on: today).sessions.count == 1)
        let change = KeepTraining(changed: (made.id, 1), words: words("Other"))
        #expect(try await registry.write(Aldermouth.trace(member), change.run).made == nil)
        #expect(try await registry.write(Aldermouth.trace(member), KeepTraining(words: words()).run).made == nil)
    }
}
