import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that an edition of a plan was published, or puts right what is written down of it.
struct PublicationPage: Page {
    var plan: Plan
    /// The edition that is put right, with the version that was looked at.
    var changed: (number: Int, version: Int)?
    var name = ""
    var published = DayTyped()
    /// Its address, as typed.
    var web = ""
    var stands = Stands.asItStands
    /// The editions that it may correct, latest first.
    var editions: [Publication] = []
    var corrects: Int?
    var reason = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Publication?

    var title: String { changed == nil ? "Published" : "Change what is written down of an edition" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { Addresses.plan(plan.id) }

    private var address: Address {
        changed.map { Addresses.changePublication(plan.id, $0.number) } ?? Addresses.newPublication(plan.id)
    }

    var body: HTML {
        """
        \(stale.map(now) ?? "")\
        \(changed == nil ? approval : "")\
        \(form(address, """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("name", "Edition", hint: "Such as 2026/27, or summary", error: errors.of("name")), value: name, width: .twenty))\
            \(dateDay(Field("from", "Published on", error: errors.of("from")), value: published))\
            \(input(Field("address", "Its address on the web", error: errors.of("address")), value: web))\
            \(changed == nil ? radios(Field("edition-says", "What this edition says", error: errors.of("edition-says")), Stands.allCases.map { Choice($0, "\($0.said)", hint: "\($0.hint)") }, chosen: stands.rawValue) : "")\
            \(correction)\
            \(button("Save"))
            """))
        """
    }

    private func now(_ one: Publication) -> HTML {
        Pages.staleNotice([
            SummaryRow("Edition", "\(one.edition)"), SummaryRow("Published on", "\(one.published)"),
            SummaryRow("Its address on the web", "\(one.address)"),
            SummaryRow("The edition that it corrects", "\(editions.corrected(by: one)?.said ?? "No edition")"),
            SummaryRow("Why", "\(one.reason)"),
        ])
    }

    /// What the plan says is kept only where a second person approved it.
    private var approval: HTML {
        """
        <p class="govuk-body">What the plan says is kept once somebody else has \(link("approved it as it stands", to: Addresses.planApproval(plan.id))).</p>

        """
    }

    private var correction: HTML {
        guard !editions.isEmpty else { return "" }
        let choices = [Choice("", "No edition")] + editions.map { Choice($0.number, "\($0.said)") }
        return """
            \(select(Field("corrects", "The edition that it corrects", error: errors.of("corrects")), choices, chosen: corrects.map(String.init) ?? ""))\
            \(textarea(Field("why-corrected", "Why that edition is corrected", hint: "Only where it corrects one. It is read beside both.", error: errors.of("why-corrected")), value: reason))
            """
    }

    /// Whether the edition is the plan as it stands, so that what it says can be kept.
    enum Stands: String, CaseIterable, InAddress {
        case asItStands = "as-it-stands"
        case addressOnly = "address-only"

        var said: String {
            switch self {
            case .asItStands: "It is the plan as it stands here now"
            case .addressOnly: "It said something else"
            }
        }

        var hint: String {
            switch self {
            case .asItStands: "What the plan says is kept with it, and never changes."
            case .addressOnly: "Such as an edition of years past. Only its address is kept."
            }
        }
    }

    static let example = PublicationPage(
        plan: .example, name: "2026/27", editions: [.example],
        errors: [FieldError("address", "Enter its address on the web.")])
}
