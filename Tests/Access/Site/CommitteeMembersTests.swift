import Aldermouth
import Partnership
import Storage
import Testing

/// What is exempt of a committee is for its own members, and not for every elected member.
@Suite struct CommitteeMembersTests {
    @Test(arguments: Engine.tested)
    func `an exempt answer and the exempt annex are read by who sits on that committee today, and no other member`(
        engine: Engine
    ) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let words = "answer-\(World.answer(.sensitive)) 46%"
        func reads(_ asker: Asker) async throws -> [Bool] {
            let visit = try await site.come(asker)
            var found: [Bool] = []
            for target in ["/inquiries/\(World.inquiry)", "/inquiries/\(World.inquiry)/annex"] {
                found.append(try await site.ask(Asked("GET", target), as: visit).text.contains(words))
            }
            try await site.leave(visit)
            return found
        }
        #expect(try await reads(World.asker(.member, 1, .inside)) == [true, true])
        // Sits on another one, and sat on this one until yesterday.
        #expect(try await reads(World.asker(.member, 1, .outside)) == [false, false])
        // Sits on it, and has a conflict of interest.
        #expect(try await reads(World.asker(.member, 1, .excluded)) == [false, false])
        #expect(try await reads(World.asker(.officer, 1, .outside)) == [true, true])
        let member = World.asker(.member, 1, .outside)
        try await site.database.write {
            try World.addSitting(1815, World.committeeThing, member.seats[0], World.today, World.today, $0)
        }
        #expect(try await reads(member) == [true, true])
    }
}
