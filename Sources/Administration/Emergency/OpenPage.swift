import Dates
import Markup
import Pages
import Partnership
import Storage

/// Opens a note in an emergency: says what is recorded, who is told, and for how long.
struct OpenPage: Page {
    var seat: ID<Seat>
    var note: ID<Note>
    var code: OpenInEmergency.ReasonCode?
    var reason = ""
    var errors: [FieldError] = []

    var title: String { "Open this in an emergency" }
    var back: Address? { Addresses.seat(seat) }

    var body: HTML {
        """
        \(warning("Use this only where waiting for somebody's leave would do harm."))
        \(bullets([
            "You can look at this note for one hour. You cannot change it.",
            "Whoever holds the seat and the data protection lead are told at once that you opened it, and read your reason.",
            "It stands in the record, and is reviewed within five working days.",
        ]))
        \(form(Addresses.open(seat, note), """
            \(radios(Field("code", "Why it cannot wait", error: errors.of("code")),
                OpenInEmergency.ReasonCode.allCases.map { Choice($0, "\($0.said)") }, chosen: code?.inAddress))\
            \(textarea(Field("reason", "What has happened", hint: "In a sentence or two", error: errors.of("reason")), value: reason, rows: 4))\
            \(passwordInput(Field("password", "Your password", error: errors.of("password")), complete: "current-password"))\
            \(button("Open it for an hour", .warning))
            """))
        """
    }

    static let example = OpenPage(
        seat: ID(114), note: ID(40), errors: [FieldError("reason", "Enter what has happened.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.open, .see, .note) { request, seat, note in
                guard try await thing(seat, note, request, site) != nil else { return .notFound }
                return .page(OpenPage(seat: seat, note: note))
            },
            Route(.post, Addresses.open, .see, .note) { request, seat, note in
                guard let thing = try await thing(seat, note, request, site), let signedIn = request.signedIn else {
                    return .notFound
                }
                let form = request.form
                var page = OpenPage(
                    seat: seat, note: note, code: try form.one("code", as: OpenInEmergency.ReasonCode.self),
                    reason: try form.one("reason") ?? "")
                if page.code == nil { page.errors.append(FieldError("code", "Choose why it cannot wait")) }
                let password = try form.one("password") ?? ""
                if try await !site.signIns.isPassword(password, of: signedIn, at: request.now) {
                    page.errors.append(FieldError("password", "This is not your password"))
                }
                guard let code = page.code, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = OpenInEmergency(
                    thing: thing, code: code, reason: page.reason, provedAt: request.now)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.seat(seat).at("notes") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    /// The note, where only reach or marking keeps it from the viewer; nothing otherwise, there or not.
    private static func thing(
        _ seat: ID<Seat>, _ note: ID<Note>, _ request: Request, _ site: AdministrationSite
    ) async throws -> Thing? {
        let found = try await site.registry.look(Notes(viewer: request.viewer, seat: seat), request.trace)
            .first { $0.id == note }
        guard let found,
            OpenInEmergency(thing: found.thing, code: .life, reason: "", provedAt: request.now)
                .isOpenable(by: request.viewer, at: request.now)
        else { return nil }
        return found.thing
    }
}

extension OpenInEmergency.ReasonCode: InAddress {}
