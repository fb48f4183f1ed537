import Charts
import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every group, under the one it reports to.
struct GroupsPage: Page {
    var tree: GroupTree
    /// Which have terms of reference that hold today.
    var terms: [TermsInForce.Line]
    /// How useful those who came found the meetings of the last year.
    var ratings: [Ratings.Line]
    var today: Day
    var mayAdd: Bool

    var title: String { "Groups" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let seated = tree.branches.filter { $0.group.part != .known }.count
        return """
            <p class="govuk-body">The groups of the partnership and those around it on \(today), each under the one it
            reports to. \(tree.branches.isEmpty
                ? "" : "We run or have a seat on \(seated) of \(tree.branches.count)." as HTML)</p>
            \(tree.branches.isEmpty ? "<p class=\"govuk-body\">There is no group yet.</p>\n" as HTML : drawn)
            \(termsDrawn)\(ratingsDrawn)\
            \(mayAdd ? "<p class=\"govuk-body\">\(link("Add a group", to: Addresses.newGroup()))</p>" as HTML : "")
            """
    }

    /// The drawing, and the same as a list with a way to each group.
    private var drawn: HTML {
        let dashed: HTML =
            tree.branches.contains { !$0.also.isEmpty }
            ? " A dashed line leads to another group that one reports to." : ""
        return """
            \(tree.chart(on: today).html)
            <p class="govuk-body">Those that we run or sit on are in bold.\(dashed)</p>
            <h2 class="govuk-heading-m">The same as a list</h2>
            \(list(0, tree.branches[...]))
            """
    }

    /// The branches of one depth with those under each.
    private func list(_ depth: Int, _ branches: ArraySlice<GroupTree.Branch>) -> HTML {
        var (items, rest) = ([HTML](), branches)
        while let first = rest.popFirst() {
            let under = rest.prefix { $0.depth > depth }
            rest = rest.dropFirst(under.count)
            items.append(
                """
                <li>\(link("\(first.group.name)", to: Addresses.group(first.group.id))), \(words(first.group))\(also(first))
                \(under.isEmpty ? "" : list(depth + 1, under))</li>

                """)
        }
        return "<ul class=\"govuk-list govuk-list--bullet\">\n\(items)</ul>\n"
    }

    private func words(_ group: Group) -> HTML {
        let part: HTML =
            switch group.part {
            case .run: ""
            case .seated: ", run by others, with a seat for us"
            case .known: ", run by others, with no seat for us"
            }
        return "\(group.layer.said.lowercased())\(part)"
    }

    private func also(_ branch: GroupTree.Branch) -> HTML {
        branch.also.isEmpty
            ? "" : "; also reports to \(branch.also.map { "\($0.name)" as HTML }.joined(separator: ", "))"
    }

    static let example = GroupsPage(
        tree: GroupTree(
            [.example, .exampleUnder, .exampleBeside], [ReportingLines.Line(reporter: ID(42), hearer: ID(41))]),
        terms: [TermsInForce.Line(group: ID(41), reviewBy: "2026-03-31")], ratings: Ratings.Line.examples,
        today: "2026-11-24", mayAdd: true)

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.groups, .see, .group) { request in
            let (viewer, trace, today) = (request.viewer, request.trace, request.today)
            let groups = try await site.registry.look(Groups(viewer: viewer, on: today), trace)
            let lines = try await site.registry.look(ReportingLines(viewer: viewer, on: today), trace)
            // How many came is told beside it.
            let sight = viewer.sight(of: .meeting, now: request.now)
            let rated = Ratings(viewer: viewer, from: today + -366, today: today)
            let ratings = sight.isSuperset(of: [.title, .attendance]) ? try await site.registry.look(rated, trace) : []
            return .page(
                GroupsPage(
                    tree: GroupTree(groups, lines),
                    terms: try await site.registry.look(TermsInForce(viewer: viewer, on: today), trace),
                    ratings: ratings, today: today,
                    mayAdd: viewer.may(.add, Thing(.group), now: request.now)))
        }
    }
}
