package import Dates
import Storage
import Synchronization

/// One request as the record will tell of it: who asks, through which page, and what they were shown.
package final class Trace: Sendable {
    package let viewer: Viewer
    package let at: Instant
    /// The shape of the address, or the command.
    package let route: String
    /// By which one session of sign-in is told from another; 0 outside one.
    package let session: Int64
    private let shown = Mutex<[ThingID: Shown]>([:])
    private let why = Mutex<String>("")
    private let written = Atomic<Bool>(false)

    /// Whether a change of this request is in the record already, with its rows.
    package var isWritten: Bool { written.load(ordering: .relaxed) }

    func noteWritten() { written.store(true, ordering: .relaxed) }

    package init(_ viewer: Viewer, at: Instant, route: String, session: Int64 = 0) {
        (self.viewer, self.at, self.route, self.session) = (viewer, at, route, session)
    }

    /// The parts of a thing that were shown.
    private struct Shown {
        /// With the highest marking of those that bear its number.
        var thing: Thing
        var fields: Set<Field> = []
    }

    /// Something was shown, or some parts of it.
    package func note(_ thing: ThingID, _ fields: Set<Field>) { note(Thing(thing.kind, number: thing.number), fields) }

    func note(_ thing: Thing, _ fields: Set<Field>) {
        shown.withLock {
            if let held = $0[thing.id], held.thing.marking < thing.marking { $0[thing.id]?.thing = thing }
            $0[thing.id, default: Shown(thing: thing)].fields.formUnion(fields)
        }
    }

    /// All that was shown, part by part, in order.
    package var told: [ToldThing] {
        shown.withLock { $0 }.sorted { $0.key < $1.key }.flatMap { _, shown in
            shown.fields.sorted().map { ToldThing(shown.thing, $0) }
        }
    }

    /// They were asked why they look, and said this.
    package func say(why reason: String) { why.withLock { $0 = reason } }

    package func entry(
        _ operation: Operation, _ things: [ThingID], _ fields: [Field] = [], reason: String = "",
        recipients: String = "", detail: String = ""
    ) -> Entry {
        Entry(
            operation, at: at, account: viewer.account ?? ID(0), seat: viewer.seats.first ?? ID(0), session: session,
            purpose: viewer.purpose, route: route, things: things, fields: fields, reason: reason,
            recipients: recipients, detail: detail)
    }

    /// The look itself, with all that was shown.
    package func look(_ operation: Operation = .consultation) -> Entry {
        let shown = shown.withLock { $0 }
        return entry(
            operation, Array(shown.keys), shown.values.reduce(into: Set<Field>()) { $0.formUnion($1.fields) }.sorted(),
            reason: why.withLock { $0 })
    }
}

extension Set<Field> {
    func sorted() -> [Field] { sorted { $0.rawValue < $1.rawValue } }
}
