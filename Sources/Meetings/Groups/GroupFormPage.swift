import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a group, or changes what is known of one.
struct GroupFormPage: Page {
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<Group>, version: Int)?
    /// Those that it may report to.
    var groups: [Group]
    var name = ""
    var layer: Group.Layer?
    /// Whose it is; empty for ours.
    var whose = ""
    var part: Group.Part?
    var yearly = "4"
    var covers = ""
    var aim = ""
    var from = DayTyped()
    var until = DayTyped()
    /// From which day on it is as the form says; asked for where a group is changed.
    var since = DayTyped()
    var hearers: [ID<Group>] = []
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Group?

    var title: String { changed == nil ? "Add a group" : "Change this group" }
    var back: Address? { changed.map { Addresses.group($0.id) } ?? Addresses.groups() }

    var body: HTML {
        let others = groups.filter { $0.id != changed?.id }
        return """
            \(stale.map { now in
                staleNotice([
                    SummaryRow("Name", "\(now.name)"), SummaryRow("Layer", "\(now.layer.said)"),
                    SummaryRow("What we have to do with it", "\(now.partSaid)"),
                    SummaryRow("Covers", "\(now.coversSaid)"), SummaryRow("What it is for", "\(now.aim)"),
                ])
            } ?? "")
            \(form(changed.map { Addresses.changeGroup($0.id) } ?? Addresses.newGroup(), """
                \(changed.map { hidden("version", "\($0.version)") } ?? "")\
                \(input(Field("name", "Name", hint: "Such as Joint Strategic Group", error: errors.of("name")), value: name, width: .thirty))\
                \(radios(Field("layer", "Layer", error: errors.of("layer")), Group.Layer.allCases.map { Choice($0, "\($0.said)") }, chosen: layer?.inAddress))\
                \(input(Field("body", "Whose group it is", hint: "The name of another partnership. Leave it empty for ours.", error: errors.of("body")), value: whose, width: .thirty))\
                \(radios(Field("part", "What we have to do with it", hint: "Of another partnership’s group: what they have to do with it", error: errors.of("part")), Group.Part.allCases.map { Choice($0, "\($0.said)") }, chosen: part?.inAddress))\
                \(input(Field("yearly", "How often a year it means to meet", hint: "0 where no number is set", error: errors.of("yearly")), value: yearly, width: .four, isNumber: true))\
                \(textarea(Field("covers", "Places or bodies that it is for", hint: "A line each, such as other districts or a county. Leave it empty where it is for the partnership’s own area.", error: errors.of("covers")), value: covers, rows: 3))\
                \(textarea(Field("aim", "What it is for", hint: "A sentence or two. Leave empty if it is not settled.", error: errors.of("aim")), value: aim, rows: 3))\
                \(others.isEmpty ? "" : checkboxes(
                    Field("hearers", "Reports to", hint: "It is shown under the first of those that are ticked.", error: errors.of("hearers")),
                    others.map { Choice($0.id, "\($0.name)") }, ticked: hearers.map(\.inAddress)))\
                \(dateDay(Field("from", "First day", error: errors.of("from")), value: from))\
                \(changed == nil ? "" : dateDay(Field("until", "Last day", hint: "Leave empty while it is there", error: errors.of("until")), value: until))\
                \(changed == nil ? "" : dateDay(Field("since", "Since when it is so", hint: "From which day it has this name, layer and part, and reports to these. Its first day, where it was written down wrongly.", error: errors.of("since")), value: since))\
                \(button("Save"))
                """))
            """
    }

    static let example = GroupFormPage(
        groups: [.example], errors: [FieldError("name", "Enter the name of the group.")])

    init(groups: [Group], errors: [FieldError] = []) { (self.groups, self.errors) = (groups, errors) }

    private init(_ group: Group, _ groups: [Group], _ hearers: [ID<Group>]) {
        (changed, self.groups, name) = ((group.id, group.version), groups, group.name)
        (layer, whose, part, yearly, aim) = (group.layer, group.body, group.part, "\(group.yearly)", group.aim)
        covers = group.inLines
        (from, until, self.hearers) = (DayTyped(group.from), DayTyped(group.until), hearers)
    }

    private init(_ form: Fields, _ groups: [Group]) throws(BadRequest) {
        self.groups = groups
        name = try form.one("name") ?? ""
        layer = try form.one("layer", as: Group.Layer.self)
        whose = try form.one("body") ?? ""
        part = try form.one("part", as: Group.Part.self)
        yearly = try form.one("yearly") ?? ""
        (covers, aim) = (try form.one("covers") ?? "", try form.one("aim") ?? "")
        (from, until, since) = (try form.day("from"), try form.day("until"), try form.day("since"))
        hearers = try form.all("hearers", as: ID<Group>.self)
        if let version = try form.one("version", as: Int.self) { changed = (ID(0), version) }
    }

    /// What to do; nothing where a field must be mended first.
    private mutating func command() -> KeepGroup? {
        let first = errors.day(from, "from")
        let last = until.isEmpty ? nil : errors.day(until, "until")
        let day = since.isEmpty ? nil : errors.day(since, "since")
        let times = Int(inAddress: yearly)
        if layer == nil { errors.append(FieldError("layer", "Choose a layer")) }
        if part == nil { errors.append(FieldError("part", "Choose what we have to do with it")) }
        if times == nil { errors.append(FieldError("yearly", "Enter a number such as 4")) }
        guard let first, let layer, let part, let times, errors.isEmpty else { return nil }
        return KeepGroup(
            changed: changed, name: name, layer: layer, body: whose, part: part, yearly: times, aim: aim,
            covers: Group.named(inLines: covers), from: first, until: last, hearers: hearers, since: day)
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private func answer(_ request: Request, _ site: MeetingsSite) async throws -> Response {
        var page = self
        guard let command = page.command() else { return .page(page, status: 422) }
        return try await site.registry.write(request.trace, command.run)
            .answer(
                to: { Addresses.group($0.id) }, again: page.with,
                stale: { now in
                    (page.stale, page.changed) = (now, (now.id, now.version))
                    return .page(page, status: 409)
                })
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func groups(_ request: Request) async throws -> [Group] {
            try await site.registry.look(Groups(viewer: request.viewer, on: request.today), request.trace)
        }
        return [
            Route(.get, Addresses.newGroup, .add, .group) { request in
                var page = GroupFormPage(groups: try await groups(request))
                page.from = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.newGroup, .add, .group) { request in
                var page = try GroupFormPage(request.form, try await groups(request))
                page.changed = nil
                return try await page.answer(request, site)
            },
            Route(.get, Addresses.changeGroup, .change, .group) { request, id in
                let (viewer, trace) = (request.viewer, request.trace)
                let found = try await site.registry.look(OneGroup(viewer: viewer, id: id), trace).first
                guard let found, viewer.may(.change, found.thing, now: request.now) else { return .notFound }
                let lines = try await site.registry.look(ReportingLines(viewer: viewer, on: request.today), trace)
                let hearers = lines.filter { $0.reporter == id }.map(\.hearer)
                var page = GroupFormPage(found, try await groups(request), hearers)
                page.since = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.changeGroup, .change, .group) { request, id in
                let found = try await site.registry.look(OneGroup(viewer: request.viewer, id: id), request.trace).first
                guard let found, request.viewer.may(.change, found.thing, now: request.now) else { return .notFound }
                var page = try GroupFormPage(request.form, try await groups(request))
                page.changed = (id, try request.form.required("version", as: Int.self))
                return try await page.answer(request, site)
            },
        ]
    }
}
