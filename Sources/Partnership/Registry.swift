package import Dates
package import Secrets
package import Storage
import Synchronization

/// The partnership's database with its record: nothing is seen or changed through it without an entry.
package struct Registry: Sendable {
    package let database: Database
    package let keeper: RecordKeeper
    /// Seals what must not be read from a stolen copy of the database.
    package let sealing: SealingKey

    package init(_ database: Database, _ keeper: RecordKeeper, sealing: SealingKey) {
        (self.database, self.keeper, self.sealing) = (database, keeper, sealing)
    }

    /// Asks `query`, and notes in `trace` what its lines show. The entry is written before the answer leaves.
    package func look<Asked: Query>(_ query: Asked, _ trace: Trace) async throws -> [Asked.Line]
    where Asked.Line: Sendable {
        let lines = try await database.look(query, at: trace.at)
        for line in lines {
            guard let guarded = line as? any Guarded else { continue }
            trace.note(guarded.thing.id, Set(guarded.thing.kind.fields).subtracting(guarded.hidden))
        }
        if !(Asked.Line.self is any Guarded.Type), !lines.isEmpty { trace.note(query.thing.id, [query.field]) }
        return lines
    }

    /// Changes something: the rows and the entries that tell of them, or nothing at all.
    ///
    /// - Throws: ``Unrecorded``, where rows were changed and no entry was noted. That is a fault of the program, and
    ///   nothing is changed.
    @discardableResult
    package func write<Answer: Sendable>(
        _ trace: Trace, _ body: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer {
        let (keys, sealing) = (keeper.keys, sealing)
        let (answer, head) = try await database.write { connection -> (Answer, RecordHead?) in
            let writing = Writing(connection, trace, sealing)
            let answer = try body(writing)
            let entries = writing.entries
            guard !entries.isEmpty else {
                if connection.changes > 0 { throw Unrecorded() }
                return (answer, nil)
            }
            return (answer, try connection.append(entries, keys))
        }
        if let head {
            trace.noteWritten()
            await keeper.checkpointIfDue(head, at: trace.at)
        }
        return answer
    }
}

/// Rows were changed and no entry was noted.
package struct Unrecorded: Error, CustomStringConvertible {
    package var description: String {
        "Something was to be changed without an entry in the record. Nothing was changed."
    }
}

/// An open transaction that changes something on somebody's behalf.
package struct Writing {
    package let connection: Connection
    package let trace: Trace
    package let sealing: SealingKey
    private let noted: Noted

    private final class Noted { var entries: [Entry] = [] }

    init(_ connection: Connection, _ trace: Trace, _ sealing: SealingKey) {
        (self.connection, self.trace, self.sealing, noted) = (connection, trace, sealing, Noted())
    }

    private init(_ writing: Writing, by viewer: Viewer) {
        (connection, sealing, noted) = (writing.connection, writing.sealing, writing.noted)
        trace = Trace(viewer, at: writing.now, route: writing.trace.route, session: writing.trace.session)
    }

    /// The same transaction on somebody else's behalf, for making a demonstration.
    package func by(_ viewer: Viewer) -> Writing { Writing(self, by: viewer) }

    package var viewer: Viewer { trace.viewer }
    package var now: Instant { trace.at }
    var entries: [Entry] { noted.entries }

    /// Whether the viewer may do so, by ``decide(_:_:_:field:purpose:now:)``.
    package func may(_ action: Action, _ thing: Thing, _ fields: [Field] = []) -> Bool {
        if fields.isEmpty {
            return decide(viewer, action, thing, purpose: viewer.purpose, now: now).isAllowed
        }
        return fields.allSatisfy {
            decide(viewer, action, thing, field: $0, purpose: viewer.purpose, now: now).isAllowed
        }
    }

    /// Says in the record what was done.
    package func note(
        _ operation: Operation, _ things: [ThingID], _ fields: [Field] = [], reason: String = "", detail: String = ""
    ) {
        add(trace.entry(operation, things, fields, reason: reason, detail: detail))
    }

    func add(_ entry: Entry) { noted.entries.append(entry) }
}
