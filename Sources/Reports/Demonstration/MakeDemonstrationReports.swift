package import Dates
import Files
package import Partnership
import Planning
import Scrutiny
import Storage

/// Fills an empty demonstration with a committee of Aldermouth and its work programme, and with its reports: one that is
/// published, and corrected since, and one in work, with the holders of the seats that sign.
package struct MakeDemonstrationReports: Sendable {
    /// The community safety manager, who writes them.
    package var viewer: Viewer
    package var now: Instant
    /// Of the open data that the demonstration holds.
    package var figures: any FigureSource

    package init(viewer: Viewer, now: Instant, figures: any FigureSource = NoFigures()) {
        (self.viewer, self.now, self.figures) = (viewer, now, figures)
    }

    private var council: ID<Agency> { viewer.agency ?? ID(1) }

    /// The council's template must be there already.
    package func run(_ registry: Registry) async throws {
        try await registry.write(trace(viewer)) { writing in
            let there = try writing.connection.value(
                "SELECT COUNT(*) FROM committee WHERE council = \(council)", as: Int.self)
            guard there == 0 else { return }
            let committee = try Designate(
                council: council, name: DemonstrationReport.committee, from: "2024-05-14"
            ).run(writing).kept()
            let programme = DemonstrationProgramme(
                committee: committee.id, latest: latest, published: published, planned: planned)
            if let heard = try programme.fill(writing) {
                try DemonstrationInquiry(
                    committee: committee.id, meeting: heard, latest: latest, council: council, figures: figures
                ).fill(writing)
            }
            let holders = try DemonstrationReport.signers.map { try hold($0.title, $0.name, writing) }
            _ = try ImportCited(text: DemonstrationReport.figures).run(writing)
            if try writing.documentBook(of: nil).one(titled: "Proposed precept and what it buys") != nil {
                _ = try ImportCited(text: DemonstrationReport.registered).run(writing)
            }
            let first = try begin(DemonstrationReport.published, published, writing)
            for holder in holders { try sign(first, holder, writing) }
            try name(DemonstrationReport.named, in: first, writing)
            try publish(first, by: holders, writing)
            try correct(first, by: holders, writing)
            let second = try begin(DemonstrationReport.planned, planned, writing)
            if let holder = holders.first { try sign(second, holder, writing) }
            try name(DemonstrationReport.named, in: second, writing)
        }
    }

    /// A Tuesday two to three weeks ago, so that the executive still has time to respond.
    private var latest: Day { (now.localDay + -14).previous(.tuesday) }
    /// A Tuesday that leaves more than five clear days after today.
    private var published: Day { (now.localDay + 14).next(.tuesday) }
    private var planned: Day { (now.localDay + 49).next(.tuesday) }

    private func trace(_ viewer: Viewer) -> Trace { Trace(viewer, at: now, route: "wardmote demo") }

    /// A seat of the council with somebody who holds it, who acts as an officer.
    private func hold(_ title: String, _ name: String, _ writing: Writing) throws -> Viewer {
        let began: Day = "2024-04-01"
        let person = Person(id: .new(), agency: council, name: name, email: "", telephone: "")
        let seat = Seat(id: .new(), agency: council, title: title, role: .officer, from: began)
        try person.insert(writing.connection)
        try seat.insert(writing.connection)
        try SeatHolder(id: .new(), seat: seat.id, person: person.id, from: began).insert(writing.connection)
        for thing in [person.thing, seat.thing] { writing.note(.collection, [thing.id], thing.kind.fields) }
        return Viewer(
            person: person.id, agency: council, seats: [seat.id], purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .officer]))
    }

    private func begin(_ text: String, _ meeting: Day, _ writing: Writing) throws -> ID<CommitteeReport> {
        let text = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 == "meeting:" ? "meeting: \(meeting.iso)" : String($0) }.joined(separator: "\n")
        let title = try ReportFile(text).header.title
        _ = try ImportReport(text: text).run(writing)
        let id = try writing.connection.value(
            "SELECT id FROM committee_report WHERE title = \(title) AND day = \(meeting)", as: ID<CommitteeReport>.self)
        guard let id else { throw Unmade() }
        return id
    }

    /// Those documents of the register that the demonstration has.
    private func name(
        _ papers: [ReportFile.Paper], in report: ID<CommitteeReport>, _ writing: Writing
    ) throws {
        let book = try writing.documentBook(of: nil)
        for one in papers {
            guard let document = book.one(titled: one.title) else { continue }
            let command = KeepNamedPaper(report: report, document: document.id, part: one.part, place: one.place)
            _ = try command.run(writing).kept()
        }
    }

    /// Signs what the holder's seats sign.
    private func sign(_ report: ID<CommitteeReport>, _ holder: Viewer, _ writing: Writing) throws {
        let asked = try writing.connection.all(
            "\(ReportImplication.joined) WHERE report = \(report) ORDER BY report_implication.position",
            as: ReportImplication.self)
        for one in asked where one.seat.map(holder.seats.contains) ?? false {
            let command = AnswerImplication(
                id: one.id, version: one.version, answer: one.answer, text: one.text, signs: true)
            _ = try command.run(writing.by(holder)).kept()
        }
    }

    private func publish(_ report: ID<CommitteeReport>, by holders: [Viewer], _ writing: Writing) throws {
        guard let other = holders.last else { throw Unmade() }
        for action in [ReportWords.Action.check, .mark, .approve] { try move(report, action, writing.by(other)) }
        try move(report, .schedule, publish: now.localDay, writing)
        try move(report, .publish, writing)
    }

    /// The first edition said one figure too few; the second puts it right in the open.
    private func correct(_ report: ID<CommitteeReport>, by holders: [Viewer], _ writing: Writing) throws {
        try move(report, .correct, reason: DemonstrationReport.correction, writing)
        guard let section = try ReportSection.find(report, .proposal, writing.connection) else { throw Unmade() }
        let command = WriteSection(
            report: report, heading: .proposal, text: "\(section.text)\n\(DemonstrationReport.added)",
            version: section.version)
        _ = try command.run(writing).kept()
        try publish(report, by: holders, writing)
    }

    private func move(
        _ report: ID<CommitteeReport>, _ action: ReportWords.Action, reason: String = "", publish: Day? = nil,
        _ writing: Writing
    ) throws {
        let version = try CommitteeReport.find(report, writing.connection)?.version ?? 0
        let command = MoveReport(id: report, version: version, action: action, reason: reason, publish: publish)
        _ = try command.run(writing).kept()
    }

    /// A part of the demonstration is not there: a fault of the program.
    private struct Unmade: Error {}
}
