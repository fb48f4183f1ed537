import Meetings
import Partnership
import Storage

/// The areas of what answers promise, and of what was asked for after them.
struct FollowUpAreas: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT   follow_up_area.follow_up, follow_up_area.area, question_answer.id AS answer,
                 question_answer.agency AS owner, question_answer.seat, question_answer.marking,
                 \(QuestionAnswer.ofCommittee)
        FROM     follow_up_area
        JOIN     follow_up ON follow_up.id = follow_up_area.follow_up
        JOIN     question_answer ON question_answer.id = follow_up.answer
        ORDER BY follow_up_area.follow_up, follow_up_area.area
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var followUp: ID<FollowUp>
        var area: String
        var thing: Thing
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            followUp = try row["follow_up"]
            area = try row["area"]
            thing = QuestionAnswer.thing(
                try row["answer"], try row["owner"], try row["seat"], try row["marking"], asked: try row["of_committee"]
            )
        }

        mutating func blank() { if hidden.contains(.text) { area = "" } }
    }
}

extension FollowUp {
    /// Keeps its areas in place of those that were there.
    func keepAreas(_ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM follow_up_area WHERE follow_up = \(id)")
        for area in Set(scope.areas).sorted() {
            try connection.execute("INSERT INTO follow_up_area (follow_up, area) VALUES (\(id), \(area))")
        }
    }
}

extension Registry {
    /// What was asked for or promised, with the areas that each is for.
    func followUps(_ asked: FollowUpsInSets, _ trace: Trace) async throws -> [FollowUpsInSets.Line] {
        let areas = try await areasOfFollowUps(trace)
        return try await look(asked, trace).map { line in
            var line = line
            if !line.hidden.contains(.text) { line.one.scope.areas = areas[line.one.id] ?? [] }
            return line
        }
    }

    /// The areas by what they are promised in, as far as somebody may read them.
    func areasOfFollowUps(_ trace: Trace) async throws -> [ID<FollowUp>: [String]] {
        let lines = try await look(FollowUpAreas(viewer: trace.viewer), trace).filter { !$0.hidden.contains(.text) }
        return Dictionary(grouping: lines, by: \.followUp).mapValues { $0.map(\.area) }
    }
}
