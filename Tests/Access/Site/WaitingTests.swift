import Aldermouth
import Partnership
import Storage
import Testing

/// What waits for somebody comes from every area, and is theirs.
@Suite struct WaitingTests {
    /// Where each thing of the council's seat, and each paper that somebody else put forward, is done.
    private static let ofSeat = [
        "/actions/\(World.undertaking)", "/planned-actions/\(World.plannedAction)", "/duties/\(World.duty)",
        "/answers/\(World.answer(.official))", "/implications/\(World.implication)",
        "/initiatives/\(World.initiative)/evaluations/\(World.evaluation)",
        "/initiatives/\(World.initiative)/milestones/\(World.milestone)", "/equality/\(World.equality)",
    ]
    private static let toApprove = ["/plans/\(World.plan)/approval", "/inquiries/\(World.inquiry)/pack/approval"]

    private func shown(_ asker: Asker, _ site: WholeSite) async throws -> [String] {
        let page = try await site.ask(Asked("GET", "/me/waiting"), as: try await site.come(asker))
        #expect(page.status == 200)
        // Each way leads to a page that is there for them.
        for rest in page.text.split(separator: "href=\"/").dropFirst() {
            let target = "/" + rest.prefix { $0 != "\"" && $0 != "?" && $0 != "#" }
            let answer = try await site.ask(Asked("GET", target), as: try await site.come(asker))
            #expect(answer.status == 200, "\(target) for \(asker.role)")
        }
        return (Self.ofSeat + Self.toApprove).filter { page.text.contains("href=\"\($0)\"") }
    }

    @Test(arguments: Engine.tested)
    func `who holds a seat is shown what that seat owes, and who may approve what another put forward`(
        engine: Engine
    ) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        // It was complete, and waited for nobody.
        #expect(try await !shown(World.asker(.manager, 1, .inside), site).contains(Self.ofSeat[1]))
        try await site.database.write {
            try $0.execute(
                "UPDATE planned_action SET progress = 'in-progress', done_day = NULL WHERE id = \(World.plannedAction)")
        }
        #expect(try await shown(World.asker(.manager, 1, .inside), site) == Self.ofSeat + Self.toApprove)
        // Without that seat, and with a role that approves nothing.
        #expect(try await shown(World.asker(.manager, 1, .outside), site) == Self.toApprove)
        // A member may end no action and answer no question, and is led to where each is read.
        #expect(
            try await shown(World.asker(.member, 1, .inside), site)
                == [Self.ofSeat[2], Self.ofSeat[4], Self.ofSeat[7]])
        #expect(try await shown(World.asker(.member, 2, .outside), site).isEmpty)
        // Who is kept from a plan and a review is kept from what they wait for.
        #expect(try await shown(World.asker(.manager, 1, .excluded), site).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a seat that keeps away waits for those who keep the meetings and for the chair of the group`(engine: Engine)
        async throws
    {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let link = "href=\"/groups/\(World.group)#escalate\""
        func isShown(_ role: Role, _ membership: World.Membership) async throws -> Bool {
            let asker = World.asker(role, 1, membership)
            return try await site.ask(Asked("GET", "/me/waiting"), as: try await site.come(asker)).text.contains(link)
        }
        // A deputy came.
        #expect(try await !isShown(.manager, .outside))
        try await site.database.write {
            try $0.execute("UPDATE attendance SET came = 'absent'")
            try $0.execute("UPDATE group_terms SET escalate_after = 1")
        }
        #expect(try await isShown(.manager, .outside))
        #expect(try await isShown(.officer, .outside))
        #expect(try await !isShown(.manager, .excluded))
        #expect(try await !isShown(.member, .inside))
        try await site.database.write { try $0.execute("UPDATE group_member SET part = 'chair'") }
        #expect(try await isShown(.member, .inside))
        #expect(try await !isShown(.member, .outside))
    }
}
