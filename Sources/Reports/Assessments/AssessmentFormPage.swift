import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Begins the assessment of a year under a plan, or changes which months one looks at.
struct AssessmentFormPage: Page {
    /// Those that may be chosen.
    var plans: [Plan]
    /// The one that is changed, as it was looked at.
    var changed: StrategicAssessment?
    var plan: ID<Plan>?
    /// Whether a profile is begun.
    var sort = StrategicAssessment.Sort.yearly
    /// Priorities and emerging issues by name.
    var places: [PlaceInPlan: String] = [:]
    var place: PlaceInPlan?
    /// The problem, in a few words.
    var problem = ""
    var year: FinancialYear
    /// The years that may be chosen.
    var years: [FinancialYear]
    var last: (month: String, year: String)
    /// What a profile explains, by its bare name.
    var about: String?
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: StrategicAssessment?

    var title: String { changed == nil ? "Begin an assessment" : "Change its months" }
    var caption: HTML? { changed.map { "\($0.title), \($0.body)" } }
    var back: Address? { changed.map { Addresses.assessment($0.id) } ?? Addresses.assessments() }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("Months", "\($0.period.said)")]) } ?? "")
        \(form(changed.map { Addresses.changeAssessment($0.id) } ?? Addresses.newAssessment(), fields))
        """
    }

    private var fields: HTML {
        """
        \(changed.map { hidden("version", "\($0.version)") } ?? chosen)\
        \(dateMonth(
            Field("last-month", "Last month of what was recorded", hint: "It looks at the twelve months that end with it, such as 9 2026", error: errors.of("last-month")),
            month: last.month, year: last.year))\
        \(button(changed == nil ? "Begin it" : "Save"))
        """
    }

    private var chosen: HTML {
        """
        <p class="govuk-body">Each part begins with what is held of it: what was recorded, what people said, what the plan says and how far it was carried out. Write around it; figures are held as they are now, until they are taken anew.</p>
        \(radios(Field("assessment-sort", "What is begun"), [Choice("yearly", "The strategic assessment of a year", hint: "What the law asks for: choose the plan."), Choice("problem", "A problem profile", hint: "Why one problem is there and what can be done: name it, and choose what it explains.")], chosen: sort.rawValue))\
        \(select(Field("under-plan", "Plan", hint: "Of the yearly one: whose priorities and actions it tells of", error: errors.of("under-plan")), [Choice("", "Choose a plan")] + plans.map { Choice($0.id, "\($0.name), \($0.body)") }, chosen: plan?.inAddress))\
        \(input(Field("problem-name", "The problem, in a few words", hint: "Of a profile", error: errors.of("problem-name")), value: problem))\
        \(select(Field("explains", "What it explains", hint: "Of a profile: a priority or an emerging issue", error: errors.of("explains")), [Choice("", "Choose one")] + listed, chosen: place?.inAddress))\
        \(select(Field("assessment-year", "Year in which it is made", error: errors.of("assessment-year")), years.map { Choice("\($0.begins)", "\($0.said)") }, chosen: "\(year.begins)"))
        """
    }

    private var listed: [Choice] {
        places.map { ($0.inAddress, $1) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { Choice($0.0, "\($0.1)") }
    }

    static let example = AssessmentFormPage(
        plans: [], year: FinancialYear(begins: 2026), years: [2024, 2025, 2026].map { FinancialYear(begins: $0) },
        last: ("9", "2026"), errors: [FieldError("under-plan", "Choose the plan.")])

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.newAssessment, .add, .assessment) { request in
                .page(try await blank(site, request))
            },
            Route(.post, Addresses.newAssessment, .add, .assessment) { request in
                var page = try await blank(site, request)
                let last = try page.read(request.form)
                try await page.readProblem(request.form, site, request.trace)
                let begins = try request.form.required("assessment-year", as: Int.self)
                if !page.years.contains(where: { $0.begins == begins }) {
                    page.errors.append(FieldError("assessment-year", "Choose one of the years."))
                }
                guard let plan = page.plan, let last, page.errors.isEmpty else { return .page(page, status: 422) }
                page.year = FinancialYear(begins: begins)
                guard let whole = try await site.registry.wholePlan(plan, request.trace) else { return .notFound }
                let texts = try await WholeAssessment.begun(
                    whole, Period(12, to: last), about: page.about, site.registry, request.trace, figures: site.figures)
                let command = BeginAssessment(
                    plan: plan, year: page.year, last: last, texts: texts,
                    problem: page.sort == .yearly
                        ? nil : page.place.map { StrategicAssessment.Problem(page.problem, $0) })
                let told = try await ToldReferences.look(
                    Array(texts.values), site.registry, request.trace, figures: site.figures, here: plan)
                return try await site.registry.write(request.trace, told.begun(command))
                    .answer(to: { Addresses.assessment($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changeAssessment, .change, .assessment) { request, id in
                guard let found = try await site.assessment(id, .change, request) else { return .notFound }
                return .page(try await blank(site, request, changed: found))
            },
            Route(.post, Addresses.changeAssessment, .change, .assessment) { request, id in
                guard var found = try await site.assessment(id, .change, request) else { return .notFound }
                found.version = try request.form.required("version", as: Int.self)
                var page = try await blank(site, request, changed: found)
                let last = try page.read(request.form)
                guard let last, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = ChangeAssessment(id: id, version: found.version, last: last)
                let texts = try await site.registry.look(
                    AssessmentTexts(viewer: request.viewer, assessment: id), request.trace)
                let told = try await ToldReferences.look(
                    texts.map { $0.text.moved(from: found.period, to: Period(12, to: last)) }, site.registry,
                    request.trace, figures: site.figures, here: found.plan)
                return try await site.registry.write(request.trace, told.held(id, command.run))
                    .answer(
                        to: { Addresses.assessment($0.id) }, again: page.with,
                        stale: { now in
                            (page.stale, page.changed) = (now, now)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    /// Which plan it is made under: the one chosen, or that of what a profile explains.
    private mutating func readProblem(_ form: Fields, _ site: ReportsSite, _ trace: Trace) async throws {
        sort = StrategicAssessment.Sort(rawValue: try form.one("assessment-sort") ?? "") ?? .yearly
        plan = try form.one("under-plan", as: ID<Plan>.self)
        place = try form.one("explains", as: PlaceInPlan.self)
        problem = try form.one("problem-name") ?? ""
        guard sort == .problem else {
            if plan == nil { errors.append(FieldError("under-plan", "Choose the plan.")) }
            return
        }
        guard let place, let planned = try await site.registry.planned(place, trace) else {
            errors.append(FieldError("explains", "Choose the priority or the emerging issue that it explains."))
            return
        }
        (plan, about) = (planned.plan, planned.name)
    }

    /// The month that was typed; a fault where it is none.
    private mutating func read(_ form: Fields) throws(BadRequest) -> Month? {
        last = (try form.one("last-month-month") ?? "", try form.one("last-month-year") ?? "")
        let padded = last.month.utf8.count == 1 ? "0\(last.month)" : last.month
        let month = Month(iso: "\(last.year)-\(padded)")
        if month == nil { errors.append(FieldError("last-month", "Enter a month, such as 9 2026.")) }
        return month
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func blank(
        _ site: ReportsSite, _ request: Request, changed: StrategicAssessment? = nil
    ) async throws -> AssessmentFormPage {
        let today = Month(containing: request.today)
        let year = FinancialYear(containing: today)
        let last = changed?.last ?? today + -2
        return AssessmentFormPage(
            plans: changed == nil ? try await site.registry.plans(request.trace) : [], changed: changed,
            places: changed == nil ? try await site.registry.placesInPlans(request.trace) : [:], year: year,
            years: (year.begins - 3...year.begins + 1).map { FinancialYear(begins: $0) },
            last: ("\(last.ofYear)", "\(last.year)"))
    }
}

extension ReportsSite {
    /// The assessment of that number, where the viewer may do `action` to it.
    func assessment(
        _ id: ID<StrategicAssessment>, _ action: Action, _ request: Request
    ) async throws -> StrategicAssessment? {
        let found = try await registry.look(Assessments(viewer: request.viewer), request.trace)
            .first { $0.id == id }
        guard let found, request.viewer.may(action, found.thing, now: request.now) else { return nil }
        return found
    }
}
