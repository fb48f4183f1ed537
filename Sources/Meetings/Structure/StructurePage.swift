import Charts
import Dates
import Markup
import Pages
import Partnership
import Storage

/// The groups as they were on a day, drawn and in words, and what is different from another day.
struct StructurePage: Page {
    var on = DayTyped()
    var since = DayTyped()
    /// Nothing where a day must be mended first.
    var structure: Structure?
    /// On the earlier of two days.
    var before: Structure?
    /// What each is called today.
    var today: [Group] = []
    var asked = ListAsked()
    var errors: [FieldError] = []

    var title: String { "Structure on a day" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Groups", to: Addresses.groups())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filterForm(Addresses.structure(), label: "Days", """
            \(dateDay(Field("on", "As it was on", error: errors.of("on")), value: on))\
            \(dateDay(Field("since", "What is different from", hint: "An earlier day, or empty", error: errors.of("since")), value: since))
            """))
        \(structure.map(drawn) ?? "")
        """
    }

    private func drawn(_ structure: Structure) -> HTML {
        guard !structure.groups.isEmpty else {
            return
                "\(changes)<p class=\"govuk-body\">No group was there on \(structure.day.said), as far as is written down.</p>"
        }
        return """
            \(changes)\(structure.tree.chart(on: structure.day).html)
            <p class="govuk-body">Groups stand as they were called and placed on that day, as far as it was written down when they
            changed; those that we run or sit on are in bold.</p>
            <h2 class="govuk-heading-m">The same as a list</h2>
            \(listing(structure).drawn())
            """
    }

    private var changes: HTML {
        guard let before, let structure else { return "" }
        let change = StructureChange(from: before, to: structure)
        func said(_ heading: HTML, _ lines: [String]) -> HTML {
            lines.isEmpty
                ? ""
                : """
                <h3 class="govuk-heading-s">\(heading)</h3>
                <ul class="govuk-list govuk-list--bullet">
                \(lines.map { "<li>\($0)</li>" as HTML }.joined(separator: "\n"))
                </ul>

                """
        }
        return """
            <h2 class="govuk-heading-m">From \(before.day.said) to \(structure.day.said)</h2>
            \(change.isEmpty ? "<p class=\"govuk-body\">Nothing of the structure is different.</p>\n" as HTML : "")\
            \(said("Ended", change.ended))\(said("New", change.new))\(said("Renamed", change.renamed))\
            \(said("Moved", change.moved))\(said("Who runs and sits on them", change.seated))
            """
    }

    func listing(_ structure: Structure) -> Listing<GroupTree.Branch> {
        let names = Dictionary(today.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        func now(_ branch: GroupTree.Branch) -> String {
            guard let name = names[branch.group.id] else { return "" }
            return name == branch.group.name ? "" : name
        }
        return Listing(
            "Groups", comes: "each after the one it reported to", id: "groups",
            at: Addresses.structure().asking(on, "on").asking(since, "since"), structure.tree.branches, asked: asked,
            empty: "There was no group.",
            columns: [
                ListColumn("Group", \.group.name)
                    .shown { link("\($0.group.name)", to: Addresses.group($0.group.id)) }.ordered(),
                ListColumn("Called today", now), ListColumn("Layer", \.group.layer.said).ordered(),
                ListColumn("Who had a part in it", \.group.partSaid), ListColumn("Covered", \.group.coversSaid),
                ListColumn("Reported to") { $0.hearers.joined(separator: "; ") }.ordered(),
                ListColumn("Chair") { structure.chair($0.group.id) }.ordered(),
                .sentence("Seats") { structure.seats($0.group.id, as: { $0 != .chair }).joined(separator: "; ") },
                .day("There since", \.group.from), .day("Until", \.group.until),
            ])
    }

    static let example: StructurePage = {
        var page = StructurePage(on: DayTyped("2026-11-24"), since: DayTyped("2024-04-01"))
        let line = ReportingLines.Line(reporter: ID(42), hearer: ID(41))
        var former = Group.exampleUnder
        former.name = "Delivery Board"
        let seat = Members.Line(member: .example, title: "Partnership sergeant", agency: "Police")
        page.before = Structure(on: "2024-04-01", [.example, former], [])
        page.structure = Structure(on: "2026-11-24", [.example, .exampleUnder, .exampleBeside], [line], [seat])
        page.today = [.example, .exampleUnder, .exampleBeside]
        return page
    }()

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.structure, .see, .group) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            var page = StructurePage(
                on: try request.query.day("on"), since: try request.query.day("since"),
                asked: try ListAsked(request.query))
            if page.on.isEmpty { page.on = DayTyped(request.today) }
            let day = page.errors.day(page.on, "on")
            let since = page.since.isEmpty ? nil : page.errors.day(page.since, "since")
            if let day, let since, day <= since {
                page.errors.append(FieldError("since", "Enter a day before the other."))
            }
            guard let day, page.errors.isEmpty else { return .page(page, status: 422) }
            let structure = try await registry.structure(trace, on: day)
            page.structure = structure
            if let since { page.before = try await registry.structure(trace, on: since) }
            page.today = try await registry.look(Groups(viewer: viewer, on: request.today, withPast: true), trace)
            return try .listed(
                page, page.listing(structure), request, file: FileName("groups on \(day.iso)"))
        }
    }
}

extension Address {
    /// The day that was typed; nothing more where none was.
    fileprivate func asking(_ typed: DayTyped, _ name: String) -> Address {
        guard let day = typed.read else { return self }
        return asking("\(name)-day", "\(day.parts.day)").asking("\(name)-month", "\(day.parts.month)")
            .asking("\(name)-year", "\(day.parts.year)")
    }
}
