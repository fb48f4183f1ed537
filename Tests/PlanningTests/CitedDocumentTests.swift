import Aldermouth
import Dates
import Documents
import Figures
import Files
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

/// A number from elsewhere names the document of the register that it is from, and says when that is overtaken.
@Suite struct CitedDocumentTests {
    static let manager = Viewer(
        person: nil, agency: ID(1), purpose: .running, rules: Policy.first.rules(of: [.everyone, .manager]))

    private func register(_ registry: Registry) async throws -> ID<NamedDocument> {
        let text = """
            document: Survey of the town
            sort: outside-paper
            whose: Marlshire Council

            version: 1
            from: 2025-03-01
            """
        let trace = Trace(.documentKeeper, at: Aldermouth.now, route: "test")
        _ = try await registry.write(trace, ImportDocuments(text: text).run)
        let id = try await registry.database.read {
            try $0.value("SELECT id FROM document", as: ID<NamedDocument>.self)
        }
        return try #require(id)
    }

    private func number(dated: Day?) -> CitedNumber {
        CitedNumber(
            subject: "Residents who feel safe", amount: 62, unit: .percent, base: "412 answers",
            body: "Marlshire Council",
            document: "Survey of the town", dated: dated)
    }

    @Test(arguments: Engine.tested)
    func `it says that its document has had a newer version since its day, or was withdrawn`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let document = try await register(registry)
        let trace = Aldermouth.trace(Self.manager)
        let cite = CiteFigure(number: number(dated: "2025-03-01"), isAsked: true, register: document)
        let figure = try #require(try await registry.write(trace) { try cite.run($0) }.made)
        func said() async throws -> String { try await registry.documentBook(of: [document], trace).said(of: figure) }
        #expect(try await said() == "")
        try await registry.database.write {
            try $0.execute(
                """
                INSERT INTO document_version (id, document, position, name, in_force_day, approved_by, changed, place,
                    next_day, kept_day, version)
                VALUES (7001, \(document), 1, '2', \("2026-02-01" as Day), '', '', '', NULL, 1, 1)
                """)
        }
        #expect(try await said() == "The document has a newer version, of 1 February 2026.")
        let request = try Request(.get, "/", viewer: Self.manager, now: Aldermouth.now, today: Aldermouth.today)
        let told = try await planningNaming(registry)(document, request)
        #expect(told.map(\.title) == ["Residents who feel safe"])
        #expect(told[0].said == "62%, of 1 March 2025. The document has a newer version, of 1 February 2026.")
        try await registry.database.write {
            try $0.execute(
                """
                UPDATE document SET withdrawn_day = \("2026-03-05" as Day), withdrawn_because = 'x'
                WHERE id = \(document)
                """)
        }
        #expect(try await said() == "The document was withdrawn on 5 March 2026.")
        let book = try await registry.documentBook(of: [document], trace)
        let page = CitedFigurePage(figure: figure, citings: [], book: book, mayChange: false).body.text
        #expect(page.contains("/documents/\(document.number)") && page.contains("withdrawn on 5 March 2026"))
    }

    @Test(arguments: Engine.tested)
    func `whoever may not read the document sees no name of it, and does not take it away by saving`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let document = try await register(registry)
        let cite = CiteFigure(number: number(dated: nil), isAsked: true, register: document)
        let figure = try #require(try await registry.write(Aldermouth.trace(Self.manager)) { try cite.run($0) }.made)
        var viewer = Self.manager
        viewer.excluded = [ThingID(.document, document.number)]
        let kept = Aldermouth.trace(viewer)
        let book = try await registry.documentBook(of: [document], kept)
        let page = CitedFigurePage(figure: figure, citings: [], book: book, mayChange: false).body.text
        #expect(!page.contains("/documents/") && page.contains("Not named"))
        let again = CiteFigure(
            changed: (figure.id, 1), number: number(dated: "2025-03-01"), isAsked: true, because: "A day")
        let saved = try #require(try await registry.write(kept) { try again.run($0) }.made)
        #expect(saved.register == document)
        let guess = CiteFigure(number: number(dated: nil), isAsked: true, register: document)
        #expect(try await registry.write(kept) { try guess.run($0) }.isNotThere)
        // Whoever may read it takes it away.
        let away = CiteFigure(changed: (figure.id, 2), number: number(dated: nil), isAsked: true, because: "No day")
        let bare = try #require(try await registry.write(Aldermouth.trace(Self.manager)) { try away.run($0) }.made)
        #expect(bare.register == nil)
    }

    @Test func `a file names the document by its title`() async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let document = try await register(registry)
        func take(_ title: String) async throws -> ImportCited.Outcome {
            let text = """
                document: Survey of the town
                body: Marlshire Council
                register: \(title)

                figure: safe
                what: Residents who feel safe
                value: 62%
                """
            return try await registry.write(Aldermouth.trace(), ImportCited(text: text).run)
        }
        #expect(try await take("Survey of the town").added == 1)
        #expect(try await take("Survey of the town").held == 1)
        let trace = Aldermouth.trace()
        let held = try await registry.look(CitedFigures(viewer: trace.viewer), trace)
        #expect(held.map(\.register) == [document])
        await #expect(throws: PlanFileRefusal.self) { _ = try await take("Another") }
    }
}
