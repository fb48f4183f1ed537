package import Dates
package import Partnership
package import Storage

/// Says whether somebody was consulted, when, and what they said; or adds somebody who was. In a draft alone.
package struct KeepConsultee: Sendable {
    package var report: ID<CommitteeReport>
    /// The one that is changed, with the version that was looked at; nothing for somebody new.
    package var changed: (id: ID<ReportConsultee>, version: Int)?
    package var name: String
    package var agency: ID<Agency>?
    package var seat: ID<Seat>?
    package var state: ReportConsultee.State
    package var asked: Day?
    package var text: String

    package func run(_ writing: Writing) throws(StorageError) -> Written<ReportConsultee> {
        let connection = writing.connection
        guard let report = try CommitteeReport.find(report, connection), writing.may(.change, report.thing),
            try writing.knows(agency), try writing.knows(seat)
        else { return .notThere }
        let all = try connection.all(
            "\(ReportConsultee.joined) WHERE report_consultee.report = \(report.id)", as: ReportConsultee.self)
        var one = ReportConsultee(
            id: changed?.id ?? .new(), report: report.id, position: (all.map(\.position).max() ?? -1) + 1, name: name,
            agency: agency, seat: seat, state: state, asked: asked, text: text, version: (changed?.version ?? 0) + 1)
        if let changed {
            guard let before = all.first(where: { $0.id == changed.id }) else { return .notThere }
            guard before.version == changed.version else { return .stale(before) }
            one.position = before.position
            one.agency = try writing.named(agency, before: before.agency)
            one.seat = try writing.named(seat, before: before.seat)
        }
        one.paragraph = report.header.paragraph
        let faults = faults(of: report, one, others: all.filter { $0.id != one.id }, today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil {
            try one.insert(connection, by: writing.viewer.person)
        } else {
            try connection.execute(
                """
                UPDATE report_consultee SET name = \(one.name), agency = \(one.agency), seat = \(one.seat),
                    state = \(state), asked_day = \(asked), text = \(text), writer = \(writing.viewer.person),
                    version = \(one.version)
                WHERE id = \(one.id)
                """)
        }
        writing.note(.alteration, [report.thing.id], [.text], detail: "consultee \(one.position)")
        return .done(one)
    }

    private func faults(
        of report: CommitteeReport, _ one: ReportConsultee, others: [ReportConsultee], today: Day
    ) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "consultee", "who it is")
        if others.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
            faults.append(Fault("consultee", "“\(name)” is there already."))
        }
        let wasAsked = [.asked, .answered].contains(state)
        if wasAsked, asked == nil { faults.append(Fault("consulted", "Enter the day on which they were asked.")) }
        if !wasAsked, asked != nil {
            faults.append(Fault("consulted", "Leave the day empty: they were not asked."))
        }
        if let asked, asked > today { faults.append(Fault("consulted", "Enter a day that is not in the future.")) }
        if state == .answered { faults.check(text, "consultee-said", "what they said", most: 1000) }
        if state == .notAsked { faults.check(text, "consultee-said", "why they were not asked", most: 1000) }
        if text.utf8.count > 1000, ![.answered, .notAsked].contains(state) {
            faults.append(Fault("consultee-said", "Use fewer than 1000 characters."))
        }
        if report.stage != .draft { faults.append(Fault("consultee", report.stage.notDraft)) }
        return faults
    }
}
