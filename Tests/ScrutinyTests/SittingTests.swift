import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Scrutiny

@Suite("Who sits on a committee")
struct SittingTests {
    @Test(arguments: Engine.tested)
    func `a seat sits on a committee once at a time, while both are there, and its time is put right`(engine: Engine)
        async throws
    {
        let desk = try await Desk(engine)
        let committee = desk.committee.id
        func sit(_ from: Day, _ until: Day? = nil, as role: Role = .officer) async throws -> Written<Sitting> {
            let command = SitOnCommittee(committee: committee, seat: Desk.patrols, from: from, until: until)
            return try await desk.write(as: role) { try command.run($0) }
        }
        #expect(try await sit("2024-05-14", as: .member).isNotThere)
        #expect(
            try await sit("2024-03-31", "2024-03-30").faults == [
                "The last day is before the first.", "It is not the designated committee on 31 March 2024.",
                "The seat is not there on 31 March 2024.",
            ])
        let first = try await sit("2024-05-14", "2025-05-13").made
        #expect(try await sit("2025-05-13").faults == ["This seat sits on the committee already in that time."])
        let second = try await sit("2025-05-14").made
        func change(_ one: Sitting, version: Int = 1, from: Day, until: Day?) async throws -> Written<Sitting> {
            let command = ChangeSitting(id: one.id, version: version, from: from, until: until)
            return try await desk.write { try command.run($0) }
        }
        #expect(
            try await change(first, from: first.from, until: nil).faults
                == ["This seat sits on the committee already in that time."])
        #expect(try await change(second, from: "2025-05-20", until: "2026-05-19").made.until == "2026-05-19")
        guard case .stale(let now) = try await change(second, from: "2025-06-01", until: nil) else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.from == "2025-05-20" && now.version == 2)
        let lines = try await desk.registry.look(
            Sittings(viewer: Desk.viewer(.analyst, Desk.council), on: Committee.thing(committee).id),
            Desk.trace(.analyst, Desk.council))
        #expect(lines.map(\.sitting.from) == ["2024-05-14", "2025-05-20"])
        #expect(lines.allSatisfy { $0.title == "Inspector for patrols" && $0.agency == "Police" })
    }

    private static let register: CommitteeMembersPage = {
        func line(_ id: Int64, _ title: String, _ from: Day, _ until: Day?) -> Sittings.Line {
            let sitting = Sitting(id: ID(id), on: Sitting.example.on, seat: ID(id), from: from, until: until)
            return Sittings.Line(sitting, title: title, agency: "Aldermouth")
        }
        var page = CommitteeMembersPage.example
        page.lines = [
            line(1, "=1+1", "2024-05-14", "2026-11-24"), line(2, "Northgate", "2024-05-14", "2026-11-23"),
            line(3, "Quayside", "2026-11-25", nil),
        ]
        return page
    }()

    // Who sits until today sits today.
    @Test(
        arguments: [
            (nil, "", [1, 2, 3]), (.now, "", [1]), (.past, "", [2]), (.coming, "", [3]), (nil, "-seat", [3, 2, 1]),
            (nil, "until", [2, 1, 3]),
        ] as [(CommitteeMembersPage.Standing?, String, [Int64])])
    func `members are found by whether they sit on it now, in the order that is chosen`(
        standing: CommitteeMembersPage.Standing?, order: String, found: [Int64]
    ) {
        var page = Self.register
        (page.standing, page.asked.order) = (standing, order)
        #expect(page.list.shown.map(\.sitting.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `no cell of the table of members is a formula`() {
        let text = String(decoding: Self.register.list.csv, as: UTF8.self)
        #expect(text.split(separator: "\r\n")[1] == "'=1+1,Aldermouth,2024-05-14,2026-11-24")
    }
}
