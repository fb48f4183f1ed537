import Aldermouth
import Dates
import Figures
import Pages
import Partnership
import Places
import Storage
import Testing

@testable import Evidence
@testable import Places

/// The district is invented, and no list of areas knows it.
@Suite("Names of areas that no list knows")
struct AreaNamesTests {
    private let registry: Registry
    private let gazetteer = Gazetteer(.embedded, naming: [:])

    init() async throws {
        registry = try await Aldermouth.registry(on: .sqlite, areas: Migration.all)
    }

    /// A name that is there, of an area that no list knows.
    static func add(_ database: Database) async throws {
        try await database.write {
            try $0.execute(
                """
                INSERT INTO area_name (area_code, name, version, kept_at)
                VALUES ('E07999001', 'Aldermouth', 1, \(Aldermouth.now))
                """)
        }
    }

    private func keep(
        _ code: String, _ name: String, changed: Int? = nil, by viewer: Viewer = Aldermouth.priya,
        _ registry: Registry
    ) async throws -> Written<AreaName> {
        let command = KeepAreaName(code: code, name: name, changed: changed)
        let gazetteer = gazetteer
        return try await registry.write(Trace(viewer, at: Aldermouth.now, route: "test")) {
            try command.run($0, gazetteer)
        }
    }

    @Test(arguments: Engine.tested)
    func `a name is told for the code, is changed and is taken away`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine, areas: Migration.all)
        func held() async throws -> Gazetteer { try await Gazetteer.held(in: registry.database, at: Aldermouth.now) }
        #expect(try await held().name(of: "E07999001") == "E07999001")
        #expect(try await held().said("E07999001") == "E07999001")
        _ = try await keep("E07999001", "Aldermoth", registry).kept()
        #expect(try await held().said("E07999001") == "Aldermoth (E07999001)")
        guard case .stale(let now) = try await keep("E07999001", "Aldermouth", changed: 7, registry) else {
            Issue.record("a save of another version is refused")
            return
        }
        #expect(now.name == "Aldermoth" && now.version == 1)
        #expect(try await keep("E07999001", "Aldermouth", changed: 1, registry).kept().version == 2)
        let places = try await held()
        #expect(Area.coded("E07999001").name(in: places) == "Aldermouth")
        #expect(Area.coded("E07999001").place(places).name == "Aldermouth")
        // It is a name and no more: nothing is counted there.
        #expect(places.place("E07999001") == nil)
        // Lists come first, and what is no code stays what it is.
        #expect(places.said("E07000033") == "Bolsover (E07000033)" && places.said("the quay") == "the quay")
        #expect(try await held().name(of: "E07000033") == "Bolsover")
        _ = try await keep("E07999001", "", changed: 2, registry).kept()
        #expect(try await held().name(of: "E07999001") == "E07999001")
    }

    @Test func `what cannot be named is refused, with the reason`() async throws {
        func faults(_ code: String, _ name: String) async throws -> [String] {
            guard case .faults(let faults) = try await keep(code, name, registry) else { return [] }
            return faults.map(\.said)
        }
        #expect(
            try await faults("Aldermouth", "Aldermouth") == [
                "Enter the code of an area: a capital letter and eight digits, as E07000033."
            ])
        #expect(
            try await faults("E07000033", "Ours") == ["E07000033 is known: it is Bolsover, and keeps that name."])
        #expect(try await faults("E07999001", "") == ["Enter what the area is called."])
        #expect(try await faults("E07999001", String(repeating: "a", count: 101)).count == 1)
        _ = try await keep("E07999001", "Aldermouth", registry).kept()
        #expect(
            try await faults("E07999001", "Saltreach") == [
                "E07999001 is called Aldermouth already. Change it in the list."
            ])
        // Who may not keep settings names nothing.
        guard case .notThere = try await keep("E07999002", "Saltreach", by: Aldermouth.stranger, registry) else {
            Issue.record("a stranger gave a name")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `a table of codes and names names those that are not known, and no other`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let table = """
            LAD26CD,LAD26NM,LAD26NMW,ObjectId
            E07999001,Aldermouth,,1
            E07999002,"Saltreach, City of",,2
            E07000033,Another Bolsover,,3

            """
        let report = try await desk.bring(try desk.lay("names.csv", table))
        #expect(report.states == [.new] && report.map(\.kind) == ["lookup"] && report.map(\.rows) == [3])
        let places = try await Gazetteer.held(in: desk.database, at: Aldermouth.now)
        #expect(places.name(of: "E07999001") == "Aldermouth")
        #expect(places.name(of: "E07999002") == "Saltreach, City of")
        #expect(places.name(of: "E07000033") == "Bolsover")
        let names = try await desk.database.look(AreaNames(viewer: Aldermouth.priya), at: Aldermouth.now)
        #expect(names.map(\.code) == ["E07999001", "E07999002"])
        // A name that is there stays, whatever a later table says.
        let later = "LAD27CD,LAD27NM\nE07999001,Elsewhere\n"
        #expect(try await desk.bring(try desk.lay("later.csv", later)).states == [.new])
        #expect(try await Gazetteer.held(in: desk.database, at: Aldermouth.now).name(of: "E07999001") == "Aldermouth")
    }

    @Test(arguments: [
        ("E07999001,Aldermouth\nE07999001,Saltreach\n", "E07999001 stands on line 2 already.", 3),
        ("E05999001,Harbour\n", "E05999001 is not the code of a district: those begin with", 2),
        ("E07999001,\n", "E07999001 has no name", 2),
    ])
    func `a table with a fault is refused whole`(rows: String, reason: String, line: Int) async throws {
        let desk = try await Desk(.sqlite)
        let report = try await desk.bring(try desk.lay("names.csv", "LAD26CD,LAD26NM\n" + rows))
        #expect(report.first?.refusal?.reason.contains(reason) == true && report.first?.refusal?.line == line)
        #expect(try await desk.database.look(AreaNames(viewer: Aldermouth.priya), at: Aldermouth.now).isEmpty)
    }

    @Test func `the form gives a name, and pages tell it at once`() async throws {
        let facts = try await CrimeFacts(
            folder: "/nowhere", database: registry.database, gazetteer: gazetteer, at: Aldermouth.now)
        let site = Site(facts, keepsRecord: true)
        let sent = await site.post("/area-names", "area-code=E07999001&area-name=Aldermouth")
        #expect(sent.status == 303 && sent.header("Location") == "/area-names")
        #expect(gazetteer.name(of: "E07999001") == "Aldermouth")
        let page = try await site.get("/area-names").text
        #expect(page.contains("href=\"/area-names/E07999001\"") && page.contains("Aldermouth"))
        let again = await site.post("/area-names", "area-code=E07000033&area-name=Ours")
        #expect(again.status == 422)
        #expect(try await again.text.contains("E07000033 is known: it is Bolsover"))
        let stale = await site.post("/area-names/E07999001", "area-name=Mine&version=9")
        #expect(stale.status == 409)
        let both = try await stale.text
        #expect(both.contains("Somebody else changed this") && both.contains("Aldermouth") && both.contains("Mine"))
        #expect(await site.post("/area-names/E07999001", "area-name=&version=1").status == 303)
        #expect(gazetteer.name(of: "E07999001") == "E07999001")
    }
}
