import Dates
import Markup
import Meetings
import Partnership
import Planning
import Scrutiny
import Storage

extension RecordTable {
    /// Who came: agency by agency, or of one agency group by group.
    init(_ facts: AttendanceFacts, group: String?, agency: String?, _ months: Period) {
        let whose = agency.map { "Attendance of \($0)" } ?? "Attendance at \(group ?? "all groups")"
        let rows = facts.rows + (facts.rows.count < 2 ? [] : [facts.total])
        self.init(
            caption: "\(whose), \(months.said)",
            head: [
                agency == nil ? "Agency" : "Group", "Expected", "Came", "Of those the deputy", "Of those somebody else",
                "Apologies", "Did not come", "Not known",
            ],
            rows: rows.map { row in
                [row.name]
                    + [
                        row.expected, row.came, row.deputy, row.substitute, row.apologies, row.absent, row.unknown,
                    ].map { number($0) }
            },
            counts: 1..<8, counted: "times at meetings that were held, each seat at each meeting",
            notes: [
                "Each seat counts at each meeting that was held while it was on the group. Not known: nobody wrote down whether somebody came."
            ], things: facts.things, isWhole: true)
    }

    /// What seats took on.
    init(_ facts: UndertakingFacts, _ reference: RecordReference, group: String?, agency: String?) {
        let what = reference.what == .commitmentTable ? "Commitments of partners" : "Actions of groups"
        let whose = agency.map { ", of \($0)" } ?? group.map { ", \($0)" } ?? ""
        let when = reference.months.map { "taken on in \($0.said)" } ?? "open today"
        self.init(
            caption: "\(what)\(whose), \(when)", head: ["What", "Whose", "Taken on", "Due", "State"],
            rows: facts.lines.map { [$0.text, $0.whose, $0.from, $0.due, $0.state] }, things: facts.things,
            isWhole: true)
    }

    /// What committees recommended, and what became of it.
    init(_ found: [Recommendation], of committee: String?, _ months: Period?, _ agencies: [Agency], on today: Day) {
        let names = Dictionary(agencies.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
        let when = months.map { ", made in \($0.said)" } ?? ""
        self.init(
            caption: "Recommendations of \(committee ?? "all committees")\(when)",
            head: ["Reference", "Recommendation", "Made", "To", "Response", "State", "What is due"],
            rows: found.map { one in
                [
                    one.reference, one.text, one.made.said, names[one.agency] ?? "Another body",
                    one.response?.responseSaid ?? "None yet", one.stage.said, one.dueSaid(on: today),
                ]
            },
            things: Set(found.flatMap { one in [one.thing, Thing(.agency, number: one.agency.number)] }), isWhole: true)
    }

    /// How far data came.
    init(_ facts: SupplyFacts, of agency: String?, _ months: Period) {
        self.init(
            caption: "Data sent by \(agency ?? "all agencies"), quarters of \(months.said)",
            head: [
                "Data set", "Agency", "Quarters", "In time", "Came late", "Most days late", "Not here",
            ],
            rows: facts.lines.map { line in
                [line.name, line.agency]
                    + [line.asked, line.inTime, line.late, line.mostLate, line.missing].map { number($0) }
            },
            counts: 2..<7, counted: "quarters of data that came, or should be here",
            notes: [
                "Quarters that came or should be here. Where no day was agreed, what came is in time, and what is missing was to be here when its quarter was over."
            ], things: facts.things, isWhole: true)
    }
}
