import Dates
import Partnership
import Storage

extension Undertakings.Line {
    static let example = Undertakings.Line(
        undertaking: Undertaking(
            id: ID(71), meeting: ID(54), seat: ID(112), text: "Ask the inspector to come to the strategic group",
            due: "2026-10-31"),
        seat: "Community safety manager", agency: ID(1), agencyName: "Aldermouth", day: "2026-09-08", group: ID(41),
        groupName: "Joint Strategic Group")
    static let exampleVague = Undertakings.Line(
        undertaking: {
            var one = Undertaking(
                id: ID(72), meeting: ID(54), form: .commitment, seat: ID(114),
                text: "An off-road bike team for the trails", saidDue: "during 2026/27")
            one.scope = Undertaking.Scope(areas: ["E07999001", "E07999002"], level: .local)
            one.term = .medium
            return one
        }(),
        seat: "Partnership sergeant", agency: ID(2), agencyName: "Police", day: "2026-09-08", group: ID(41),
        groupName: "Joint Strategic Group")
}
