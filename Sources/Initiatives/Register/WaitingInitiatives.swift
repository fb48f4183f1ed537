package import Pages
import Partnership

/// The evaluations and milestones that the initiatives led by the seats of whoever asks still wait for.
package func initiativesWaiting(_ site: InitiativesSite) -> ToDo.Asking {
    { request in
        let (viewer, today, seats) = (request.viewer, request.today, Set(request.viewer.seats))
        let register = try await site.registry.initiatives(request.trace, on: today)
        return register.lines.flatMap { line in
            let initiative = line.initiative
            guard initiative.words.seat.map(seats.contains) == true else { return [ToDo]() }
            // Who may not write down what came of it still reads of it on its page.
            let mayChange = viewer.may(.change, initiative.thing, now: request.now)
            let evaluations = line.evaluations.filter { $0.state(on: today).name < .final }.map { one in
                ToDo(
                    "Evaluation", "\(initiative.words.name), by \(one.words.evaluator)",
                    at: mayChange ? Addresses.evaluation(initiative.id, one.id) : Addresses.initiative(initiative.id),
                    due: one.words.due)
            }
            // What has no day waits for nobody yet.
            let milestones = line.milestones.filter { !$0.words.state(on: today).isReached && $0.words.due != nil }.map
            {
                ToDo(
                    "Milestone", "\(initiative.words.name): \($0.words.text)",
                    at: mayChange ? Addresses.milestone(initiative.id, $0.id) : Addresses.initiative(initiative.id),
                    due: $0.words.due)
            }
            return evaluations + milestones
        }
    }
}
