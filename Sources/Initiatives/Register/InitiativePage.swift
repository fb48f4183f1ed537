import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// One initiative: what it is for, who leads it and who takes part, what evaluations found, and what was achieved.
struct InitiativePage: Page {
    var register: InitiativeRegister
    var line: InitiativeRegister.Line
    var achievements: [Achievement]
    var events: [CommunityEvent]
    var communications: [Communication] = []
    /// Areas by code as they are said.
    var areas: [String: String] = [:]
    var mayChange: Bool

    var title: String { line.initiative.words.name }
    var caption: HTML? { "\(line.state == nil ? "Initiative" : line.initiative.words.sort.said)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Initiatives", to: Addresses.initiatives())] }

    var body: HTML {
        guard let state = line.state else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let words = line.initiative.words
        return """
            \(summaryList([
                SummaryRow("State", state.tagged), SummaryRow("What it is for", "\(words.aim)"),
                SummaryRow("Led by", "\(register.lead(words))"), SummaryRow("With", with(words)),
                SummaryRow("Priorities it serves", serves(words)), SummaryRow("Days", "\(words.periodSaid)"),
                SummaryRow("Where", place(words)),
            ]))
            \(mayChange ? "<p class=\"govuk-body\">\(link("Change what is written of it", to: Addresses.changeInitiative(line.initiative.id)))</p>" as HTML : "")
            \(milestones)
            \(mayChange ? buttonLink("Write down a milestone", to: Addresses.newMilestone(line.initiative.id), .secondary) : "")
            \(evaluations)
            \(mayChange ? buttonLink("Write down an evaluation", to: Addresses.newEvaluation(line.initiative.id), .secondary) : "")
            \(held)
            \(told)
            \(achieved)
            """
    }

    private func with(_ words: InitiativeWords) -> HTML {
        let names = register.partners(words) + words.outside.map { "\($0), from outside the partnership" }
        return names.isEmpty ? "Nobody is written down" : bullets(names.map { "\($0)" })
    }

    private func serves(_ words: InitiativeWords) -> HTML {
        let served = register.serves(words)
        return served.isEmpty
            ? "None named" : bullets(served.map { link("\($0.name) (\($0.plan.name))", to: priorityAddress($0.id)) })
    }

    private func place(_ words: InitiativeWords) -> HTML {
        words.areas.isEmpty ? "Not written down" : bullets(words.areas.map { "\(areas[$0] ?? $0)" })
    }

    private var milestones: HTML {
        table(
            "Milestones", id: "milestones",
            columns: [.sentence("What is to be there"), Column("How it stands"), .sentence("What came of it")],
            rows: line.milestones.map { one in
                [
                    mayChange
                        ? link("\(one.words.text)", to: Addresses.milestone(line.initiative.id, one.id))
                        : "\(one.words.text)",
                    one.words.state(on: register.today).tagged,
                    "\(one.words.outcome.isEmpty ? "Nothing is written down yet" : one.words.outcome)",
                ]
            }, onNarrow: .stacks, empty: "No milestone is written down.")
    }

    private var evaluations: HTML {
        table(
            "Evaluations", id: "evaluations",
            columns: [
                Column("By"), Column("How it stands"), Column("How much is there"), .sentence("What it found"),
                Column("Came on"), .sentence("Where it lies"),
            ],
            rows: line.evaluations.map { one in
                let words = one.words
                return [
                    mayChange
                        ? link("\(words.evaluator)", to: Addresses.evaluation(line.initiative.id, one.id))
                        : "\(words.evaluator)",
                    one.state(on: register.today).tagged, "\(words.finality.said)",
                    "\(words.found.isEmpty ? "Nothing is known yet" : words.found)",
                    "\(words.received?.said ?? "It did not come yet")",
                    "\(words.place.isEmpty ? "Not written down" : words.place)",
                ]
            }, onNarrow: .stacks, empty: "No evaluation is written down.")
    }

    private var held: HTML {
        guard !events.isEmpty else { return "" }
        return table(
            "Events, the latest first", id: "events",
            columns: [Column("Event"), Column("Day"), Column("Where"), Column("People reached")],
            rows: events.map { event in
                [
                    link("\(event.words.name)", to: Addresses.event(event.id)), "\(event.words.daySaid)",
                    "\(event.words.place)",
                    "\(event.words.isAhead(on: register.today) ? "It is ahead" : event.words.reached.said)",
                ]
            }, empty: "")
    }

    private var told: HTML {
        guard !communications.isEmpty else { return "" }
        return table(
            "What people are told of it, the latest first", id: "told",
            columns: [.sentence("What is told"), Column("To whom"), Column("State")],
            rows: communications.map { one in
                [
                    link("\(one.words.message)", to: Addresses.communication(one.id)), "\(one.words.audience)",
                    one.state(on: register.today).tagged,
                ]
            }, onNarrow: .stacks, empty: "")
    }

    private var achieved: HTML {
        guard !achievements.isEmpty else { return "" }
        return table(
            "What was achieved", id: "achieved",
            columns: [Column("Day"), .sentence("What"), Column("Given by")],
            rows: achievements.map { ["\($0.daySaid)", "\($0.words.text)", "\($0.words.givenBy)"] },
            onNarrow: .stacks, empty: "")
    }

    static let example = InitiativePage(
        register: .example, line: InitiativeRegister.example.lines[0], achievements: [.example],
        events: [.example], communications: [.example], mayChange: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.initiative, .see, .initiative) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let register = try await registry.initiatives(of: id, trace, on: request.today)
            guard let line = register.lines.first else { return .notFound }
            let initiative = line.initiative
            return .page(
                InitiativePage(
                    register: register, line: line,
                    achievements: line.state == nil
                        ? []
                        : try await registry.look(Achievements(viewer: viewer, initiative: id), trace).filter {
                            !$0.hidden.contains(.text)
                        },
                    events: line.state == nil
                        ? [] : try await registry.events(in: id, trace).filter { !$0.hidden.contains(.text) },
                    communications: line.state == nil
                        ? [] : try await registry.communications(in: id, trace).filter { !$0.hidden.contains(.text) },
                    areas: site.said(initiative.words.areas),
                    mayChange: initiative.hidden.isEmpty && viewer.may(.change, initiative.thing, now: request.now)))
        }
    }
}
