import Aldermouth
import Dates
import Storage
import Testing

@testable import Partnership

@Suite("Two worlds that differ in what somebody may not see")
struct TwoWorldTests {
    /// Something that the second world has and the first has not, and who may see a trace of it.
    struct Addition: Sendable {
        var name: String
        /// The parts that it touches. Whoever may see one of them is not asked to see no difference.
        var parts: [(Thing, Field)]
        var isOwn: @Sendable (Asker) -> Bool = { _ in false }
        var put: @Sendable (Connection) throws -> Void
        var takeAway: @Sendable (Connection) throws -> Void

        func isHidden(from asker: Asker) -> Bool {
            !isOwn(asker) && !parts.contains { World.oracle.allows(asker, .see, $0.0, $0.1) }
        }
    }

    /// Both worlds are one database: asked as it is, and then once more with everything added that this person may not
    /// see. The clock is fixed, the words of cookies and forms are the same both times, and what the first crawl wrote
    /// into the record is taken away before the second, so whole answers are compared, headers and all.
    @Test(arguments: Engine.tested)
    func `what somebody may not see changes no byte of any answer`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        var (compared, hidden) = (0, 0)
        for asker in Crawlers.all.enumerated().filter({ $0.offset % 2 == 0 }).map(\.element) {
            let visit = try await site.come(asker)
            let before = try await site.entries
            let first = try await crawl(site, visit, since: before)
            let additions = Additions.all.filter { $0.isHidden(from: visit.asker) }
            try await site.database.write { connection in for one in additions { try one.put(connection) } }
            let second = try await crawl(site, visit, since: before)
            for (target, one) in first {
                #expect(
                    second[target] == one,
                    "\(target) to \(asker.role) of agency \(asker.agency) for \(asker.purpose)")
            }
            compared += first.count
            hidden += additions.count
            try await site.database.write { connection in
                for one in additions.reversed() { try one.takeAway(connection) }
            }
            try await site.leave(visit)
        }
        print("two worlds on \(engine): \(compared) answers compared, \(hidden) hidden things put beside them")
        #expect(compared > 1000 && hidden > 50)
    }

    @Test func `each addition is hidden from somebody, and is seen by somebody where anybody may`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let targets = site.readings.filter { target in
            [
                "/me", "/people", "/teams", "/conflicts", "/administration", "/seats/9", "/agreements", "/record",
                "/openings", "/groups", "/meetings", "/looks", "/plans", "/priorities", "/cited", "/issues",
                "/indicators", "/supply", "/duties", "/equality", "/horizon", "/posts", "/premises", "/surveys",
                "/waves",
                "/raised", "/actions", "/committee-meetings",
                "/topics", "/briefings", "/documents", "/initiatives", "/achievements", "/training",
                "/events",
                "/scrutiny", "/committees", "/inquiries", "/recommendations", "/implications", "/report-editions",
            ].contains {
                target.utf8.starts(with: $0.utf8)
            }
        }
        for one in Additions.all {
            #expect(Crawlers.all.contains(where: one.isHidden), "\(one.name) is hidden from nobody")
            guard let asker = Crawlers.all.first(where: { !one.isHidden(from: $0) && !$0.seats.isEmpty }) else {
                continue
            }
            let visit = try await site.come(asker)
            let before = try await site.entries
            let first = try await crawl(site, visit, since: before, of: targets)
            try await site.database.write { try one.put($0) }
            let second = try await crawl(site, visit, since: before, of: targets)
            // A crawl that sees no difference anywhere would prove nothing when it sees none.
            let isTold = first != second
            #expect(isTold, "\(one.name) changes nothing for \(asker.role) of agency \(asker.agency)")
            try await site.database.write { try one.takeAway($0) }
            try await site.leave(visit)
        }
    }

    private func crawl(
        _ site: WholeSite, _ visit: Visit, since: Int64, of targets: [String]? = nil
    ) async throws -> [String: Answer] {
        var answers: [String: Answer] = [:]
        for target in targets ?? site.readings {
            answers[target] = try await site.ask(Asked("GET", target), as: visit)
            try await site.forgetEntries(since: since)
        }
        return answers
    }
}

extension WholeSite {
    /// How long the record is now.
    var entries: Int64 {
        get async throws {
            try await database.read { try $0.value("SELECT MAX(sequence) FROM record_entry", as: Int64?.self) ?? nil }
                ?? 0
        }
    }

    func forgetEntries(since: Int64) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM record_thing WHERE sequence > \(since)")
            try connection.execute("DELETE FROM record_entry WHERE sequence > \(since)")
            try connection.execute("DELETE FROM record_checkpoint WHERE sequence > \(since)")
        }
    }
}
