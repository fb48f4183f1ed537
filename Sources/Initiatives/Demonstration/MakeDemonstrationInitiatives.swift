package import Dates
package import Partnership
import Planning
import Storage

/// Fills a demonstration with what an invented partnership does beside its plan: initiatives, one of them evaluated late, an
/// award, events, and briefings that were held, are overdue and are ahead.
package struct MakeDemonstrationInitiatives: Sendable {
    /// The community safety manager, who writes them down.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    package func run(_ registry: Registry) async throws {
        let text = Self.text(now.localDay)
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            let held = try writing.connection.value(
                "SELECT COUNT(*) FROM initiative WHERE name = 'Quiet Quay'", as: Int.self)
            if held == 0 { _ = try ImportInitiatives(text: text).run(writing) }
        }
    }

    /// Its days are counted from the day on which it is made, so that something is always ahead and something overdue.
    static func text(_ today: Day) -> String {
        func day(_ days: Int) -> String { (today + days).iso }
        return """
            initiative: Quiet Quay
            kind: scheme
            for: Bars and shops on the quay serve nobody who is drunk, and call the wardens early.
            seat: Community safety manager
            partner: Marlshire Police
            partner: Harbour Homes
            plan: Aldermouth action plan, 2026 to 2029
            serves: The ferry steps and the quay
            from: \(day(-230))

            evaluation: Quiet Quay
            by: Marlshire University
            due: \(day(-25))
            there is: provisional
            found: Fewer people drink on the ferry steps after dark. One month was counted; the summer is still to come in.

            initiative: Operation Sandpiper
            kind: operation
            for: Off-road motorcycles on the dunes are stopped and, where the law allows it, seized.
            seat: Partnership sergeant
            partner: Aldermouth District Council
            from: \(day(-90))
            until: \(day(60))

            evaluation: Operation Sandpiper
            by: The partnership analyst
            due: \(day(75))

            initiative: Safer Harbour Week
            kind: campaign
            for: A week of stalls and talks on what residents can do themselves.
            agency: Aldermouth District Council
            partner: Marlshire Police
            partner: Marlshire Fire and Rescue
            partner: Harbour Homes
            plan: Aldermouth action plan, 2026 to 2029
            serves: Somewhere to go in the evening
            from: \(day(190))
            until: \(day(196))

            initiative: Aldermouth Safety Charter
            kind: charter
            for: What each shop, bar and landlord that signs it will do for those who feel unsafe.
            agency: Aldermouth District Council
            from: \(day(-600))
            until: \(day(-230))

            initiative: Review of the partnership
            kind: review
            for: Which groups the partnership needs, what each partner puts in, and whether its priorities still hold.
            seat: Community safety manager
            partner: Marlshire Police
            partner: Marlshire Fire and Rescue
            outside: Westmere Community Safety Partnership
            from: \(day(-70))
            until: \(day(120))

            milestone: What each group did in two years is laid beside its terms
            initiative: Review of the partnership
            due: \(day(-40))
            reached: \(day(-44))
            came of it: Two groups met for the same work; the strategy group will be asked to join them.

            milestone: Every partner has said what it puts in, in money and in people
            initiative: Review of the partnership
            due: \(day(-12))

            milestone: The strategy group decides on groups and priorities
            initiative: Review of the partnership
            due: \(day(70))

            communication: What the bars on the quay agreed, and what visitors can expect
            to: Visitors of the quay
            way: social-media
            way: printed
            agency: Aldermouth District Council
            partner: Marlshire Police
            initiative: Quiet Quay
            standing: out
            from: \(day(-55))
            until: \(day(-40))
            reached: about 4000
            note: Most of those who saw it saw the first of three posts.

            communication: How to report riders in the dunes, and what happens then
            to: Walkers, riders and those who live beside the dunes
            way: website
            way: in-person
            agency: Marlshire Police
            partner: Aldermouth District Council
            initiative: Operation Sandpiper
            from: \(day(-6))

            communication: What to do if somebody at home frightens you, in six languages
            to: Residents
            way: website
            way: message
            partner: Marlshire Police
            from: \(day(25))
            until: \(day(60))

            communication: A film about the partnership
            to: Residents
            way: social-media
            standing: left-out
            why: It would have taken the money of two outreach evenings.

            achievement: Coast Forum award for work with bars and shops on the quay
            day: \(day(-60))
            given by: Marlshire Coast Forum
            agency: Aldermouth District Council
            initiative: Quiet Quay

            event: Night of action on the quay
            day: \(day(-32))
            place: Ferry steps and Harbour Street
            agency: Marlshire Police
            partner: Aldermouth District Council
            partner: Marlshire Fire and Rescue
            initiative: Quiet Quay
            done: Officers and wardens went from bar to bar and spoke about drink and drugs together.
            output: Bars visited: 14
            output: Leaflets given out: about 200
            reached: about 120

            event: Bicycles marked on the market
            day: \(day(-11))
            place: Market Square
            agency: Aldermouth District Council
            done: Bicycles were marked, and owners shown how to lock them.
            output: Bicycles marked: 37
            output: Locks given out: 12

            event: Stall at the winter fair
            day: \(day(18))
            place: Guildhall
            agency: Aldermouth District Council
            partner: Marlshire Police

            training: What the four strands of CONTEST ask of councillors
            strand: prevent
            agency: Marlshire Police
            audience: members
            standing: held
            planned: \(day(-49))
            held: \(day(-42))
            came: Aldermouth District Council: 17
            came: Guests of parish councils: not counted

            training: Seeing what is out of place
            strand: protect
            agency: Marlshire Police
            audience: officers
            which: Wardens and front desks
            standing: planned
            planned: \(day(-9))

            training: Domestic abuse
            tier: Basic awareness
            outside: Marlshire Refuge
            audience: professionals
            which: General practitioners
            standing: held
            planned: \(day(-120))
            held: \(day(-120))
            came: General practitioners: more than 30

            training: What to do after an attack
            strand: prepare
            agency: Marlshire Fire and Rescue
            audience: officers
            standing: cancelled
            planned: \(day(-70))
            why: The trainer was called away to a fire; a new day is asked for.

            training: Serious violence and young people
            agency: Probation Service, Marlshire
            audience: officers
            standing: planned
            planned: \(day(40))
            """
    }
}
