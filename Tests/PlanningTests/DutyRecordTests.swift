import Aldermouth
import Dates
import Documents
import Files
import Markup
import Meetings
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

/// What shows a duty is a record of another register: its day is that register's, and it is hidden with the record.
@Suite struct DutyRecordTests {
    private let today = Aldermouth.now.localDay
    private static let manager = CitedDocumentTests.manager

    /// One of each register, with the day that it gives.
    private struct Ground {
        var registry: Registry
        var records: [(record: RegisterRecord, day: Day)]
        var meeting: ID<Meeting>

        func named(_ register: RegisterRecord.Register) throws -> (record: RegisterRecord, day: Day) {
            try #require(records.first { $0.record.register == register })
        }
    }

    private func ground(_ engine: Engine) async throws -> Ground {
        let registry = try await Aldermouth.planning(on: engine)
        let text = """
            document: How to ask for a review
            sort: procedure

            version: 1
            from: 2026-04-09

            version: 2
            from: 2026-12-01

            document: Charter of the quay
            sort: agreement
            """
        _ = try await registry.write(
            Trace(.documentKeeper, at: Aldermouth.now, route: "test"), ImportDocuments(text: text).run)
        _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: StrategyGround.strategy).run)
        let group = KeepGroup(
            name: "Quay Group", layer: .strategic, part: .run, yearly: 4, aim: "Quiet", from: "2024-04-01", hearers: [])
        let made = try #require(try await registry.write(Aldermouth.trace(), group.run).made)
        func meet(_ day: Day) async throws -> ID<Meeting> {
            let plan = PlanMeeting(group: made.id, startsAt: Instant(day, WallTime(minutes: 600)), place: "Hall")
            return try #require(try await registry.write(Aldermouth.trace(), plan.run).made).id
        }
        let (held, planned) = (try await meet("2026-09-08"), try await meet("2026-12-08"))
        let plan = try #require(try await registry.plans(Aldermouth.trace()).first).id
        try await registry.database.write { connection in
            try Agency(id: ID(1), name: "Council", shortName: "Council", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try connection.execute("UPDATE meeting SET state = 'held' WHERE id = \(held)")
            try connection.execute(
                """
                INSERT INTO plan_publication (plan, edition, published_day, address, number, kept_day, corrects, reason)
                VALUES (\(plan), 'First', \("2026-04-02" as Day), 'https://b.example', 1, NULL, NULL, '')
                """)
            try connection.execute(
                """
                INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version,
                    name, priority, issue)
                VALUES (31, \(plan), 'Aldermouth', 2025, '2025-09', NULL, 'published', \("2026-02-17" as Day),
                    'strategic-assessment-2007', 1, '', NULL, NULL)
                """)
            try connection.execute(
                """
                INSERT INTO assessment_edition (id, assessment, number, day, title, body, changed)
                VALUES (32, 31, 1, \("2026-02-17" as Day), 'Strategic assessment, 2025/26', 'Aldermouth', '')
                """)
            try connection.execute(
                """
                INSERT INTO committee (id, council, name, jurisdiction, authority, from_day, until_day, version)
                VALUES (41, 1, 'Scrutiny', 'england', 'An Act', 1, NULL, 1)
                """)
            try connection.execute(
                """
                INSERT INTO committee_meeting (id, committee, day, address)
                VALUES (42, 41, \("2026-03-17" as Day), 'Hall'), (43, 41, \("2027-03-17" as Day), 'Hall')
                """)
            try connection.execute(
                """
                INSERT INTO supply (id, agency, name, first_month, last_month, due_after, version)
                VALUES (51, 1, 'Fires', '2026-04', NULL, 28, 1)
                """)
            try connection.execute(
                """
                INSERT INTO supply_delivery (supply, month, received_day, text, version)
                VALUES (51, '2026-04', \("2026-08-09" as Day), '', 1), (51, '2026-07', NULL, '', 1)
                """)
        }
        let document = try #require(
            try await registry.database.read {
                try $0.value("SELECT id FROM document WHERE sort = 'procedure'", as: Int64.self)
            })
        return Ground(
            registry: registry,
            records: [
                (.document(ID(document)), "2026-04-09"), (.assessment(ID(32)), "2026-02-17"),
                (.plan(plan, 1), "2026-04-02"), (.meeting(held), "2026-09-08"), (.committee(ID(42)), "2026-03-17"),
                (.data(ID(51), Quarter(containing: "2026-04")), "2026-08-09"),
            ], meeting: planned)
    }

    private func duty(_ name: String, _ registry: Registry) async throws -> ID<Duty> {
        var words = DutyWords(name: name, asks: "Do it", source: "An Act", bearer: "Each body", asOf: "2026-09-30")
        words.clock = .every(months: 12, first: nil)
        return try #require(try await registry.write(Aldermouth.trace(), KeepDuty(words: words).run).made).id
    }

    private func line(
        _ id: ID<Duty>, _ registry: Registry, _ viewer: Viewer = manager
    ) async throws -> DutyRegister.Line {
        try #require(try await registry.dutyRegister(of: id, Aldermouth.trace(viewer), on: today).lines.first)
    }

    private func page(_ line: DutyRegister.Line) -> String {
        let register = DutyRegister(lines: [line], agencies: [], seats: [], today: today)
        return DutyPage(register: register, line: line, versions: [], mayChange: false).body.text
    }

    @Test(arguments: Engine.tested)
    func `a record of each register is named, with its day, its state and the way to it`(engine: Engine) async throws {
        let ground = try await ground(engine)
        let registry = ground.registry
        let stands = [
            "Version 1, from 9 April 2026.", "Published on 17 February 2026.", "Published on 2 April 2026.",
            "Held on 8 September 2026.", "Held on 17 March 2026.", "Received 9 August 2026, 12 days late.",
        ]
        for (position, one) in ground.records.enumerated() {
            let id = try await duty("Duty \(position)", registry)
            let show = ShowDuty(duty: id, form: .document, text: "", address: "", record: one.record)
            #expect(try await registry.write(Aldermouth.trace(Self.manager), show.run).made != nil, "\(one)")
            let line = try await line(id, registry)
            let evidence = try #require(line.evidence.first)
            #expect(evidence.day == one.day && evidence.told?.stands == stands[position], "\(one)")
            #expect(evidence.form == one.record.form && evidence.counts && !line.hasMore)
            let state = try #require(line.state)
            let until = one.day.after(months: 12)
            #expect(state == .met(on: one.day, until: until) || state.due == until, "\(state)")
            let told = try #require(evidence.told)
            #expect(page(line).contains(told.title) && page(line).contains("\(told.address.text)"))
            #expect(RegisterRecord(inAddress: one.record.inAddress) == one.record)
        }
    }

    @Test(arguments: Engine.tested)
    func `what is not there, was not done or has another day is refused`(engine: Engine) async throws {
        let ground = try await ground(engine)
        let registry = ground.registry
        let id = try await duty("A duty", registry)
        func faulty(_ record: RegisterRecord, _ day: Day? = nil, _ viewer: Viewer = Self.manager) async throws
            -> [String]
        {
            let show = ShowDuty(duty: id, form: .document, text: "", address: "", day: day, record: record)
            return try await registry.write(Aldermouth.trace(viewer), show.run).faulty
        }
        #expect(try await faulty(.meeting(ground.meeting)) == ["shown-record"])
        #expect(try await faulty(.committee(ID(43)), "2026-11-01") == ["shown-record"])
        #expect(try await faulty(.data(ID(51), Quarter(containing: "2026-07")), "2026-11-01") == ["shown-record"])
        #expect(try await faulty(.document(ID(999)), "2026-11-01") == ["shown-record"])
        let (procedure, _) = try ground.named(.document)
        #expect(try await faulty(procedure, "2026-04-10") == ["day"])
        var kept = Self.manager
        kept.excluded = [ThingID(.plan, try await planNumber(registry))]
        #expect(try await faulty(try ground.named(.plan).record, nil, kept) == ["shown-record"])
        // The charter has no version with a day: it is asked for.
        let charter = try #require(
            try await registry.documentBook(of: nil, Aldermouth.trace(Self.manager)).one(titled: "Charter of the quay"))
        #expect(try await faulty(.document(charter.id)) == ["day"])
        #expect(try await faulty(.document(charter.id), "2026-05-01").isEmpty)
        #expect(try await line(id, registry).evidence.map(\.day) == ["2026-05-01"])
    }

    private func planNumber(_ registry: Registry) async throws -> Int64 {
        try #require(try await registry.plans(Aldermouth.trace()).first).id.number
    }

    @Test(arguments: Engine.tested)
    func `whoever may not read the record sees nothing of it, and the same state`(engine: Engine) async throws {
        let ground = try await ground(engine)
        let registry = ground.registry
        let things: [(RegisterRecord.Register, ThingID)] = [
            (.document, ThingID(.document, try documentNumber(ground))),
            (.assessment, ThingID(.assessmentEdition, 32)), (.plan, ThingID(.plan, try await planNumber(registry))),
            (.committee, ThingID(.committee, 41)), (.data, ThingID(.supply, 51)),
        ]
        for (register, thing) in things {
            let (record, day) = try ground.named(register)
            let id = try await duty("Duty of \(register)", registry)
            let show = ShowDuty(duty: id, form: .document, text: "Page 7 of \(register)", address: "", record: record)
            #expect(try await registry.write(Aldermouth.trace(Self.manager), show.run).made != nil)
            let open = try await line(id, registry)
            let title = try #require(open.evidence.first?.told?.title)
            var viewer = Self.manager
            viewer.excluded = [thing]
            let closed = try await line(id, registry, viewer)
            #expect(closed.evidence.isEmpty && closed.hasMore && closed.shown == nil)
            #expect(closed.state == open.state && open.shown?.day == day)
            let read = page(closed)
            #expect(!read.contains(title) && !read.contains("Page 7") && read.contains("not shared with you"))
            let all = try await registry.dutyRegister(Aldermouth.trace(viewer), on: today)
            let file = String(decoding: DutiesPage(register: all, mayAdd: false).list.csv, as: UTF8.self)
            #expect(!file.contains("Page 7 of \(register)") && !all.said.joined().contains("Page 7 of \(register)"))
            let offered = try await registry.dutyRecords(Aldermouth.trace(viewer)).offered(on: today)
            #expect(!offered.contains { $0.record == record } && !offered.isEmpty)
        }
    }

    private func documentNumber(_ ground: Ground) throws -> Int64 {
        guard case .document(let id) = try ground.named(.document).record else { return 0 }
        return id.number
    }

    @Test(arguments: Engine.tested)
    func `what its register no longer has as done shows nothing, and a day put right there moves the clock`(
        engine: Engine
    ) async throws {
        let ground = try await ground(engine)
        let registry = ground.registry
        func show(_ register: RegisterRecord.Register) async throws -> ID<Duty> {
            let id = try await duty("Duty of \(register)", registry)
            let record = try ground.named(register).record
            let show = ShowDuty(duty: id, form: .document, text: "", address: "", record: record)
            _ = try await registry.write(Aldermouth.trace(Self.manager), show.run)
            return id
        }
        let (met, sat, published) = (try await show(.meeting), try await show(.committee), try await show(.plan))
        try await registry.database.write { connection in
            try connection.execute("UPDATE meeting SET state = 'cancelled'")
            try connection.execute("DELETE FROM committee_meeting WHERE id = 42")
            try connection.execute("UPDATE plan_publication SET published_day = \("2026-05-02" as Day)")
        }
        let cancelled = try await line(met, registry)
        #expect(cancelled.state == .nothingRecorded && cancelled.evidence.map(\.counts) == [false])
        #expect(page(cancelled).contains("Not held.") && page(cancelled).contains("does not have it as done"))
        let gone = try await line(sat, registry)
        #expect(gone.state == .nothingRecorded && gone.evidence.isEmpty && gone.hasMore)
        #expect(try await line(published, registry).state == .met(on: "2026-05-02", until: "2027-05-02"))
    }

    @Test(arguments: Engine.tested)
    func `a document says which duties it shows to be done`(engine: Engine) async throws {
        let ground = try await ground(engine)
        let (record, _) = try ground.named(.document)
        let id = try await duty("Procedure", ground.registry)
        let show = ShowDuty(duty: id, form: .document, text: "", address: "", record: record)
        _ = try await ground.registry.write(Aldermouth.trace(Self.manager), show.run)
        let request = try Request(.get, "/", viewer: Self.manager, now: Aldermouth.now, today: today)
        let naming = planningNaming(ground.registry)
        let told = try await naming(ID(try documentNumber(ground)), request)
        #expect(told.map(\.title) == ["Procedure"] && told[0].address == Addresses.duty(id))
        var viewer = Self.manager
        viewer.excluded = [ThingID(.duty, id.number)]
        let other = try Request(.get, "/", viewer: viewer, now: Aldermouth.now, today: today)
        #expect(try await naming(ID(try documentNumber(ground)), other).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a file says what shows a duty, in words or as a record, and is refused at its line`(
        engine: Engine
    ) async throws {
        let registry = try await ground(engine).registry
        let one = """
            duty: One
            asks: a
            on: b
            source: c
            as of: 2026-09-30
            clock: at all times
            in force: already
            shown by: minute, 2026-03-10: Board: item 6
            shown record: Quay Group, 8 September 2026
            shown record: Fires, April to June 2026

            """
        _ = try await registry.write(Aldermouth.trace(), ImportDuties(text: one).run)
        let line = try #require(try await registry.dutyRegister(Aldermouth.trace(), on: today).lines.first)
        #expect(
            line.evidence.map(\.which) == [
                "Quay Group, 8 September 2026", "Fires, April to June 2026", "Board: item 6",
            ])
        #expect(line.evidence.map(\.day) == ["2026-09-08", "2026-08-09", "2026-03-10"])
        for wrong in ["shown by: letter, 2026-03-10: x", "shown by: minute: x", "shown record: Nothing of the kind"] {
            let text = one.replacing("duty: One", with: "duty: Two") + wrong + "\n"
            let refused = await #expect(throws: PlanFileRefusal.self) {
                try await registry.write(Aldermouth.trace(), ImportDuties(text: text).run)
            }
            #expect(refused?.line == 1 || refused?.line == 11, "\(wrong)")
        }
        #expect(try await registry.dutyRegister(Aldermouth.trace(), on: today).lines.count == 1)
    }
}
