import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Says which priorities a group works on.
struct GroupWorkPage: Page {
    var group: Group
    /// The priorities of plans that run or will run, and those that it works on already.
    var open: [PriorityOfPlan]
    var worksOn: Set<ID<Priority>>
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it works on now, where somebody else changed it meanwhile.
    var stale: [String]?

    var title: String { "Which priorities this group works on" }
    var caption: HTML? { "\(group.name)" }
    var back: Address? { groupAddress(group.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice("<p class=\"govuk-body\">\(group.name), which works on: \($0.isEmpty ? "nothing" : $0.joined(separator: "; "))</p>") } ?? "")
        \(choices)
        """
    }

    private var choices: HTML {
        guard !open.isEmpty else {
            return "<p class=\"govuk-body\">No plan that runs has a priority that it could work on.</p>"
        }
        let field = Field(
            "works-on", "Priorities that it works on", hint: "With the plan of each", error: errors.of("works-on"))
        return form(
            Addresses.groupWork(group.id),
            """
            \(hidden("version", "\(version)"))\
            \(checkboxes(field, open.map { Choice($0.id, "\($0.name)", hint: "\($0.plan.name)") }, ticked: worksOn.map(\.inAddress)))\
            \(button("Save"))
            """)
    }

    static let example = GroupWorkPage(
        group: .exampleUnder,
        open: [
            PriorityOfPlan(ID(972), name: "Antisocial behaviour on the quay", plan: .example),
            PriorityOfPlan(ID(974), name: "Serious violence", plan: .example),
        ], worksOn: [ID(972)], version: 1)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.groupWork, .change, .group) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.groupWork, .change, .group) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let before = page
                page.version = try request.form.required("version", as: Int.self)
                page.worksOn = Set(try request.form.all("works-on", as: ID<Priority>.self))
                let command = AssignWork(group: id, version: page.version, priorities: page.worksOn)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { groupAddress($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            page.stale = before.open.filter { before.worksOn.contains($0.id) }.map(\.name)
                            (page.group, page.version) = (now, now.version)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func found(
        _ id: ID<Group>, _ request: Request, _ site: PlanningSite
    ) async throws -> GroupWorkPage? {
        let (viewer, trace, registry) = (request.viewer, request.trace, site.registry)
        guard let group = try await registry.look(OneGroup(viewer: viewer, id: id), trace).first,
            viewer.may(.change, group.thing, now: request.now)
        else { return nil }
        let held = try await registry.looking(trace) { try $0.groupWork(group: id) }
        let worksOn = Set(held.map(\.priority))
        let open = try await registry.prioritiesOfPlans(trace)
            .filter { request.today <= $0.plan.until || worksOn.contains($0.id) }
        return GroupWorkPage(group: group, open: open, worksOn: worksOn, version: group.version)
    }
}
