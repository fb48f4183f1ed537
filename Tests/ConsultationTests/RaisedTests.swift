import Aldermouth
import Dates
import Foundation
import Meetings
import Pages
import Partnership
import Places
import Planning
import Storage
import Testing

@testable import Consultation

@Suite("What members raise, beside what people say and what is recorded")
struct RaisedTests {
    private func draft(_ text: String) -> RaisedDraft { RaisedDraft(raised: "2026-10-06", text: text) }

    private func example(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/consultation")
        return Array(try Data(contentsOf: root.appending(path: name)))
    }

    /// Source: Bolsover District Council, Annual Review (paper 000): members raise shoplifting, which the five issues named
    /// most often do not have; and off-road bikes, for which the police were bringing in a team, without a day.
    @Test(arguments: Engine.tested)
    func `members raise shoplifting and off-road bikes, which the consultation's answers do not have`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        try await registry.database.write { connection in
            try Agency(
                id: ID(2), name: "Derbyshire Constabulary", shortName: "Police", standing: .responsible,
                from: "2007-08-01"
            ).insert(connection)
        }
        let survey = ImportSurvey(file: "s.csv", bytes: try example("bolsover-draft-plan.csv"))
        _ = try await registry.write(Aldermouth.trace(), survey.run)
        let raised = ImportRaised(file: "r.csv", bytes: try example("bolsover-raised.csv"))
        #expect(raised.isOne && !ImportRaised(file: "s.csv", bytes: survey.bytes).isOne)
        #expect(try await registry.write(Aldermouth.trace(), raised.run) == 2)
        #expect(try await registry.write(Aldermouth.trace(), raised.run) == 0)
        let trace = Aldermouth.trace()
        let issues = try await registry.look(RaisedIssues(viewer: trace.viewer), trace)
        let rows = TopicRow.all(try await registry.readings().first, issues, [:], harm: [:])
        #expect(rows.filter(\.isUnasked).map(\.topic) == [.offRoadBikes, .shoplifting])
        #expect(rows.prefix(5).map(\.topic) == [.antisocialBehaviour, .drugs, .burglary, .littering, .vehicleCrime])
        let bikes = try #require(issues.first { $0.topic == .offRoadBikes })
        #expect(
            bikes.commitmentSaid(on: "2026-11-24", agency: "Police")
                == "Police: An off-road bike team is coming (no day was given)")
        let shops = try await registry.look(RaisedIssues(viewer: trace.viewer, topic: .shoplifting), trace)
        #expect(shops.count == 1 && shops[0].commitmentSaid(on: "2026-11-24", agency: nil) == "Nothing was promised")
    }

    /// Source: golden case `21_survey`: what was recorded, in order: burglary, antisocial behaviour, vehicle crime, shoplifting.
    @Test func `the places by records are among the topics of the page that are recorded`() {
        let counts: [Topic: Int] = [.antisocialBehaviour: 753, .burglary: 800, .vehicleCrime: 547, .shoplifting: 485]
        let recorded = counts.mapValues {
            TopicRow.Recorded(
                match: RecordedMatch(crimeType: "", caveat: ""), count: $0, compared: "", address: Addresses.topics())
        }
        let rows = TopicRow.all(.example, [.example], recorded, harm: [:])
        func rank(_ topic: Topic) -> Int? { rows.first { $0.topic == topic }?.recorded?.rank }
        #expect(rank(.burglary) == 1 && rank(.antisocialBehaviour) == 2 && rank(.shoplifting) == 3)
        // Vehicle crime is neither asked nor raised here.
        #expect(rows.map(\.topic).contains(.vehicleCrime) == false && rank(.littering) == nil)
        #expect(rows.last?.topic == .shoplifting && rows.last?.isUnasked == true && rows.last?.raised == 1)
    }

    @Test func `every crime type that a topic is matched to is one of the publisher's`() {
        // Source: data.police.uk, crime categories since June 2013.
        let types: Set = [
            "Anti-social behaviour", "Bicycle theft", "Burglary", "Criminal damage and arson", "Drugs", "Other crime",
            "Other theft", "Possession of weapons", "Public order", "Robbery", "Shoplifting", "Theft from the person",
            "Vehicle crime", "Violence and sexual offences",
        ]
        let matched = Topic.allCases.compactMap(\.recorded?.crimeType)
        #expect(Set(matched).isSubset(of: types) && matched.count == 13)
        #expect(Topic.littering.recorded == nil && Topic.domesticAbuse.recorded == nil)
        #expect(Topic.drugs.recorded?.caveat.contains("no measure of drug use") == true)
        for topic in Topic.allCases {
            #expect(Topic(typed: topic.said) == topic && Topic(typed: topic.rawValue) == topic)
        }
    }

    @Test(arguments: Engine.tested)
    func `an issue is put right by whoever saw it as it is, and a promise needs words`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        var bad = draft("")
        (bad.ward, bad.commitmentDay, bad.raised) = ("Harbour", "2026-12-01", "2026-11-25")
        let faulty = try await registry.write(Aldermouth.trace(), KeyRaised(topic: .other, draft: bad).run)
        #expect(faulty.faulty == ["text", "ward", "raised", "promise"])
        var before = draft("Shops")
        (before.commitment, before.commitmentDay) = ("A patrol", "2026-10-05")
        let backward = KeyRaised(topic: .shoplifting, draft: before)
        #expect(try await registry.write(Aldermouth.trace(), backward.run).faulty == ["promised"])
        let first = KeyRaised(topic: .shoplifting, draft: draft("Shops"))
        let issue = try #require(try await registry.write(Aldermouth.trace(), first.run).made)
        var better = draft("Shops in the market")
        (better.commitment, better.commitmentDay) = ("A patrol", "2026-11-01")
        let right = KeyRaised(changed: (issue.id, 1), topic: .shoplifting, draft: better)
        let now = try #require(try await registry.write(Aldermouth.trace(), right.run).made)
        #expect(now.commitmentSaid(on: "2026-11-24", agency: nil) == "A patrol (by 1 November 2026, which is past)")
        guard case .stale = try await registry.write(Aldermouth.trace(), right.run) else {
            Issue.record("not stale")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `what was promised is kept or dropped with what shows it, and is past no more`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        var patrol = draft("Shops")
        (patrol.commitment, patrol.commitmentDay) = ("A patrol", "2026-11-01")
        let issue = try #require(
            try await registry.write(Aldermouth.trace(), KeyRaised(topic: .shoplifting, draft: patrol).run).made)
        func put(_ version: Int, _ change: (inout RaisedDraft) -> Void) async throws -> Written<RaisedIssue> {
            var changed = patrol
            change(&changed)
            let command = KeyRaised(changed: (issue.id, version), topic: .shoplifting, draft: changed)
            return try await registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await put(1) { $0.promise.state = .done }.faulty == ["promise-came"])
        #expect(try await put(1) { $0.promise.outcome = "It walks" }.faulty == ["promise-stands"])
        #expect(try await put(1) { $0.promise.saidDue = "soon" }.faulty == ["said"])
        #expect(issue.isPast(on: "2026-11-24") && !issue.isPast(on: "2026-11-01"))
        let kept = try #require(
            try await put(1) { $0.promise = RaisedPromise(level: .local, state: .done, outcome: "It walks") }.made)
        #expect(!kept.isPast(on: "2026-11-24"))
        #expect(
            kept.commitmentSaid(on: "2026-11-24", agency: nil) == "A patrol (done on 24 November 2026: It walks)")
        let tracked = trackedPromises(registry, Gazetteer(.embedded, naming: [:]))
        let found = try #require(try await tracked(Aldermouth.trace(), "2026-11-24").first)
        #expect(found.source == .member && found.state == .done && found.to == "Members" && found.scope.level == .local)
        let again = try #require(try await put(2) { $0.promise.saidDue = "" }.made)
        #expect(again.promiseEnded == nil && again.isPast(on: "2026-11-24"))
        // Of what nothing was promised nothing is told.
        _ = try await registry.write(Aldermouth.trace(), KeyRaised(topic: .other, draft: draft("Else")).run)
        #expect(try await tracked(Aldermouth.trace(), "2026-11-24").count == 1)
    }

    @Test(arguments: Engine.tested)
    func `a seat that may not be seen stays named when somebody else saves, and cannot be named`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "Council", shortName: "Council", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try Seat(id: ID(14), agency: ID(2), title: "Councillor", role: .member, from: "2024-04-01")
                .insert(connection)
        }
        var mine = draft("Shops")
        mine.seat = ID(14)
        let add = KeyRaised(topic: .shoplifting, draft: mine)
        let issue = try #require(try await registry.write(Aldermouth.trace(), add.run).made)
        let apart = Viewer(
            purpose: .evidence, rules: [Action.see, .change].map { Rule(.keeper, $0, .raisedIssue) })
        let theirs = KeyRaised(changed: (issue.id, 1), topic: .shoplifting, draft: draft("Shops again"))
        #expect(try await registry.write(Aldermouth.trace(apart), theirs.run).made?.seat == ID(14))
        let named = KeyRaised(changed: (issue.id, 2), topic: .shoplifting, draft: mine)
        #expect(try await registry.write(Aldermouth.trace(apart), named.run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `numbers of harm are cited for a topic, and those that may not be seen stay`(engine: Engine) async throws {
        let registry = try await Aldermouth.consultation(on: engine)
        try await registry.database.write { connection in
            for id in [5, 6] as [Int64] {
                try connection.execute(
                    """
                    INSERT INTO cited_figure (id, subject, amount, decimals, unit, is_rough, base, body, document,
                        dated_day, page, caveat, is_asked, version)
                    VALUES (\(id), 'Threats', 31, 0, 'percent', 0, '412', 'Traders', 'A report', NULL, '', '', 0, 1)
                    """)
            }
        }
        let both = CiteHarm(topic: .shoplifting, before: [], citations: [ID(5), ID(6)])
        #expect(try await registry.write(Aldermouth.trace(), both.run).made == .shoplifting)
        #expect(try await registry.harm(Aldermouth.trace())[.shoplifting]?.map(\.id) == [ID(5), ID(6)])
        let one = CiteHarm(topic: .shoplifting, before: [ID(5), ID(6)], citations: [ID(6)])
        _ = try await registry.write(Aldermouth.trace(), one.run)
        #expect(try await registry.harm(Aldermouth.trace())[.shoplifting]?.map(\.id) == [ID(6)])
        // Who saw both still there is told that one is gone, and takes nothing away.
        let late = CiteHarm(topic: .shoplifting, before: [ID(5), ID(6)], citations: [ID(5)])
        guard case .stale = try await registry.write(Aldermouth.trace(), late.run) else {
            Issue.record("one list of numbers was written over another")
            return
        }
        #expect(try await registry.harm(Aldermouth.trace())[.shoplifting]?.map(\.id) == [ID(6)])
        let none = CiteHarm(topic: .shoplifting, before: [ID(6)], citations: [ID(7)])
        #expect(try await registry.write(Aldermouth.trace(), none.run).made == nil)
        var kept = Viewer.consultationKeeper
        kept.excluded = [ThingID(.citedFigure, 6)]
        let empty = CiteHarm(topic: .shoplifting, before: [], citations: [])
        _ = try await registry.write(Aldermouth.trace(kept), empty.run)
        #expect(try await registry.harm(Aldermouth.trace())[.shoplifting]?.map(\.id) == [ID(6)])
        #expect(try await registry.harm(Aldermouth.trace(kept)).isEmpty)
    }
}
