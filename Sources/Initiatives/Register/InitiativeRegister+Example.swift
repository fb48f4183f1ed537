import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

extension Evaluation {
    static let example: Evaluation = {
        var words = EvaluationWords(evaluator: "Marlshire University", due: "2026-10-30", finality: .provisional)
        words.found = "Fewer people drink in the square after dark; the count is of one month alone."
        return Evaluation(id: ID(842), of: ID(841), words)
    }()
}

extension Initiative {
    static let example: Initiative = {
        var words = InitiativeWords(name: "Quiet Quay", sort: .scheme)
        words.aim = "Shops and bars on the quay agree not to serve anybody who is drunk, and call the wardens."
        (words.agency, words.from, words.areas) = (ID(1), "2026-03-01", ["E07999001"])
        (words.partners, words.priorities) = ([ID(2)], [ID(972)])
        words.outside = ["Westmere Community Safety Partnership"]
        return Initiative(id: ID(841), words)
    }()
}

extension InitiativeRegister {
    /// Invented initiatives of Aldermouth.
    static let example: InitiativeRegister = {
        let today: Day = "2026-11-24"
        var bikes = InitiativeWords(name: "Operation Sandpiper", sort: .operation)
        (bikes.aim, bikes.agency) = ("Off-road motorcycles on the dunes are stopped and seized.", ID(2))
        var week = InitiativeWords(name: "Safer Harbour Week", sort: .campaign)
        week.aim = "A week of events on what residents can do themselves."
        (week.from, week.until) = ("2027-07-05", "2027-07-11")
        let council = Agency(
            id: ID(1), name: "Aldermouth District Council", shortName: "Council", standing: .responsible,
            from: "2024-04-01")
        let police = Agency(
            id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
        let plan = Plan(
            ID(971), name: "Safer Aldermouth, 2025 to 2028", body: "Aldermouth Community Safety Partnership",
            from: "2025-04-01", until: "2028-03-31")
        return InitiativeRegister(
            lines: [
                Line(.example, [.example], [.example], today: today),
                Line(Initiative(id: ID(843), bikes), [], today: today),
                Line(Initiative(id: ID(844), week), [], today: today),
            ],
            owners: Owners(agencies: [council, police], seats: []),
            priorities: [ID(972): PriorityOfPlan(ID(972), name: "Antisocial behaviour on the quay", plan: plan)],
            today: today)
    }()
}
