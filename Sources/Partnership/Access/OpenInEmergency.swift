package import Dates
package import Storage

/// Opens one thing for looking, for an hour, where waiting for somebody's leave would do harm.
///
/// It gets past reach and marking and nothing else: not a conflict of interest, not the lack of an agreement or a role.
/// Whose it is and the data protection lead are told, and it is reviewed within five working days.
package struct OpenInEmergency: Sendable {
    package var thing: Thing
    package var code: ReasonCode
    package var reason: String
    /// When a password or a code was last given.
    package var provedAt: Instant

    /// Seconds for which it holds.
    package static let seconds = 3600
    /// Seconds within which a password must have been given.
    package static let proofSeconds = 300
    package static let reviewWorkingDays = 5

    package init(thing: Thing, code: ReasonCode, reason: String, provedAt: Instant) {
        (self.thing, self.code, self.reason, self.provedAt) = (thing, code, reason, provedAt)
    }

    package enum ReasonCode: String, CaseIterable, Stored {
        case life = "threat-to-life"
        case harm = "serious-harm"
        case child = "child-at-risk"
        case missing = "missing-person"

        package var said: String {
            switch self {
            case .life: "A threat to somebody's life"
            case .harm: "Serious harm to somebody"
            case .child: "A child at risk"
            case .missing: "A missing person"
            }
        }
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Instant> {
        guard let account = writing.viewer.account, isOpenable(by: writing.viewer, at: writing.now) else {
            return .notThere
        }
        let faults = Self.faults(reason: reason, provedAt: provedAt, at: writing.now)
        guard faults.isEmpty else { return .faults(faults) }
        let until = writing.now + Self.seconds
        try writing.connection.execute(
            """
            INSERT INTO opening (id, account, kind, number, reason_code, reason, from_at, until_at, review_day, finding)
            VALUES (\(ID<Opening>.new()), \(account), \(thing.kind), \(thing.id.number), \(code), \(reason),
                \(writing.now), \(until), \(writing.now.localDay.plus(weekdays: Self.reviewWorkingDays)), '')
            """)
        writing.note(.emergency, [thing.id], reason: "\(code.rawValue): \(reason)", detail: "opened")
        return .done(until)
    }

    /// What must be mended first, whatever is to be opened.
    static func faults(reason: String, provedAt: Instant, at now: Instant) -> [Fault] {
        var faults: [Fault] = []
        faults.check(reason, "reason", "what has happened", most: 2000)
        if reason.utf8.count < 20, !reason.isEmpty {
            faults.append(Fault("reason", "Say what has happened in a sentence: others will read it."))
        }
        if provedAt + proofSeconds < now { faults.append(Fault("password", "Show again that it is you.")) }
        return faults
    }

    /// Whether the only thing in the way is reach or marking.
    package func isOpenable(by viewer: Viewer, at now: Instant) -> Bool {
        thing.kind.fields.contains { field in
            switch decide(viewer, .see, thing, field: field, purpose: viewer.purpose, now: now) {
            case .denied(.outOfReach), .denied(.marking): true
            default: false
            }
        }
    }
}

extension Day {
    /// So many weekdays later. Bank holidays count as weekdays, so that nobody is given longer than was promised.
    func plus(weekdays: Int) -> Day {
        var (day, left) = (self, weekdays)
        while left > 0 {
            day = day + 1
            // 1970-01-01 was a Thursday.
            if (0...4).contains(((day.number + 3) % 7 + 7) % 7) { left -= 1 }
        }
        return day
    }
}

/// Something that was opened in an emergency, and what was found when that was looked into.
package struct Opening: FromRow, Hashable {
    package var id: ID<Opening>
    package var name: String
    package var thing: ThingID
    package var code: OpenInEmergency.ReasonCode
    package var reason: String
    package var from: Instant
    package var until: Instant
    package var reviewBy: Day
    /// Nothing until it has been reviewed.
    package var reviewedAt: Instant?
    package var finding: String

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        name = try row["name"]
        thing = ThingID(try row["kind"], try row["number"])
        code = try row["reason_code"]
        reason = try row["reason"]
        from = try row["from_at"]
        until = try row["until_at"]
        reviewBy = try row["review_day"]
        reviewedAt = try row["reviewed_at"]
        finding = try row["finding"]
    }
}

/// What was opened in an emergency: first what is still to be reviewed, then the latest.
package struct Openings: Query {
    package var viewer: Viewer
    package var thing: Thing { Thing(.record) }

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   opening.id, person.name, opening.kind, opening.number, opening.reason_code, opening.reason,
                 opening.from_at, opening.until_at, opening.review_day, opening.reviewed_at, opening.finding,
                 CASE WHEN opening.reviewed_at IS NULL THEN 0 ELSE 1 END AS is_reviewed
        FROM     opening
        JOIN     account ON account.id = opening.account
        JOIN     person ON person.id = account.person AND person.id NOT IN \(list: viewer.kept(from: .person))
        WHERE    NOT (opening.kind = \(Kind.note) AND opening.number IN \(list: viewer.kept(from: .note)))
        ORDER BY is_reviewed, opening.from_at DESC, opening.id
        LIMIT    200
        """
    }

    package typealias Line = Opening
}

/// What was opened of the seats that the viewer holds: whose it is are told at once.
package struct OpeningsOfMine: Query {
    package var viewer: Viewer
    package var since: Instant
    package var thing: Thing { Thing(.own, person: viewer.person) }

    package init(viewer: Viewer, since: Instant) { (self.viewer, self.since) = (viewer, since) }

    package var sql: SQL {
        """
        SELECT   opening.id, person.name, opening.kind, opening.number, opening.reason_code, opening.reason,
                 opening.from_at, opening.until_at, opening.review_day, opening.reviewed_at, opening.finding
        FROM     opening
        JOIN     account ON account.id = opening.account
        JOIN     person ON person.id = account.person AND person.id NOT IN \(list: viewer.kept(from: .person))
        JOIN     note ON note.id = opening.number
        WHERE    opening.kind = \(Kind.note) AND note.seat IN \(list: viewer.seats) AND opening.from_at >= \(since)
          AND    note.id NOT IN \(list: viewer.kept(from: .note))
        ORDER BY opening.from_at DESC, opening.id
        """
    }

    package typealias Line = Opening
}

/// Says what was found when an opening was looked into. Nobody reviews their own.
package struct ReviewOpening: Sendable {
    package var id: ID<Opening>
    package var finding: String

    package init(id: ID<Opening>, finding: String) { (self.id, self.finding) = (id, finding) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ID<Opening>> {
        let connection = writing.connection
        guard let reviewer = writing.viewer.account, writing.may(.see, Thing(.record)) else { return .notThere }
        let opener = try connection.value(
            "SELECT account FROM opening WHERE id = \(id) AND reviewed_at IS NULL", as: ID<Account>.self)
        guard let opener else { return .notThere }
        var faults: [Fault] = []
        faults.check(finding, "finding", "what you found", most: 2000)
        if opener == reviewer { faults.append(Fault("finding", "Somebody else reviews what you opened.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE opening SET reviewed_by = \(reviewer), reviewed_at = \(writing.now), finding = \(finding)
            WHERE id = \(id)
            """)
        let thing = try connection.first("SELECT kind, number FROM opening WHERE id = \(id)", as: ThingID.self)
        writing.note(.emergency, thing.map { [$0] } ?? [], detail: "reviewed")
        return .done(id)
    }
}
