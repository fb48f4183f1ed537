import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("What each area is to get")
struct PromisedTests {
    private let areas = PlannedAreas(names: ["E07999001": "Aldermouth", "E07999002": "Saltreach"])

    private func line(_ id: Int64, _ scope: Undertaking.Scope, _ form: Undertaking.Form = .commitment)
        -> Tracked
    {
        var line = Undertakings.Line.exampleVague
        (line.undertaking.text, line.undertaking.form, line.undertaking.scope) = ("\(id)", form, scope)
        return Tracked(line, mayChange: false)
    }

    @Test func `a commitment stands once for each area, and what nobody said an area of stands last`() {
        let promised = Promised(
            [
                line(1, Undertaking.Scope()),
                line(2, Undertaking.Scope(areas: ["E07999002", "E07999001"], level: .local)),
                line(3, Undertaking.Scope(isWhole: true, level: .central)),
                line(4, Undertaking.Scope(areas: ["E07999001"]), .action),
            ], areas)
        #expect(promised.lines.map(\.promise.text) == ["2", "2", "3", "1"])
        #expect(promised.lines.map(\.place) == [.area("E07999001"), .area("E07999002"), .whole, .unsaid])
        #expect(promised.counted.map(\.open.count) == [1, 1, 1, 1])
        // An area to which nothing is promised is told too.
        let one = Promised([line(3, Undertaking.Scope(areas: ["E07999002"]))], areas)
        #expect(one.counted.map { promised.said($0.place) } == ["Aldermouth", "Saltreach"])
        #expect(one.counted.map(\.open.count) == [0, 1])
    }

    @Test(
        arguments: [
            (PromisedPage.Asked(area: "E07999001"), [2, 3]), (PromisedPage.Asked(level: .central), [3]),
            (PromisedPage.Asked(area: "E07999002", level: .unsaid), []),
            (PromisedPage.Asked(withEnded: true), [2, 2, 3, 1]),
        ] as [(PromisedPage.Asked, [Int64])])
    func `the list is filtered by area and by where it is put`(asked: PromisedPage.Asked, found: [Int64]) {
        let promised = Promised(
            [
                line(1, Undertaking.Scope()),
                line(2, Undertaking.Scope(areas: ["E07999002", "E07999001"], level: .local)),
                line(3, Undertaking.Scope(isWhole: true, level: .central)),
            ], areas)
        let page = PromisedPage(promised: promised, asked: asked, today: "2026-11-24")
        #expect(page.listing.shown.map(\.promise.text) == found.map { "\($0)" })
    }

    @Test(arguments: Engine.tested)
    func `areas are kept with what was promised, and changed with it`(engine: Engine) async throws {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let scope = Undertaking.Scope(areas: ["E07999002", "E07999001"], level: .local)
        func undertake(_ scope: Undertaking.Scope) -> Undertake {
            Undertake(meeting: meeting.id, form: .commitment, seat: Board.sergeant, text: "More officers", scope: scope)
        }
        let both = Undertaking.Scope(isWhole: true, areas: ["E07999001"])
        #expect(
            try await board.write(undertake(both).run).said == ["Choose areas, or all of the partnership, not both."])
        let made = try await board.write(undertake(scope).run).done()
        func held() async throws -> Undertaking.Scope? {
            let asked = Undertakings(viewer: Board.viewer(.member), id: made.id)
            return try await board.registry.undertakings(
                asked, Trace(asked.viewer, at: Board.now, route: "test")
            ).first?.undertaking.scope
        }
        #expect(try await held() == Undertaking.Scope(areas: ["E07999001", "E07999002"], level: .local))
        func change(_ version: Int, _ scope: Undertaking.Scope?) -> ChangeUndertaking {
            ChangeUndertaking(
                id: made.id, version: version, seat: Board.sergeant, due: nil, state: .open, evidence: "", scope: scope)
        }
        #expect(try await board.write(change(1, nil).run).done().scope.areas.count == 2)
        #expect(try await held()?.areas.count == 2)
        let central = Undertaking.Scope(isWhole: true, level: .central)
        #expect(try await board.write(change(2, central).run).done().scope == central)
        #expect(try await held() == central)
        #expect(try await board.write(change(3, both).run).said.count == 1)
    }

    @Test func `an action of which nobody said an area says nothing, and a commitment says so`() {
        var one = Undertakings.Line.example.undertaking
        #expect(areas.drawn(one).text == "")
        one.form = .commitment
        #expect(areas.drawn(one).text == "Not said")
        #expect(
            areas.said(Undertaking.Scope(areas: ["E07999002", "E07999001", "E07000033"]))
                == "Aldermouth, E07000033, Saltreach")
    }
}

@Suite("How long an action is meant to take")
struct ActionTermTests {
    @Test(arguments: Engine.tested)
    func `a term is kept with what was taken on, and stays where a change says nothing of it`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let meeting = try await board.meeting(try await board.seated(), "2026-10-13")
        let passes = Undertake(meeting: meeting.id, seat: Board.council, text: "Building passes", term: .short)
        let made = try await board.write(passes.run).done()
        func change(_ version: Int, _ term: ActionTerm?) async throws -> ActionTerm {
            let change = ChangeUndertaking(
                id: made.id, version: version, seat: Board.council, due: nil, state: .open, evidence: "", term: term)
            return try await board.write(change.run).done().term
        }
        #expect(try await change(1, nil) == .short)
        #expect(try await change(2, .long) == .long)
        #expect(try await board.look(Undertakings(viewer: Board.viewer(.member))).map(\.undertaking.term) == [.long])
    }

    @Test(
        arguments: [
            (ActionTerm?.none, "", [2, 1]), (.short, "", [1]), (.unsaid, "", []), (nil, "length", [1, 2]),
            (nil, "-length", [2, 1]),
        ] as [(ActionTerm?, String, [Int64])])
    func `actions are found by their length, and put in its order`(term: ActionTerm?, order: String, found: [Int64]) {
        var (short, medium) = (Undertakings.Line.example, Undertakings.Line.exampleVague)
        (short.undertaking.id, short.undertaking.term) = (ID(1), .short)
        medium.undertaking.id = ID(2)
        let page = UndertakingsPage(
            lines: [medium, short], groups: [], agencies: [], areas: areas, asked: UndertakingsPage.Asked(term: term),
            list: ListAsked(order: order), today: "2026-11-24", changeable: [])
        #expect(page.listing.shown.map(\.undertaking.id.number) == found)
    }

    private let areas = PlannedAreas()
}
