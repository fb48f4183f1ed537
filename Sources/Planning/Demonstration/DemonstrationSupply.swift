import Dates
import Partnership
import Storage

/// Data that invented agencies send: some in time, some late, some late still, with the actions that they hold up.
struct DemonstrationSupply {
    /// By its name in the demonstration.
    var agency: String
    var name: String
    var quarters: [Sent]

    struct Sent {
        /// With which the quarter begins.
        var from: Month
        /// Nothing while it has not come.
        var received: Day?
        /// Actions by their words.
        var holdsUp: [String] = []
        var note = ""
    }

    func fill(_ writing: Writing) throws {
        let connection = writing.connection
        let agency = try connection.value("SELECT id FROM agency WHERE name = \(agency)", as: ID<Agency>.self)
        guard let agency, let first = quarters.first else { return }
        let held = try connection.value(
            "SELECT COUNT(*) FROM supply WHERE agency = \(agency) AND name = \(name)", as: Int.self)
        guard held == 0 else { return }
        let arrange = ArrangeSupply(agency: agency, name: name, first: Quarter(containing: first.from), dueAfter: 28)
        let supply = try arrange.run(writing).kept()
        for one in quarters where one.from.first <= writing.now.localDay {
            let waits = try one.holdsUp.flatMap { text in
                try connection.column(
                    "SELECT id FROM planned_action WHERE text = \(text)", as: ID<PlannedAction>.self)
            }
            let received = one.received.flatMap { $0 <= writing.now.localDay ? $0 : nil }
            let key = KeyDelivery(
                supply: supply.id, quarter: Quarter(containing: one.from), version: 0, received: received,
                holdsUp: waits.map(HeldUp.action), note: one.note)
            _ = try key.run(writing).kept()
        }
    }

    private static let (lamps, telephone) = (
        "Mend the lamps from the ferry steps to the market", "One telephone number for the wardens of both councils"
    )

    static let all = [
        DemonstrationSupply(
            agency: "Marlshire Police", name: "Calls after dark by the hour, the quay and the promenade",
            quarters: [
                Sent(
                    from: "2026-04", received: "2026-08-17", holdsUp: [lamps, telephone],
                    note: "Which lamps come first, and until when the number is answered, was to follow from it."),
                Sent(
                    from: "2026-07", holdsUp: [telephone],
                    note: "The control room has a new system, and promises it for December."),
            ]),
        DemonstrationSupply(
            agency: "Marlshire Fire and Rescue", name: "Deliberate fires by ward",
            quarters: [
                Sent(from: "2026-04", received: "2026-07-20"), Sent(from: "2026-07", received: "2026-10-26"),
            ]),
    ]
}
