import Aldermouth
import Approvals
import Dates
import Meetings
import Partnership
import Planning
import Storage

@testable import Documents

/// The council of Aldermouth, two of its seats, and the register of documents.
struct Shelf {
    let registry: Registry
    static let today = Aldermouth.today
    static let seat = ID<Seat>(101)
    static let otherSeat = ID<Seat>(102)

    init(_ engine: Engine) async throws {
        let database = try await Aldermouth.database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, approvalsMigrations, documentsMigrations))
        registry = Registry(
            database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        try await database.write { connection in
            try Agency(id: ID(1), name: "Council", shortName: "ADC", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            for seat in [Shelf.seat, Shelf.otherSeat] {
                try Seat(id: seat, agency: ID(1), title: "Seat \(seat.number)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
    }

    /// - Parameter seats: Those that they hold.
    static func viewer(_ role: Role, seats: [ID<Seat>] = []) -> Viewer {
        Viewer(
            person: ID(1), agency: ID(1), seats: seats, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, role]))
    }

    func write<One: Sendable>(
        as viewer: Viewer = Shelf.viewer(.manager), _ run: @escaping @Sendable (Writing) throws -> Written<One>
    ) async throws -> Written<One> {
        try await registry.write(Trace(viewer, at: Aldermouth.now, route: "test"), run)
    }

    /// A policy of the council that is reviewed every year, unless something else is said.
    func document(
        as viewer: Viewer = Shelf.viewer(.manager), _ change: (inout DocumentWords) -> Void = { _ in }
    ) async throws -> Document {
        var words = DocumentWords(title: "Venue hire policy", sort: .policy)
        (words.agency, words.seat, words.months, words.reviewBy) = (ID(1), Shelf.seat, 12, "2026-12-10")
        change(&words)
        return try await write(as: viewer, KeepDocument(words: words).run).done()
    }

    func line(_ id: ID<Document>, as viewer: Viewer = Shelf.viewer(.manager)) async throws -> DocumentRegister.Line? {
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        return try await registry.documentRegister(trace, on: Shelf.today, of: id).lines.first
    }
}

extension Written {
    func done() throws -> One {
        guard case .done(let one) = self else { throw NotDone(said: "\(self)") }
        return one
    }

    /// The fields in which something must be mended.
    var faulty: [String] {
        if case .faults(let faults) = self { faults.map(\.field) } else { [] }
    }

    var isNotThere: Bool { if case .notThere = self { true } else { false } }
    var isStale: Bool { if case .stale = self { true } else { false } }
}

struct NotDone: Error { var said: String }
