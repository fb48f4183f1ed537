import Partnership
import Planning
import Storage

/// When the figures of an assessment were held, and by whom.
struct HoldsOfAssessment: Query {
    var viewer: Viewer
    var assessment: ID<StrategicAssessment>

    var sql: SQL {
        """
        SELECT   hold.assessment, hold.number, hold.held_at, hold.person
        FROM     assessment_hold hold JOIN assessment ON assessment.id = hold.assessment
        WHERE    hold.assessment = \(assessment) AND \(StrategicAssessment.known(to: viewer))
        ORDER BY hold.number
        """
    }

    typealias Line = HeldFigures.Hold
}

/// What is held of each reference of an assessment.
struct HeldValues: Query {
    var viewer: Viewer
    var assessment: ID<StrategicAssessment>

    var sql: SQL {
        """
        SELECT   held.assessment, held.written_as, held.text, held.family, held.held_at,
                 (SELECT COUNT(*) FROM assessment_held_thing told
                  WHERE told.assessment = held.assessment AND told.family = held.family) AS things
        FROM     assessment_held held JOIN assessment ON assessment.id = held.assessment
        WHERE    held.assessment = \(assessment) AND \(StrategicAssessment.known(to: viewer))
        ORDER BY held.written_as
        """
    }

    typealias Line = HeldFigures.Value
}

/// Of what the held figures of an assessment tell, as far as the viewer may know of it.
struct HeldThings: Query {
    var viewer: Viewer
    var assessment: ID<StrategicAssessment>

    var sql: SQL {
        """
        SELECT   assessment, family, kind, number, agency, seat, committee, marking FROM assessment_held_thing
        WHERE    assessment = \(assessment)
          AND    (kind <> \(Kind.seat) OR number NOT IN \(list: viewer.kept(from: .seat)))
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var family: HeldFigures.Family
        var thing: Thing
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            family = try row["family"]
            let kind: Kind = try row["kind"]
            // A seat is told by its title alone, which everybody knows but whoever is kept from it.
            thing =
                kind == .seat
                ? Thing(.assessment, number: try row["assessment"])
                : Thing(
                    kind, number: try row["number"], owner: try row["agency"], seat: try row["seat"],
                    marking: try row["marking"])
            let committee: Int64? = try row["committee"]
            thing.committee = committee.map { ThingID(.committee, $0) }
        }

        mutating func blank() {}
    }
}

extension HeldFigures {
    /// What is held of an assessment. What tells of anything that is hidden from the viewer, whole or in part, is closed.
    static func look(
        _ id: ID<StrategicAssessment>, _ registry: Registry, _ trace: Trace
    ) async throws -> HeldFigures {
        let viewer = trace.viewer
        var held = HeldFigures(holds: try await registry.look(HoldsOfAssessment(viewer: viewer, assessment: id), trace))
        guard held.last != nil else { return held }
        let seen = try await registry.look(HeldThings(viewer: viewer, assessment: id), trace)
            .filter(\.hidden.isEmpty).reduce(into: [Family: Int]()) { $0[$1.family, default: 0] += 1 }
        for value in try await registry.look(HeldValues(viewer: viewer, assessment: id), trace) {
            if value.hidden.contains(.text) { continue }
            if value.things == seen[value.family] ?? 0 {
                held.values[value.words] = value
            } else {
                held.closed.insert(value.words)
            }
        }
        return held
    }
}
