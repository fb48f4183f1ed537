import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// One briefing or training: of what, for whom, how it stands, and who came.
struct TrainingSessionPage: Page {
    var register: TrainingRegister
    var session: TrainingSession
    var mayChange: Bool

    var title: String { session.words.topic }
    var caption: HTML? { "Briefing or training" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Briefings and training", to: Addresses.training())] }

    var body: HTML {
        guard !session.hidden.contains(.text) else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let words = session.words
        let provider = register.provider(words)
        return """
            \(summaryList([
                SummaryRow("State", session.state(on: register.today).tagged),
                SummaryRow("Planned for", "\(words.planned?.said ?? "No day is set")"),
            ]
                + (words.why.isEmpty ? [] : [SummaryRow("Why it was cancelled", "\(words.why)")])
                + [
                    SummaryRow("For whom", "\(words.audienceLong)"),
                    SummaryRow("Given by", "\(provider.isEmpty ? "Not written down" : provider)"),
                    SummaryRow("Strand of CONTEST", "\(words.strand?.said ?? "None")"),
                    SummaryRow("Tier", "\(words.tier.isEmpty ? "None" : words.tier)"),
                    SummaryRow("Evidence for", duty(words)),
                ]
                + (words.note.isEmpty ? [] : [SummaryRow("Note", "\(words.note)")])))
            \(words.standing == .held ? came(words) : "")
            \(mayChange ? buttonLink(words.standing == .planned ? "Write down that it was held or cancelled" : "Change what is written of it", to: Addresses.changeTraining(session.id)) : "")
            """
    }

    private func duty(_ words: TrainingWords) -> HTML {
        guard let id = words.duty, let name = register.duties[id] else { return "No duty is named" }
        return link("\(name)", to: dutyAddress(id))
    }

    private func came(_ words: TrainingWords) -> HTML {
        table(
            "Who came", id: "came", columns: [Column("Agency or group"), Column("How many")],
            rows: words.came.map { ["\($0.name)", "\($0.tally.said)"] },
            totals: words.came.count > 1 ? ["Together", "\(words.sum.said)"] : [],
            empty: "Who came is not written down.")
    }

    static let example = TrainingSessionPage(
        register: .example, session: TrainingRegister.example.sessions[1], mayChange: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.trainingSession, .see, .trainingSession) { request, id in
            let register = try await site.registry.training(of: id, request.trace, on: request.today)
            guard let session = register.sessions.first else { return .notFound }
            let mayChange = session.hidden.isEmpty && request.viewer.may(.change, session.thing, now: request.now)
            return .page(TrainingSessionPage(register: register, session: session, mayChange: mayChange))
        }
    }
}
