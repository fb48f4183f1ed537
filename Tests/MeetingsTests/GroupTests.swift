import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Groups that meet")
struct GroupTests {
    @Test(arguments: Engine.tested)
    func `a group stands under the first that it reports to, and reporting lines have their days`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let strategic = try await board.group()
        let county = try await board.group("County Board")
        let delivery = try await board.group("Delivery Group", hearers: [strategic.id, county.id])
        func tree(on day: Day) async throws -> [String] {
            let viewer = Board.viewer(.member)
            let groups = try await board.look(Groups(viewer: viewer, on: day))
            let lines = try await board.look(ReportingLines(viewer: viewer, on: day))
            return GroupTree(groups, lines).branches.map { "\($0.depth) \($0.group.name) \($0.also.map(\.name))" }
        }
        #expect(
            try await tree(on: Board.today) == [
                "0 County Board []", "0 Joint Strategic Group []", "1 Delivery Group [\"County Board\"]",
            ])
        #expect(try await tree(on: Board.today + -1).allSatisfy { $0.utf8.first == UInt8(ascii: "0") })
        _ = try await board.write(
            KeepGroup(
                changed: (delivery.id, 1), name: "Delivery Group", layer: .delivery, part: .run, yearly: 6, aim: "",
                from: Board.began, hearers: [county.id]
            ).run
        ).done()
        #expect(try await tree(on: Board.today)[1] == "1 Delivery Group []")
    }

    @Test func `groups that report to each other in a ring are each listed once`() {
        let groups = [Group.example, .exampleUnder, .exampleBeside]
        let ring = [(41, 42), (42, 43), (43, 41)].map {
            ReportingLines.Line(reporter: ID(Int64($0.0)), hearer: ID(Int64($0.1)))
        }
        let tree = GroupTree(groups, ring)
        #expect(Set(tree.branches.map(\.group.id)).count == 3 && tree.branches.count == 3)
    }

    @Test func `the layers of a group are its own and those of the groups under it, each once`() {
        let another = Group(id: ID(44), name: "Another delivery group", layer: .delivery, from: "2024-04-01")
        let lines = [(43, 41), (42, 43), (44, 43)].map {
            ReportingLines.Line(reporter: ID(Int64($0.0)), hearer: ID(Int64($0.1)))
        }
        let tree = GroupTree([.exampleUnder, another, .exampleBeside, .example], lines)
        #expect(
            tree.layers.map { "\($0.name): \($0.layers.joined(separator: ", "))" } == [
                "Joint Strategic Group: Strategic, Delivery, Thematic", "County Prevent Board: Delivery, Thematic",
                "Partnership Delivery Group: Delivery", "Another delivery group: Delivery",
            ])
    }

    @Test(arguments: Engine.tested)
    func `the chair passes from seat to seat, one at a time`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        func chair(_ seat: ID<Seat>, _ from: Day, _ until: Day?) -> SeatMember {
            SeatMember(group: group.id, seat: seat, part: .chair, from: from, until: until)
        }
        _ = try await board.write(chair(Board.council, "2024-04-01", "2026-03-31").run).done()
        _ = try await board.write(chair(Board.sergeant, "2026-04-01", "2028-03-31").run).done()
        let third = try await board.write(chair(Board.probation, "2028-03-31", nil).run)
        #expect(third.said == ["Another seat has the chair in that time. End that first, or choose other days."])
        let rota = try await board.look(Members(viewer: Board.viewer(.member), group: group.id))
        #expect(rota.map(\.member.seat) == [Board.council, Board.sergeant])
    }

    @Test(arguments: Engine.tested)
    func `of another partnership's group “we” is not said`(engine: Engine) async throws {
        let board = try await Board(engine)
        func keep(_ name: String, _ body: String, _ part: Group.Part) async throws -> Group {
            try await board.write(
                KeepGroup(
                    name: name, layer: .delivery, body: body, part: part, yearly: 4, aim: "", from: Board.began
                ).run
            ).done()
        }
        let ours = try await keep("Ours", "", .run)
        let theirs = try await keep("Theirs", "Saltreach Community Safety Partnership", .run)
        let seated = try await keep("Their county's", "Saltreach Community Safety Partnership", .seated)
        #expect(ours.isOurs && !theirs.isOurs && !seated.isOurs)
        let held = try await board.look(Groups(viewer: Board.viewer(.member), on: Board.today))
        func said(_ group: Group) -> String? { held.first { $0.id == group.id }?.partSaid }
        #expect(said(ours) == "We run it")
        #expect(said(theirs) == "Saltreach Community Safety Partnership runs it")
        #expect(said(seated) == "Run by others, and Saltreach Community Safety Partnership has a seat on it")
        let page = GroupsPage(
            tree: GroupTree(held, []), terms: [], ratings: [], part: .run, today: Board.today, mayAdd: false)
        #expect(page.body.text.contains("We run or have a seat on 1 of 3."))
        #expect(page.list.shown.map(\.group.name) == ["Ours"])
    }

    @Test func `a group that is not there yet is listed and drawn with the day from which it is`() {
        var ahead = Group.exampleUnder
        ahead.from = "2027-04-01"
        let page = GroupsPage(
            tree: GroupTree([.example, ahead], []), terms: [], ratings: [], today: Board.today, mayAdd: false)
        let said = page.body.text
        #expect(said.contains("\(ahead.name)</a>, from 1 April 2027"))
        #expect(said.contains("\(ahead.layer.said), from 1 April 2027"))
        #expect(!said.contains("\(Group.example.layer.said), from"))
    }

    @Test(arguments: Engine.tested)
    func `every reason why a group cannot be kept is said`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        let refused = try await board.write(
            KeepGroup(
                name: "Joint Strategic Group", layer: .strategic, part: .run, yearly: 400, aim: "", from: Board.today,
                until: Board.began, hearers: [ID(77)]
            ).run)
        #expect(
            refused.said == [
                "Enter a number from 0 to 366.", "The last day is before the first.",
                "There is another group of this name.", "Choose groups that are there.",
            ])
        let ring = try await board.write(
            KeepGroup(
                changed: (group.id, 1), name: group.name, layer: .strategic, part: .run, yearly: 4, aim: "",
                from: Board.began, hearers: [group.id]
            ).run)
        #expect(ring.said == ["A group cannot report to itself."])
        let member = try await board.write(
            as: .member,
            KeepGroup(
                name: "Another", layer: .strategic, part: .run, yearly: 4, aim: "", from: Board.began
            ).run)
        guard case .notThere = member else {
            Issue.record("\(member)")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `how to join is not shown to an elected member`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group()
        let meeting = try await board.write(
            PlanMeeting(
                group: group.id, startsAt: Board.now + 86_400, mode: .online, joining: "https://meet.example/secret"
            ).run
        ).done()
        func joining(_ role: Role) async throws -> String? {
            try await board.look(OneMeeting(viewer: Board.viewer(role), id: meeting.id)).first?.joining
        }
        #expect(try await joining(.member) == "")
        #expect(try await joining(.partner) == "https://meet.example/secret")
    }
}
