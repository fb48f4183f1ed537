import Aldermouth
import Checks
import Dates
import Markup
import Pages
import Papers
import Partnership
import Places
import Planning
import Storage
import Testing

@testable import Reports

/// Who was consulted on a report, and what it means for what the council means to achieve.
@Suite struct ConsulteeTests {
    private static let usual = [
        "Leader and portfolio holder", "Members of the wards affected", "Partner agencies", "The public",
    ]

    private func keep(
        _ one: ReportConsultee?, of report: CommitteeReport, _ state: ReportConsultee.State, name: String? = nil,
        on day: Day? = nil, text: String = ""
    ) -> KeepConsultee {
        KeepConsultee(
            report: report.id, changed: one.map { ($0.id, $0.version) }, name: name ?? one?.name ?? "", state: state,
            asked: day, text: text)
    }

    private func write(_ desk: Desk, _ command: KeepConsultee) async throws -> Written<ReportConsultee> {
        try await desk.registry.write(Desk.trace(Desk.writer), command.run)
    }

    @Test(arguments: Engine.tested)
    func `a report begins with the usual consultees of its template, and whoever is left out stops the approval`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let begun = try await desk.whole(report.id)
        #expect(begun.consultees.map(\.name) == Self.usual && begun.consultees.allSatisfy { $0.state == .open })
        func left() async throws -> [String] {
            CheckReport(whole: try await desk.whole(report.id), gate: PrivacyGate()).faults
                .filter { $0.said.contains("not said yet whether") && $0.weight == .mend }.map(\.said)
        }
        #expect(try await left().count == 4)
        _ = try await write(desk, keep(begun.consultees[0], of: report, .asked, on: "2026-11-02")).made
        _ = try await write(desk, keep(begun.consultees[3], of: report, .notAsked, text: "It decides nothing.")).made
        #expect(
            try await left() == [
                "It is not said yet whether “Members of the wards affected” were consulted.",
                "It is not said yet whether “Partner agencies” were consulted.",
            ])
        let complete = try await desk.complete()
        #expect(CheckReport(whole: try await desk.whole(complete.id), gate: PrivacyGate()).faults.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `what is said of a consultation hangs together, and a late save shows what was written`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let first = try await desk.whole(report.id).consultees[0]
        func faulty(_ command: KeepConsultee) async throws -> [String] {
            guard case .faults(let faults) = try await write(desk, command) else { return [] }
            return faults.map(\.field)
        }
        #expect(try await faulty(keep(first, of: report, .asked)) == ["consulted"])
        #expect(try await faulty(keep(first, of: report, .answered, on: "2026-11-02")) == ["consultee-said"])
        #expect(try await faulty(keep(first, of: report, .notAsked)) == ["consultee-said"])
        #expect(try await faulty(keep(first, of: report, .notAsked, on: "2026-11-02", text: "No")) == ["consulted"])
        #expect(try await faulty(keep(first, of: report, .asked, on: "2026-11-25")) == ["consulted"])
        #expect(try await faulty(keep(nil, of: report, .open, name: "The public")) == ["consultee"])
        #expect(try await faulty(keep(nil, of: report, .open)) == ["consultee"])
        let answered = keep(first, of: report, .answered, on: "2026-11-02", text: "She is for it.")
        #expect(try await write(desk, answered).made.version == 2)
        guard case .stale(let now) = try await write(desk, keep(first, of: report, .open)) else {
            Issue.record("not stale")
            return
        }
        #expect(now.text == "She is for it." && now.version == 2)
        let added = keep(nil, of: report, .answered, name: "Traders", on: "2026-11-03", text: "They agree.")
        #expect(try await write(desk, added).made.position == 4)
    }

    @Test(arguments: Engine.tested)
    func
        `whoever wrote down a consultation or a link is one of those who wrote the report, and a draft alone is changed`(
            engine: Engine
        ) async throws
    {
        let desk = try await Desk(engine)
        let report = try await desk.complete()
        let one = try await desk.whole(report.id).consultees[0]
        _ = try await desk.registry.write(
            Desk.trace(Desk.accountant), keep(one, of: report, .asked, on: "2026-11-02").run
        ).made
        #expect(try await desk.move(report.id, .check, by: Desk.accountant).faults.count == 1)
        let links = try await desk.whole(report.id).links
        let command = AnswerLinks(report: report.id, version: links.version, answers: [0: .init(.some, "On foot.")])
        _ = try await desk.registry.write(Desk.trace(Desk.colleague), command.run).made
        #expect(try await desk.move(report.id, .check).faults.count == 1)
        let other = ID<Person>(904)
        try await desk.registry.database.write {
            try $0.execute(
                """
                INSERT INTO person (id, agency, name, email, telephone, version)
                VALUES (\(other), \(Desk.council), 'Colin Frayne', '', '', 1)
                """)
        }
        _ = try await desk.move(report.id, .check, by: other).made
        let now = try await desk.whole(report.id)
        #expect(try await write(desk, keep(now.consultees[0], of: report, .open)).faults.count == 1)
        let changed = AnswerLinks(report: report.id, version: now.links.version, answers: [0: .init(.none, "")])
        #expect(try await desk.registry.write(Desk.trace(Desk.writer), changed.run).faults.count == 1)
    }

    @Test(arguments: Engine.tested)
    func `an aim that is not answered stops a report whose template requires the list, and a linked one says how`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let links = try await desk.whole(report.id).links
        #expect(links.map(\.name) == ["Climate", "Equalities", "Economics", "Health"] && links.version == 4)
        func blank() async throws -> Int {
            CheckReport(whole: try await desk.whole(report.id), gate: PrivacyGate()).faults
                .count { $0.said.contains("what it means for") && $0.weight == .mend }
        }
        #expect(try await blank() == 4)
        func answer(_ version: Int, _ answers: [Int: AnswerLinks.Given]) async throws -> Written<[ReportLink]> {
            let command = AnswerLinks(report: report.id, version: version, answers: answers)
            return try await desk.registry.write(Desk.trace(Desk.writer), command.run)
        }
        #expect(try await answer(4, [0: .init(.some, "")]).faults == ["Enter how it is linked to “Climate”."])
        let given = try await answer(4, [0: .init(.some, "Wardens walk."), 1: .init(.none, "")]).made
        #expect(given.version == 6 && given.map(\.said)[0...1] == ["Wardens walk.", "Not applicable"])
        #expect(try await blank() == 2)
        guard case .stale(let now) = try await answer(4, [0: .init(.none, "")]) else {
            Issue.record("not stale")
            return
        }
        #expect(now[0].text == "Wardens walk.")
        var whole = try await desk.whole(report.id)
        for at in whole.template.headings.indices { whole.template.headings[at].isRequired = false }
        #expect(
            !CheckReport(whole: whole, gate: PrivacyGate()).faults.contains { $0.said.contains("what it means for") })
    }

    @Test func `both lists are printed as tables, and nothing that is typed breaks one`() {
        var whole = WholeReport.example
        whole.consultees[0].text = "Yes | no\nmore"
        let parts = ReportDocument(whole).parts
        let consulted = parts.first { $0.name == "Consultation" }?.text ?? ""
        #expect(
            consulted.hasSuffix(
                "| Ward members | Asked, and answered | 2 November 2026 | Yes   no more |\n| The public | Not said yet |  |  |"
            ))
        guard let first = ReportText(consulted).blocks(heading: "Consultation").first, case .table(let table) = first
        else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.count == 2 && table.headers.count == 4)
        #expect(
            parts.first { $0.name == "Links to the council plan" }?.text
                == "Table: Links to what the council means to achieve\n| Aim | Link |\n| Climate | Wardens walk or cycle. |\n| Health | Not answered yet |"
        )
        (whole.consultees, whole.links) = ([], [])
        #expect(ReportDocument(whole).parts.first { $0.name == "Consultation" }?.text == "None.")
    }

    @Test func `what is typed into a list passes the checks of the report`() {
        var whole = WholeReport.example
        whole.consultees[0].text = "The Stonely murders are under review."
        let found = CheckReport(whole: whole, gate: PrivacyGate()).faults.filter { $0.rule == .privacy }
        #expect(found.map(\.place) == ["“Consultation”"])
        whole.report.header.paragraph = 7
        #expect(!CheckReport(whole: whole, gate: PrivacyGate()).faults.contains { $0.rule == .privacy })
    }

    @Test(arguments: [
        ("template: A\ncouncil: B\n\nconsultee: The public", "needs the heading “consultation”"),
        ("template: A\ncouncil: B\n\nlink: Climate", "needs the heading “links”"),
        ("template: A\ncouncil: B\n\nlink: Climate\n\nlink: Climate", "“Climate” is there twice"),
    ])
    func `a list of a template needs its heading, and names nothing twice`(text: String, said: String) {
        let headings = "\n\nheading: recommendations\n\nheading: implications\n\nimplication: Legal\nsigner: A seat\n"
        do {
            _ = try TemplateFile(text + headings)
            Issue.record("not refused")
        } catch { #expect(error.sentence.contains(said)) }
    }

    @Test(arguments: Engine.tested)
    func `who somebody is stays written where whoever saves may not know of them`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let report = try await desk.begin()
        let one = try #require(try await desk.whole(report.id).consultees.first)
        var command = keep(one, of: report, .notAsked, text: "It decides nothing.")
        (command.agency, command.seat) = (Desk.council, Desk.treasurer)
        let named = try await write(desk, command).made
        var viewer = Desk.viewer(Desk.colleague)
        viewer.excluded = [ThingID(.agency, Desk.council.number), ThingID(.seat, Desk.treasurer.number)]
        let kept = Trace(viewer, at: Aldermouth.now, route: "test")
        let saved = try await desk.registry.write(
            kept, keep(named, of: report, .notAsked, text: "It decides nothing new.").run
        ).made
        #expect(saved.agency == Desk.council && saved.seat == Desk.treasurer && saved.version == 3)
    }

    /// E07000033 has several wards; one of them is Tibshelf.
    @Test func `wards are chosen from the districts of plans, others are typed, and each counts once`() throws {
        let choices = WardChoices(["E07000033"], .embedded)
        #expect(choices.names.contains("Tibshelf"))
        #expect(choices.others(["Tibshelf", "Harbour"]) == "Harbour")
        #expect(String(decoding: choices.field(ticked: ["Tibshelf"]).bytes, as: UTF8.self).contains("checked"))
        #expect(WardChoices([], .embedded).field(ticked: []).bytes.isEmpty)
        var typed = HeaderTyped()
        try typed.read(
            try Fields(
                reading: Array("ward=Tibshelf&ward=Pinxton&wards=Harbour%0ATibshelf&committee=1&title=A".utf8),
                lines: true))
        typed.day = DayTyped("2027-03-15")
        var errors: [FieldError] = []
        #expect(typed.header(&errors)?.wards == ["Tibshelf", "Pinxton", "Harbour"] && errors.isEmpty)
    }
}
