import Consultation
import Meetings
import Partnership
import Planning
import Storage

/// All that the references of a text are told of: cited figures, figures that Wardmote counts, and what is recorded.
struct ReferenceBook: Sendable {
    var cited: CitedBook
    var figures: any FigureSource
    var records: RecordBook

    /// A text with its references given in words.
    func filled(_ text: String) -> (text: String, unknown: [String], figures: [PlacedFigure]) {
        ReportText(text).filled(told)
    }

    /// One reference in words; nothing where it refers to nothing that there is.
    func told(_ placing: Placing) -> Told? {
        switch placing.reference {
        case .cited(let name): cited.told(name, placing)
        case .computed(let formula): formula.told(cited, placing)
        case .counted(let shape, let measured): figures.figure(measured)?.told(shape, placing)
        case .hotSpots(let measured): figures.hotSpots(measured)?.told(placing)
        case .record(let record): record.told(records, placing)
        case .sources(let names): cited.sources(names)
        case .performance(let report): figures.performance(report).map(takenOver)
        }
    }

    /// Everything that it is told of, where not everybody may see that.
    func things(_ reference: FigureReference) -> Set<Thing> {
        switch reference {
        case .cited(let name): Set(cited.find(name).map(\.thing))
        case .computed(let formula): Set(formula.terms.joined().flatMap(cited.find).map(\.thing))
        case .sources(let names): Set(names.flatMap(cited.find).map(\.thing))
        case .counted, .hotSpots, .performance: []
        case .record(let record):
            switch record.what.isOf {
            case .plan: records.plan(record.name)?.things ?? []
            case .review: records.review(record.name)?.things ?? []
            case .survey: (records.wave(record.name)?.thing).map { [$0] } ?? []
            case .group: records.group(record.name)?.things ?? []
            case .attendance, .recommendations, .undertakings, .supply, .posts, .duties, .training:
                records.tables[record]?.things ?? []
            }
        }
    }

    /// What the viewer may see of everything that the texts refer to.
    static func look(
        _ texts: [String], _ registry: Registry, _ trace: Trace, figures: any FigureSource,
        here: ID<Plan>? = nil
    ) async throws -> ReferenceBook {
        ReferenceBook(
            cited: CitedBook(try await registry.look(CitedFigures(viewer: trace.viewer), trace)), figures: figures,
            records: try await RecordBook.look(texts, registry, trace, here: here))
    }
}
