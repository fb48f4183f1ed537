package import Dates
package import Storage

/// An open transaction in which somebody looks. Whatever its lines show is noted in the trace of the request.
package struct Looking {
    let connection: Connection
    let trace: Trace

    package var viewer: Viewer { trace.viewer }
    package var now: Instant { trace.at }
    /// All that was shown so far, part by part.
    package var told: [ToldThing] { trace.told }

    /// Asks `query` at the moment of the transaction. What the viewer may not see is not there.
    package func look<Asked: Query>(_ query: Asked) throws(StorageError) -> [Asked.Line] {
        let lines = try connection.look(query, at: trace.at)
        if Asked.Line.self is any Guarded.Type {
            for line in lines { if let guarded = line as? any Guarded { note(guarded) } }
        } else if !lines.isEmpty {
            trace.note(query.thing.id, [query.field])
        }
        return lines
    }

    /// The same, where it is known beforehand that each line tells of a thing.
    package func look<Asked: Query>(_ query: Asked) throws(StorageError) -> [Asked.Line] where Asked.Line: Guarded {
        let lines = try connection.look(query, at: trace.at)
        for line in lines { note(line) }
        return lines
    }

    private func note(_ line: some Guarded) {
        let thing = line.thing
        trace.note(thing, Set(thing.kind.fields).subtracting(line.hidden))
    }
}

extension Writing {
    /// The open transaction as the program itself looks through it, to keep something whole. Nobody is shown what is read:
    /// it is in no entry, and whoever reads what was kept is asked about then.
    package func looking(as viewer: Viewer) -> Looking {
        Looking(connection: connection, trace: Trace(viewer, at: now, route: trace.route))
    }
}
