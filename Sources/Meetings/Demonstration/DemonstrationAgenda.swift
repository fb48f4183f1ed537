import Dates
import Partnership
import Storage

/// What stands on the agendas of the invented meetings, what was said, and what was decided.
///
/// An agenda is written before its meeting, and what was said after it: the next meeting has only titles.
struct DemonstrationAgenda {
    var title: String
    var marking = Marking.official
    var minute = ""
    var decision = ""
    var decidedFor = ""
    var papers: [DemonstrationPaper] = []

    func fill(_ meeting: Meeting, _ writing: Writing) throws {
        let isHeld = meeting.state == .held
        let keep = KeepAgendaItem(
            meeting: meeting.id, marking: marking, title: title, minute: isHeld ? minute : "",
            decision: isHeld ? decision : "", decidedFor: isHeld ? decidedFor : "")
        let item = try keep.run(writing).kept()
        for paper in papers { try paper.fill(item, writing) }
    }

    static func of(_ day: Day, isStrategic: Bool) -> [DemonstrationAgenda] {
        (isStrategic ? strategic : delivery)[day] ?? []
    }

    private static let strategic: [Day: [DemonstrationAgenda]] = [
        "2026-03-10": [
            DemonstrationAgenda(
                title: "The strategy for 2026 to 2029",
                minute:
                    "The draft was read with what residents had said of it. Fire asked that boats be named with the quay.",
                decision: "The strategy is agreed as drafted, with boats named, and goes to both councils.",
                decidedFor: "Both councils"),
            DemonstrationAgenda(
                title: "Lamps on the quay",
                minute: "Eleven lamps between the ferry steps and the market have been dark since the January storm.",
                decision: "The district council mends them before the summer.",
                decidedFor: "Aldermouth District Council"),
        ],
        "2026-06-09": [
            DemonstrationAgenda(
                title: "The first quarter of the plan",
                minute: "The boathouse opens on 19 June. The lamps wait for a contractor."),
            DemonstrationAgenda(
                title: "A family on the promenade", marking: .sensitive,
                minute: "Three agencies are in touch with the family. Harbour Homes leads.",
                decision: "One plan for the family, told to the group each quarter without names."),
            DemonstrationAgenda(
                title: "Thefts from vans at the market",
                minute: "Nineteen reports in April and May, most of them before six in the morning.",
                decision: "They are proposed as an emerging issue of the Aldermouth action plan."),
            DemonstrationAgenda(
                title: "Off-road bikes",
                minute: "Walkers of the estuary path report them most weekends. Police have no team for it.",
                decision: "Police look for a team within the year."),
        ],
        "2026-09-08": [
            DemonstrationAgenda(
                title: "Actions of the last meetings",
                minute: "Two are late: the lamps, and the number for the wardens of both councils."),
            DemonstrationAgenda(
                title: "Boats broken into at the marina",
                minute: "Eleven reports since June, where there were two in the summer before.",
                decision: "It is proposed as an emerging issue of the Aldermouth action plan."),
            DemonstrationAgenda(
                title: "Thefts from vans at the market",
                minute: "The traders, the police and the council said what each of them can do.",
                decision: "They are adopted as an issue of the Aldermouth action plan."),
            DemonstrationAgenda(
                title: "Probation at these meetings",
                minute: "Probation has not come since the winter. The terms of reference require it.",
                decision: "The chair writes to the head of the delivery unit."),
            DemonstrationAgenda(title: "Any other business", minute: "None."),
        ],
        "2026-12-08": [
            DemonstrationAgenda(title: "Actions of the last meetings"),
            DemonstrationAgenda(
                title: "Half a year of the plan: what was measured",
                papers: [
                    DemonstrationPaper(
                        title: "The plan from April to September", author: "Partnership analyst",
                        place: "https://papers.aldermouth.example/2026-12-08/half-year",
                        table: "What,Done,Late\r\nLamps,11,3\r\nEvenings of outreach,52,0\r\n")
                ]),
            DemonstrationAgenda(
                title: "Whether to adopt boats at the marina as a priority",
                papers: [
                    DemonstrationPaper(
                        title: "Boats broken into, June to November", author: "Partnership sergeant",
                        place: "https://papers.aldermouth.example/2026-12-08/marina"),
                    DemonstrationPaper(
                        title: "Two offers for cameras", author: "Community safety manager",
                        place: "The district council’s document store, under Joint Strategic Group",
                        paragraph: "3, the financial or business affairs of a firm"),
                ]),
            DemonstrationAgenda(title: "The assessment for 2027/28: who supplies what", marking: .sensitive),
        ],
        "2027-03-09": [
            DemonstrationAgenda(title: "The yearly review of the strategy"),
            DemonstrationAgenda(title: "Who takes the chair from June"),
        ],
    ]

    private static let delivery: [Day: [DemonstrationAgenda]] = [
        "2026-08-25": [
            DemonstrationAgenda(
                title: "The quay, action by action",
                minute: "Six of eleven lamps are lit. The contractor comes back in September.",
                decision: "Wardens walk the dark part at nine and at eleven until then."),
            DemonstrationAgenda(
                title: "The boathouse", minute: "Forty places, taken on most evenings. Thursday is asked for too."),
        ],
        "2026-10-27": [
            DemonstrationAgenda(
                title: "Hallowe’en and Bonfire Night",
                minute:
                    "Fire and police patrol together on both nights. Shops were asked not to sell eggs to the young.",
                decision: "The joint patrol of last year is done again."),
            DemonstrationAgenda(
                title: "One number for the wardens",
                minute: "The two switchboards cannot be joined before the new contract.",
                decision: "A telephone that is handed over at eight, until they can."),
        ],
        "2026-12-15": [DemonstrationAgenda(title: "New Year’s Eve on the quay")],
        "2027-01-05": [
            DemonstrationAgenda(title: "What is late, and why"),
            DemonstrationAgenda(title: "The spring programme of the boathouse"),
        ],
    ]
}
