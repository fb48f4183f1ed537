import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Meetings

/// The meetings of the demonstration are made by the program's own rules.
@Suite struct DemonstrationMeetingsTests {
    @Test(arguments: Engine.tested)
    func `the demonstration has every kind of thing that a seat takes on, and is filled once`(engine: Engine)
        async throws
    {
        let registry = try await filled(engine, at: Aldermouth.now)
        let lines = try await undertakings(registry, at: Aldermouth.now)
        for form in Undertaking.Form.allCases { #expect(lines.contains { $0.undertaking.form == form }) }
        for state in Undertaking.State.allCases { #expect(lines.contains { $0.undertaking.state == state }) }
        #expect(lines.contains { $0.undertaking.daysOverdue(on: Aldermouth.today) != nil })
        #expect(lines.contains { $0.undertaking.state == .open && $0.undertaking.saidDue == "during 2026/27" })
        // Nothing is done before it is taken on, or on a day that has not come.
        for line in lines {
            if let ended = line.undertaking.endedOn { #expect((line.day...Aldermouth.today).contains(ended)) }
        }
        #expect(Set(lines.map(\.undertaking.text)).count == lines.count)
        // The day of one was moved, and one was handed over to the delivery group.
        #expect(lines.compactMap(\.firstDue) == ["2026-10-15"])
        #expect(lines.filter(\.isHandedOver).map(\.heldName) == ["Partnership Delivery Group"])
    }

    @Test(arguments: Engine.tested)
    func `what was said and decided stands in the meetings that were held, and the next has only titles`(
        engine: Engine
    ) async throws {
        let registry = try await filled(engine, at: Aldermouth.now)
        let viewer = Board.viewer(.manager)
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let meetings = try await registry.look(
            MeetingsBetween(viewer: viewer, from: "2026-08-01", until: "2027-03-31"), trace)
        #expect(meetings.contains { $0.state == .held } && meetings.contains { $0.state == .planned })
        for meeting in meetings {
            let agenda = try await registry.look(Agenda(viewer: viewer, meeting: meeting.id), trace)
            #expect(!agenda.isEmpty)
            #expect(agenda.contains { !$0.decision.isEmpty } == (meeting.state == .held))
        }
    }

    @Test(arguments: Engine.tested)
    func `the next meeting of the demonstration has open papers and an exempt one`(engine: Engine) async throws {
        let registry = try await filled(engine, at: Aldermouth.now)
        let viewer = Board.viewer(.manager)
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let next = MeetingsBetween(viewer: viewer, from: "2026-12-08", until: "2026-12-08")
        let meeting = try #require(try await registry.look(next, trace).first)
        let papers = try await registry.look(AgendaPapers(viewer: viewer, meeting: meeting.id), trace)
        #expect(papers.count { $0.isExempt } == 1 && papers.count { !$0.isExempt } == 2)
        #expect(papers.count { $0.file != nil } == 1)
    }

    @Test(arguments: Engine.tested)
    func `a demonstration that is begun a year later makes sense too`(engine: Engine) async throws {
        let later = Instant("2027-11-30", WallTime(minutes: 600))
        let registry = try await filled(engine, at: later)
        let lines = try await undertakings(registry, at: later)
        #expect(lines.count { $0.undertaking.state == .open } > 0)
        for line in lines {
            if let ended = line.undertaking.endedOn { #expect(ended < later.localDay) }
        }
    }

    @Test(arguments: Engine.tested)
    func `minutes are agreed but for the latest, one was corrected after that, and one meeting is cancelled`(
        engine: Engine
    ) async throws {
        let registry = try await filled(engine, at: Aldermouth.now)
        let viewer = Board.viewer(.manager)
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let meetings = try await registry.look(
            MeetingsBetween(viewer: viewer, from: "2026-03-01", until: "2027-03-31"), trace)
        func agreed(_ day: Day) -> Meeting? { meetings.first { $0.day == day } }
        #expect(agreed("2026-03-10")?.minutesSaid == "Agreed on 9 June 2026, at the meeting of that day")
        #expect(agreed("2026-06-09")?.minutesSaid == "Agreed on 23 June 2026, by the chair")
        #expect(agreed("2026-09-08")?.minutesSaid == "Draft")
        #expect(meetings.count { $0.state == .cancelled } == 1)
        let corrected = try #require(agreed("2026-06-09"))
        let corrections = try await registry.look(MinuteCorrections(viewer: viewer, meeting: corrected.id), trace)
        #expect(corrections.map(\.on) == ["2026-06-30"])
        let decisions = try await registry.look(Decisions(viewer: viewer), trace)
        #expect(decisions.contains { $0.item.decidedFor == "Both councils" && $0.agreedOn != nil })
        #expect(decisions.contains { $0.agreedOn == nil })
    }

    @Test(arguments: Engine.tested)
    func `two councils take the chair of the strategic group in turn, and nobody came for one of the turns`(
        engine: Engine
    ) async throws {
        let registry = try await filled(engine, at: Aldermouth.now)
        let viewer = Board.viewer(.manager)
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let groups = try await registry.look(Groups(viewer: viewer, on: Aldermouth.today), trace)
        let strategic = try #require(groups.first { $0.name == "Joint Strategic Group" })
        let chair = try #require(try await ChairInTurn.look(strategic.id, registry, trace))
        let next = chair.rota.coming(4, on: Aldermouth.today, among: chair.meetings)
        let (aldermouth, saltreach) = ("Aldermouth District Council", "Saltreach District Council")
        #expect(next.map(\.chair.said) == [aldermouth, saltreach, aldermouth, saltreach])
        #expect(next.map(\.from) == ["2026-12-08", "2027-03-09", nil, nil])
        let held = try await registry.look(
            MeetingsBetween(viewer: viewer, group: strategic.id, from: "2026-03-10", until: "2026-06-09"), trace)
        var said: [String?] = []
        for meeting in held {
            let expected = Expected(viewer: viewer, from: meeting.day, until: meeting.day, group: strategic.id)
            said.append(chair.said(of: meeting.id, try await registry.look(expected, trace)))
        }
        #expect(
            said == [
                "\(saltreach) in turn; nobody came for it, and somebody else took the chair", "\(aldermouth), in turn",
            ])
    }

    private func filled(_ engine: Engine, at now: Instant) async throws -> Registry {
        let registry = try await Aldermouth.registry(on: engine, areas: Board.areas)
        try await registry.database.write { connection in
            for (number, name) in [(1, "Aldermouth District Council"), (2, "Saltreach District Council")] {
                try Agency(
                    id: ID(Int64(number)), name: name, shortName: name, standing: .responsible, from: Board.began
                )
                .insert(connection)
            }
            try Person(id: ID(1), agency: ID(1), name: "Asha Okafor").insert(connection)
            for (number, title) in [
                "Community safety manager", "Partnership sergeant", "Group manager, prevention",
                "Probation delivery head", "Neighbourhood services manager", "Scrutiny committee member",
                "Head of communities",
            ].enumerated() {
                let agency = ID<Agency>(title == "Head of communities" ? 2 : 1)
                try Seat(
                    id: ID(Int64(101 + number)), agency: agency, title: title, role: .partner, from: Board.began
                ).insert(connection)
            }
        }
        for _ in 1...2 {
            try await MakeDemonstrationMeetings(viewer: Board.viewer(.manager), now: now).run(registry)
        }
        return registry
    }

    private func undertakings(_ registry: Registry, at now: Instant) async throws -> [Undertakings.Line] {
        let viewer = Board.viewer(.manager)
        return try await registry.look(Undertakings(viewer: viewer), Trace(viewer, at: now, route: "test"))
    }
}
