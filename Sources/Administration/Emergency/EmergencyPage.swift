import Markup
import Pages
import Partnership
import Storage

/// Opens a note in an emergency whose existence is hidden from whoever asks, by the reference that they were told.
struct EmergencyPage: Page {
    var reference = ""
    var code: OpenInEmergency.ReasonCode?
    var reason = ""
    var proof: ProofPart
    var errors: [FieldError] = []

    var title: String { "Open something by its reference" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">Some handover notes are hidden from everybody but those named for them. Somebody who may see one can
        read its reference out to you, where waiting would do harm. It stands beside the note.</p>
        \(warning("Use this only where waiting for somebody's leave would do harm."))
        \(bullets([
            "You can look at the note for one hour. You cannot change it.",
            "Whoever holds the seat and the data protection lead are told at once that you opened it, and read your reason.",
            "It stands in the record, and is reviewed within five working days.",
            "Each try stands in the record too, also one that opens nothing.",
        ]))
        \(form(Addresses.emergency(), """
            \(input(Field("note-reference", "Its reference", hint: "Up to 19 digits. Spaces do not matter.", error: errors.of("note-reference")),
                value: reference, width: .twenty))\
            \(radios(Field("code", "Why it cannot wait", error: errors.of("code")),
                OpenInEmergency.ReasonCode.allCases.map { Choice($0, "\($0.said)") }, chosen: code?.inAddress))\
            \(textarea(Field("reason", "What has happened", hint: "In a sentence or two", error: errors.of("reason")), value: reason, rows: 4))\
            \(proof.html(errors))\
            \(button("Open it for an hour", .warning))
            """))
        """
    }

    static let example = EmergencyPage(
        reference: "2041 7730 9125 6608 114", proof: .password(back: Addresses.emergency()),
        errors: [FieldError("note-reference", "Nothing of this reference can be opened by you.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.emergency, .see, .note) { request in
                .page(EmergencyPage(proof: try await .of(request, back: Addresses.emergency(), site)))
            },
            Route(.post, Addresses.emergency, .see, .note) { request in
                let form = request.form
                var page = EmergencyPage(
                    reference: try form.one("note-reference") ?? "",
                    code: try form.one("code", as: OpenInEmergency.ReasonCode.self),
                    reason: try form.one("reason") ?? "",
                    proof: try await .of(request, back: Addresses.emergency(), site))
                if page.code == nil { page.errors.append(FieldError("code", "Choose why it cannot wait")) }
                let proved = try await page.proof.provedAt(request, site)
                if case .failure(let missing) = proved { page.errors.append(missing.shown) }
                guard let code = page.code, case .success(let provedAt) = proved, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let command = OpenByReference(
                    reference: page.reference, code: code, reason: page.reason, provedAt: provedAt)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.seat($0).at("notes") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
