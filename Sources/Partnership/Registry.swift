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
        try await looking(trace) { try $0.look(query) }
    }

    /// The same, where it is known beforehand that each line tells of a thing.
    package func look<Asked: Query>(_ query: Asked, _ trace: Trace) async throws -> [Asked.Line]
    where Asked.Line: Guarded {
        try await looking(trace) { try $0.look(query) }
    }

    /// Asks several queries at one moment, in one transaction, and notes in `trace` what their lines show.
    package func looking<Answer: Sendable>(
        _ trace: Trace, _ body: @escaping @Sendable (Looking) throws -> Answer
    ) async throws -> Answer {
        try await database.read { try body(Looking(connection: $0, trace: trace)) }
    }

    /// Changes something: the rows and the entries that tell of them, or nothing at all.
    ///
    /// - Throws: ``Unrecorded``, where rows were changed and no entry was noted. That is a fault of the program, and
    ///   nothing is changed. ``LockedOut``, where nobody would be left who could undo it, and the answer has no way to say so.
    @discardableResult
    package func write<Answer: Sendable>(
        _ trace: Trace, _ body: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer {
        let (answer, head): (Answer, RecordHead?)
        do {
            (answer, head) = try await tried(trace, body)
        } catch let why as LockedOut {
            guard let answer = (Answer.self as? any Refusable.Type)?.refused(Fault(why.field, "\(why)")) as? Answer
            else {
                throw why
            }
            return answer
        }
        if let head {
            trace.noteWritten()
            await keeper.checkpointIfDue(head, at: trace.at)
        }
        return answer
    }

    /// Where somebody would be left who could undo it, or nobody could before either, as in a partnership that begins.
    private func tried<Answer: Sendable>(
        _ trace: Trace, _ body: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> (Answer, RecordHead?) {
        do { return try await attempt(trace, body, isCompared: false) } catch is LockedOut {
            return try await attempt(trace, body, isCompared: true)
        }
    }

    /// One transaction of it.
    ///
    /// - Parameter isCompared: Whether it is refused only where it leaves fewer days with somebody who could undo it than
    ///   there were before. Otherwise it is refused wherever there is such a day, which costs nothing to ask before.
    private func attempt<Answer: Sendable>(
        _ trace: Trace, _ body: @escaping @Sendable (Writing) throws -> Answer, isCompared: Bool
    ) async throws -> (Answer, RecordHead?) {
        let (keys, sealing) = (keeper.keys, sealing)
        return try await database.write { connection -> (Answer, RecordHead?) in
            let before =
                isCompared
                ? try WayBack(connection, at: trace.at).firstDayWithout(try Policy.inForce(connection))
                : nil
            let writing = Writing(connection, trace, sealing)
            let answer = try body(writing)
            let entries = writing.entries
            guard !entries.isEmpty else {
                if connection.changes > 0 { throw Unrecorded() }
                return (answer, nil)
            }
            if entries.contains(where: \.mayLockOut) {
                let day = try WayBack(connection, at: trace.at).firstDayWithout(try Policy.inForce(connection))
                if let day, WayBack.isLockOut(day, before: before) {
                    throw LockedOut(from: day, today: trace.at.localDay, field: writing.fieldOfRefusal)
                }
            }
            return (answer, try connection.append(entries, keys))
        }
    }
}

extension Entry {
    /// Whether it tells of a change of what decides who can come in and change the policy.
    fileprivate var mayLockOut: Bool {
        let isChange = [.collection, .alteration, .combination, .erasure].contains(operation)
        let kinds: Set<Kind> = [.account, .person, .seat, .agency, .policy]
        return isChange && things.contains { kinds.contains($0.kind) }
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
    /// Nothing where it is done at the moment of its trace.
    private var moment: Instant?

    private final class Noted {
        var entries: [Entry] = []
        var fieldOfRefusal = "deed"
    }

    init(_ connection: Connection, _ trace: Trace, _ sealing: SealingKey) {
        (self.connection, self.trace, self.sealing, noted) = (connection, trace, sealing, Noted())
    }

    private init(_ writing: Writing, by viewer: Viewer) {
        (connection, sealing, noted) = (writing.connection, writing.sealing, writing.noted)
        trace = Trace(viewer, at: writing.trace.at, route: writing.trace.route, session: writing.trace.session)
        moment = writing.moment
    }

    /// The same transaction on somebody else's behalf, for making a demonstration.
    package func by(_ viewer: Viewer) -> Writing { Writing(self, by: viewer) }

    /// The same as it would have been done at noon of an earlier day, for making a demonstration. The record says when it
    /// was done in truth.
    package func asIf(on day: Day) -> Writing {
        var writing = self
        writing.moment = min(now, Instant(day, WallTime(minutes: 12 * 60)))
        return writing
    }

    package var viewer: Viewer { trace.viewer }
    package var now: Instant { moment ?? trace.at }
    var entries: [Entry] { noted.entries }
    var fieldOfRefusal: String { noted.fieldOfRefusal }

    /// Beside which field of the form it is said, where what is done would leave nobody who could undo it.
    func refuse(at field: String) { noted.fieldOfRefusal = field }

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
