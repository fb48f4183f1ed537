import Dates
import Partnership
import Storage

/// How some duties stand in the demonstration: met with what shows it, near, and late. Nothing else of the register is
/// said to be done or not done.
struct DemonstrationDuty {
    /// By its name in the first list of duties.
    var duty: String
    /// From which its time runs, where it runs from something that happens.
    var event: (day: Day, text: String)?
    var shown: [Shown] = []

    struct Shown {
        var form: DutyEvidence.Form
        var day: Day
        var text: String

        init(_ form: DutyEvidence.Form, _ day: Day, _ text: String) {
            (self.form, self.day, self.text) = (form, day, text)
        }
    }

    func fill(_ writing: Writing) throws {
        let connection = writing.connection
        let id = try connection.value(
            """
            SELECT duty.id FROM duty
            JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
            WHERE  duty_version.name = \(duty)
              AND  NOT EXISTS (SELECT 1 FROM duty_evidence WHERE duty_evidence.duty = duty.id)
              AND  NOT EXISTS (SELECT 1 FROM duty_event WHERE duty_event.duty = duty.id)
            """, as: ID<Duty>.self)
        guard let id else { return }
        if let event, event.day <= writing.now.localDay {
            _ = try NoteDutyEvent(duty: id, day: event.day, text: event.text).run(writing).kept()
        }
        for one in shown where one.day <= writing.now.localDay {
            let show = ShowDuty(duty: id, form: one.form, text: one.text, address: "", day: one.day)
            _ = try show.run(writing).kept()
        }
    }

    static let all = [
        DemonstrationDuty(
            duty: "Strategic assessment",
            shown: [Shown(.report, "2026-02-17", "Strategic assessment of Aldermouth and Saltreach, 2025/26")]),
        DemonstrationDuty(
            duty: "Crime and disorder committee meets",
            shown: [
                Shown(.minute, "2026-03-17", "Communities Scrutiny Committee of Aldermouth, minutes"),
                Shown(.minute, "2026-09-15", "Communities Scrutiny Committee of Aldermouth, minutes, item 5"),
            ]),
        DemonstrationDuty(
            duty: "Case review procedure published",
            shown: [Shown(.document, "2026-04-09", "Case review of antisocial behaviour: how to ask for one")]),
        // Twelve months had gone by on 30 September, and nothing later shows it.
        DemonstrationDuty(
            duty: "Case reviews published",
            shown: [Shown(.document, "2025-09-30", "Case reviews in 2024/25: nine asked for, four carried out")]),
        DemonstrationDuty(
            duty: "Response to the committee’s report",
            event: ("2026-09-15", "The panel’s report on the quay after dark was sent to the partnership.")),
        DemonstrationDuty(
            duty: "Serious violence strategy reviewed",
            shown: [Shown(.plan, "2026-01-12", "Marlshire serious violence strategy, reviewed")]),
        DemonstrationDuty(
            duty: "Domestic abuse support, co-operation of the second tier",
            shown: [
                Shown(
                    .minute, "2026-05-20",
                    "Marlshire domestic abuse local partnership board: both districts gave what the county asked for")
            ]),
    ]
}
