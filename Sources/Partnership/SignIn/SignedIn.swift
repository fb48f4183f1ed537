package import Dates
package import Storage

/// Somebody who has signed in, or half: what their requests are decided by, and what their pages say of them.
package struct SignedIn: Sendable {
    package var session: Session
    package var viewer: Viewer
    package var name: String
    /// Where they work today, the one worked in first.
    package var seats: [SeatToday]

    /// A seat that somebody holds today.
    package struct SeatToday: FromRow, Hashable {
        package var seat: ID<Seat>
        package var agency: ID<Agency>
        package var title: String
        package var agencyName: String
        package var role: Role
        package var heldAs: SeatHolder.HeldAs

        package init(_ row: Row) throws(StorageError) {
            seat = try row["seat"]
            agency = try row["agency"]
            title = try row["title"]
            agencyName = try row["agency_name"]
            role = try row["role"]
            heldAs = try row["held_as"]
        }
    }
}

extension Connection {
    /// Who asks with the word of this cookie; nothing where it is no live session's.
    ///
    /// Everything is read anew for each request, so that whatever changed counts from the next one on.
    package func signedIn(_ word: String, _ policies: KnownPolicies, at now: Instant) throws(StorageError) -> SignedIn?
    {
        guard let session = try Session.find(word, self), session.isLive(at: now),
            let account = try Account.find(session.account, self)
        else { return nil }
        guard
            let known = try known(
                account, in: session.seat, for: session.purpose, isHalf: session.stage == .half, policies, at: now)
        else { return nil }
        return SignedIn(session: session, viewer: known.viewer, name: known.name, seats: known.seats)
    }

    /// Who an account is today where nobody has signed in: a calendar that asks by itself. Nothing that was opened in an
    /// emergency is open to it.
    package func viewer(
        of account: ID<Account>, for purpose: Purpose, _ policies: KnownPolicies, at now: Instant
    ) throws(StorageError) -> Viewer? {
        guard let account = try Account.find(account, self) else { return nil }
        var viewer = try known(account, in: nil, for: purpose, isHalf: false, policies, at: now)?.viewer
        viewer?.opened = [:]
        return viewer
    }

    private func known(
        _ account: Account, in seat: ID<Seat>?, for purpose: Purpose, isHalf: Bool, _ policies: KnownPolicies,
        at now: Instant
    ) throws(StorageError) -> (viewer: Viewer, name: String, seats: [SignedIn.SeatToday])? {
        let today = now.localDay
        let person = try first(
            "SELECT \(Person.columns) FROM person WHERE id = \(account.person)", as: Person.self)
        guard let person else { return nil }
        var seats = try all(Self.seats(of: person.id, on: today), as: SignedIn.SeatToday.self)
        if let at = seats.firstIndex(where: { $0.seat == seat }) { seats.swapAt(0, at) }
        let policy = try policies.latest(self)
        var viewer = Viewer(
            account: account.id, person: person.id, agency: seats.first?.agency,
            seats: seats.map(\.seat), purpose: purpose,
            rules: policy.rules(of: Set([.anybody, .everyone] + seats.prefix(1).map(\.role))))
        viewer.standing = standing(account, isHalf: isHalf, hasSeat: !seats.isEmpty, on: today)
        if let agency = viewer.agency { viewer.shares = try shares(with: agency) }
        viewer.excluded = try things(
            """
            SELECT DISTINCT kind, number FROM conflict
            WHERE  person = \(person.id) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            """)
        viewer.namedFor = try things("SELECT kind, number FROM named_person WHERE person = \(person.id)")
        viewer.opened = try opened(account.id, now)
        return (viewer, person.name, seats)
    }

    private func standing(_ account: Account, isHalf: Bool, hasSeat: Bool, on today: Day) -> Viewer.Standing {
        if account.state == .disabled { return .disabled }
        if isHalf { return .half }
        if let trained = account.trainedUntil, trained < today { return .trainingLapsed }
        return hasSeat ? .active : .noSeat
    }

    /// Seats of agencies that are in the partnership today. A holder's come before a deputy's.
    private static func seats(of person: ID<Person>, on today: Day) -> SQL {
        """
        SELECT   seat.id AS seat, seat.agency, seat.title, agency.name AS agency_name, seat.role, seat_holder.held_as
        FROM     seat_holder
        JOIN     seat ON seat.id = seat_holder.seat
        JOIN     agency ON agency.id = seat.agency
        WHERE    seat_holder.person = \(person)
          AND    seat_holder.from_day <= \(today) AND (seat_holder.until_day IS NULL OR seat_holder.until_day >= \(today))
          AND    seat.from_day <= \(today) AND (seat.until_day IS NULL OR seat.until_day >= \(today))
          AND    agency.from_day <= \(today) AND (agency.until_day IS NULL OR agency.until_day >= \(today))
        ORDER BY seat_holder.held_as DESC, seat.title, seat.id
        """
    }

    /// What agreements share, or shared, with an agency: a line for each party whose things they are.
    func shares(with agency: ID<Agency>) throws(StorageError) -> [Share] {
        try all(
            """
            SELECT   agreement.id AS agreement, other.agency AS owner, agreement.purpose, agreement.from_day,
                     agreement.until_day, agreement_field.kind, agreement_field.field, agreement_field.may_write
            FROM     agreement_party
            JOIN     agreement ON agreement.id = agreement_party.agreement
            JOIN     agreement_party other ON other.agreement = agreement.id AND other.agency <> agreement_party.agency
            JOIN     agreement_field ON agreement_field.agreement = agreement.id
            WHERE    agreement_party.agency = \(agency)
            ORDER BY agreement.id, other.agency, agreement_field.kind, agreement_field.field
            """, as: Share.self)
    }

    private func things(_ sql: SQL) throws(StorageError) -> Set<ThingID> {
        Set(try all(sql, as: ThingID.self))
    }

    private func opened(_ account: ID<Account>, _ now: Instant) throws(StorageError) -> [ThingID: Instant] {
        let lines = try all(
            "SELECT kind, number, until_at FROM opening WHERE account = \(account) AND until_at > \(now)",
            as: OpenedLine.self)
        return Dictionary(lines.map { ($0.thing, $0.until) }, uniquingKeysWith: { max($0, $1) })
    }

    private struct OpenedLine: FromRow {
        var thing: ThingID
        var until: Instant
        init(_ row: Row) throws(StorageError) {
            thing = try ThingID(row)
            until = try row["until_at"]
        }
    }
}

extension ThingID: FromRow {
    package init(_ row: Row) throws(StorageError) {
        kind = try row["kind"]
        number = try row["number"]
    }
}

extension Share: FromRow {
    package init(_ row: Row) throws(StorageError) {
        agreement = try row["agreement"]
        owner = try row["owner"]
        purpose = try row["purpose"]
        from = try row["from_day"]
        until = try row["until_day"]
        kind = try row["kind"]
        field = try row["field"]
        mayWrite = try row["may_write"]
    }
}
