import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("The structure on a day")
struct StructureTests {
    private func change(
        _ group: Group, _ board: Board, name: String, layer: Group.Layer = .strategic, until: Day? = nil,
        hearers: [ID<Group>] = [], since: Day?
    ) async throws -> Group {
        try await board.write(
            KeepGroup(
                changed: (group.id, group.version), name: name, layer: layer, part: .run, yearly: 4, aim: "",
                from: Board.began, until: until, hearers: hearers, since: since
            ).run
        ).done()
    }

    private func structure(_ board: Board, _ day: Day) async throws -> Structure {
        try await board.registry.structure(
            Trace(Board.viewer(.member), at: Board.now, route: "test"), on: day)
    }

    private func said(_ board: Board, _ day: Day) async throws -> [String] {
        try await structure(board, day).tree.branches.map {
            "\($0.depth) \($0.group.name), \($0.group.layer.said)"
        }
    }

    @Test(arguments: Engine.tested)
    func `a group stands on each day as it was called and placed then`(engine: Engine) async throws {
        let board = try await Board(engine)
        let top = try await board.group("Top")
        var group = try await board.group("First name")
        group = try await change(group, board, name: "Second name", hearers: [top.id], since: "2025-04-01")
        group = try await change(
            group, board, name: "Third name", layer: .delivery, hearers: [top.id], since: "2026-04-01")
        #expect(try await said(board, "2024-03-31").isEmpty)
        #expect(try await said(board, "2025-03-31") == ["0 First name, Strategic", "0 Top, Strategic"])
        #expect(try await said(board, "2025-04-01") == ["0 Top, Strategic", "1 Second name, Strategic"])
        #expect(try await said(board, "2026-03-31") == ["0 Top, Strategic", "1 Second name, Strategic"])
        #expect(try await said(board, "2026-04-01") == ["0 Top, Strategic", "1 Third name, Delivery"])

        // What began earlier than was thought takes the place of what stood there.
        group = try await change(
            group, board, name: "Fourth name", layer: .delivery, hearers: [top.id], since: "2025-10-01")
        #expect(try await said(board, "2025-09-30").last == "1 Second name, Strategic")
        #expect(try await said(board, "2025-10-01").last == "1 Fourth name, Delivery")
        // So do the lines that were written down later than they were there.
        let late = try await board.group("Late")
        let placed = try await change(late, board, name: "Late", hearers: [top.id], since: nil)
        #expect(try await said(board, "2025-04-01").contains("0 Late, Strategic"))
        _ = try await change(placed, board, name: "Late", until: "2025-04-01", hearers: [top.id], since: "2025-04-01")
        #expect(try await said(board, "2025-04-01").contains("1 Late, Strategic"))
        #expect(try await said(board, "2025-03-31").contains("0 Late, Strategic"))
        // From its first day on it was never called otherwise.
        group = try await change(group, board, name: "Right name", since: Board.began)
        #expect(
            try await said(board, Board.began) == ["0 Late, Strategic", "0 Right name, Strategic", "0 Top, Strategic"])
        let ahead = try await board.write(
            KeepGroup(
                changed: (group.id, group.version), name: "Later", layer: .strategic, part: .run, yearly: 4, aim: "",
                from: Board.began, since: Board.today + 1
            ).run)
        #expect(ahead.said == ["Enter a day that is not in the future."])
    }

    @Test(arguments: Engine.tested)
    func `what is different between two days is told in words`(engine: Engine) async throws {
        let board = try await Board(engine)
        let top = try await board.group("Top")
        let over = try await board.group("Over")
        let moving = try await board.group("Moving", hearers: [top.id])
        _ = try await change(over, board, name: "Over", until: "2026-03-31", since: Board.began)
        _ = try await change(moving, board, name: "Moved", layer: .operational, since: "2026-04-01")
        _ = try await board.write(
            KeepGroup(
                name: "New", layer: .delivery, part: .run, yearly: 4, aim: "", from: "2026-06-01", hearers: [top.id]
            ).run
        ).done()
        for (seat, from, until) in [
            (Board.council, "2024-04-01", "2026-03-31"), (Board.sergeant, "2026-04-01", nil),
        ] as [(ID<Seat>, Day, Day?)] {
            _ = try await board.write(
                SeatMember(group: top.id, seat: seat, part: .chair, from: from, until: until).run
            ).done()
        }
        _ = try await board.write(SeatMember(group: top.id, seat: Board.probation, from: "2026-05-01").run).done()
        // The line of the group that is moved was written down today, from today on.
        let before = try await structure(board, "2026-03-31")
        let change = StructureChange(from: before, to: try await structure(board, Board.today))
        #expect(change.ended == ["Over: its last day was 31 March 2026."])
        #expect(change.new == ["New (Delivery), from 1 June 2026; it reports to Top."])
        #expect(change.renamed == ["Moving is called Moved."])
        #expect(change.moved == ["Moved: Operational; it was Strategic."])
        #expect(
            change.seated == [
                "Top: chaired by Seat of Marlshire Police (Marlshire Police); it was chaired by Seat of Aldermouth District Council (Aldermouth District Council).",
                "Top: came to it: Seat of Probation (Probation).",
            ])
        #expect(StructureChange(from: before, to: before).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `what a group covers is told on each day as it was then, and found by it`(engine: Engine) async throws {
        let board = try await Board(engine)
        let group = try await board.group("Fly-tipping Group")
        func cover(_ names: [String], _ version: Int, since: Day) async throws -> Written<Group> {
            try await board.write(
                KeepGroup(
                    changed: (group.id, version), name: group.name, layer: .strategic, part: .run, yearly: 4, aim: "",
                    covers: names, from: Board.began, since: since
                ).run)
        }
        _ = try await cover(["Saltreach", "Marlshire Farmers"], 1, since: "2025-04-01").done()
        let before = try await structure(board, "2025-03-31")
        let after = try await structure(board, "2025-04-01")
        #expect(before.groups[0].covers.isEmpty && after.groups[0].coversSaid == "Saltreach and Marlshire Farmers")
        #expect(
            StructureChange(from: before, to: after).moved == [
                "Fly-tipping Group: covers Saltreach and Marlshire Farmers; it covered the partnership’s own area."
            ])
        let trace = Trace(Board.viewer(.member), at: Board.now, route: "test")
        #expect(
            try await board.registry.groupsSaid(trace, on: Board.today) == [
                "Fly-tipping Group (Strategic; We run it; covers Saltreach and Marlshire Farmers)"
            ])
        var page = GroupsPage(
            tree: after.tree, terms: [], ratings: [], covers: "Saltreach", today: Board.today, mayAdd: false)
        #expect(page.list.shown.count == 1)
        page.covers = "Marlshire"
        #expect(page.list.shown.isEmpty)
        let refused = try await cover(["A", "A", String(repeating: "b", count: 121)], 2, since: Board.today)
        #expect(
            refused.said == [
                "Use up to 120 characters for “\(String(repeating: "b", count: 40))”.", "One name stands there twice.",
            ])
    }

    @Test func `a group that is called otherwise still hears from the same groups`() {
        var former = Group.example
        former.name = "Old board"
        let line = ReportingLines.Line(reporter: Group.exampleUnder.id, hearer: Group.example.id)
        let before = Structure(on: "2024-04-01", [former, .exampleUnder], [line])
        let after = Structure(on: "2026-11-24", [.example, .exampleUnder], [line])
        let renamed = StructureChange(from: before, to: after)
        #expect(renamed.renamed == ["Old board is called \(Group.example.name)."] && renamed.moved.isEmpty)
        let lost = StructureChange(from: after, to: Structure(on: "2026-11-25", [.example, .exampleUnder], []))
        #expect(
            lost.moved == ["\(Group.exampleUnder.name): reports to none; it reported to \(Group.example.name)."])
    }

    @Test func `seats of another day, and those that are not shared, stand in no structure`() {
        var line = Members.Line(member: .example, title: "Sergeant", agency: "Police")
        let day = Member.example.from
        func seats(_ day: Day) -> [String] {
            Structure(on: day, [.example], [], [line]).seats(Member.example.group)
        }
        #expect(seats(day) == ["Sergeant (Police)"] && seats(day + -1).isEmpty)
        line.hidden = [.holders]
        #expect(seats(day).isEmpty)
    }
}
