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
    var layer: Group.Layer?
    var part: Group.Part?
    /// One of the places or bodies that groups are for beside the partnership's own area.
    var covers: String?
    var asked = ListAsked()
    var today: Day
    var mayAdd: Bool

    var title: String { "Groups" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        let seated = tree.branches.filter(\.group.isOurs).count
        return """
            <p class="govuk-body">The groups of the partnership and those around it on \(today), each under the one it
            reports to. \(link("As they were on another day, and what is different", to: Addresses.structure())). \(tree.branches.isEmpty
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
            \(list.drawn(filters))
            """
    }

    private var filters: HTML {
        """
        \(select(Field("layer", "Layer"), [Choice("", "Any layer")] + Group.Layer.allCases.map { Choice($0, "\($0.said)") }, chosen: layer?.inAddress))\
        \(select(Field("part", "What we have to do with it"), [Choice("", "Anything")] + Group.Part.allCases.map { Choice($0, "\($0.said)") }, chosen: part?.inAddress))\
        \(covered.isEmpty ? "" : select(Field("covers", "Covers"), [Choice("", "Anywhere")] + covered.map { Choice($0, "\($0)") }, chosen: covers))
        """
    }

    /// Every place or body that a group is for, by name.
    private var covered: [String] { Set(tree.branches.flatMap(\.group.covers)).sorted() }

    var list: Listing<GroupTree.Branch> {
        let reviews = Dictionary(terms.map { ($0.group, $0.reviewBy) }, uniquingKeysWith: { $1 })
        var address = Addresses.groups()
        if let layer { address = address.asking("layer", layer) }
        if let part { address = address.asking("part", part) }
        if let covers { address = address.asking("covers", covers) }
        return Listing(
            "Groups", comes: "each after the one it reports to", id: "groups", at: address,
            tree.branches.filter {
                (layer == nil || $0.group.layer == layer)
                    && (part == nil || $0.group.body.isEmpty && $0.group.part == part)
                    && (covers.map($0.group.covers.contains) ?? true)
            }, asked: asked, empty: "There is no such group.",
            columns: [
                ListColumn("Group", \.group.name)
                    .shown { branch in
                        let group = branch.group
                        return "\(link("\(group.name)", to: Addresses.group(group.id)))\(group.aheadSaid(on: today))"
                    }.ordered(),
                ListColumn("Layer", \.group.layer.said)
                    .ordered(.steps) { branch in Group.Layer.allCases.firstIndex(of: branch.group.layer) },
                ListColumn("Who has a part in it", \.group.partSaid), .fileAlone("Partnership", \.group.body),
                ListColumn("Covers", \.group.coversSaid).ordered(),
                ListColumn("Reports to") { $0.hearers.joined(separator: "; ") }.ordered(.words) {
                    $0.hearers.first?.lowercased()
                },
                ListColumn("Times a year") { $0.group.yearly == 0 ? "" : "\($0.group.yearly)" }.toTheRight()
                    .ordered(.numbers) { $0.group.yearly == 0 ? nil : $0.group.yearly },
                .day("Terms to be reviewed by") { $0.group.hidden.contains(.terms) ? nil : reviews[$0.group.id] },
                .fileAlone("What it is for", \.group.aim), .fileAlone("There since", \.group.from.iso),
            ])
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
            let page = GroupsPage(
                tree: GroupTree(groups, lines),
                terms: try await site.registry.look(TermsInForce(viewer: viewer, on: today), trace),
                ratings: ratings, layer: try request.query.one("layer", as: Group.Layer.self),
                part: try request.query.one("part", as: Group.Part.self),
                covers: try request.query.one("covers").flatMap { $0.isEmpty ? nil : $0 },
                asked: try ListAsked(request.query), today: today,
                mayAdd: viewer.may(.add, Thing(.group), now: request.now))
            return try .listed(page, page.list, request, file: FileName("groups"))
        }
    }
}
