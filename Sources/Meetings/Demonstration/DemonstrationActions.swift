import Dates
import Partnership
import Storage

/// What seats took on at the invented meetings: some of it done, some late, some without a day, and what members were
/// asked.
struct DemonstrationActions {
    var form = Undertaking.Form.action
    /// By its title.
    var seat: String
    var text: String
    var due: Day?
    var saidDue = ""
    var scope = Undertaking.Scope()
    var term = ActionTerm.unsaid
    /// When its day was moved, to which, and why.
    var moved: (on: Day, to: Day, why: String)?
    /// What was written down at first, until when, and what was wrong with it.
    var first: (text: String, until: Day, why: String)?
    var end: End?

    struct End {
        var state = Undertaking.State.done
        var day: Day
        var evidence: String
    }

    func fill(_ meeting: Meeting, _ seats: [String: ID<Seat>], _ writing: Writing) throws {
        guard let seat = seats[seat] else { return }
        let undertake = Undertake(
            meeting: meeting.id, form: form, seat: seat, text: first?.text ?? text, due: due, saidDue: saidDue,
            scope: scope, term: term)
        var taken = try undertake.run(writing.asIf(on: meeting.day)).kept()
        if let first, first.until <= writing.now.localDay {
            taken = try PutRightUndertaking(id: taken.id, version: taken.version, text: text, because: first.why)
                .run(writing.asIf(on: first.until)).kept()
        }
        if let moved, moved.on <= writing.now.localDay {
            let change = ChangeUndertaking(
                id: taken.id, version: taken.version, seat: seat, due: moved.to, state: .open, evidence: "",
                reason: moved.why)
            _ = try change.run(writing.asIf(on: moved.on)).kept()
        }
        guard let end, end.day <= writing.now.localDay else { return }
        let change = ChangeUndertaking(
            id: taken.id, version: taken.version, seat: seat, due: due, state: end.state, evidence: end.evidence)
        _ = try change.run(writing.asIf(on: end.day)).kept()
    }

    /// What the strategic group took on and the delivery group carries out since.
    static func handOver(to delivery: ID<Group>, _ writing: Writing) throws {
        let (day, text) = ("2026-09-08" as Day, "Have the eleven dark lamps on the quay mended")
        guard day <= writing.now.localDay,
            let one = try writing.connection.first(
                "SELECT \(Undertaking.columns) FROM undertaking WHERE text = \(text)", as: Undertaking.self)
        else { return }
        let hand = HandOver(
            id: one.id, version: one.version, group: delivery, on: day,
            reason: "The contractor is asked at each of its meetings.")
        _ = try hand.run(writing.asIf(on: day)).kept()
    }

    static func of(_ day: Day, isStrategic: Bool) -> [DemonstrationActions] {
        (isStrategic ? strategic : delivery)[day] ?? []
    }

    private static let (manager, sergeant) = ("Community safety manager", "Partnership sergeant")
    private static let (fire, probation) = ("Group manager, prevention", "Probation delivery head")
    private static let (homes, members) = ("Neighbourhood services manager", "Scrutiny committee member")

    private static let strategic: [Day: [DemonstrationActions]] = [
        "2026-03-10": [
            DemonstrationActions(
                seat: manager, text: "Have the eleven dark lamps on the quay mended", due: "2026-08-31"),
            DemonstrationActions(
                seat: manager, text: "Send the strategy to the cabinets of both councils", due: "2026-03-31",
                end: End(day: "2026-03-26", evidence: "On the agenda of both cabinets for 31 March.")),
        ],
        "2026-06-09": [
            DemonstrationActions(
                form: .commitment, seat: sergeant, text: "An off-road bike team for the estuary path",
                saidDue: "during 2026/27",
                scope: Undertaking.Scope(areas: ["E07999001", "E07999002"], level: .local), term: .medium),
            DemonstrationActions(
                form: .commitment, seat: sergeant, text: "A desk at headquarters for crime against businesses",
                saidDue: "next year", scope: Undertaking.Scope(isWhole: true, level: .central),
                first: (
                    "A desk at headquarters for thefts from shops", "2026-06-16", "It is for every kind of business."
                )),
            DemonstrationActions(
                form: .commitment, seat: fire, text: "A safety visit to every boat that somebody lives on",
                due: "2026-09-30", scope: Undertaking.Scope(areas: ["E07999001"], level: .local),
                end: End(day: "2026-09-21", evidence: "Thirty-one boats were visited; two owners refused.")),
            DemonstrationActions(
                form: .ask, seat: members, text: "Tell residents of their ward that the boathouse is open",
                due: "2026-07-31",
                end: End(day: "2026-07-14", evidence: "In the newsletters of Harbour and Mill Hill for July.")),
        ],
        "2026-09-08": [
            DemonstrationActions(
                seat: manager, text: "Write to the head of probation’s delivery unit about coming to meetings",
                due: "2026-09-30", end: End(day: "2026-09-15", evidence: "Letter of 15 September; no answer yet.")),
            DemonstrationActions(
                seat: sergeant, text: "Ask the marina’s owners for the films of their cameras", due: "2026-10-15",
                moved: ("2026-10-12", "2026-11-13", "The owners’ solicitor asks for the request in writing.")),
            DemonstrationActions(
                seat: probation, text: "Say who comes to the group, and who instead", saidDue: "as soon as possible",
                term: .short),
            DemonstrationActions(
                form: .ask, seat: members, text: "Say which evenings the wardens are missed most in their ward",
                due: "2027-01-29"),
        ],
    ]

    private static let delivery: [Day: [DemonstrationActions]] = [
        "2026-08-25": [
            DemonstrationActions(
                seat: homes, text: "Ask tenants on the promenade about the shelters", due: "2026-10-09",
                end: End(day: "2026-10-08", evidence: "Fifty-two answers, given to the analyst.")),
            DemonstrationActions(
                seat: sergeant, text: "A stall of the police at the night market", due: "2026-09-25",
                end: End(state: .dropped, day: "2026-09-22", evidence: "The night market was called off for the storm.")
            ),
        ],
        "2026-10-27": [
            DemonstrationActions(
                seat: fire, text: "Joint patrols on Hallowe’en and Bonfire Night", due: "2026-11-06",
                end: End(
                    day: "2026-11-09", evidence: "Both were walked. Nine fires, where there were fourteen last year.")),
            DemonstrationActions(
                seat: manager, text: "A telephone for the wardens that is handed over at eight", due: "2027-02-26"),
            DemonstrationActions(
                form: .commitment, seat: homes, text: "Lights in the stairwells of Harbour House",
                saidDue: "in the spring"),
        ],
    ]
}
