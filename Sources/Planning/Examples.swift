import Dates
package import Figures
import Partnership
package import Storage

extension Plan {
    static let example = Plan(
        ID(971),
        PlanDraft(name: "Safer Aldermouth, 2025 to 2028", body: "Aldermouth Community Safety Partnership"),
        from: "2025-04-01", until: "2028-03-31")
}

extension CitedFigure {
    static let example = CitedFigure(
        ID(973),
        CitedNumber(
            subject: "Residents who named antisocial behaviour", amount: 58, unit: .percent, base: "412 answers",
            body: "Aldermouth District Council", document: "What matters to you?", dated: "2024-11-05", page: "page 3",
            caveat: "Most answers came by post from people over 55."), isAsked: true,
        word: "named-antisocial-behaviour")

    package init(_ id: ID<CitedFigure>, _ number: CitedNumber, isAsked: Bool, word: String = "", version: Int = 1) {
        (self.id, self.number, self.isAsked, self.word, self.version) = (id, number, isAsked, word, version)
    }
}

extension WholePlan {
    /// An invented plan of Aldermouth, with something missing.
    static let example: WholePlan = {
        var whole = WholePlan(plan: .example)
        whole.areas = ["E07999001"]
        whole.drivers = ["Alcohol", "Empty shops"]
        whole.requirements = [Requirement(source: .policing, name: "Marlshire Police and Crime Plan")]
        var harbour = WholePriority(
            priority: Priority(
                ID(972), plan: ID(971), position: 0,
                PriorityDraft(
                    name: "Antisocial behaviour on the quay",
                    definition: "Noise, street drinking and damage on the quay and in Harbour ward after dark",
                    isWanted: true, lead: "Aldermouth District Council")))
        (harbour.aims, harbour.drivers) = ([.crime], [0])
        harbour.alignments = [0: RationaleDraft.Aligned(how: .explicit, text: "Aim 2")]
        harbour.parts = ["Night market", "Ferry steps"]
        harbour.counts = [
            CountedPeriod(
                period: Period(first: "2025-04", last: "2025-09"), whole: 84, source: "Wardens’ book",
                counts: ["Night market": 61, "Ferry steps": 9]),
            CountedPeriod(
                period: Period(first: "2026-04", last: "2026-09"), whole: 81, source: "Wardens’ book",
                counts: ["Night market": 48, "Ferry steps": 18]),
        ]
        harbour.rationale = Rationale(
            ID(972),
            RationaleDraft(
                evidence: "Reports rose in each of the last two summers.",
                structure: "Wardens patrol until eight.", response: "Residents ask for lights and for later patrols."))
        harbour.citations = [.example]
        let violence = WholePriority(
            priority: Priority(
                ID(974), plan: ID(971), position: 1, PriorityDraft(name: "Serious violence", origin: .duty)))
        whole.priorities = [harbour, violence]
        (whole.issues, whole.indicators, whole.actions) = ([.example], [.example], [.example])
        whole.waits = [.example]
        whole.work = [.example]
        whole.equality = [.example]
        whole.family = .example
        whole.publications = [.example]
        return whole
    }()
}

extension EqualityStanding {
    /// Of the first priority of the plan: one effect is negative and bare, and most are not answered.
    static let example: EqualityStanding = {
        let id = ID<EqualityAssessment>(988)
        let answers: [Characteristic: EqualityAnswer] = [
            .age: EqualityAnswer(
                effect: .negative, shows: "Seven of nine who were moved on in August were under 18.",
                address: "https://aldermouth.example/quay", action: "Youth workers on the quay until ten", seat: ID(9),
                due: "2026-10-01"),
            .disability: EqualityAnswer(effect: .negative, shows: "The new barriers narrow the ferry steps."),
            .maternity: EqualityAnswer(effect: .neutral, shows: "Nothing in 412 answers to the consultation"),
        ]
        let lines = Characteristic.allCases.enumerated().map { position, one in
            EqualityLine(
                id: ID(Int64(1 + position)), assessment: id, .characteristic(one),
                version: answers[one] == nil ? 0 : one == .age ? 2 : 1, kept: answers[one].map { _ in "2026-09-20" },
                answers[one])
        }
        let group = EqualityLine(id: ID(10), assessment: id, .group("Care leavers"))
        return EqualityStanding(
            EqualityAssessment(
                id: id, plan: ID(971), priority: ID(972), begun: "2026-09-01", reviewBy: "2027-09-01"),
            lines + [group],
            [
                EqualityReview(
                    id: ID(1), assessment: id, day: "2026-09-20",
                    found: "The barriers came after the first answers; disability is to be looked at again.",
                    next: "2027-09-01", kept: "2026-09-20")
            ], today: "2026-11-24")
    }()

    static let exampleHistory: [EqualityLine] = [
        example.lines[0],
        EqualityLine(
            id: ID(1), assessment: ID(988), .characteristic(.age), version: 1, kept: "2026-09-02",
            EqualityAnswer(effect: .unknown, reason: "The wardens have not written ages down so far.")),
    ]
}

extension Priority {
    init(_ id: ID<Priority>, plan: ID<Plan>, position: Int, _ draft: PriorityDraft, version: Int = 1) {
        (self.id, self.plan, self.position, name, definition) = (id, plan, position, draft.name, draft.definition)
        (isTheme, isWanted, origin, lead) = (draft.isTheme, draft.isWanted, draft.origin, draft.lead)
        (agency, seat, gap, adopted, self.version) = (draft.agency, draft.seat, draft.gap, draft.adopted, version)
    }
}

extension PriorityMove {
    static let example = PriorityMove(
        WholePlan.example.priorities[0].priority, number: 1, .moved, day: "2025-05-13",
        reason: "The summer showed it.", places: Places(was: 2, now: 1), kept: "2025-05-13")
}

extension Rationale {
    init(_ priority: ID<Priority>, _ draft: RationaleDraft, version: Int = 1) {
        (self.priority, name, evidence) = (priority, draft.name, draft.evidence)
        (structure, response, self.version) = (draft.structure, draft.response, version)
    }
}

extension PlanYear {
    init(_ plan: ID<Plan>, year: Int, _ outcome: Outcome, decided: Day, body: String, text: String) {
        (self.plan, self.year, self.outcome) = (plan, FinancialYear(begins: year), outcome)
        (self.decided, self.body, self.text, version) = (decided, body, text, 1)
    }
}

extension Publication {
    init(
        _ plan: ID<Plan>, _ edition: String, on day: Day, at address: String, number: Int = 1, kept: Day? = nil,
        corrects: Int? = nil, reason: String = ""
    ) {
        (self.plan, self.edition, published, self.address) = (plan, edition, day, address)
        (self.number, self.kept, self.corrects, self.reason, version) = (number, kept, corrects, reason, 1)
    }
}
