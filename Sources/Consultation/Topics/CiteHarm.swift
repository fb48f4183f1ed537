import Partnership
import Planning
import Storage

/// A number from elsewhere that tells of the harm of a topic.
struct HarmCited: FromRow, Guarded, Hashable {
    var topic: Topic
    var citation: ID<CitedFigure>
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        topic = try row["topic"]
        citation = try row["citation"]
    }

    var thing: Thing { Thing(.citedFigure, number: citation.number) }
    mutating func blank() {}
}

/// Which numbers are cited for which topics; for one alone where it is named.
struct HarmCitations: Query {
    var viewer: Viewer
    var topic: Topic?

    var sql: SQL {
        """
        SELECT topic, citation FROM topic_harm WHERE (\(topic == nil) = 1 OR topic = \(topic)) ORDER BY topic, citation
        """
    }

    typealias Line = HarmCited
}

extension Registry {
    /// The numbers of harm that are cited, by topic, as far as they may be seen.
    func harm(_ trace: Trace) async throws -> [Topic: [CitedFigure]] {
        let citations = try await look(HarmCitations(viewer: trace.viewer), trace)
        guard !citations.isEmpty else { return [:] }
        let figures = try await look(CitedFigures(viewer: trace.viewer), trace).filter { $0.hidden.isEmpty }
        return Dictionary(grouping: citations, by: \.topic).mapValues { lines in
            figures.filter { figure in lines.contains { $0.citation == figure.id } }
        }.filter { !$0.value.isEmpty }
    }
}

/// Says which numbers from elsewhere tell of the harm of a topic. Those that the viewer may not change stay as they are.
struct CiteHarm: Sendable {
    var topic: Topic
    /// Those that were cited when the form was opened, of those that the viewer may change: where it is otherwise by now,
    /// somebody else changed it.
    var before: Set<ID<CitedFigure>>
    var citations: Set<ID<CitedFigure>>

    func run(_ writing: Writing) throws(StorageError) -> Written<Topic> {
        let connection = writing.connection
        guard writing.viewer.may(.change, .citedFigure, now: writing.now) else { return .notThere }
        for id in citations where !writing.may(.see, Thing(.citedFigure, number: id.number)) { return .notThere }
        let there = try connection.column(
            "SELECT citation FROM topic_harm WHERE topic = \(topic)", as: ID<CitedFigure>.self)
        let mine = there.filter { id in
            let thing = Thing(.citedFigure, number: id.number)
            return writing.may(.see, thing, Kind.citedFigure.fields) && writing.may(.change, thing)
        }
        let known = try connection.column(
            "SELECT id FROM cited_figure WHERE id IN \(list: citations.sorted { $0.number < $1.number })",
            as: ID<CitedFigure>.self)
        guard known.count == citations.count else { return .notThere }
        guard Set(mine) == before else { return .stale(topic) }
        for id in mine where !citations.contains(id) {
            try connection.execute("DELETE FROM topic_harm WHERE topic = \(topic) AND citation = \(id)")
        }
        for id in citations where !there.contains(id) {
            try connection.execute("INSERT INTO topic_harm (topic, citation) VALUES (\(topic), \(id))")
        }
        let changed = Set(mine).symmetricDifference(citations).sorted { $0.number < $1.number }
        if !changed.isEmpty {
            writing.note(
                .alteration, changed.map { ThingID(.citedFigure, $0.number) }, [.figures],
                detail: "harm of \(topic.rawValue)")
        }
        return .done(topic)
    }
}
