import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a priority to a plan, or changes one.
struct PriorityFormPage: Page {
    var plan: Plan
    /// The causes that the plan names.
    var drivers: [String]
    var agencies: [Agency]
    var seats: [Seat]
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<Priority>, version: Int)?
    var draft = PriorityDraft()
    var adopted = DayTyped()
    /// A line each, as typed.
    var areas = ""
    var parts = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: WholePriority?

    var title: String { changed == nil ? "Add a priority" : "Change this priority" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { changed.map { Addresses.priority($0.id) } ?? Addresses.plan(plan.id) }

    var body: HTML {
        """
        \(stale.map { Pages.staleNotice(now($0)) } ?? "")
        \(form(changed.map { Addresses.changePriority($0.id) } ?? Addresses.newPriority(plan.id), fields))
        """
    }

    /// All that can be changed here, as it stands.
    private func now(_ one: WholePriority) -> [SummaryRow] {
        let priority = one.priority
        let marks = (priority.isTheme ? ["A theme"] : []) + (priority.isWanted ? ["Residents asked for it"] : [])
        func said(_ lines: [String]) -> HTML { lines.isEmpty ? "None" : "\(lines.joined(separator: "; "))" }
        return [
            SummaryRow("Name", "\(priority.name)"), SummaryRow("What is meant by it", paragraphs(priority.definition)),
            SummaryRow("What it is a strategy for", said(Aim.allCases.filter(one.aims.contains).map(\.said))),
            SummaryRow("How it came into the plan", "\(priority.origin.said)"), SummaryRow("It is", said(marks)),
            SummaryRow("Where", said(one.areas)), SummaryRow("Priorities within it", said(one.parts)),
            SummaryRow(
                "Causes", said(one.drivers.sorted().filter(drivers.indices.contains).map { drivers[$0] })),
            SummaryRow("Who leads", "\(priority.leadSaid)"),
            SummaryRow("Who leads, in the plan’s words", "\(priority.lead)"),
            SummaryRow("What the partnership lacks", "\(priority.gap)"),
            SummaryRow("Added on", priority.adopted.map { "\($0)" } ?? "It was there from the beginning"),
        ]
    }

    private var fields: HTML {
        """
        \(changed.map { hidden("version", "\($0.version)") } ?? "")\
        \(input(Field("name", "Name", error: errors.of("name")), value: draft.name))\
        \(textarea(Field("text", "What is meant by it", hint: "Somebody who was not there must understand it", error: errors.of("text")), value: draft.definition, rows: 3))\
        \(checkboxes(Field("aims", "What it is a strategy for"), Aim.allCases.map { Choice($0, "Preventing and reducing \($0.said)", hint: "\($0.law)") }, ticked: draft.aims.map(\.inAddress)))\
        \(radios(Field("origin", "How it came into the plan"), Priority.Origin.allCases.map { Choice($0, "\($0.said)") }, chosen: draft.origin.inAddress))\
        \(checkboxes(Field("marks", "It is"), [Choice("theme", "A theme that runs through the others"), Choice("wanted", "Something that residents asked for")], ticked: (draft.isTheme ? ["theme"] : []) + (draft.isWanted ? ["wanted"] : [])))\
        \(textarea(Field("areas", "Where", hint: "The code of a district on each line; empty where it is for all of the plan", error: errors.of("areas")), value: areas, rows: 2))\
        \(textarea(Field("made-of", "Priorities within it", hint: "One on each line", error: errors.of("made-of")), value: parts, rows: 3))\
        \(drivers.isEmpty ? "" : checkboxes(Field("drivers", "Causes", error: errors.of("drivers")), drivers.enumerated().map { Choice($0.offset, "\($0.element)") }, ticked: draft.drivers.map(\.inAddress)))\
        \(select(Field("agency", "Agency that leads", error: errors.of("agency")), [Choice("", "None")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: draft.agency?.inAddress))\
        \(select(Field("seat", "Seat that leads", hint: "Whoever holds it may change this priority", error: errors.of("seat")), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: draft.seat?.inAddress))\
        \(input(Field("lead", "Who leads, in the plan’s words", hint: "Where it is no agency or seat of this partnership", error: errors.of("lead")), value: draft.lead))\
        \(textarea(Field("gap", "What the partnership lacks to do it", error: errors.of("gap")), value: draft.gap, rows: 2))\
        \(dateDay(Field("from", "Added on", hint: "Only where it was added while the plan was running", error: errors.of("from")), value: adopted))\
        \(button("Save"))
        """
    }

    static let example = PriorityFormPage(
        plan: .example, drivers: WholePlan.example.drivers, agencies: [], seats: [],
        errors: [FieldError("name", "Enter the name of the priority.")])

    mutating func show(_ one: WholePriority) {
        let priority = one.priority
        changed = (priority.id, priority.version)
        draft = PriorityDraft(
            name: priority.name, definition: priority.definition, isTheme: priority.isTheme,
            isWanted: priority.isWanted, origin: priority.origin, lead: priority.lead, agency: priority.agency,
            seat: priority.seat, gap: priority.gap, aims: one.aims, drivers: one.drivers)
        adopted = DayTyped(priority.adopted)
        (areas, parts) = (one.areas.joined(separator: "\n"), one.parts.joined(separator: "\n"))
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        draft.name = try form.one("name") ?? ""
        draft.definition = try form.one("text") ?? ""
        draft.aims = Set(try form.all("aims", as: Aim.self))
        draft.origin = try form.one("origin", as: Priority.Origin.self) ?? .assessment
        let marks = form.all("marks")
        (draft.isTheme, draft.isWanted) = (marks.contains("theme"), marks.contains("wanted"))
        (areas, parts) = (try form.one("areas") ?? "", try form.one("made-of") ?? "")
        (draft.areas, draft.parts) = (lines(areas), lines(parts))
        draft.drivers = Set(try form.all("drivers", as: Int.self))
        draft.agency = try form.one("agency", as: ID<Agency>.self)
        draft.seat = try form.one("seat", as: ID<Seat>.self)
        draft.lead = try form.one("lead") ?? ""
        draft.gap = try form.one("gap") ?? ""
        adopted = try form.day("from")
        draft.adopted = adopted.read
        if !adopted.isEmpty, adopted.read == nil {
            errors.append(FieldError("from", "Enter a day, such as 31 3 2027, or leave it empty"))
        }
    }

    func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }
}
