import Dates
import Markup
import Pages
import Partnership
import Storage

/// The page of a seat.
private let seatAddress = home / "seats" / ID<Seat>.self

extension GroupPage {
    /// Who sits on it, with past and coming ones: the seat, and who holds it today.
    var sitting: Listing<Members.Line> {
        Listing(
            "Who sits on it, with past and coming ones", comes: "chairs first", id: "members",
            at: Addresses.group(group.id), members, asked: asked, empty: "No seat is on it yet.",
            columns: [
                ListColumn("Seat", \.title).shown { link("\($0.title)", to: seatAddress($0.member.seat)) }.ordered(),
                ListColumn("Agency", \.agency).ordered(),
                ListColumn("Held by") { names($0, .holder) }.ordered(),
                ListColumn("Deputy") { names($0, .deputy) },
                ListColumn("As") { $0.member.part.said }.ordered(),
                ListColumn("Must be there") { $0.member.isRequired ? "Yes" : "No" }.ordered(),
                .day("From") { $0.member.from }, .day("Until") { $0.member.until },
            ] + (mayChange ? [.way("", changes)] : []))
    }

    /// Who holds the seat today, and since when; a seat that nobody holds is said to be held by nobody.
    private func names(_ line: Members.Line, _ heldAs: SeatHolder.HeldAs) -> String {
        let those = holders.filter {
            $0.held.seat == line.member.seat && $0.held.heldAs == heldAs && $0.held.isThere(on: today)
        }
        if those.contains(where: { $0.hidden.contains(.holders) }) { return "Not shared with you" }
        guard !those.isEmpty else { return heldAs == .holder ? "Nobody" : "" }
        return those.map { "\($0.name), since \($0.held.from.said)" }.joined(separator: "; ")
    }

    private func changes(_ line: Members.Line) -> HTML {
        let member = line.member
        guard member.until.map({ $0 >= today }) ?? true else { return "" }
        let (end, required) = (
            Addresses.endMember(group.id, member.id), Addresses.requireMember(group.id, member.id)
        )
        return """
            \(link("End", to: end, hidden: "the time of \(line.title)")). \
            \(link("Must it be there?", to: required, hidden: "of \(line.title)"))
            """
    }
}
