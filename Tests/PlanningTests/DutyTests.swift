import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("The register of duties")
struct DutyTests {
    private let today = Aldermouth.now.localDay

    private var list: String {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/duties")
            return try String(contentsOf: root.appending(path: "england-and-wales.txt"), encoding: .utf8)
        }
    }

    private func duty(_ clock: DutyClock, name: String = "A duty", seat: ID<Seat>? = nil) -> DutyWords {
        var words = DutyWords(name: name, asks: "Do it", source: "An Act", bearer: "Each body", asOf: "2026-09-30")
        (words.clock, words.seat) = (clock, seat)
        return words
    }

    private func evidence(
        _ id: ID<Duty>, _ text: String, _ day: Day, of event: ID<DutyEvent>? = nil,
        replaces: ID<DutyEvidence>? = nil
    ) -> ShowDuty {
        ShowDuty(duty: id, form: .minute, text: text, address: "", day: day, event: event, replaces: replaces)
    }

    private func line(_ id: ID<Duty>, _ registry: Registry) async throws -> DutyRegister.Line {
        try #require(try await registry.dutyRegister(of: id, Aldermouth.trace(), on: today).lines.first)
    }

    /// Source: the sections that Examples/duties names. Tiers of premises are those of the Act, not of its proposal.
    @Test(arguments: Engine.tested)
    func `the first list is taken in once, and says what is in force, what is ahead and what is not recorded`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let command = ImportDuties(text: try list)
        let taken = try await registry.write(Aldermouth.trace(), command.run)
        #expect(taken.held == 0 && taken.added > 20)
        #expect(try await registry.write(Aldermouth.trace(), command.run) == .init(added: 0, held: taken.added))
        let register = try await registry.dutyRegister(Aldermouth.trace(), on: today)
        #expect(register.lines.count == taken.added)
        func one(_ name: String) throws -> DutyRegister.Line {
            try #require(register.lines.first { $0.duty.words.name == name })
        }
        let premises = try one("Protection of premises, standard tier")
        #expect(premises.state == .notInForce(from: nil) && premises.duty.words.bearer.contains("200 to 799"))
        #expect(try one("Protection of premises and events, enhanced tier").duty.words.bearer.contains("800 or more"))
        #expect(try one("Depersonalised data shared each quarter").state == .due("2026-12-31", within: 37))
        #expect(try one("First serious violence strategy").state == .nothingRecorded)
        #expect(try one("Case reviews published").state == .nothingRecorded)
        #expect(try one("Decision on a domestic homicide review").state == .noEvent)
        #expect(register.lines.allSatisfy { !$0.duty.words.source.isEmpty && $0.duty.words.asOf == "2026-09-30" })
        let ahead = "Not yet in force; no day is set; expected around April 2027: "
        #expect(register.said.count { $0.contains(ahead) } == 2)
        #expect(register.found(.notInForce, nil).count == 5 && register.found(nil, .partnership).count == taken.added)
    }

    /// Source: Domestic Abuse Act 2021, ss.57 to 59; SI 2021/990, regs 3 and 4, as Examples/duties tells them.
    @Test(arguments: Engine.tested)
    func `the list has what the law asks of the upper tier for victims of domestic abuse, and of the second`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        _ = try await registry.write(Aldermouth.trace(), ImportDuties(text: try list).run)
        let part = try await registry.dutyRegister(Aldermouth.trace(), on: today).lines.map(\.duty.words)
            .filter { $0.source.hasPrefix("Domestic Abuse Act 2021") }
        #expect(part.count == 5)
        let upper = part.filter { $0.bearer.hasPrefix("Each relevant local authority in England") }
        #expect(
            ["section 57", "section 58", "section 59"].allSatisfy { section in
                upper.contains { $0.source.contains(section) }
            })
        #expect(
            part.filter { $0.bearer.hasPrefix("District councils") }.map { $0.asks.hasPrefix("Co-operate") } == [true])
        #expect(part.allSatisfy { $0.inForce == .from("2021-10-01") && !$0.note.isEmpty })
    }

    @Test(arguments: Engine.tested)
    func `in the demonstration some duties are met with what shows it, some are near and some are late`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        _ = try await registry.write(Aldermouth.trace(), ImportDuties(text: try list).run)
        for _ in 1...2 {
            try await MakeDemonstrationDuties(viewer: .planner, now: Aldermouth.now).run(registry)
        }
        let lines = try await registry.dutyRegister(Aldermouth.trace(), on: today).lines
        func state(_ name: String) -> DutyState? { lines.first { $0.duty.words.name == name }?.state }
        #expect(state("Strategic assessment") == .met(on: "2026-02-17", until: "2027-03-31"))
        #expect(state("Case review procedure published") == .met(on: "2026-04-09", until: nil))
        #expect(state("Case reviews published") == .overdue(since: "2026-09-30"))
        #expect(state("Response to the committee’s report") == .overdue(since: "2026-10-13"))
        #expect(state("Serious violence strategy reviewed") == .due("2027-01-12", within: 49))
        #expect(lines.count { !$0.evidence.isEmpty } == 6)
        #expect(lines.allSatisfy { $0.evidence.count < 3 })
    }

    @Test(arguments: Engine.tested)
    func `evidence is kept beside what was there, and one that was wrong counts no longer`(engine: Engine) async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        let keep = KeepDuty(words: duty(.every(months: 12, first: nil)))
        let made = try #require(try await registry.write(Aldermouth.trace(), keep.run).made)
        #expect(try await line(made.id, registry).state == .nothingRecorded)
        for (text, day) in [("Item 4", "2025-10-01"), ("Item 6", "2026-10-01")] as [(String, Day)] {
            let show = evidence(made.id, text, day)
            #expect(try await registry.write(Aldermouth.trace(), show.run).made != nil)
        }
        let now = try await line(made.id, registry)
        #expect(now.evidence.map(\.text) == ["Item 6", "Item 4"])
        #expect(now.state == .met(on: "2026-10-01", until: "2027-10-01") && now.shown?.text == "Item 6")
        let right = evidence(made.id, "Item 6 of January", "2026-01-10", replaces: now.evidence[0].id)
        #expect(try await registry.write(Aldermouth.trace(), right.run).made != nil)
        let later = try await line(made.id, registry)
        #expect(later.evidence.count == 3 && later.state == .due("2027-01-10", within: 47))
        // Put right once, it cannot be put right again.
        #expect(try await registry.write(Aldermouth.trace(), right.run).faulty == ["replaces"])
        var wrong = evidence(made.id, "", "2026-11-25")
        wrong.address = "javascript:alert(1)"
        #expect(try await registry.write(Aldermouth.trace(), wrong.run).faulty == ["evidence", "address", "day"])
    }

    @Test(arguments: Engine.tested)
    func `a duty is put right and ended with its reason, and every wording of it stays`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let first = try #require(
            try await registry.write(Aldermouth.trace(), KeepDuty(words: duty(.standing)).run).made)
        var words = first.words
        words.clock = .every(months: 12, first: "2027-03-31")
        let bare = KeepDuty(changed: (first.id, 1), words: words)
        #expect(try await registry.write(Aldermouth.trace(), bare.run).faulty == ["reason"])
        let change = KeepDuty(changed: (first.id, 1), words: words, reason: "The board meets in March.")
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.version == 2)
        guard case .stale(let now) = try await registry.write(Aldermouth.trace(), change.run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.words.clock == words.clock)
        words.until = "2026-11-01"
        let end = KeepDuty(changed: (first.id, 2), words: words, reason: "Repealed")
        #expect(try await registry.write(Aldermouth.trace(), end.run).made?.version == 3)
        let versions = try await registry.look(DutyVersions(viewer: .planner, duty: first.id), Aldermouth.trace())
        #expect(versions.map(\.words.clock.kind) == [.every, .every, .standing])
        #expect(versions.map(\.reason) == ["Repealed", "The board meets in March.", ""])
        let register = try await registry.dutyRegister(Aldermouth.trace(), on: today)
        #expect(register.found(nil, nil).isEmpty && register.found(.ended, nil).count == 1)
        #expect(
            try await registry.write(Aldermouth.trace(), KeepDuty(words: duty(.standing)).run).faulty == ["name"])
    }

    @Test(arguments: Engine.tested)
    func `what runs from a report is answered by evidence that names the report`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let keep = KeepDuty(words: duty(.within(.days(28), of: "the report")))
        let made = try #require(try await registry.write(Aldermouth.trace(), keep.run).made)
        let note = NoteDutyEvent(duty: made.id, day: "2026-11-01", text: "A report on the quay")
        #expect(try await registry.write(Aldermouth.trace(), note.run).made != nil)
        let open = try await line(made.id, registry)
        #expect(open.state == .due("2026-11-29", within: 5))
        let loose = evidence(made.id, "Letter", "2026-11-20")
        #expect(try await registry.write(Aldermouth.trace(), loose.run).faulty == ["of-event"])
        let answer = evidence(made.id, "Letter", "2026-11-20", of: open.events[0].id)
        #expect(try await registry.write(Aldermouth.trace(), answer.run).made != nil)
        #expect(try await line(made.id, registry).state == .met(on: "2026-11-20", until: nil))
        let other = KeepDuty(words: duty(.standing, name: "Another"))
        let stranger = try #require(try await registry.write(Aldermouth.trace(), other.run).made)
        let strange = evidence(stranger.id, "Letter", "2026-11-20", of: open.events[0].id)
        #expect(try await registry.write(Aldermouth.trace(), strange.run).faulty == ["of-event"])
        let none = NoteDutyEvent(duty: stranger.id, day: "2026-11-01", text: "A report")
        #expect(try await registry.write(Aldermouth.trace(), none.run).faulty == ["occasion"])
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat owns, and nothing else.
    @Test(arguments: Engine.tested)
    func `a partner's officer shows the duty of their own seat, and gives it to nobody else`(engine: Engine)
        async throws
    {
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
            let keep = KeepDuty(words: duty(.standing, name: "Duty \(seat)", seat: ID(seat)))
            let made = try #require(try await registry.write(Aldermouth.trace(), keep.run).made)
            #expect(made.words.agency == ID(2))
            let show = evidence(made.id, "Minute", "2026-11-20")
            #expect((try await registry.write(Aldermouth.trace(sergeant), show.run).made != nil) == isTheirs)
            var words = made.words
            words.seat = ID(15)
            let give = KeepDuty(changed: (made.id, 1), words: words, reason: "Theirs")
            #expect(try await registry.write(Aldermouth.trace(sergeant), give.run).made == nil)
        }
        let add = KeepDuty(words: duty(.standing, name: "More", seat: ID(14)))
        #expect(try await registry.write(Aldermouth.trace(sergeant), add.run).made == nil)
        let register = try await registry.dutyRegister(Aldermouth.trace(sergeant), on: today)
        #expect(register.found(nil, .agency(ID(2))).count == 2 && register.found(nil, .partnership).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `the file says what the page says, and no cell of it is a formula`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let keep = KeepDuty(words: duty(.every(months: 12, first: nil), name: "Meets"))
        let made = try #require(try await registry.write(Aldermouth.trace(), keep.run).made)
        let show = evidence(made.id, "=SUM(A1)", "2026-10-01")
        _ = try await registry.write(Aldermouth.trace(), show.run)
        let register = try await registry.dutyRegister(Aldermouth.trace(), on: today)
        let file = String(decoding: DutiesPage(register: register, mayAdd: false).list.csv, as: UTF8.self)
        #expect(file.contains(",Met until 1 October 2027,2027-10-01,2026-10-01,Minute: =SUM(A1),,\r\n"))
        let named = KeepDuty(changed: (made.id, 1), words: duty(.standing, name: "=1+1"), reason: "Tried")
        _ = try await registry.write(Aldermouth.trace(), named.run)
        let again = try await registry.dutyRegister(Aldermouth.trace(), on: today)
        let other = String(decoding: DutiesPage(register: again, mayAdd: false).list.csv, as: UTF8.self)
        #expect(other.contains("\r\n'=1+1,Do it,"))
    }

    @Test func `a file is refused at the line that must be mended, and nothing of it is kept`() async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let good = "duty: One\nasks: a\non: b\nsource: c\nas of: 2026-09-30\nclock: at all times\nin force: already\n"
        for (text, line) in [
            (good + "clok: x\n", 8), (good + "\n" + good, 9), ("plan: x\n", 1),
            (good + "\nduty: Two\nasks: a\nas of: 2026-09-30\nclock: yearly\nin force: already\n", 12),
            (good + "\nduty: Two\nas of: 2026-09-30\nclock: at all times\nin force: already\n", 9), ("# nothing\n", 1),
        ] as [(String, Int)] {
            let refused = await #expect(throws: PlanFileRefusal.self) {
                try await registry.write(Aldermouth.trace(), ImportDuties(text: text).run)
            }
            #expect(refused?.line == line, "\(text)")
        }
        #expect(try await registry.database.read { try $0.value("SELECT COUNT(*) FROM duty", as: Int.self) } == 0)
    }
}
