import Aldermouth
import Charts
import Checks
import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// The codes are real, and the rows and what is written of them invented.
@Suite("Notes on figures")
struct FigureNotesTests {
    /// A note that is there, of a recording practice that changed.
    static func add(_ database: Database) async throws {
        try await database.write {
            try $0.execute(
                """
                INSERT INTO figure_note (id, version, measure, area, on_day, first_month, last_month, words, reason,
                    is_back, by_seat, kept_at)
                VALUES (4101, 1, 'crime', '', NULL, '2025-02', '2025-02', 'Recording practice changed', '', 0, 0,
                    \(Aldermouth.now))
                """)
        }
    }

    private func typed(
        _ words: String, _ measure: String = "", _ area: String = "", first: Month? = nil, last: Month? = nil,
        day: Day? = nil
    ) -> WriteFigureNote.Typed {
        var typed = WriteFigureNote.Typed()
        (typed.words, typed.measure, typed.area) = (words, measure, area)
        (typed.first, typed.last, typed.day) = (first, last, day)
        return typed
    }

    private func write(
        _ typed: WriteFigureNote.Typed, changed: Changed<FigureNote>? = nil, by viewer: Viewer = Aldermouth.priya,
        at: Instant = Aldermouth.now, _ database: Database
    ) async throws -> Written<FigureNote> {
        let registry = Registry(
            database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        return try await registry.write(Trace(viewer, at: at, route: "test")) {
            try WriteFigureNote(typed, changed: changed, gate: PrivacyGate()).run($0, .embedded)
        }
    }

    private func held(on engine: Engine = .sqlite) async throws -> CrimeFacts {
        try await InventedStreets().kept(on: engine, inOrder(Migration.all, partnershipMigrations)).facts
    }

    private func figure(
        _ facts: CrimeFacts, _ measure: Measure = .crime, _ area: AreaCode = "E07000033",
        _ period: Period = Period(first: "2025-01", last: "2025-03")
    ) -> Figure {
        MakeFigures(
            viewer: .openData, measure: measure, area: .coded(area), period: period, now: Aldermouth.now
        ).whole(facts).figure
    }

    @Test(arguments: Engine.tested)
    func `what happened in some months is marked in the series, and a comparison of them says so`(
        engine: Engine
    ) async throws {
        let facts = try await held(on: engine)
        #expect(figure(facts).comparedNote == nil)
        _ = try await write(
            typed("Recording practice changed.", "crime", first: "2025-02"), facts.database
        ).kept()
        _ = try await write(typed("A festival", "", "E07000033", day: "2024-10-14"), facts.database).kept()
        try await facts.refresh(at: Aldermouth.now)
        let one = figure(facts)
        #expect(
            one.sentence.utf8.reversed().starts(
                with:
                    " The months compared take in: Recording practice changed (February 2025). Between them: A festival (14 October 2024)."
                    .utf8.reversed()))
        let chart = try #require(one.seriesDrawn)
        #expect(chart.notes.map(\.words) == ["A festival (14 October 2024)", "Recording practice changed"])
        #expect(chart.description.contains("February 2025: Recording practice changed."))
        let row = try #require(chart.table.rows.first { $0[0] == "February 2025" })
        #expect(row.last == "Recording practice changed")
        // Other months of the same measure are compared as before, and another measure or area has nothing of it.
        #expect(figure(facts, .crime, "E07000034").sentence.contains("Recording") == true)
        #expect(figure(facts, .crime, "E07000034").sentence.contains("festival") == false)
        #expect(figure(facts, .asb).annotations.map(\.words) == ["A festival"])
        // What counts the same rows among others, and what lies inside the area.
        #expect(figure(facts, .policeRecords).annotations.count == 2)
        #expect(figure(facts, .asb, "E01019478").annotations.map(\.words) == ["A festival"])
        #expect(figure(facts, .asb, "E07000034").annotations.isEmpty)
    }

    @Test func `what must be known first stands with the figure, in its chart, its report and its lines`() async throws
    {
        let facts = try await held()
        _ = try await write(typed("Abuse at home may be under-reported", "crime", "derbyshire"), facts.database).kept()
        try await facts.refresh(at: Aldermouth.now)
        let one = figure(facts)
        let said = "Abuse at home may be under-reported."
        #expect(one.caveats == [said])
        #expect(one.seriesDrawn?.caveats == [said])
        #expect(one.panel().provenance.toKnow == [said])
        let report = PerformanceReport(
            viewer: .openData, subject: .coded("E07000033"), month: "2025-03", kind: .crime, now: Aldermouth.now)
        #expect(try report.paper(facts).html.text.contains(said))
        let lines = FigureLines(
            facts: facts,
            asked: FigureLines.Asked(
                measure: .crime, areas: [.coded("E07000033")], period: Period("2025-03" as Month), byMonth: false,
                byCategory: false, byArea: false, level: nil, compared: nil, recordedBy: nil), now: Aldermouth.now
        ).lines
        #expect(lines.map(\.toKnow) == [[said]])
        // Another force's area has nothing of it.
        #expect(figure(facts, .crime, "E07000170").caveats.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `every version stays, with who and when, and what was told then is told as it was`(engine: Engine) async throws
    {
        let facts = try await held(on: engine)
        let first = try await write(typed("Counts are low", "crime"), facts.database).kept()
        var next = typed("Counts are too low", "crime")
        guard case .faults(let faults) = try await write(next, changed: (first.id, 1), facts.database) else {
            Issue.record("a change without a reason was written")
            return
        }
        #expect(faults.map(\.field) == ["noted-reason"])
        next.reason = "The force said so"
        let later = Aldermouth.now + 3600
        #expect(try await write(next, changed: (first.id, 1), at: later, facts.database).kept().version == 2)
        guard case .stale(let now) = try await write(next, changed: (first.id, 1), facts.database) else {
            Issue.record("a save over another was taken")
            return
        }
        #expect(now.words == "Counts are too low" && now.version == 2)
        (next.isTakenBack, next.reason) = (true, "It was counted again")
        _ = try await write(next, changed: (first.id, 2), at: later + 3600, facts.database).kept()
        let versions = try await facts.database.look(FigureNotes(viewer: .openData), at: Aldermouth.now)
        #expect(versions.map(\.version) == [1, 2, 3])
        #expect(versions.map(\.seat) == Array(repeating: Aldermouth.priya.seats.first, count: 3))
        #expect(versions.holding(at: later).map(\.words) == ["Counts are too low"])
        #expect(versions.holding(at: later + 3600).isEmpty)
        try await facts.refresh(at: later + 3600)
        #expect(figure(facts).caveats.isEmpty)
        let held = facts.holdings(for: .keeper, at: later)
        let then = try await facts.asHeld(
            IssuedReport.Held(files: held.files.map(\.id.number).max() ?? 0, people: 0), at: Aldermouth.now)
        #expect(figure(then).caveats == ["Counts are low."])
    }

    @Test func `what cannot be kept is refused, with the reason`() async throws {
        let facts = try await held()
        func faults(_ typed: WriteFigureNote.Typed) async throws -> [String] {
            guard case .faults(let faults) = try await write(typed, facts.database) else { return [] }
            return faults.map(\.field)
        }
        #expect(try await faults(typed("")) == ["noted-words"])
        #expect(try await faults(typed("x", "luck", "nowhere")) == ["noted-measure", "noted-area"])
        #expect(try await faults(typed("x", first: "2025-03", last: "2025-01")) == ["noted-to"])
        #expect(try await faults(typed("x", last: "2025-01")) == ["noted-from"])
        #expect(try await faults(typed("x", first: "2025-03", day: "2025-03-01")) == ["noted-day"])
        #expect(try await faults(typed("Call the tenant on 01234 567890.")) == ["noted-words"])
        guard case .notThere = try await write(typed("x"), by: Aldermouth.stranger, facts.database) else {
            Issue.record("a stranger wrote a note")
            return
        }
    }

    @Test func `the pages write one, list it with its filter and as a table, and show both texts`() async throws {
        let site = Site(try await held(), keepsRecord: true)
        let before = try await site.get("/areas/E07000033/measures/crime").text
        let sent = await site.post(
            "/figure-notes/new",
            "noted-words=Recording+practice+changed&noted-measure=crime&noted-from-month=2&noted-from-year=2025")
        #expect(sent.status == 303)
        let address = try #require(sent.header("Location"))
        // A page that was drawn before is drawn again.
        let page = try await site.get("/areas/E07000033/measures/crime").text
        #expect(page.contains("Recording practice changed") && !before.contains("Recording practice changed"))
        let list = try await site.get("/figure-notes?sort=annotation").text
        #expect(list.contains("Recording practice changed") && list.contains("First national lockdown"))
        #expect(!list.contains("Fraud is not in street-level files."))
        let file = try await site.get("/figure-notes?format=csv&words=recording+practice").text
        #expect(file.contains("Recording practice changed,February 2025,Recorded crime,Every area"))
        let stale = await site.post(address, "noted-words=Mine&noted-reason=So&version=9")
        #expect(stale.status == 409)
        let both = try await stale.text
        #expect(both.contains("Somebody else changed this") && both.contains("Mine"))
        #expect(both.contains("Recording practice changed"))
        let unread = await site.post(
            "/figure-notes/new", "noted-words=x&noted-from-month=13&noted-from-year=2025&noted-day-day=40")
        #expect(unread.status == 422)
        let seen = await site.get(address, by: Aldermouth.councillorOkafor)
        #expect(seen.status == 200)
        #expect(try await !seen.text.contains("Change it"))
        #expect(await site.post(address, "version=1", by: Aldermouth.councillorOkafor).status == 404)
    }
}
