import Partnership
import Storage

extension Additions {
    /// A further plan with a priority and a figure that it cites. Everybody who has signed in sees plans, so it is hidden
    /// from those whom a conflict of interest keeps from all of it.
    static let plan = Addition(
        name: "a plan",
        parts: [
            (Thing(.plan, number: 1971), .title),
            (
                Thing(.priority, number: 1972, owner: ID(World.council), seat: ID(World.seat(.official))), .title
            ), (Thing(.citedFigure, number: 1973), .title), (Thing(.emergingIssue, number: 1975), .title),
            (Thing(.indicator, number: 1976), .title), (Thing(.plannedAction, number: 1977), .title),
            (Thing(.supply, number: 1978, owner: ID(World.council)), .title),
            (Thing(.duty, number: 1979, owner: ID(World.council), seat: ID(World.seat(.official))), .title),
            (
                Thing(
                    .equalityAssessment, number: 1988, owner: ID(World.council), seat: ID(World.seat(.official))),
                .title
            ),
            (
                Thing(.prospect, number: 1989, owner: ID(World.council), seat: ID(World.seat(.official))), .title
            ),
            (Thing(.post, number: 1990, owner: ID(World.council), seat: ID(World.seat(.official))), .title),
            (World.premisesThing(1990), .title),
            (Thing(.assessment, number: 1851), .title), (Thing(.assessment, number: 1856), .title),
            (World.assessmentEditionThing(1852), .title),
            (World.addedApprovalThing, .title), (World.addedIssuedReportThing, .title),
        ],
        put: {
            try World.addPlan(1971, 1972, 1973, World.seat(.official), $0)
            try World.addWork(1971, 1972, World.seat(.official), $0)
            try World.addSupply(1978, plan: 1971, action: 1977, $0)
            try World.addDuty(1979, World.seat(.official), $0)
            try World.addEquality(1988, plan: 1971, priority: 1972, $0)
            try World.addProspect(1989, priority: 1972, issue: 1975, World.seat(.official), $0)
            try World.addPost(1990, World.seat(.official), $0)
            try World.addPremises(1990, World.seat(.official), $0)
            try World.addAssessment(1851, 1852, plan: 1971, priority: 1972, $0)
            try World.addApproval(
                1861, "/plans/1971/approval", about: Thing(.plan, number: 1971), $0)
            try World.addIssuedReport(1871, edition: 2, $0)
            try World.addEditions(1971, 1972, 1973, World.seat(.official), $0)
            // Under the same strategy: it shares an action of another plan, and has one that it shares with another.
            try World.putUnder(1971, 1972, $0)
            try $0.execute(
                """
                INSERT INTO planned_action_joint (action, plan)
                VALUES (\(World.plannedAction), 1971), (1977, \(World.besidePlan))
                """)
        },
        takeAway: {
            try World.clearPlanning($0)
            try World.addPlanning($0)
            try World.clearApprovals($0)
            try World.addApprovals($0)
            try World.clearIssuedReports($0)
        })
}
