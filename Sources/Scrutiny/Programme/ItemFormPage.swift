import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts a matter on the work programme of a committee.
struct ItemFormPage: Page {
    var committee: Committee
    var meetings: [CommitteeMeeting]
    var name = ""
    var meeting: ID<CommitteeMeeting>?
    var errors: [FieldError] = []

    var title: String { "Put a matter on the work programme" }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { Addresses.committee(committee.id) }

    var body: HTML {
        form(
            Addresses.newItem(committee.id),
            """
            \(input(Field("title", "What it is about", error: errors.of("title")), value: name))\
            \(meetingField(meetings, meeting, errors))\
            \(button("Save"))
            """)
    }

    static let example = ItemFormPage(
        committee: .example, meetings: [.example], errors: [FieldError("title", "Enter what it is about.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newItem, .change, .committee) { request, id in
                guard let committee = try await site.committee(id, request) else { return .notFound }
                return .page(ItemFormPage(committee: committee, meetings: try await site.meetings(of: id, request)))
            },
            Route(.post, Addresses.newItem, .change, .committee) { request, id in
                guard let committee = try await site.committee(id, request) else { return .notFound }
                var page = ItemFormPage(
                    committee: committee, meetings: try await site.meetings(of: id, request),
                    name: try request.form.one("title") ?? "",
                    meeting: try request.form.one("meeting", as: ID<CommitteeMeeting>.self))
                let command = BookItem(committee: id, title: page.name, meeting: page.meeting)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.committee(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}

/// The choice of a meeting, with none first.
func meetingField(
    _ meetings: [CommitteeMeeting], _ chosen: ID<CommitteeMeeting>?, _ errors: [FieldError]
) -> HTML {
    select(
        Field("meeting", "Meeting", error: errors.of("meeting")),
        [Choice("", "None yet")] + meetings.map { Choice($0.id, "\($0.day)") }, chosen: chosen?.inAddress)
}
