import Dates
import Partnership
import Storage

/// How some duties stand in the demonstration, and who answers for them: met with what shows it, near, and late. Nothing else of
/// the register is said to be done or not done.
struct DemonstrationDuty {
    /// By its name in the first list of duties.
    var duty: String
    /// From which its time runs, where it runs from something that happens.
    var event: (day: Day, text: String)?
    /// The record of another register that shows it: the latest of that name. Told in words where there is none.
    var record: (register: RegisterRecord.Register, name: String)?
    var shown: [Shown] = []
    /// Seat that answers for it, by its title.
    var seat = ""

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
        if let record = try found(writing) {
            _ = try ShowDuty(duty: id, form: record.form, text: "", address: "", record: record).run(writing).kept()
        } else {
            for one in shown where one.day <= writing.now.localDay {
                let show = ShowDuty(duty: id, form: one.form, text: one.text, address: "", day: one.day)
                _ = try show.run(writing).kept()
            }
        }
        if let seat = try writing.seat(seat), let duty = try Duty.find(id, connection) {
            var words = duty.words
            words.seat = seat
            let give = KeepDuty(changed: (id, duty.version), words: words, reason: "Who answers for it here.")
            _ = try give.run(writing).kept()
        }
    }

    private func found(_ writing: Writing) throws(StorageError) -> RegisterRecord? {
        guard let record else { return nil }
        return try writing.dutyRecords().offered(on: writing.now.localDay).first {
            $0.record.register == record.register && $0.title.utf8.starts(with: record.name.utf8)
        }?.record
    }

    private static let manager = "Community safety manager"

    static let all = [
        DemonstrationDuty(duty: "Strategy group", record: (.meeting, "Joint Strategic Group"), seat: manager),
        DemonstrationDuty(
            duty: "Strategic assessment", record: (.assessment, ""),
            shown: [Shown(.report, "2026-02-17", "Strategic assessment of Aldermouth and Saltreach, 2025/26")],
            seat: "Partnership analyst"),
        DemonstrationDuty(duty: "Partnership plan revised", record: (.plan, ""), seat: manager),
        DemonstrationDuty(
            duty: "Depersonalised data shared each quarter", record: (.data, "Deliberate fires by ward"),
            seat: "Group manager, prevention"),
        DemonstrationDuty(
            duty: "Crime and disorder committee meets", record: (.committee, ""),
            shown: [
                Shown(.minute, "2026-03-17", "Communities Scrutiny Committee of Aldermouth, minutes"),
                Shown(.minute, "2026-09-15", "Communities Scrutiny Committee of Aldermouth, minutes, item 5"),
            ], seat: manager),
        DemonstrationDuty(
            duty: "Case review procedure published", record: (.document, "Case review of antisocial behaviour"),
            shown: [Shown(.document, "2026-04-09", "Case review of antisocial behaviour: how to ask for one")],
            seat: "Neighbourhood services manager"),
        // Twelve months had gone by on 30 September, and nothing later shows it.
        DemonstrationDuty(
            duty: "Case reviews published", record: (.document, "Case reviews in 2024/25"),
            shown: [Shown(.document, "2025-09-30", "Case reviews in 2024/25: nine asked for, four carried out")],
            seat: "Neighbourhood services manager"),
        DemonstrationDuty(
            duty: "Response to the committee’s report",
            event: ("2026-09-15", "The panel’s report on the quay after dark was sent to the partnership."),
            seat: manager),
        DemonstrationDuty(
            duty: "Serious violence strategy reviewed",
            shown: [Shown(.plan, "2026-01-12", "Marlshire serious violence strategy, reviewed")],
            seat: "Partnership sergeant"),
        DemonstrationDuty(
            duty: "Domestic abuse support, co-operation of the second tier",
            shown: [
                Shown(
                    .minute, "2026-05-20",
                    "Marlshire domestic abuse local partnership board: both districts gave what the county asked for")
            ], seat: "Head of communities"),
    ]
}
