import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts a seat on a group.
struct MemberFormPage: Page {
    var group: Group
    var seats: [Seat]
    var agencies: [Agency]
    var seat: ID<Seat>?
    var part: Member.Part? = .member
    var isRequired = false
    var from = DayTyped()
    var until = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Put a seat on the group" }
    var caption: HTML? { "\(group.name)" }
    var back: Address? { Addresses.group(group.id) }

    var body: HTML {
        let names = Dictionary(agencies.map { ($0.id, $0.shortName) }, uniquingKeysWith: { $1 })
        return form(
            Addresses.newMember(group.id),
            """
            \(select(
                Field("member", "Seat", error: errors.of("member")),
                seats.map { Choice($0.id, "\($0.title)\(names[$0.agency].map { ", \($0)" as HTML } ?? "")") },
                chosen: seat?.inAddress))\
            \(radios(Field("part", "As", error: errors.of("part")), Member.Part.allCases.map { Choice($0, "\($0.said)") }, chosen: part?.inAddress))\
            \(checkboxes(Field("required", "Must it be there?"), [Choice("yes", "The group should not meet without it")], ticked: isRequired ? ["yes"] : []))\
            \(dateDay(Field("from", "First day", hint: "A day to come puts it on the rota.", error: errors.of("from")), value: from))\
            \(dateDay(Field("until", "Last day", hint: "Leave empty if it is not known yet.", error: errors.of("until")), value: until))\
            \(button("Save"))
            """)
    }

    static let example = MemberFormPage(group: .example, seats: [], agencies: [])

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Group>) async throws -> MemberFormPage? {
            let (viewer, trace) = (request.viewer, request.trace)
            let found = try await site.registry.look(OneGroup(viewer: viewer, id: id), trace).first
            guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
            return MemberFormPage(
                group: found, seats: try await site.registry.look(Seats(viewer: viewer, on: request.today), trace),
                agencies: try await site.registry.look(Agencies(viewer: viewer, on: request.today), trace),
                from: DayTyped(request.today))
        }
        return [
            Route(.get, Addresses.newMember, .change, .group) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newMember, .change, .group) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                let form = request.form
                page.seat = try form.required("member", as: ID<Seat>.self)
                page.part = try form.one("part", as: Member.Part.self)
                page.isRequired = !form.all("required").isEmpty
                (page.from, page.until) = (try form.day("from"), try form.day("until"))
                let from = page.errors.day(page.from, "from")
                let until = page.until.isEmpty ? nil : page.errors.day(page.until, "until")
                if page.part == nil { page.errors.append(FieldError("part", "Choose what it is there")) }
                guard let from, let seat = page.seat, let part = page.part, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let command = SeatMember(
                    group: id, seat: seat, part: part, isRequired: page.isRequired, from: from, until: until)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.group(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}

/// Ends a seat's time on a group.
struct EndMemberPage: Page {
    var group: Group
    var line: Members.Line
    var until = DayTyped()
    var errors: [FieldError] = []
    /// How it is now, where somebody else changed it meanwhile.
    var stale: Member?

    var title: String { "End its time on the group" }
    var caption: HTML? { "\(line.title), \(group.name)" }
    var back: Address? { Addresses.group(group.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.facts) } ?? "")\
        \(form(
            Addresses.endMember(group.id, line.member.id),
            """
            \(hidden("version", "\(line.member.version)"))\
            \(dateDay(Field("until", "Last day", hint: "It is not expected at meetings after that day.", error: errors.of("until")), value: until))\
            \(button("End"))
            """))
        """
    }

    static let example = EndMemberPage(
        group: .example, line: Members.Line(member: .example, title: "Partnership sergeant", agency: "Police"))

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Group>, _ member: ID<Member>) async throws -> EndMemberPage? {
            let (viewer, trace) = (request.viewer, request.trace)
            let found = try await site.registry.look(OneGroup(viewer: viewer, id: id), trace).first
            guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
            let lines = try await site.registry.look(Members(viewer: viewer, group: id), trace)
            return lines.first { $0.member.id == member }.map {
                EndMemberPage(group: found, line: $0, until: DayTyped(request.today))
            }
        }
        return [
            Route(.get, Addresses.endMember, .change, .group) { request, id, member in
                try await page(request, id, member).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.endMember, .change, .group) { request, id, member in
                guard var page = try await page(request, id, member) else { return .notFound }
                page.line.member.version = try request.form.required("version", as: Int.self)
                page.until = try request.form.day("until")
                guard let until = page.errors.day(page.until, "until") else { return .page(page, status: 422) }
                let command = UnseatMember(member: member, version: page.line.member.version, until: until)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.group(id) },
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
