import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down a contact with whoever is responsible for premises or an event.
struct PremisesContactPage: Page {
    var register: PremisesRegister
    var day = DayTyped()
    var came = PremisesContact.Came.touch
    var isSo = true
    var text = ""
    var next = DayTyped()
    var errors: [FieldError] = []

    private var premises: Premises? { register.lines.first?.premises }

    var title: String { "Contact" }
    var caption: HTML? { premises.map { "\($0.words.name)" } }
    var back: Address? { premises.map { Addresses.premises($0.id) } }

    var body: HTML {
        guard let premises else { return "" }
        return form(
            Addresses.newPremisesContact(premises.id),
            """
            \(dateDay(Field("contact", "Day of the contact", error: errors.of("contact")), value: day))\
            \(radios(Field("contact-came", "What came of it", error: errors.of("contact-came")), PremisesContact.Came.allCases.map { Choice($0, "\($0.said)") }, chosen: came.inAddress))\
            \(checkboxes(Field("not-so", "An earlier contact was wrong"), [Choice("yes", "It puts right what is chosen above: that was not so", hint: "The earlier one stays in the list.")], ticked: isSo ? [] : ["yes"]))\
            \(textarea(Field("contact-note", "What was said or found", hint: "Nothing of the plan itself, of a weakness, or of a private person", error: errors.of("contact-note")), value: text, rows: 3))\
            \(dateDay(Field("next-contact", "Next contact by", hint: "Leave it empty where no day is set", error: errors.of("next-contact")), value: next))\
            \(button("Save"))
            """)
    }

    static let example: PremisesContactPage = {
        var register = PremisesRegister.example
        register.lines = [register.lines[0]]
        return PremisesContactPage(
            register: register, day: DayTyped("2026-11-24"), came: .assessed, next: DayTyped("2027-02-01"),
            errors: [FieldError("contact-note", "Enter what was said or found.")])
    }()

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPremisesContact, .change, .premises) { request, id in
                try await site.premises(id, request).map {
                    .page(PremisesContactPage(register: $0, day: DayTyped(request.today)))
                } ?? .notFound
            },
            Route(.post, Addresses.newPremisesContact, .change, .premises) { request, id in
                guard let register = try await site.premises(id, request) else { return .notFound }
                let form = request.form
                var page = PremisesContactPage(
                    register: register, day: try form.day("contact"),
                    came: try form.one("contact-came", as: PremisesContact.Came.self) ?? .touch,
                    isSo: try form.one("not-so") != "yes", text: try form.one("contact-note") ?? "",
                    next: try form.day("next-contact"))
                let day = page.errors.day(page.day, "contact")
                let next = page.next.isEmpty ? nil : page.errors.day(page.next, "next-contact")
                guard let day, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = NoteContact(
                    premises: id, day: day, came: page.came, isSo: page.isSo, text: page.text, next: next)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.premises($0.id).at("contacts") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
