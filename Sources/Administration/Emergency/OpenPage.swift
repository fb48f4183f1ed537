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
    var proof: ProofPart
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
            \(proof.html(errors))\
            \(button("Open it for an hour", .warning))
            """))
        """
    }

    static let example = OpenPage(
        seat: ID(114), note: ID(40), proof: .password(back: Addresses.open(ID(114), ID(40))),
        errors: [FieldError("reason", "Enter what has happened.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.open, .see, .note) { request, seat, note in
                guard try await thing(seat, note, request, site) != nil else { return .notFound }
                let proof = try await ProofPart.of(request, back: Addresses.open(seat, note), site)
                return .page(OpenPage(seat: seat, note: note, proof: proof))
            },
            Route(.post, Addresses.open, .see, .note) { request, seat, note in
                guard let thing = try await thing(seat, note, request, site) else { return .notFound }
                let form = request.form
                var page = OpenPage(
                    seat: seat, note: note, code: try form.one("code", as: OpenInEmergency.ReasonCode.self),
                    reason: try form.one("reason") ?? "",
                    proof: try await .of(request, back: Addresses.open(seat, note), site))
                if page.code == nil { page.errors.append(FieldError("code", "Choose why it cannot wait")) }
                let proved = try await page.proof.provedAt(request, site)
                if case .failure(let missing) = proved { page.errors.append(missing.shown) }
                guard let code = page.code, case .success(let provedAt) = proved, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let command = OpenInEmergency(
                    thing: thing, code: code, reason: page.reason, provedAt: provedAt)
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
