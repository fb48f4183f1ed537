import Aldermouth
import Approvals
import Charts
import Consultation
import Dates
import Documents
import Figures
import Foundation
import Initiatives
import Meetings
import Papers
import Partnership
import Planning
import Scrutiny
import Storage

@testable import Reports

/// A council with a template, a committee that meets, and a report in work, for one test.
struct Desk {
    static let council = ID<Agency>(1)
    static let (treasurer, solicitor, staffing) = (ID<Seat>(21), ID<Seat>(22), ID<Seat>(23))
    /// Who writes, who else works there, and who holds the treasurer's seat.
    static let (writer, colleague, accountant) = (ID<Person>(901), ID<Person>(902), ID<Person>(903))
    static let meeting: Day = "2027-03-15"

    let registry: Registry
    let template: ReportTemplate
    let committee: Committee

    init(_ engine: Engine, _ file: String = "aldermouth") async throws {
        let database = try await Aldermouth.database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, consultationMigrations,
                scrutinyMigrations, reportsMigrations, approvalsMigrations, documentsMigrations, initiativesMigrations)
        )
        registry = Registry(database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        try await database.write { connection in
            try Agency(
                id: Desk.council, name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
                from: "2010-04-01"
            ).insert(connection)
            for (seat, title) in [
                (Desk.treasurer, "Section 151 Officer"), (Desk.solicitor, "Solicitor to the Council"),
                (Desk.staffing, "Head of Paid Service"),
            ] {
                try Seat(id: seat, agency: Desk.council, title: title, role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
            for (person, name) in [
                (Desk.writer, "Moira Keane"), (Desk.colleague, "Asha Okafor"), (Desk.accountant, "Lewis Marsh"),
            ] {
                try connection.execute(
                    """
                    INSERT INTO person (id, agency, name, email, telephone, version)
                    VALUES (\(person), \(Desk.council), \(name), '', '', 1)
                    """)
            }
        }
        let text = try Desk.file(file)
        let trace = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        _ = try await registry.write(trace, ImportTemplate(text: text).run)
        template = try await registry.look(ReportTemplates(viewer: .reportKeeper), trace)[0]
        committee = try await registry.write(Desk.trace(Desk.writer)) { writing in
            let committee = try Designate(
                council: Desk.council, name: "Communities Scrutiny Committee", from: "2024-05-14"
            ).run(writing).made
            _ = try CallMeeting(committee: committee.id, day: Desk.meeting, address: "Town Hall").run(writing).made
            return committee
        }
    }

    static func file(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/reports")
        return try String(contentsOf: root.appending(path: name + ".txt"), encoding: .utf8)
    }

    static func viewer(_ person: ID<Person>, _ role: Role = .officer, seats: [ID<Seat>] = []) -> Viewer {
        Viewer(
            account: ID(person.number), person: person, agency: council, seats: seats, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, role]))
    }

    static func trace(
        _ person: ID<Person>, _ role: Role = .officer, seats: [ID<Seat>] = [], on day: Day? = nil
    ) -> Trace {
        let now = day.map { Instant($0, WallTime(minutes: 600)) } ?? Aldermouth.now
        return Trace(viewer(person, role, seats: seats), at: now, route: "test")
    }

    static func header(_ change: (inout ReportHeader) -> Void = { _ in }) -> ReportHeader {
        var header = ReportHeader(day: meeting, title: "What the partnership did in 2026")
        (header.reportOf, header.contact, header.author) = ("Councillor Amina Hart", "Moira Keane", "Moira Keane")
        (header.revenuePence, header.capitalPence) = (0, 0)
        header.reasoning = "It holds nothing that is exempt."
        change(&header)
        return header
    }

    func begin(_ header: ReportHeader = Desk.header(), annexOf: ID<CommitteeReport>? = nil) async throws
        -> CommitteeReport
    {
        let command = BeginReport(template: template.id, committee: committee.id, annexOf: annexOf, header: header)
        return try await registry.write(Desk.trace(Desk.writer), command.run).made
    }

    /// A report whose every heading is written and whose every implication is signed.
    func complete(_ header: ReportHeader = Desk.header()) async throws -> CommitteeReport {
        let report = try await begin(header)
        for heading in [ReportHeading.purpose, .consultation, .background, .proposal, .reasons] {
            try await write(report, heading, "Members are told what was done.")
        }
        try await write(report, .recommendations, "note: what was done")
        for one in try await whole(report.id).implications {
            let command = AnswerImplication(
                id: one.id, version: one.version, answer: .none, text: "It costs nothing new.", signs: true)
            let seats = [one.seat].compactMap { $0 }
            _ = try await registry.write(Desk.trace(Desk.accountant, .officer, seats: seats), command.run).made
        }
        try await consult(report)
        let links = try await whole(report.id).links
        let given = Dictionary(uniqueKeysWithValues: links.map { ($0.position, AnswerLinks.Given(.none, "")) })
        if !links.isEmpty { try await link(report, given) }
        return report
    }

    /// Says why each usual consultee was not asked.
    func consult(_ report: CommitteeReport) async throws {
        for one in try await whole(report.id).consultees {
            let command = KeepConsultee(
                report: report.id, changed: (one.id, one.version), name: one.name, state: .notAsked,
                text: "It decides nothing.")
            _ = try await registry.write(Desk.trace(Desk.writer), command.run).made
        }
    }

    func link(_ report: CommitteeReport, _ answers: [Int: AnswerLinks.Given]) async throws {
        let version = try await whole(report.id).links.version
        let command = AnswerLinks(report: report.id, version: version, answers: answers)
        _ = try await registry.write(Desk.trace(Desk.writer), command.run).made
    }

    func write(_ report: CommitteeReport, _ heading: ReportHeading, _ text: String) async throws {
        let before = try await whole(report.id).sections.first { $0.heading == heading }?.version ?? 0
        let command = WriteSection(report: report.id, heading: heading, text: text, version: before)
        _ = try await registry.write(Desk.trace(Desk.writer), command.run).made
    }

    func whole(_ id: ID<CommitteeReport>) async throws -> WholeReport {
        guard let whole = try await WholeReport.look(id, registry, Desk.trace(Desk.writer), figures: InventedFigures())
        else {
            throw NotMade(why: "no such report")
        }
        return whole
    }

    func move(
        _ id: ID<CommitteeReport>, _ action: ReportWords.Action, by person: ID<Person> = Desk.colleague,
        reason: String = "", publish: Day? = nil, on day: Day? = nil
    ) async throws -> Written<CommitteeReport> {
        let whole = try await whole(id)
        let command = MoveReport(
            id: id, version: whole.report.version, action: action, reason: reason, publish: publish,
            figures: InventedFigures(), records: whole.records)
        return try await registry.write(Desk.trace(person, on: day), command.run)
    }

    /// From draft to published, on the days given.
    func publish(_ report: CommitteeReport, on day: Day = "2027-03-01") async throws -> CommitteeReport {
        for action in [ReportWords.Action.check, .mark, .approve] {
            _ = try await move(report.id, action, on: day).made
        }
        _ = try await move(report.id, .schedule, publish: day, on: day).made
        return try await move(report.id, .publish, on: day).made
    }
}

extension Written {
    /// What was made; a failure of the test where nothing was.
    var made: One {
        get throws {
            guard case .done(let one) = self else { throw NotMade(why: "\(self)") }
            return one
        }
    }

    var faults: [String] {
        guard case .faults(let faults) = self else { return [] }
        return faults.map(\.said)
    }
}

struct NotMade: Error { var why: String }

/// Twelve a month in Aldermouth.
struct InventedFigures: FigureSource {
    func figure(_ reference: MeasureReference) -> Figure? {
        guard let measure = Measure.named(reference.measure), reference.area == "E07999001" else { return nil }
        let months = reference.period.map { MonthCount($0, 12) }
        return Figure(
            measure: measure, place: Figure.Place(code: reference.area, name: "Aldermouth"), period: reference.period,
            months: Completeness(months))
    }

    /// Half of them in one neighbourhood; the others are spread too thinly for a list.
    func hotSpots(_ reference: MeasureReference) -> HotSpots? {
        guard let whole = figure(reference) else { return nil }
        var quay = whole
        quay.place = Figure.Place(code: "E01099001", name: "Aldermouth 001A")
        let counted = reference.period.map { MonthCount($0, 6) }
        quay.months = Completeness(counted)
        quay.comparison = Comparison(
            after: counted, before: reference.period.map { MonthCount($0 + -12, 3) }, .assumed)
        return HotSpots(
            lines: [HotSpot(rank: 1, rankBefore: 2, ward: "Harbour", figure: quay, share: 0.5)], whole: whole)
    }

    func performance(_ reference: PerformanceReference) -> [Paper.Block]? {
        guard reference.area == "E07999001", reference.kind == "crime" else { return nil }
        return [
            .heading(1, "Recorded crime"), .numbered("144 crimes recorded\(Words.footnote("Of twelve a month"))."),
            .bullets(["None stands out", "Nothing moved"]),
            .table(
                PaperTable(
                    "By ward", headers: ["Ward", "Crimes"], rows: [["Harbour | quay", "100"], ["Hill", "44"]],
                    notes: ["Held: 12 of 12 months."])),
            .series(
                SeriesChart(
                    title: "By month", unit: "crimes recorded",
                    points: [.init("2026-08", 12), .init("2026-09", nil, reason: "not held")])),
            .pageBreak,
        ]
    }
}
