import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that something happened from which the time of a duty runs.
struct DutyEventPage: Page {
    var duty: Duty
    var occasion = ""
    var on = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Write down that it happened" }
    var caption: HTML? { "\(duty.words.name)" }
    var back: Address? { Addresses.duty(duty.id) }

    var body: HTML {
        """
        \(insetText("<p class=\"govuk-body\">\(duty.words.clock.said).</p>"))
        \(form(Addresses.newDutyEvent(duty.id), """
            \(input(Field("occasion", "What happened", hint: "No name of a person, and nothing by which one could be known", error: errors.of("occasion")), value: occasion))\
            \(dateDay(Field("on", "On which day", error: errors.of("on")), value: on))\
            \(button("Save"))
            """))
        """
    }

    static let example = DutyEventPage(
        duty: DutyRegister.example.lines[1].duty, errors: [FieldError("occasion", "Enter what happened.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newDutyEvent, .change, .duty) { request, id in
                try await site.duty(id, request).map { .page(DutyEventPage(duty: $0, on: DayTyped(request.today))) }
                    ?? .notFound
            },
            Route(.post, Addresses.newDutyEvent, .change, .duty) { request, id in
                guard let duty = try await site.duty(id, request) else { return .notFound }
                var page = DutyEventPage(
                    duty: duty, occasion: try request.form.one("occasion") ?? "", on: try request.form.day("on"))
                guard let day = page.errors.day(page.on, "on") else { return .page(page, status: 422) }
                let command = NoteDutyEvent(duty: id, day: day, text: page.occasion)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.duty($0.id).at("events") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
