import Dates
package import Pages
import Partnership
import Procedures
import Storage

/// What committees wait for from whoever asks: answers, what was asked for after one, and recommendations to respond to or
/// carry out. A seat's own, and where no seat is named, those of the agency that they may change.
package func scrutinyWaiting(_ site: ScrutinySite) -> ToDo.Asking {
    { request in
        let (registry, viewer, trace, now) = (site.registry, request.viewer, request.trace, request.now)
        // A thing that belongs to a seat is the seat's; one that belongs to no seat is its agency's.
        func isTheirs(_ thing: Thing) -> Bool {
            guard thing.seat == nil else { return thing.seat.map(viewer.seats.contains) == true }
            return thing.owner != nil && thing.owner == viewer.agency && viewer.may(.change, thing, now: now)
        }
        // Of a set that is still being drafted, or kept for a paper, nothing is owed.
        let sets = try await registry.look(Inquiries(viewer: viewer), trace)
            .filter { $0.asked <= request.today && !$0.isKept }
        func title(_ id: ID<Inquiry>) -> String? { sets.first { $0.id == id }?.title }
        let answers = try await registry.look(Outstanding(viewer: viewer), trace)
            .filter { isTheirs($0.thing) }
            .compactMap { line in
                // Who may not answer still reads what was asked.
                let mayAnswer = viewer.may(.change, line.thing, now: now)
                let place = mayAnswer ? Addresses.answer(line.answer.id) : Addresses.inquiry(line.inquiry)
                return title(line.inquiry).map {
                    ToDo(
                        "Answer to a committee", "Question \(line.number) of \($0)", at: place,
                        due: line.answer.due)
                }
            }
        let more = try await registry.look(FollowUpsInSets(viewer: viewer), trace)
            .filter { isTheirs($0.thing) }
            .compactMap { line in
                let mayAnswer = viewer.may(.change, line.thing, now: now)
                let place = mayAnswer ? Addresses.followUp(line.one.id) : Addresses.inquiry(line.inquiry)
                return title(line.inquiry).map {
                    ToDo(
                        line.one.form.said, "After question \(line.number) of \($0)",
                        at: place, due: line.one.due)
                }
            }
        let recommendations = try await registry.look(Recommendations(viewer: viewer), trace)
            .filter { one in
                let isOwn = one.seat.map(viewer.seats.contains) ?? isTheirs(one.thing)
                return isOwn && one.nextDue != nil
            }
            .map {
                ToDo(
                    "Recommendation", "\($0.reference): \($0.nextDue?.what ?? "")", at: Addresses.recommendation($0.id),
                    due: $0.nextDue?.on)
            }
        return try await answers + more + recommendations + remindersDue(site, request)
    }
}

/// Committees of whose council whoever asks is an officer, and to which a reminder waits to be sent.
private func remindersDue(_ site: ScrutinySite, _ request: Request) async throws -> [ToDo] {
    let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
    let mine = try await registry.look(Committees(viewer: viewer), trace)
        .filter { $0.council == viewer.agency && viewer.may(.change, $0.thing, now: request.now) }
    var waiting: [ToDo] = []
    for committee in mine {
        let reminders = try await registry.look(Reminders(viewer: viewer, committee: committee.id), trace)
        let moments = try await Owed.look(registry, viewer, trace, on: request.today, to: committee.id)
            .flatMap { $0.due(reminders) }.compactMap(\.moment)
        guard let first = moments.map(\.day).min() else { continue }
        let said =
            "\(moments.count) \(moments.count == 1 ? "reminder" : "reminders") of what is owed to the \(committee.name)"
        waiting.append(ToDo("Reminders due", said, at: Addresses.reminders(committee.id), due: first))
    }
    return waiting
}
