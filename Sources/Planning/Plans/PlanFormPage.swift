import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down a plan, or changes what it says of itself.
struct PlanFormPage: Page {
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<Plan>, version: Int)?
    var draft = PlanDraft()
    var from = DayTyped()
    var until = DayTyped()
    /// A line each, as typed.
    var areas = ""
    var drivers = ""
    var requirements = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: WholePlan?

    var title: String { changed == nil ? "Write down a plan" : "Change this plan" }
    var back: Address? { changed.map { Addresses.plan($0.id) } ?? Addresses.plans() }

    var body: HTML {
        """
        \(stale.map { Pages.staleNotice(now($0)) } ?? "")
        \(form(changed.map { Addresses.changePlan($0.id) } ?? Addresses.newPlan(), fields))
        """
    }

    private func now(_ whole: WholePlan) -> [SummaryRow] {
        let plan = whole.plan
        return [
            SummaryRow("Name of the plan", "\(plan.name)"), SummaryRow("Partnership", "\(plan.body)"),
            SummaryRow("Nation", "\(plan.nation.said)"), SummaryRow("Runs", "\(plan.periodSaid)"),
            SummaryRow(
                "Order of its priorities", plan.isRanked ? "The first is the most important" : "In no particular order"),
            SummaryRow("Areas", "\(whole.areas.joined(separator: ", "))"),
            SummaryRow("Causes that several priorities share", bullets(whole.drivers.map { "\($0)" })),
            SummaryRow(
                "Plans and duties that it must fit",
                bullets(whole.requirements.map { "\($0.name) (\($0.source.said))" })),
        ]
    }

    private var fields: HTML {
        """
        \(changed.map { hidden("version", "\($0.version)") } ?? "")\
        \(input(Field("name", "Name of the plan", error: errors.of("name")), value: draft.name))\
        \(input(Field("body", "Partnership", error: errors.of("body")), value: draft.body))\
        \(radios(Field("nation", "Nation", hint: "Whose regulations the plan is made under"),
            Nation.allCases.map { Choice($0, "\($0.said)") }, chosen: draft.nation.inAddress))\
        \(dateDay(Field("from", "First day", error: errors.of("from")), value: from))\
        \(dateDay(Field("until", "Last day", error: errors.of("until")), value: until))\
        \(radios(Field("ranked", "Order of its priorities"),
            [Choice("no", "In no particular order"), Choice("yes", "The first is the most important")],
            chosen: draft.isRanked ? "yes" : "no"))\
        \(textarea(Field("areas", "Areas", hint: "The code of a district on each line, as E07000033", error: errors.of("areas")), value: areas, rows: 3))\
        \(textarea(Field("drivers", "Causes that several priorities share", hint: "One on each line, such as alcohol. Priorities are ticked against them.", error: errors.of("drivers")), value: drivers))\
        \(textarea(Field("requirements", "Plans and duties that it must fit", hint: "One on each line: policing, county or national, a colon, and its name, as policing: Police and Crime Plan", error: errors.of("requirements")), value: requirements))\
        \(button("Save"))
        """
    }

    static let example = PlanFormPage(
        draft: PlanDraft(name: "", body: "Aldermouth Community Safety Partnership"),
        errors: [FieldError("name", "Enter the name of the plan.")])

    init(draft: PlanDraft = PlanDraft(), errors: [FieldError] = []) { (self.draft, self.errors) = (draft, errors) }

    private init(_ whole: WholePlan) {
        let plan = whole.plan
        changed = (plan.id, plan.version)
        draft = PlanDraft(name: plan.name, body: plan.body, nation: plan.nation, isRanked: plan.isRanked)
        (from, until) = (DayTyped(plan.from), DayTyped(plan.until))
        (areas, drivers) = (whole.areas.joined(separator: "\n"), whole.drivers.joined(separator: "\n"))
        requirements = whole.requirements.map { "\($0.source.rawValue): \($0.name)" }.joined(separator: "\n")
    }

    private init(_ form: Fields) throws(BadRequest) {
        draft.name = try form.one("name") ?? ""
        draft.body = try form.one("body") ?? ""
        draft.nation = try form.one("nation", as: Nation.self) ?? .england
        draft.isRanked = try form.one("ranked") == "yes"
        (from, until) = (try form.day("from"), try form.day("until"))
        (areas, drivers) = (try form.one("areas") ?? "", try form.one("drivers") ?? "")
        requirements = try form.one("requirements") ?? ""
        (draft.areas, draft.drivers) = (lines(areas), lines(drivers))
        (draft.from, draft.until) = (from.read, until.read)
        for line in lines(requirements) {
            guard let requirement = Requirement(line) else {
                errors.append(
                    FieldError("requirements", "Begin each line with policing, county or national and a colon"))
                continue
            }
            draft.requirements.append(requirement)
        }
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPlan, .add, .plan) { _ in .page(PlanFormPage()) },
            Route(.post, Addresses.newPlan, .add, .plan) { request in
                let page = try PlanFormPage(request.form)
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, AddPlan(draft: page.draft).run)
                    .answer(to: { Addresses.plan($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changePlan, .change, .plan) { request, id in
                guard let whole = try await site.registry.wholePlan(id, request.trace),
                    request.viewer.may(.change, whole.plan.thing, now: request.now)
                else { return .notFound }
                return .page(PlanFormPage(whole))
            },
            Route(.post, Addresses.changePlan, .change, .plan) { request, id in
                guard let whole = try await site.registry.wholePlan(id, request.trace),
                    request.viewer.may(.change, whole.plan.thing, now: request.now)
                else { return .notFound }
                var page = try PlanFormPage(request.form)
                let version = try request.form.required("version", as: Int.self)
                page.changed = (id, version)
                let command = ChangePlan(id: id, version: version, draft: page.draft)
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.plan($0.id) }, again: page.with,
                        stale: { _ in
                            // With its lists, as they were read: if they are old again, so is the version.
                            (page.stale, page.changed) = (whole, (id, whole.plan.version))
                            return .page(page, status: 409)
                        })
            },
        ]
    }
}

extension Requirement {
    /// `policing: Police and Crime Plan`.
    init?(_ line: String) {
        let parts = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2, let source = Source(rawValue: trimmed(String(decoding: parts[0], as: UTF8.self))) else {
            return nil
        }
        self.init(source: source, name: trimmed(String(decoding: parts[1], as: UTF8.self)))
    }
}
