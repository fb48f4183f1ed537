import Aldermouth
import Figures
import Partnership
import Storage
import Testing

@testable import Planning

/// Numbers from elsewhere that stand beside a measure of open data.
@Suite struct FiguresBesideTests {
    private func cite(_ measure: String, _ registry: Registry) async throws -> Written<CitedFigure> {
        let command = CiteFigure(number: CitedFigure.example.number, isAsked: true, measure: measure)
        return try await registry.write(Aldermouth.trace(), { try command.run($0) })
    }

    private func beside(_ measure: String, _ registry: Registry, _ viewer: Viewer = .planner) async throws -> [String] {
        try await registry.citedFigures(beside: measure, Trace(viewer, at: Aldermouth.now, route: "test"))
            .map(\.number.subject)
    }

    @Test(arguments: Engine.tested)
    func `a number stands beside the measure that was chosen, and beside no other`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        _ = try await cite("", registry)
        #expect(try await beside("asb", registry).isEmpty)
        guard case .done(let figure) = try await cite("asb", registry) else {
            Issue.record("It was not kept")
            return
        }
        #expect(figure.measure == "asb")
        #expect(try await beside("asb", registry) == ["Residents who named antisocial behaviour"])
        #expect(try await beside("crime", registry).isEmpty)
        guard case .faults(let faults) = try await cite("nothing", registry) else {
            Issue.record("It was kept")
            return
        }
        #expect(faults.map(\.field) == ["beside-measure"])
        var kept = Viewer.planner
        kept.excluded = [ThingID(.citedFigure, figure.id.number)]
        #expect(try await beside("asb", registry, kept).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a file says it too, and one that does not leaves it as it is`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let file = "figure: fires\nwhat: Fires\nvalue: 12\nbody: A county\ndocument: A list\n"
        func take(_ text: String) async throws -> ImportCited.Outcome {
            try await registry.write(Aldermouth.trace(), ImportCited(text: text).run)
        }
        #expect(try await take(file + "measure: crime\n").added == 1)
        #expect(try await take(file).held == 1)
        #expect(try await beside("crime", registry) == ["Fires"])
        #expect(try await take(file + "measure: asb\n").changed == 1)
        #expect(try await beside("crime", registry).isEmpty)
    }
}
