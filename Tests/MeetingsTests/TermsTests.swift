import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Terms of reference")
struct TermsTests {
    private func terms(
        _ group: Group, after: Int, _ text: String = "Quorum: three.", from: Day, by: String = "Cabinet",
        at: ID<Meeting>? = nil, review: Day = "2028-03-31"
    ) -> AgreeTerms {
        AgreeTerms(
            group: group.id, after: after, text: text, from: from, agreedBy: by, agreedAt: at, reviewBy: review)
    }

    @Test(arguments: Engine.tested)
    func `each version holds from its day until the day before the next, and stays as it was agreed`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let group = try await board.group()
        let meeting = try await board.meeting(group, "2026-03-10")
        let first = try await board.write(terms(group, after: 0, "Quorum: two.", from: "2024-04-01").run).done()
        let second = try await board.write(
            terms(group, after: 1, from: "2026-04-01", by: "", at: meeting.id).run
        ).done()
        let coming = try await board.write(terms(group, after: 2, from: "2027-01-01").run).done()
        let held = try await board.look(TermsVersions(viewer: Board.viewer(.member), group: group.id))
        #expect(held == [coming, second, first] && held.map(\.number) == [3, 2, 1])
        #expect(held.inForce(on: "2026-03-31") == first && held.inForce(on: "2026-04-01") == second)
        #expect(held.inForce(on: "2024-03-31") == nil && held.inForce(on: "2027-01-01") == coming)
        #expect(held.lastDay(of: first) == "2026-03-31" && held.lastDay(of: coming) == nil)
        // One that is to come may be replaced by an earlier one; it then never holds.
        let sooner = try await board.write(terms(group, after: 3, from: "2026-12-01").run).done()
        let now = try await board.look(TermsVersions(viewer: Board.viewer(.member), group: group.id))
        #expect(now.inForce(on: "2027-06-01") == sooner)
        #expect(try #require(now.lastDay(of: coming)) < coming.from)
    }

    @Test(arguments: Engine.tested)
    func `who writes second is shown what the first wrote, and nothing is lost`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        let first = try await board.write(terms(group, after: 0, "Theirs", from: "2025-04-01").run).done()
        let late = try await board.write(terms(group, after: 0, "Ours", from: "2025-05-01").run)
        guard case .stale(let now) = late else {
            Issue.record("\(late)")
            return
        }
        #expect(now == first)
        let versions = try await board.look(TermsVersions(viewer: Board.viewer(.member), group: group.id))
        #expect(versions.map(\.text) == ["Theirs"])
    }

    @Test(arguments: Engine.tested)
    func `every reason why a version cannot be kept is said`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        let other = try await board.group("Another")
        _ = try await board.write(terms(group, after: 0, from: "2025-04-01").run).done()
        let refused = try await board.write(
            terms(group, after: 1, "", from: "2024-03-31", by: "", review: "2024-03-31").run)
        #expect(
            refused.said == [
                "Enter what they say.", "The group is not there on 31 March 2024.",
                "Version 1 holds from 1 April 2025. Enter a later day than that.",
                "Say who agreed them: one of the group’s meetings, or somebody else in words.",
                "Enter a day after the one from which they hold.",
            ])
        let elsewhere = try await board.meeting(other, "2026-03-10")
        let coming = try await board.meeting(group, "2026-12-08")
        for meeting in [elsewhere.id, coming.id] {
            let refused = try await board.write(terms(group, after: 1, from: "2026-04-01", by: "", at: meeting).run)
            #expect(refused.said == ["Choose a meeting of the group that has begun and was not cancelled."])
        }
        let both = try await board.write(
            terms(group, after: 1, from: "2026-04-01", by: "Cabinet", at: elsewhere.id).run)
        #expect(both.said.count == 2)
        let partner = try await board.write(as: .partner, terms(group, after: 1, from: "2026-04-01").run)
        guard case .notThere = partner else {
            Issue.record("\(partner)")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `which groups have terms that hold, and by when those are to be reviewed`(engine: Engine) async throws {
        let board = try await Board(engine)
        let (group, without) = (try await board.group(), try await board.group("Another"))
        _ = try await board.write(terms(group, after: 0, from: "2024-04-01", review: "2025-03-31").run).done()
        _ = try await board.write(terms(group, after: 1, from: "2026-04-01", review: "2026-11-23").run).done()
        _ = try await board.write(terms(group, after: 2, from: "2027-04-01", review: "2029-03-31").run).done()
        _ = try await board.write(terms(without, after: 0, from: "2027-04-01", review: "2029-03-31").run).done()
        let lines = try await board.look(TermsInForce(viewer: Board.viewer(.member), on: Board.today))
        #expect(lines == [TermsInForce.Line(group: group.id, reviewBy: "2026-11-23")])
        let tree = GroupTree([group, without], [])
        let said = GroupsPage(tree: tree, terms: lines, ratings: [], today: Board.today, mayAdd: false).termsDrawn.text
        #expect(
            said.contains(">Another</a></li>") && said.contains(">Joint Strategic Group</a>, due by 23 November 2026"))
        let versions = try await board.look(TermsVersions(viewer: Board.viewer(.member), group: group.id))
        #expect(versions.inForce(on: Board.today)?.daysPastReview(on: Board.today) == 1)
        #expect(versions.first?.daysPastReview(on: Board.today) == nil)
    }
}
