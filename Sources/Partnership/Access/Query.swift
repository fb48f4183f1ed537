package import Dates
package import Storage

/// A question put to the database on somebody's behalf.
package protocol Query: Sendable {
    associatedtype Line: FromRow
    /// Nothing is asked on nobody's behalf.
    var viewer: Viewer { get }
    /// What the lines are, or tell of, where they are not each a thing of their own.
    var thing: Thing { get }
    /// The part of it that the lines show.
    var field: Field { get }
    /// One text for both engines.
    var sql: SQL { get }
}

extension Query {
    package var thing: Thing { Thing(.openData) }
    package var field: Field { thing.kind.fields[0] }
}

extension Connection {
    /// Asks `query` in the open transaction. What the viewer may not see is not there: lines that tell of a thing each
    /// are decided one by one and part by part, others all together.
    package func look<Asked: Query>(_ query: Asked, at now: Instant) throws(StorageError) -> [Asked.Line] {
        if Asked.Line.self is any Guarded.Type {
            return try all(query.sql, as: Asked.Line.self).compactMap { (line) -> Asked.Line? in
                guard let guarded = line as? any Guarded else { return nil }
                return guarded.seen(by: query.viewer, at: now) as? Asked.Line
            }
        }
        let purpose = query.viewer.purpose
        let decision = decide(query.viewer, .see, query.thing, field: query.field, purpose: purpose, now: now)
        guard decision.isAllowed else { return [] }
        return try all(query.sql, as: Asked.Line.self)
    }

    /// The same, where it is known beforehand that each line tells of a thing.
    package func look<Asked: Query>(_ query: Asked, at now: Instant) throws(StorageError) -> [Asked.Line]
    where Asked.Line: Guarded {
        let viewer = query.viewer
        return try all(query.sql, as: Asked.Line.self).compactMap { $0.seen(by: viewer, at: now) }
    }
}

extension Database {
    /// Asks `query` in a transaction of its own. What the viewer may not see is not there.
    package func look<Asked: Query>(_ query: Asked, at now: Instant) async throws -> [Asked.Line]
    where Asked.Line: Sendable {
        try await read { try $0.look(query, at: now) }
    }
}
