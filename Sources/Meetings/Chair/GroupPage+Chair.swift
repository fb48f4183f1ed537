import Dates
import Markup
import Pages
import Partnership
import Storage

extension GroupPage {
    /// The next four turns of the chair; nothing where there is no rota and none may be made.
    var chairDrawn: HTML {
        let change: HTML =
            mayChange
            ? "<p class=\"govuk-body\">\(link("Who takes the chair in turn", to: Addresses.chairRota(group.id)))</p>\n"
            : ""
        guard let chair else { return change }
        let turns = chair.coming(4, on: today)
        return """
            \(table(
                "The next turns of the chair, \(chair.rota.turns == .meeting ? "meeting by meeting" : "year by year")",
                id: "chair", columns: [Column(chair.rota.turns == .meeting ? "Meeting" : "From"), Column("In the chair")],
                rows: turns.map { turn in
                    [whenSaid(turn), turn.chair.said.isEmpty ? "Not shared with you" : "\(turn.chair.said)"]
                }, empty: "Nobody."))
            \(chair.rotas.count > 1 ? details("Every rota, the latest first", bullets(chair.rotas.reversed().map(said))) : "")
            \(change)
            """
    }

    private func said(_ rota: ChairRota) -> HTML {
        let names = rota.chairs.map { $0.said.isEmpty ? "somebody not shared with you" : $0.said }
        guard !names.isEmpty else { return "From \(rota.from): nobody in turn" }
        let turns = rota.turns == .meeting ? "meeting by meeting" : "year by year"
        return "From \(rota.from): \(names.joined(separator: ", then ")), \(turns)"
    }

    /// The day of a meeting that may be known of, or of the beginning of a year.
    private func whenSaid(_ turn: ChairRota.Coming) -> HTML {
        guard let id = turn.meeting else { return turn.from.map { "\($0)" } ?? "Not planned yet" }
        guard let meeting = meetings.first(where: { $0.id == id }) else { return "A later meeting" }
        return link("\(meeting.day)", to: Addresses.meeting(id))
    }
}

extension ChairInTurn {
    static let example = ChairInTurn(
        rotas: [
            ChairRota(
                group: ID(41), turns: .meeting, from: "2026-04-01",
                chairs: [.agency(ID(1), "Aldermouth District Council"), .agency(ID(5), "Millbrook District Council")])
        ],
        meetings: [
            ChairRota.Counted(meeting: ID(54), day: "2026-09-08", isCancelled: false),
            ChairRota.Counted(meeting: ID(51), day: "2026-12-08", isCancelled: false),
        ])
}
