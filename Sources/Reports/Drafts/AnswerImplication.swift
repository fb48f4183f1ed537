import Dates
import Partnership
import Storage

/// Says what a report means for money, law or staff, and signs it, where the seat that answers for it does so.
struct AnswerImplication: Sendable {
    var id: ID<ReportImplication>
    /// The version that was looked at.
    var version: Int
    var answer: ReportImplication.Answer
    var text: String
    /// The seat that signs it, where the template's has not been found.
    var seat: ID<Seat>?
    var signs: Bool

    func run(_ writing: Writing) throws(StorageError) -> Written<ReportImplication> {
        let connection = writing.connection
        guard var one = try ReportImplication.find(id, connection), writing.may(.change, one.thing),
            !writing.viewer.kept(from: .committeeReport).contains(one.report.number),
            let report = try CommitteeReport.find(one.report, connection)
        else { return .notThere }
        guard one.version == version else { return .stale(one) }
        var faults: [Fault] = []
        if let seat, seat != one.seat {
            guard let found = try writing.known(seat) else { return .notThere }
            let council = try ReportTemplate.find(report.template, connection)?.council
            if !found.title.utf8.elementsEqual(one.signer.utf8) || found.agency != council {
                faults.append(
                    Fault(
                        "seat",
                        "Choose a seat of the council called “\(one.signer)”. Add one first where there is none."))
            }
            (one.seat, one.agency) = (found.id, found.agency)
            // Whoever gives it to a seat must be allowed to change what that seat signs.
            guard writing.may(.change, one.thing) else { return .notThere }
        }
        if report.stage != .draft { faults.append(Fault("answer", report.stage.notDraft)) }
        if answer == .unanswered { faults.append(Fault("answer", "Choose yes or none.")) }
        faults.check(text, "text", answer == .none ? "why it means nothing" : "what it means", most: 8000)
        let isHolder = one.seat.map(writing.viewer.seats.contains) ?? false
        if signs, !isHolder {
            faults.append(Fault("sign", "Only whoever holds the seat “\(one.signer)” signs this."))
        } else if signs, !writing.may(.see, report.thing) {
            faults.append(
                Fault("sign", "Work in a seat that may read the report: nobody signs what they have not read."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        // Words that are changed are signed anew.
        let day = writing.now.localDay
        (one.answer, one.text, one.version) = (answer, text, version + 1)
        (one.signedBy, one.signed) = signs ? (writing.viewer.person, day) : (nil, nil)
        try connection.execute(
            """
            UPDATE report_implication SET answer = \(answer), text = \(text), agency = \(one.agency), seat = \(one.seat),
                writer = \(writing.viewer.person), signed_by = \(one.signedBy), signed_day = \(one.signed),
                version = \(one.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [one.thing.id], [.title, .text], detail: signs ? "signed" : "answered")
        return .done(one)
    }
}
