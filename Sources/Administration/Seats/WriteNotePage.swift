import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes a note for whoever comes after in a seat.
struct WriteNotePage: Page {
    var seat: Seat
    var subject = ""
    var text = ""
    var marking = Marking.official
    var errors: [FieldError] = []

    var title: String { "Write a handover note" }
    var caption: HTML? { "\(seat.title)" }
    var back: Address? { Addresses.seat(seat.id) }

    var body: HTML {
        form(
            Addresses.writeNote(seat.id),
            """
            \(input(Field("subject", "What it is about", hint: "Write nobody's name here.", error: errors.of("subject")), value: subject, width: .thirty))\
            \(textarea(Field("text", "Note", error: errors.of("text")), value: text, rows: 10))\
            \(radios(
                Field("marking", "Marking", error: errors.of("marking")),
                [
                    Choice(Marking.official, "OFFICIAL"),
                    Choice(Marking.sensitive, "OFFICIAL-SENSITIVE", hint: "One time in ten, whoever reads it is asked why."),
                    Choice(Marking.restricted, "RESTRICTED", hint: "For you alone, until others are named."),
                ], chosen: marking.inAddress))\
            \(button("Save"))
            """)
    }

    static let example = WriteNotePage(seat: .example, errors: [FieldError("text", "Enter the note.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.writeNote, .add, .note) { request, id in
                let found = try await site.registry.look(OneSeat(viewer: request.viewer, id: id), request.trace)
                guard let seat = found.first,
                    request.viewer.may(.add, WriteNote.thing(seat), now: request.now)
                else { return .notFound }
                return .page(WriteNotePage(seat: seat))
            },
            Route(.post, Addresses.writeNote, .add, .note) { request, id in
                guard
                    let seat = try await site.registry.look(OneSeat(viewer: request.viewer, id: id), request.trace)
                        .first
                else { return .notFound }
                var page = WriteNotePage(
                    seat: seat, subject: try request.form.one("subject") ?? "",
                    text: try request.form.one("text") ?? "",
                    marking: try request.form.required("marking", as: Marking.self))
                let command = WriteNote(seat: id, marking: page.marking, subject: page.subject, text: page.text)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.seat(id).at("notes") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
