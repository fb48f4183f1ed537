import Dates
import Markup
import Pages
import Partnership
import Storage

extension Meeting {
    /// `24 November 2026, 2:00pm`.
    var whenSaid: HTML { "\(day), \(startsAt.localTime)" }

    var stateTag: HTML { tag("\(state.said)", state == .planned ? .blue : .grey) }

    static let example = Meeting(
        id: ID(51), group: ID(41), startsAt: Instant("2026-12-08", WallTime(minutes: 840)), place: "Guildhall, room 2",
        joining: "https://meet.aldermouth.example/board")
}

extension Meeting {
    static let exampleHeld = Meeting(
        id: ID(54), group: ID(41), startsAt: Instant("2026-09-08", WallTime(minutes: 840)), place: "Guildhall, room 2",
        state: .held, version: 2)
}

extension Group {
    package static let example = Group(
        id: ID(41), name: "Joint Strategic Group", layer: .strategic, aim: "Sets priorities and answers for them.",
        from: "2024-04-01")
    package static let exampleUnder = Group(
        id: ID(42), name: "Partnership Delivery Group", layer: .delivery, yearly: 6, from: "2024-04-01")
    static let exampleBeside = Group(
        id: ID(43), name: "County Prevent Board", layer: .thematic, part: .seated, yearly: 0, from: "2025-04-01")
}

extension Member {
    static let example = Member(id: ID(61), group: ID(41), seat: ID(114), isRequired: true, from: "2024-04-01")
}
