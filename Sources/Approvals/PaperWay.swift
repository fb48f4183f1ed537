package import Dates
package import Markup
package import Pages
package import Partnership
package import Storage

/// One step on the way of a paper, as its page tells it.
package struct StepTaken: Hashable, Sendable {
    package var on: Day
    /// In words: `Sent back to draft`.
    package var said: String
    /// Nothing where the program took it.
    package var person: ID<Person>?
    package var reason: String

    package init(_ on: Day, _ said: String, by person: ID<Person>?, reason: String) {
        (self.on, self.said, self.person, self.reason) = (on, said, person, reason)
    }
}

/// The steps that were taken, in order, with who took each.
package func wayTaken(_ steps: [StepTaken], people: [Person]) -> HTML {
    table(
        "Its way, in order", id: "moves", columns: [Column("Day"), Column("Step"), Column("Who"), Column("Reason")],
        rows: steps.map { ["\($0.on)", "\($0.said)", "\(people.said($0.person))", "\($0.reason)"] },
        empty: "No step has been taken yet.")
}

extension [Person] {
    /// By name: whoever is not shared with the reader is somebody.
    package func said(_ id: ID<Person>?) -> String {
        guard let id else { return "The program" }
        return first { $0.id == id }?.name ?? "Somebody"
    }
}

/// The form of the next step of a paper: what is done, and why where it must be said.
package struct NextStep {
    /// Where it is sent, with what is sent unseen.
    package var to: Address
    package var hidden: HTML
    /// The name of the field of the step.
    package var field: String
    package var steps: [Choice]
    package var chosen: String?
    /// What else is asked, before the reason.
    package var more: HTML
    package var reasonHint: HTML
    package var reason: String
    /// As it stands now, in a word, where somebody else moved it meanwhile.
    package var movedTo: String?
    package var errors: [FieldError]

    package init(
        to: Address, hidden: HTML, field: String = "step", _ steps: [Choice], chosen: String?, more: HTML = "",
        reasonHint: HTML, reason: String, movedTo: String?, errors: [FieldError]
    ) {
        (self.to, self.hidden, self.field, self.steps, self.chosen) = (to, hidden, field, steps, chosen)
        (self.more, self.reasonHint, self.reason) = (more, reasonHint, reason)
        (self.movedTo, self.errors) = (movedTo, errors)
    }

    package var drawn: HTML {
        form(
            to,
            """
            <h2 class="govuk-heading-m">What comes next</h2>
            \(movedTo.map { insetText("Somebody else changed this meanwhile: it is now “\($0)”. Nothing of yours was saved; your words are in the form below.") } ?? "")\
            \(hidden)\
            \(radios(Field(field, "What is done", error: errors.of(field)), steps, chosen: chosen, isSmall: true))\
            \(more)\
            \(textarea(Field("reason", "Reason", hint: reasonHint, error: errors.of("reason")), value: reason, rows: 3))\
            \(button("Save"))
            """)
    }
}
