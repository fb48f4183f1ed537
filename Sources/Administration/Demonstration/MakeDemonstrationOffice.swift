package import Dates
package import Partnership
import Storage

/// Fills a demonstration with what an office has after some years: a team under its second name, a conflict of interest that
/// is declared, and notes for few eyes.
package struct MakeDemonstrationOffice: Sendable {
    package var now: Instant

    package init(now: Instant) { self.now = now }

    /// The people and their seats must be there already.
    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer(0), at: now, route: "wardmote demo")) { writing in
            guard try writing.connection.value("SELECT COUNT(*) FROM team", as: Int.self) == 0 else { return }
            try fill(writing)
        }
    }

    private func fill(_ writing: Writing) throws {
        let council = ID<Agency>(Cast.members[0].agency)
        let team = try AddTeam(agency: council, name: "Crime reduction", from: "2024-04-01").run(writing).kept()
        _ = try RenameTeam(id: team.id, name: "Community safety", from: "2025-10-01").run(writing).kept()
        for member in [Cast.manager, Cast.members[2]] {
            let change = ChangeSeat(
                id: ID(100 + member.number), version: 1, title: member.seat, team: team.id, hundredths: 100, until: nil,
                shares: [:])
            _ = try change.run(writing).kept()
        }
        let conflict = DeclareConflict(
            person: ID(Cast.members[2].number), with: ThingID(.agency, Cast.bodies[3].number),
            reason: "Her sister manages the neighbourhood team there.", from: "2026-02-02")
        _ = try conflict.run(writing.by(viewer(2))).kept()
        let note = WriteNote(
            seat: ID(100 + Cast.sergeant.number), marking: .restricted, subject: "A source at the marina",
            text: "Somebody who works on the pontoons rings now and then. Nobody but the next sergeant is to know.")
        _ = try note.run(writing.by(viewer(3))).kept()
        try inspector(writing)
    }

    /// Somebody of the same force without an account, whose note the sergeant may open in an emergency alone.
    private func inspector(_ writing: Writing) throws {
        let (police, began): (ID<Agency>, Day) = (ID(Cast.sergeant.agency), "2025-09-01")
        let person = Person(id: ID(17), agency: police, name: "Bea Lund", email: "", telephone: "")
        let seat = Seat(id: ID(124), agency: police, title: "Neighbourhood inspector", role: .partner, from: began)
        try person.insert(writing.connection)
        try seat.insert(writing.connection)
        try SeatHolder(id: ID(217), seat: seat.id, person: person.id, from: began).insert(writing.connection)
        for thing in [person.thing, seat.thing] { writing.note(.collection, [thing.id], thing.kind.fields) }
        let viewer = Viewer(
            person: person.id, agency: police, seats: [seat.id], purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        let note = WriteNote(
            seat: seat.id, marking: .official, subject: "Who to ring when the ferry stops",
            text: "The harbour master at home, then the ferry company. Numbers are in the duty book.")
        _ = try note.run(writing.by(viewer)).kept()
    }

    /// One of the invented people.
    private func viewer(_ position: Int) -> Viewer {
        let member = Cast.members[position]
        return Viewer(
            account: ID(300 + member.number), person: ID(member.number), agency: ID(member.agency),
            seats: [ID(100 + member.number)], purpose: .running,
            rules: Policy.first.rules(of: [.everyone, member.role]))
    }
}
