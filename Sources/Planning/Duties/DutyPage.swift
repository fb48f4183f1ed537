import Dates
import Markup
import Pages
import Partnership
import Storage

/// One duty: what the law asks, how it stands, everything that shows it, and what was written of it before.
struct DutyPage: Page {
    var register: DutyRegister
    var line: DutyRegister.Line
    /// Its words as they were and are, the latest first.
    var versions: [Duty]
    var mayChange: Bool
    /// What is known of, where the duty is one to protect premises and whoever reads it may see them.
    var premises: PremisesRegister?

    var title: String { line.duty.words.name }
    var caption: HTML? { "Duty" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Plans", to: Addresses.plans()), Link("Duties", to: Addresses.duties())]
    }

    var body: HTML {
        guard let state = line.state else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let words = line.duty.words
        return """
            \(summaryList([
                SummaryRow("State", state.tagged(words)),
                SummaryRow("What the law asks", "\(words.asks)"), SummaryRow("On whom", "\(words.bearer)"),
                SummaryRow("Whose here", "\(register.whose(line.duty))"), SummaryRow("By when", "\(words.clock.said)"),
                SummaryRow("In force", "\(words.inForceSaid)"),
                SummaryRow("Ends", words.until.map { "\($0.said)" } ?? "No day is set"),
                SummaryRow("Source", "\(words.source)"), SummaryRow("As of", "\(words.asOf.said)"),
                SummaryRow("To check first", words.note.isEmpty ? "Nothing said" : "\(words.note)"),
            ]))
            \(mayChange ? actions : "")
            \(events)
            \(table(
                "What shows it, the latest first", id: "evidence",
                columns: [
                    Column("Its date"), Column("What"), .sentence("Which"), Column("Answers"), Column("Written down"),
                    Column("Counts"),
                ],
                rows: line.evidence.map(row), onNarrow: .stacks, empty: "Nothing is recorded that shows it."))
            \(line.hasMore ? "<p class=\"govuk-body\">Something else shows it that is not shared with you, or is no longer in its register.</p>" : "")
            \(premises.map(protected) ?? "")\(history)
            """
    }

    private func protected(_ premises: PremisesRegister) -> HTML {
        """
        \(premisesCounts(premises))
        <p class="govuk-body">\(link("Premises and events to protect", to: Addresses.premisesList())): \
        \(tag("\(Marking.sensitive.rawValue)", .orange))</p>
        """
    }

    private var actions: HTML {
        let id = line.duty.id
        let event: HTML =
            line.duty.words.clock.kind == .within
            ? "<p class=\"govuk-body\">\(link("Write down that it happened", to: Addresses.newDutyEvent(id)))</p>" : ""
        return """
            \(event)
            \(buttonLink("Write down what shows it", to: Addresses.newDutyEvidence(id)))
            <p class="govuk-body">\(link("Put the duty right, or end it", to: Addresses.changeDuty(id)))</p>
            """
    }

    private func row(_ one: DutyEvidence) -> [HTML] {
        let place: HTML = one.address.isEmpty ? "" : ", at \(one.address)"
        let isReplaced = line.evidence.contains { $0.replaces == one.id }
        let not = isReplaced ? "No: a later one puts it right" : "No: its register does not have it as done"
        return [
            "\(one.day.said)", "\(one.what)", "\(one.whichDrawn)\(place)",
            line.events.first { $0.id == one.event }.map { "\($0.text), \($0.day.said)" } ?? "The duty",
            "\(one.kept.said)", one.counts ? "Yes" : "\(not)",
        ]
    }

    private var events: HTML {
        guard case .within(let limit, _) = line.duty.words.clock else { return "" }
        return table(
            "What its time runs from", id: "events",
            columns: [.sentence("What happened"), Column("Day"), Column("Due by"), Column("Shown")],
            rows: line.events.map { event in
                [
                    "\(event.text)", "\(event.day.said)", "\(limit.last(from: event.day).said)",
                    line.answered.contains(event.id) ? "Yes" : "Not yet",
                ]
            }, onNarrow: .stacks, empty: "Nothing is written down that happened.")
    }

    private var history: HTML {
        let open = versions.filter { !$0.hidden.contains(.text) }
        guard open.count > 1 else { return "" }
        return table(
            "What was written of it", id: "history",
            columns: [
                Column("Written down"), Column("Name"), .sentence("What the law asks"), Column("Whose here"),
                Column("By when"), Column("In force"), Column("Ends"), Column("As of"), .sentence("Why it was changed"),
            ],
            rows: open.map { one in
                let words = one.words
                return [
                    "\(one.kept.said)", "\(words.name)", "\(words.asks) (\(words.source); on \(words.bearer))",
                    "\(register.whose(one))", "\(words.clock.said)", "\(words.inForceSaid)",
                    words.until.map { "\($0.said)" } ?? "No day is set", "\(words.asOf.said)",
                    one.reason.isEmpty ? "First written" : "\(one.reason)",
                ]
            }, onNarrow: .stacks, empty: "")
    }

    static let example: DutyPage = {
        let line = DutyRegister.example.lines[0]
        var first = line.duty
        (first.version, first.reason, first.kept) = (1, "", "2026-10-01")
        first.words.agency = nil
        return DutyPage(register: .example, line: line, versions: [line.duty, first], mayChange: true)
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.duty, .see, .duty) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let register = try await registry.dutyRegister(of: id, trace, on: request.today)
            guard let line = register.lines.first else { return .notFound }
            let words = line.duty.words
            let isProtecting =
                ProtectionLaw.of2025.isSource(of: words) && viewer.may(.see, .premises, now: request.now)
            return .page(
                DutyPage(
                    register: register, line: line,
                    versions: try await registry.look(DutyVersions(viewer: viewer, duty: id), trace),
                    mayChange: viewer.may(.change, line.duty.thing, now: request.now),
                    premises: isProtecting
                        ? try await registry.premises(trace, on: request.today, site.gazetteer) : nil))
        }
    }
}

extension DutyEvidence {
    /// With the way to the record that it is, and how that stands in its own register.
    var whichDrawn: HTML {
        guard let told else { return "\(text)" }
        let said: HTML = text.isEmpty ? "" : ": \(text)"
        return "\(link("\(told.title)", to: told.address))\(said) (\(told.stands))"
    }
}
