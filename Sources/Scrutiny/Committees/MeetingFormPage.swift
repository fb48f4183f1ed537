import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts a meeting of a committee into its calendar.
struct MeetingFormPage: Page {
    var committee: Committee
    var day = DayTyped()
    var address = ""
    var errors: [FieldError] = []

    var title: String { "Add a meeting" }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { Addresses.committee(committee.id) }

    var body: HTML {
        form(
            Addresses.newMeeting(committee.id),
            """
            \(dateDay(Field("from", "Day", error: errors.of("from")), value: day))\
            \(input(Field("address", "Where it meets, or its address on the web", error: errors.of("address")), value: address))\
            \(button("Save"))
            """)
    }

    static let example = MeetingFormPage(committee: .example)

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newMeeting, .change, .committee) { request, id in
                try await site.committee(id, request).map { .page(MeetingFormPage(committee: $0)) } ?? .notFound
            },
            Route(.post, Addresses.newMeeting, .change, .committee) { request, id in
                guard let committee = try await site.committee(id, request) else { return .notFound }
                var page = MeetingFormPage(
                    committee: committee, day: try request.form.day("from"),
                    address: try request.form.one("address") ?? "")
                guard let day = page.errors.day(page.day, "from") else { return .page(page, status: 422) }
                let command = CallMeeting(committee: id, day: day, address: page.address)
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
