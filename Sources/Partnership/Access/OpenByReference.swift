package import Dates
package import Storage

/// Opens in an emergency what somebody may not even know of, by its reference: told to them by a person who may see it.
///
/// What no reference is, what a conflict of interest keeps, what no agreement shares and what needs no emergency are
/// answered alike. Each try stands in the record, with the reference only where it opened something.
///
/// Source: docs/decisions/0019-emergency-by-reference.md.
package struct OpenByReference: Sendable {
    /// As it was typed.
    package var reference: String
    package var code: OpenInEmergency.ReasonCode
    package var reason: String
    /// When a password or a code was last given.
    package var provedAt: Instant

    /// So many tries that open nothing, in so many seconds, are told to whoever keeps watch.
    package static let triesTold = 5
    package static let secondsTold = 3600

    package init(reference: String, code: OpenInEmergency.ReasonCode, reason: String, provedAt: Instant) {
        (self.reference, self.code, self.reason, self.provedAt) = (reference, code, reason, provedAt)
    }

    /// - Returns: The seat whose note it was.
    package func run(_ writing: Writing) throws(StorageError) -> Written<ID<Seat>> {
        let connection = writing.connection
        guard let account = writing.viewer.account else { return .notThere }
        let faults = OpenInEmergency.faults(reason: reason, provedAt: provedAt, at: writing.now)
        guard faults.isEmpty else { return .faults(faults) }
        // Asked for whatever was typed, so that what is no reference takes as long.
        let id = ID<Note>(reading: reference) ?? ID(0)
        let found = try connection.first(
            """
            SELECT note.id, note.seat, seat.agency, note.author, note.marking
            FROM   note JOIN seat ON seat.id = note.seat WHERE note.id = \(id)
            """, as: Referred.self)
        if let found, let seat = found.thing.seat {
            let opening = OpenInEmergency(thing: found.thing, code: code, reason: reason, provedAt: provedAt)
            if case .done = try opening.run(writing) { return .done(seat) }
        }
        try connection.execute(
            "INSERT INTO emergency_try (id, account, at) VALUES (\(ID<OpenByReference>.new()), \(account), \(writing.now))"
        )
        writing.note(
            .emergency, [], reason: "\(code.rawValue): \(reason)", detail: "a reference by which nothing was opened")
        return .faults([Fault("note-reference", "Nothing of this reference can be opened by you.")])
    }

    private struct Referred: FromRow {
        var thing: Thing

        init(_ row: Row) throws(StorageError) {
            let id: ID<Note> = try row["id"]
            thing = Thing(
                .note, number: id.number, owner: try row["agency"], seat: try row["seat"], person: try row["author"],
                marking: try row["marking"])
        }
    }
}

extension ID<Note> {
    /// As it is read out: in fours, so that none of its digits is lost.
    package var reference: String {
        let digits = Array(String(number).utf8)
        let fours = stride(from: 0, to: digits.count, by: 4).map { digits[$0..<min($0 + 4, digits.count)] }
        return fours.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Reads what was typed, with spaces or hyphens anywhere; nothing where it is no reference.
    init?(reading typed: String) {
        let digits = typed.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }
        guard (1...19).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int64(String(decoding: digits, as: UTF8.self)), number > 0
        else { return nil }
        self.init(number)
    }
}

/// Who tried several references within an hour that opened nothing, latest first: for whoever keeps watch.
package struct TriesThatOpenedNothing: Query {
    package var viewer: Viewer
    package var thing: Thing { Thing(.record) }

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   name, MAX(at) AS at, MAX(tries) AS tries
        FROM (
            SELECT emergency_try.account, person.name, emergency_try.at, emergency_try.at / 86400000 AS day,
                   (SELECT COUNT(*) FROM emergency_try earlier
                    WHERE  earlier.account = emergency_try.account AND earlier.at <= emergency_try.at
                      AND  earlier.at > emergency_try.at - \(1000 * OpenByReference.secondsTold)) AS tries
            FROM   emergency_try
            JOIN   account ON account.id = emergency_try.account
            JOIN   person ON person.id = account.person AND person.id NOT IN \(list: viewer.kept(from: .person))
        ) tried
        WHERE    tries >= \(OpenByReference.triesTold)
        GROUP BY account, name, day
        ORDER BY at DESC, name
        LIMIT    100
        """
    }

    package struct Line: FromRow, Hashable, Sendable {
        package var name: String
        /// The last of them on that day.
        package var at: Instant
        /// The most within one hour.
        package var tries: Int

        package init(name: String, at: Instant, tries: Int) { (self.name, self.at, self.tries) = (name, at, tries) }

        package init(_ row: Row) throws(StorageError) {
            name = try row["name"]
            at = try row["at"]
            tries = try row["tries"]
        }
    }
}
