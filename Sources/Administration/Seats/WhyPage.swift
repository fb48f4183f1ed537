import Dates
import Markup
import Pages
import Partnership
import Storage

/// Asks why somebody looks at a note, before it is shown. Their answer stands in the record.
struct WhyPage: Page {
    var seat: ID<Seat>
    var note: ID<Note>
    var marking: Marking
    var reason = ""
    var errors: [FieldError] = []

    var title: String { "Why are you looking?" }
    var back: Address? { Addresses.seat(seat).at("notes") }

    var body: HTML {
        """
        <p class="govuk-body">This note is marked \(tag("\(marking.rawValue)")). \(marking == .restricted
            ? "Every look at such a note says what it is for."
            : "One look in ten at such a note is asked what it is for.") What you say stands in the record.</p>
        \(form(Addresses.note(seat, note), """
            \(input(Field("reason", "Why you are looking", hint: "In a few words. Write nobody's name here.", error: errors.of("reason")), value: reason, width: .thirty))\
            \(button("Show the note"))
            """))
        """
    }

    static let example = WhyPage(
        seat: ID(114), note: ID(40), marking: .sensitive,
        errors: [FieldError("reason", "Say in a few words why you are looking.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.note, .see, .note) { request, seat, id in
                guard let note = try await find(seat, id, request, site) else { return .notFound }
                return .page(WhyPage(seat: seat, note: id, marking: note.marking))
            },
            Route(.post, Addresses.note, .see, .note) { request, seat, id in
                guard let note = try await find(seat, id, request, site) else { return .notFound }
                let reason = try request.form.one("reason") ?? ""
                let faults = AskWhy.faults(reason)
                guard faults.isEmpty else {
                    return .page(
                        WhyPage(seat: seat, note: id, marking: note.marking, reason: reason, errors: faults.shown),
                        status: 422)
                }
                site.asks.answered(request.viewer, note.thing)
                request.trace.note(note.thing.id, Set(note.thing.kind.fields).subtracting(note.hidden))
                request.trace.say(why: reason)
                return .page(NotePage(note: note, text: note.text(site.registry)))
            },
        ]
    }

    /// The note, where its text may be seen. Nothing of it is noted as shown yet.
    private static func find(
        _ seat: ID<Seat>, _ id: ID<Note>, _ request: Request, _ site: AdministrationSite
    ) async throws -> Note? {
        let notes = try await site.registry.database.look(
            Notes(viewer: request.viewer, seat: seat), at: request.now)
        return notes.first { $0.id == id && !$0.hidden.contains(.text) }
    }
}

/// One note, after somebody has said why they look at it.
struct NotePage: Page {
    var note: Note
    var text: String?

    var title: String { note.hidden.contains(.subject) ? "A note" : note.subject }
    var back: Address? { Addresses.seat(note.seat).at("notes") }

    var body: HTML {
        """
        <p class="govuk-body-s">\(tag("\(note.marking.rawValue)")) \(note.writtenAt.localDay)\(note.authorName.isEmpty ? "" : ", by \(note.authorName)").</p>
        \(text.map(paragraphs) ?? "<p class=\"govuk-body\">\(notShared)</p>")
        """
    }

    static let example = NotePage(note: .example, text: "Ring the harbour office before nine.")
}

extension Note {
    static let example = Note(
        id: ID(40), seat: ID(114), agency: ID(1), author: ID(13), authorName: "Sam Okafor",
        writtenAt: Instant(milliseconds: 1_795_426_200_000), marking: .sensitive, subject: "Whom to ring first")
}
