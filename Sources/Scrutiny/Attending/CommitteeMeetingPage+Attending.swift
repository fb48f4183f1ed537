import Markup
import Meetings
import Pages
import Partnership
import Storage

/// The page of a seat.
private let seatAddress = home / "seats" / ID<Seat>.self

extension CommitteeMeetingPage {
    /// Who is asked to come and who came, with what is wanting.
    var attendingDrawn: HTML {
        let gaps = AttendingGaps(attending, owing: sets.owing, day: meeting.day, today: today)
        let empty: HTML = "Nobody is asked to come, as far as is written down."
        let way: HTML =
            mayMove
            ? "<p class=\"govuk-body\">\(link("Say who is asked to come, and who came", to: Addresses.attending(meeting.id)))</p>\n"
            : ""
        return """
            \(table(
                "Officers and agencies that are asked to come", id: "attending", columns: [Column("Who"), Column("Came")],
                rows: attending.map { one in
                    let who: HTML = one.who.seat.map { link("\(one.said)", to: seatAddress($0)) } ?? "\(one.said)"
                    return [who, "\(one.cameSaid(isHeld: isHeld))"]
                }, empty: empty))
            \(gaps.said.isEmpty ? "" : insetText(bullets(gaps.said.map { "\($0)" })))
            \(way)
            """
    }
}

extension Attending {
    /// `Deputy came`; on the days before, that they are asked.
    func cameSaid(isHeld: Bool) -> String { came?.said ?? (isHeld ? "Not written down" : "Asked to come") }

    /// Of the field that says whether they came.
    var field: String {
        who.seat.map { "came-seat-\($0.number)" } ?? "came-agency-\(who.agency.number)"
    }
}
