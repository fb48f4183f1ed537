import Dates
import Markup
import Pages
import Partnership
import Storage

/// Premises or an event: the tier, what it asks, how far it has come, every contact, and what was written before.
struct PremisesPage: Page {
    var register: PremisesRegister
    var line: PremisesRegister.Line
    /// Its words as they were and are, the latest first.
    var versions: [Premises]
    var mayChange: Bool

    var title: String { line.premises.words.name }
    var caption: HTML? { "\(line.premises.words.sort.said)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("Premises and events to protect", to: Addresses.premisesList()),
        ]
    }

    var body: HTML {
        guard let state = line.state, let tier = line.tier else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let words = line.premises.words
        return """
            <p class="govuk-body">\(tag("\(Marking.sensitive.rawValue)", .orange))</p>
            \(summaryList([
                SummaryRow("Tier", "\(register.law.said(tier, on: register.today))"),
                SummaryRow(asksSaid, asks(tier)),
                SummaryRow("How far", tag("\(state.name.said)", state.name.colour)),
                SummaryRow("Next contact", "\(state.nextSaid(on: register.today))"),
                SummaryRow("Who keeps in touch", "\(register.keeper(line.premises))"),
                SummaryRow("Use", "\(words.use.said)"), SummaryRow("Where", "\(register.place(words))"),
                SummaryRow("Responsible", "\(words.responsible)"),
                SummaryRow("People at most", "\(words.most): \(words.estimate)"),
            ] + (words.sort == .event ? [
                SummaryRow("Held", words.held.isEmpty ? "Not said" : "\(words.held)"),
                SummaryRow("Who enters is checked", words.isChecked ? "Yes" : "No"),
            ] : [])))
            \(mayChange ? actions : "")
            \(steps(state))
            \(contacts)
            \(history)
            """
    }

    private var asksSaid: HTML {
        register.law.isInForce(on: register.today) ? "What it asks" : "What it will ask"
    }

    private func asks(_ tier: ProtectionLaw.Tier) -> HTML {
        let asked = register.law.asks(tier)
        return asked.isEmpty ? "Nothing" : bullets(asked.map { "\($0)" })
    }

    private var actions: HTML {
        """
        \(buttonLink("Write down a contact", to: Addresses.newPremisesContact(line.premises.id)))
        <p class="govuk-body">\(link("Put it right", to: Addresses.changePremises(line.premises.id)))</p>
        """
    }

    private func steps(_ state: PremisesState) -> HTML {
        table(
            "How far it has come", id: "steps", columns: [Column("Step"), Column("Day"), .sentence("What shows it")],
            rows: PremisesContact.Came.steps.map { step in
                let shown = state.shown[step]
                return ["\(step.said)", shown.map { "\($0.day.said)" } ?? "Not yet", "\(shown?.text ?? "")"]
            }, empty: "")
    }

    private var contacts: HTML {
        table(
            "Contacts, the latest first", id: "contacts",
            columns: [
                Column("Day"), Column("What came of it"), .sentence("In words"), Column("Next contact by"),
                Column("Written down"),
            ],
            rows: line.contacts.map { one in
                [
                    "\(one.day.said)", one.isSo ? "\(one.came.said)" : "Put right: not “\(one.came.said)”",
                    "\(one.text)", one.next.map { "\($0.said)" } ?? "No day was set", "\(one.kept.said)",
                ]
            }, onNarrow: .stacks, empty: "Nobody has been in touch yet.")
    }

    private var history: HTML {
        let open = versions.filter { !$0.hidden.contains(.text) }
        guard open.count > 1 else { return "" }
        return table(
            "What was written of it", id: "history",
            columns: [
                Column("Written down"), Column("Name"), Column("Sort"), Column("Use"), Column("Where"),
                Column("Responsible"), Column("People at most"), .sentence("Of an event"),
                .sentence("Left out because"),
                Column("Who keeps in touch"), .sentence("Why it was changed"),
            ],
            rows: open.map { one in
                let words = one.words
                return [
                    "\(one.kept.said)", "\(words.name)", "\(words.sort.said)", "\(words.use.said)",
                    "\(register.place(words))", "\(words.responsible)", "\(words.most): \(words.estimate)",
                    words.sort == .event ? "\(words.held)\(words.isChecked ? "; who enters is checked" : "")" : "",
                    "\(words.leftOut)", "\(register.keeper(one))",
                    one.reason.isEmpty ? "First written" : "\(one.reason)",
                ]
            }, onNarrow: .stacks, empty: "")
    }

    static let example: PremisesPage = {
        let line = PremisesRegister.example.lines[0]
        var first = line.premises
        (first.version, first.reason, first.kept) = (1, "", "2026-05-04")
        (first.words.most, first.words.estimate) = (700, "Its website")
        return PremisesPage(register: .example, line: line, versions: [line.premises, first], mayChange: true)
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.premises, .see, .premises) { request, id in
            let (viewer, trace) = (request.viewer, request.trace)
            var register = try await site.registry.premises(of: id, trace, on: request.today, site.gazetteer)
            guard let line = register.lines.first else { return .notFound }
            let versions = try await site.registry.look(PremisesVersions(viewer: viewer, premises: id), trace)
            for code in versions.map(\.words.area) where register.areas[code] == nil {
                register.areas[code] = site.said(code)
            }
            return .page(
                PremisesPage(
                    register: register, line: line, versions: versions,
                    mayChange: viewer.may(.change, line.premises.thing, now: request.now)))
        }
    }
}
