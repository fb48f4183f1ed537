import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts a seat on a committee, or puts right from when until when it sits there.
struct CommitteeMemberFormPage: Page {
    var committee: Committee
    var seats: [Seat] = []
    var agencies: [Agency] = []
    /// The one that is put right; nothing for a new one.
    var changed: Sittings.Line?
    var seat: ID<Seat>?
    var from = DayTyped()
    var until = DayTyped()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Sitting?

    var title: String { changed == nil ? "Put a seat on the committee" : "Change a member’s time" }
    var caption: HTML? { changed.map { "\($0.title), \(committee.name)" } ?? "\(committee.name)" }
    var back: Address? { Addresses.members(committee.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("First day", "\(now.from)"), SummaryRow("Last day", now.until.map { "\($0)" } ?? "No end"),
            ])
        } ?? "")
        \(form(
            changed.map { Addresses.member(committee.id, $0.sitting.id) } ?? Addresses.newMember(committee.id),
            """
            \(changed.map { hidden("version", "\($0.sitting.version)") } ?? select(
                Field("member", "Seat", hint: "Its holder and its deputy sit on the committee.", error: errors.of("member")),
                seats.map { Choice($0.id, "\($0.title)\(name($0.agency))") }, chosen: seat?.inAddress))\
            \(changed == nil ? "" : errors.of("member").map { "<p class=\"govuk-error-message\" id=\"member\">\($0)</p>\n" as HTML } ?? "")\
            \(dateDay(Field("from", "First day", error: errors.of("from")), value: from))\
            \(dateDay(Field("until", "Last day", hint: "Leave empty if it is not known yet.", error: errors.of("until")), value: until))\
            \(button("Save"))
            """))
        """
    }

    private func name(_ id: ID<Agency>) -> HTML {
        agencies.first { $0.id == id }.map { ", \($0.shortName)" } ?? ""
    }

    static let example: CommitteeMemberFormPage = {
        let line = CommitteeMembersPage.example.lines[0]
        return CommitteeMemberFormPage(
            committee: .example, changed: line, from: DayTyped(line.sitting.from), until: DayTyped("2027-05-09"),
            stale: Sitting(id: line.sitting.id, on: line.sitting.on, seat: line.sitting.seat, from: "2024-05-21"))
    }()

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newMember, .change, .committee) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newMember, .change, .committee) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                page.seat = try request.form.required("member", as: ID<Seat>.self)
                guard let (from, until) = try page.read(request.form), let seat = page.seat else {
                    return .page(page, status: 422)
                }
                let command = SitOnCommittee(committee: id, seat: seat, from: from, until: until)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { _ in Addresses.members(id) }, again: page.with)
            },
            Route(.get, Addresses.member, .change, .committee) { request, id, member in
                try await found(id, member, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.member, .change, .committee) { request, id, member in
                guard var page = try await found(id, member, request, site) else { return .notFound }
                guard let (from, until) = try page.read(request.form) else { return .page(page, status: 422) }
                let command = ChangeSitting(
                    id: member, version: try request.form.required("version", as: Int.self), from: from, until: until)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.members(id) }, again: page.with,
                    stale: { now in
                        page.stale = now
                        page.changed?.sitting = now
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private mutating func read(_ form: Fields) throws(BadRequest) -> (Day, Day?)? {
        (from, until) = (try form.day("from"), try form.day("until"))
        let first = errors.day(from, "from")
        let last = until.isEmpty ? nil : errors.day(until, "until")
        guard let first, errors.isEmpty else { return nil }
        return (first, last)
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func blank(
        _ id: ID<Committee>, _ request: Request, _ site: ScrutinySite
    ) async throws -> CommitteeMemberFormPage? {
        guard let committee = try await site.committee(id, request),
            request.viewer.may(.change, committee.thing, now: request.now)
        else { return nil }
        return CommitteeMemberFormPage(
            committee: committee, seats: try await site.seats(request), agencies: try await site.agencies(request),
            from: DayTyped(request.today))
    }

    private static func found(
        _ id: ID<Committee>, _ member: ID<Sitting>, _ request: Request, _ site: ScrutinySite
    ) async throws -> CommitteeMemberFormPage? {
        guard let committee = try await site.committee(id, request),
            request.viewer.may(.change, committee.thing, now: request.now)
        else { return nil }
        let lines = try await site.registry.look(
            Sittings(viewer: request.viewer, on: committee.thing.id), request.trace)
        return lines.first { $0.sitting.id == member }.map { line in
            CommitteeMemberFormPage(
                committee: committee, changed: line, from: DayTyped(line.sitting.from),
                until: DayTyped(line.sitting.until))
        }
    }
}
