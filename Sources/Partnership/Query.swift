package import Dates
package import Storage

/// A question put to the database on somebody's behalf.
package protocol Query: Sendable {
    associatedtype Line: FromRow
    /// Nothing is asked on nobody's behalf.
    var viewer: Viewer { get }
    /// What the lines are, or tell of.
    var thing: Thing { get }
    /// The part of it that the lines show.
    var field: Field { get }
    /// One text for both engines.
    var sql: SQL { get }
}

extension Query {
    package var thing: Thing { Thing(.openData) }
    package var field: Field { .figures }
}

extension Connection {
    /// Asks `query` in the open transaction. To a viewer who may not see, there is nothing.
    package func look<Asked: Query>(_ query: Asked, at now: Instant) throws(StorageError) -> [Asked.Line] {
        let purpose = query.viewer.purpose
        let decision = decide(query.viewer, .see, query.thing, field: query.field, purpose: purpose, now: now)
        guard decision == .allowed else { return [] }
        return try all(query.sql, as: Asked.Line.self)
    }
}

extension Database {
    /// Asks `query` in a transaction of its own. To a viewer who may not see, there is nothing.
    package func look<Asked: Query>(_ query: Asked, at now: Instant) async throws -> [Asked.Line]
    where Asked.Line: Sendable {
        try await read { try $0.look(query, at: now) }
    }
}
