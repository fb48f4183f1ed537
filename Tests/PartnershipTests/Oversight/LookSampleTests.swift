import Aldermouth
import Dates
import Secrets
import Storage
import Testing

@testable import Partnership

@Suite("Looks drawn by lot")
struct LookSampleTests {
    private static let yesterday = Aldermouth.today + -1

    /// So many looks of team 51, and so many of the police, who have no teams, all of yesterday.
    private static func entries(_ team: Int, _ police: Int) -> [Entry] {
        (0..<team).map { Watched.look(11 + Int64($0 % 2), at: 14, Watched.at(yesterday, 9) + $0) }
            + (0..<police).map { Watched.look(14, at: 13, Watched.at(yesterday, 9) + $0) }
    }

    private func drawn(_ registry: Registry, _ viewer: Viewer, _ sample: LookSample? = nil) async throws
        -> [SampledLook]
    {
        let sample = sample ?? registry.sample
        return try await registry.database.read { try sample.drawn(for: viewer, at: Aldermouth.now, $0) }
    }

    @Test(arguments: [(2, 2), (10, 3), (100, 5), (1000, 9)])
    func `one in twenty of a team is drawn, three at the least and nine at the most`(
        looks: Int, drawn count: Int
    ) async throws {
        let registry = try await Watched.registry(on: .sqlite, Self.entries(looks, 4))
        let found = try await drawn(registry, Watched.viewer(.protection))
        #expect(found.count { $0.group.word == "team/51" } == count)
        #expect(found.count { $0.group.word == "agency/2" } == 3)
        #expect(Set(found.map(\.look.sequence)).count == found.count)
        #expect(found.allSatisfy { $0.day == Self.yesterday && $0.isOpen })
    }

    @Test(arguments: Engine.tested)
    func `everybody who judges sees the same draw, without what is kept from them`(engine: Engine) async throws {
        let registry = try await Watched.registry(on: engine, Self.entries(200, 40))
        let all = try await drawn(registry, Watched.viewer(.protection)).map(\.look)
        #expect(try await drawn(registry, Watched.viewer(.administrator)).map(\.look) == all)
        #expect(try await drawn(registry, Watched.viewer(.protection, 14)).map(\.look) == all)
        let manager = try await drawn(registry, Watched.viewer(.manager)).map(\.look)
        #expect(manager == all.filter { $0.agency == Watched.council } && !manager.isEmpty)
        var conflicted = Watched.viewer(.protection)
        conflicted.excluded = [ThingID(.person, 11)]
        #expect(try await drawn(registry, conflicted).map(\.look) == all.filter { $0.person != ID(11) })
        for role in [Role.officer, .partner, .member, .analyst, .witness] {
            #expect(try await drawn(registry, Watched.viewer(role)).isEmpty, "\(role)")
        }
    }

    @Test func `another key draws others, and of every look as often`() async throws {
        let registry = try await Watched.registry(on: .sqlite, Self.entries(100, 0))
        let viewer = Watched.viewer(.protection)
        let looks = try await drawn(registry, viewer)
        let other = LookSample(key: MarkingKey([UInt8](repeating: 1, count: 32)))
        #expect(try await drawn(registry, viewer, other) != looks)
        // Five of a hundred, drawn with 2,000 keys: each about 100 times. Five standard deviations of a binomial count
        // of 2,000 draws at one in twenty are 49.
        let all = try await registry.database.look(
            Looks(
                viewer: viewer, from: Instant.start(of: Self.yesterday), until: Instant.start(of: Aldermouth.today)),
            at: Aldermouth.now)
        var counts: [Int64: Int] = [:]
        for turn in 0..<2000 {
            let key = MarkingKey(withUnsafeBytes(of: Int64(turn)) { Array($0) } + [UInt8](repeating: 2, count: 24))
            for look in LookSample(key: key).draw(all, Self.yesterday, "team/51") {
                counts[look.sequence, default: 0] += 1
            }
        }
        #expect(counts.count == 100 && counts.values.allSatisfy { (51...149).contains($0) })
    }

    @Test(arguments: Engine.tested)
    func `a look is judged once, by somebody else, and with a question where there is one`(engine: Engine) async throws
    {
        let registry = try await Watched.registry(on: engine, Self.entries(0, 3))
        let judge = Watched.viewer(.protection)
        func judged(_ sequence: Int64, _ finding: Judgement.Finding, _ note: String = "", by viewer: Viewer? = nil)
            async throws -> Written<Int64>
        {
            let command = JudgeLook(sequence: sequence, finding: finding, note: note, sample: registry.sample)
            let trace = Trace(viewer ?? judge, at: Aldermouth.now, route: "/looks/{}")
            return try await registry.write(trace, command.run)
        }
        let looks = try await drawn(registry, judge).map(\.look.sequence)
        #expect(looks.count == 3)
        guard case .faults(let faults) = try await judged(looks[0], .asked) else { throw Unexpected() }
        #expect(faults.map(\.field) == ["note"])
        guard case .faults = try await judged(looks[0], .inOrder, by: Watched.viewer(.protection, 14)) else {
            throw Unexpected()
        }
        for viewer in [Watched.viewer(.officer), Watched.viewer(.manager)] {
            guard case .notThere = try await judged(looks[0], .inOrder, by: viewer) else { throw Unexpected() }
        }
        guard case .notThere = try await judged(99, .inOrder) else { throw Unexpected() }
        guard case .done = try await judged(looks[0], .asked, "Why on a Monday?") else { throw Unexpected() }
        var found = try await drawn(registry, judge)
        #expect(
            found[0].isOpen && found[0].judgement?.note == "Why on a Monday?" && found[0].judgement?.by == "Kit Lowe")
        guard case .done = try await judged(looks[0], .inOrder) else { throw Unexpected() }
        guard case .done = try await judged(looks[0], .inOrder) else { throw Unexpected() }
        guard case .done = try await judged(looks[1], .inOrder) else { throw Unexpected() }
        found = try await drawn(registry, judge)
        #expect(found.map(\.isOpen) == [false, false, true])
        #expect(found[0].judgement?.note == "Why on a Monday?", "the question stays")
        let entries = try await registry.database.read {
            try $0.column("SELECT entry FROM record_entry WHERE sequence > 3 ORDER BY sequence", as: [UInt8].self)
        }
        #expect(entries.compactMap(Entry.init).map(\.detail) == ["ask", "in-order", "in-order"])
    }

    private struct Unexpected: Error {}
}
