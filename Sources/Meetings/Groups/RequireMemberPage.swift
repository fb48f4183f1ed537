import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says from which day on a group should not meet without a seat, or may again.
struct RequireMemberPage: Page {
    var group: Group
    var line: Members.Line
    var isRequired: Bool
    var from = DayTyped()
    var errors: [FieldError] = []
    /// How it is now, where somebody else changed it meanwhile.
    var stale: Member?

    init(_ group: Group, _ line: Members.Line, from: Day) {
        (self.group, self.line, isRequired, self.from) = (group, line, !line.member.isRequired, DayTyped(from))
    }

    var title: String { "Must it be there?" }
    var caption: HTML? { "\(line.title), \(group.name)" }
    var back: Address? { Addresses.group(group.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.facts) } ?? "")\
        \(form(
            Addresses.requireMember(group.id, line.member.id),
            """
            \(hidden("version", "\(line.member.version)"))\
            \(radios(
                Field("required", "The group", error: errors.of("required")),
                [Choice("yes", "Should not meet without it"), Choice("no", "May meet without it")],
                chosen: isRequired ? "yes" : "no"))\
            \(dateDay(Field("from", "From which day on", hint: "Meetings before that day stay under the rule that held then.", error: errors.of("from")), value: from))\
            \(button("Save"))
            """))
        """
    }

    static let example = RequireMemberPage(
        .example, Members.Line(member: .example, title: "Partnership sergeant", agency: "Police"), from: "2026-11-24")

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(
            _ request: Request, _ id: ID<Group>, _ member: ID<Member>
        ) async throws -> RequireMemberPage? {
            let (viewer, trace) = (request.viewer, request.trace)
            let found = try await site.registry.look(OneGroup(viewer: viewer, id: id), trace).first
            guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
            let lines = try await site.registry.look(Members(viewer: viewer, group: id), trace)
            return lines.first { $0.member.id == member }.map { RequireMemberPage(found, $0, from: request.today) }
        }
        return [
            Route(.get, Addresses.requireMember, .change, .group) { request, id, member in
                try await page(request, id, member).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.requireMember, .change, .group) { request, id, member in
                guard var page = try await page(request, id, member) else { return .notFound }
                let form = request.form
                page.line.member.version = try form.required("version", as: Int.self)
                page.isRequired = try form.one("required") == "yes"
                page.from = try form.day("from")
                guard let from = page.errors.day(page.from, "from") else { return .page(page, status: 422) }
                let command = RequireMember(
                    member: member, version: page.line.member.version, isRequired: page.isRequired, from: from)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.group($0.group) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.line.member.version) = (now, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }
}

extension Member {
    /// How it stands, for whoever was overtaken.
    var facts: [SummaryRow] {
        [
            SummaryRow("Must be there", isRequired ? "Yes" : "No"), SummaryRow("From", "\(from)"),
            SummaryRow("Until", until.map { "\($0)" } ?? "Not ended"),
        ]
    }
}
