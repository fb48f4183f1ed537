import Dates
package import Pages
import Partnership
import Storage

/// Seats that missed a group's latest meetings in a row, as often as its terms of reference say: for those who keep its
/// meetings, and for whoever holds the seat of its chair.
package func absencesWaiting(_ site: MeetingsSite) -> ToDo.Asking {
    { request in
        let (viewer, trace, today, registry) = (request.viewer, request.trace, request.today, site.registry)
        let keeps = viewer.may(.change, .meeting, now: request.now)
        guard keeps || !viewer.seats.isEmpty else { return [] }
        // Five years: nobody is missing longer and still on the group.
        let expected = Expected(viewer: viewer, from: today + -1826, until: today)
        let lines = try await registry.look(expected, trace).filter { !$0.hidden.contains(.attendance) }
        var waiting: [ToDo] = []
        for group in try await registry.look(Groups(viewer: viewer, on: today), trace) {
            let members = try await registry.look(Members(viewer: viewer, group: group.id), trace)
                .filter { !$0.hidden.contains(.holders) }.map(\.member).filter { $0.isThere(on: today) }
            guard keeps || members.contains(where: { $0.part == .chair && viewer.seats.contains($0.seat) }) else {
                continue
            }
            let terms = try await registry.look(TermsVersions(viewer: viewer, group: group.id), trace)
            waiting += Escalation.waiting(
                lines.filter { $0.group == group.id }, at: group, members,
                after: terms.inForce(on: today)?.escalateAfter ?? Escalation.usual)
        }
        return waiting
    }
}

extension Escalation {
    /// - Parameter members: Those who sit on the group today.
    fileprivate static func waiting(
        _ lines: [Expected.Line], at group: Group, _ members: [Member], after: Int
    ) -> [ToDo] {
        let there = Set(members.map(\.seat))
        let required = Set(members.filter(\.isRequired).map(\.seat))
        let absences = AttendanceAnswer(lines.filter { there.contains($0.seat) }, periods: [], by: .seat).absences
        return absences.filter { $0.times >= after }.map { one in
            let isRequired = required.contains(one.id)
            let seat = Addresses.attendance().asking("seat", one.id).asking(group: group.id)
            let times = one.times == 1 ? "the latest meeting" : "the latest \(one.times) meetings"
            return ToDo(
                isRequired ? "Seat that must be there and keeps away" : "Seat that keeps away",
                "\(one.seat) (\(one.agencyName)) missed \(times) of \(group.name)",
                at: isRequired ? Addresses.group(group.id).at("escalate") : seat)
        }
    }
}
