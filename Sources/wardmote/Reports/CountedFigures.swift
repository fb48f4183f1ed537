import Evidence
import Figures
import Papers
import Partnership
import Places
import Reports

/// Figures of open data, counted when they are asked for. What a partner has supplied is not for publication.
struct CountedFigures: FigureSource {
    var facts: CrimeFacts

    func figure(_ reference: MeasureReference) -> Figure? {
        make(reference)?.whole(facts).figure
    }

    func hotSpots(_ reference: MeasureReference) -> HotSpots? {
        make(reference).map { HotSpots($0, .neighbourhood, type: nil, facts) }
    }

    private func make(_ reference: MeasureReference) -> MakeFigures? {
        guard let measure = Measure.named(reference.measure), measure.source == nil,
            let area = try? Area.parse(reference.area, in: facts.gazetteer)
        else { return nil }
        return MakeFigures(viewer: .openData, measure: measure, area: area, period: reference.period, now: .present)
    }

    func performance(_ reference: PerformanceReference) -> [Paper.Block]? {
        guard let kind = PerformanceReport.Kind(rawValue: reference.kind),
            let area = try? Area.parse(reference.area, in: facts.gazetteer)
        else { return nil }
        let report = PerformanceReport(
            viewer: .openData, subject: area, month: reference.month, kind: kind, now: .present)
        return try? report.paper(facts).blocks
    }
}

extension DataOptions {
    /// What Wardmote counts of the open data that is held here.
    func countedFigures(_ registry: Registry) async throws -> CountedFigures {
        let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
        return CountedFigures(
            facts: try await CrimeFacts(
                folder: folder, database: registry.database, gazetteer: gazetteer, at: .present))
    }
}
