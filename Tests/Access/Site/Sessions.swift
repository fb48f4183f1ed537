import Aldermouth
import Dates
import Storage

@testable import Partnership

/// How far somebody has come in, when they ask.
enum Standing: String, CaseIterable, Sendable {
    case none, half, full, idle, pastLongest, disabled, agencyLeft, opened

    /// Whether a request finds a session that is there and whole.
    var isSignedIn: Bool { ![.none, .half, .idle, .pastLongest].contains(self) }
}

/// A session that a test made, with the words that the browser of its person would send.
struct Visit: Sendable {
    var asker: Asker
    /// In the cookie; nothing where nobody has signed in.
    var word: String?
    var formWord = String(repeating: "f", count: 32)
}

extension WholeSite {
    /// Makes the session and the circumstances of `standing`.
    func come(_ asker: Asker, _ standing: Standing = .full) async throws -> Visit {
        var asker = asker
        let home = asker.agency
        let word = Visit.word(of: asker.account)
        let now = Aldermouth.now
        asker.isInOrder = standing == .full || standing == .opened
        if standing == .agencyLeft, asker.seats.count > 1, asker.agency != World.council {
            // Their own agency is gone, and they are still deputies in seats of the council's.
            (asker.isInOrder, asker.agency, asker.role) = (true, World.council, .member)
            asker.seats.removeFirst()
        }
        if standing == .opened { asker.opened = Set(World.markings.map { World.noteThing($0).id }) }
        let visit = Visit(asker: asker, word: standing == .none ? nil : word)
        guard standing != .none else { return visit }
        let (came, agency) = (asker, home)
        try await database.write { connection in
            var session = Session(
                word: word, account: ID(came.account), stage: standing == .half ? .half : .full,
                seat: ID(10_000 + came.person), purpose: came.purpose, at: now)
            session.formWord = visit.formWord
            if standing == .idle { (session.beganAt, session.seenAt) = (now + -1800, now + -1800) }
            if standing == .pastLongest { session.beganAt = now + -Session.longestSeconds }
            try Session.endAll(of: session.account, connection)
            try session.insert(connection)
            switch standing {
            case .disabled: try connection.execute("UPDATE account SET state = 'disabled' WHERE id = \(came.account)")
            case .agencyLeft:
                try connection.execute("UPDATE agency SET until_day = \(World.today + -1) WHERE id = \(agency)")
            case .opened:
                for (position, thing) in came.opened.sorted().enumerated() {
                    try connection.execute(
                        """
                        INSERT INTO opening (id, account, kind, number, reason_code, reason, from_at, until_at, review_day, finding)
                        VALUES (\(Int64(position + 1)), \(came.account), \(thing.kind), \(thing.number), 'child-at-risk', 'A child is missing',
                            \(now + -60), \(now + 3540), \(World.today + 7), '')
                        """)
                }
            case .none, .half, .full, .idle, .pastLongest: break
            }
        }
        return visit
    }

    /// Takes the session and the circumstances away again.
    func leave(_ visit: Visit) async throws {
        let asker = visit.asker
        try await database.write { connection in
            try Session.endAll(of: ID(asker.account), connection)
            try connection.execute("UPDATE account SET state = 'active' WHERE id = \(asker.account)")
            try connection.execute("UPDATE agency SET until_day = NULL")
            try connection.execute("DELETE FROM opening WHERE account = \(asker.account)")
        }
    }

    /// Asks as that person's browser would, with the word of their session's forms where something is sent.
    func ask(_ asked: Asked, as visit: Visit) async throws -> Answer {
        var asked = asked.with(visit.word)
        if asked.method == "POST" { asked.form.append(Asked.Said(name: "form-word", value: visit.formWord)) }
        return try await ask(asked)
    }
}

extension Visit {
    /// The same each time, so that two crawls can be compared byte by byte: 43 letters and digits.
    static func word(of account: Int64) -> String {
        let digits = String(account)
        return String(repeating: "w", count: 43 - digits.utf8.count) + digits
    }
}
