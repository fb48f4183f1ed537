package import Dates
package import Storage

/// A look, or several together, that may be misuse, and why: for somebody to ask about, not a verdict.
package struct Misuse: Hashable, Sendable {
    package var sign: Sign
    /// The entries of the record that tell of it.
    package var looks: [Int64]
    package var person: ID<Person>
    package var name: String
    package var at: Instant
    /// One sentence.
    package var said: String

    package init(sign: Sign, looks: [Int64], person: ID<Person>, name: String, at: Instant, said: String) {
        (self.sign, self.looks, self.person) = (sign, looks, person)
        (self.name, self.at, self.said) = (name, at, said)
    }

    /// What makes it worth asking about.
    package enum Sign: String, CaseIterable, Sendable {
        case ownRecord = "own-record"
        case sameName = "same-name"
        case colleague
        case night
        case burst
        case emergencyAtNight = "emergency-at-night"
        case leaver
        case otherPurpose = "other-purpose"
        case lookThenGiven = "look-then-given"

        package var said: String {
            switch self {
            case .ownRecord: "Their own record"
            case .sameName: "Somebody of the same last name"
            case .colleague: "A colleague"
            case .night: "At night"
            case .burst: "Many in a short time"
            case .emergencyAtNight: "Opened in an emergency at night"
            case .leaver: "By somebody who leaves or has left"
            case .otherPurpose: "Outside what is shared for that purpose"
            case .lookThenGiven: "Looked at, then given away"
            }
        }
    }
}

/// What must be known beside the record to find misuse: who is who, who held which seat when, and what was shared.
package struct Surroundings: Sendable {
    var people: [ID<Person>: Somebody]
    var tenures: [ID<Person>: [Tenure]]
    var shares: [SharedWith]

    struct Somebody: FromRow, Sendable {
        var person: ID<Person>
        var agency: ID<Agency>
        var name: String

        init(_ row: Row) throws(StorageError) {
            person = try row["id"]
            agency = try row["agency"]
            name = try row["name"]
        }

        /// The last word of the name, in small letters.
        var lastName: [UInt8] { name.lowercased().utf8.split(separator: 0x20).last.map(Array.init) ?? [] }
    }

    /// Somebody's time in a seat.
    struct Tenure: FromRow, Sendable {
        var person: ID<Person>
        var agency: ID<Agency>
        var team: ID<Team>?
        var from: Day
        var until: Day?

        init(_ row: Row) throws(StorageError) {
            person = try row["person"]
            agency = try row["agency"]
            team = try row["team"]
            from = try row["from_day"]
            until = try row["until_day"]
        }

        func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
    }

    /// A share, and the agency that it is with.
    struct SharedWith: FromRow, Sendable {
        var with: ID<Agency>
        var share: Share

        init(_ row: Row) throws(StorageError) {
            with = try row["with_agency"]
            share = try Share(row)
        }
    }
}

extension Connection {
    /// As far as the viewer may know of it: whoever is kept from them is not there.
    func surroundings(_ viewer: Viewer) throws(StorageError) -> Surroundings {
        let kept = viewer.kept(from: .person)
        let people = try all(
            "SELECT id, agency, name FROM person WHERE id NOT IN \(list: kept)", as: Surroundings.Somebody.self)
        let tenures = try all(
            """
            SELECT   seat_holder.person, seat.agency, seat.team, seat_holder.from_day, seat_holder.until_day
            FROM     seat_holder
            JOIN     seat ON seat.id = seat_holder.seat
            WHERE    seat_holder.person NOT IN \(list: kept)
            """, as: Surroundings.Tenure.self)
        let shares = try all(
            """
            SELECT   party.agency AS with_agency, agreement.id AS agreement, other.agency AS owner, agreement.purpose,
                     agreement.from_day, agreement.until_day, agreement_field.kind, agreement_field.field,
                     agreement_field.may_write
            FROM     agreement_party party
            JOIN     agreement ON agreement.id = party.agreement
            JOIN     agreement_party other ON other.agreement = agreement.id AND other.agency <> party.agency
            JOIN     agreement_field ON agreement_field.agreement = agreement.id
            """, as: Surroundings.SharedWith.self)
        return Surroundings(
            people: Dictionary(people.map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one }),
            tenures: Dictionary(grouping: tenures, by: \.person), shares: shares)
    }
}

/// What may be misuse in a span of time, latest first.
package struct MisuseReport: Sendable {
    package var viewer: Viewer
    package var days: ClosedRange<Day>

    package init(viewer: Viewer, days: ClosedRange<Day>) { (self.viewer, self.days) = (viewer, days) }

    package func run(_ registry: Registry, at now: Instant) async throws -> [Misuse] {
        guard viewer.may(.see, .look, now: now) else { return [] }
        let span = Looks(
            viewer: viewer, from: Instant.start(of: days.lowerBound), until: Instant.start(of: days.upperBound + 1))
        return try await registry.database.read { connection in
            let looks = try connection.look(span, at: now)
            return FindMisuse(around: try connection.surroundings(span.viewer)).run(looks)
        }
    }
}
