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
    /// Everything is read anew for each request, so that whatever changed counts from the next one on: in four
    /// statements, of which docs/decisions/0043-who-asks-in-four-statements.md tells.
    package func signedIn(_ word: String, _ policies: KnownPolicies, at now: Instant) throws(StorageError) -> SignedIn?
    {
        let found = try first(
            """
            SELECT \(Session.columns), \(AccountToday.columns)
            FROM   session
            JOIN   account ON account.id = session.account
            JOIN   person ON person.id = account.person
            WHERE  session.digest = \(Session.digest(of: word))
            """, as: SessionToday.self)
        guard let found, found.session.isLive(at: now) else { return nil }
        let session = found.session
        let known = try known(
            found.account, in: session.seat, for: session.purpose, isHalf: session.stage == .half, policies, at: now)
        return SignedIn(session: session, viewer: known.viewer, name: found.account.name, seats: known.seats)
    }

    /// Who an account is today where nobody has signed in: a calendar that asks by itself. Nothing that was opened in an
    /// emergency is open to it.
    package func viewer(
        of account: ID<Account>, for purpose: Purpose, _ policies: KnownPolicies, at now: Instant
    ) throws(StorageError) -> Viewer? {
        let found = try first(
            """
            SELECT \(AccountToday.columns)
            FROM   account
            JOIN   person ON person.id = account.person
            WHERE  account.id = \(account)
            """, as: AccountToday.self)
        guard let found else { return nil }
        var viewer = try known(found, in: nil, for: purpose, isHalf: false, policies, at: now).viewer
        viewer.opened = [:]
        return viewer
    }

    private func known(
        _ account: AccountToday, in seat: ID<Seat>?, for purpose: Purpose, isHalf: Bool, _ policies: KnownPolicies,
        at now: Instant
    ) throws(StorageError) -> (viewer: Viewer, seats: [SignedIn.SeatToday]) {
        let today = now.localDay
        var seats = try all(Self.seats(of: account.person, on: today), as: SignedIn.SeatToday.self)
        if let at = seats.firstIndex(where: { $0.seat == seat }) { seats.swapAt(0, at) }
        let roles = Set([.anybody, .everyone] + seats.prefix(1).map(\.role))
        var viewer = Viewer(
            account: account.id, person: account.person, agency: seats.first?.agency,
            seats: seats.map(\.seat), purpose: purpose,
            rules: try policies.rules(of: roles, inVersion: account.policyVersion, self))
        viewer.standing = standing(account, isHalf: isHalf, hasSeat: !seats.isEmpty, on: today)
        if let agency = viewer.agency { viewer.shares = try shares(with: agency) }
        for line in try all(Self.singledOut(account, viewer.seats, at: now), as: SingledOut.self) {
            switch line.list {
            case .excluded: viewer.excluded.insert(line.thing)
            case .sits: viewer.sitsOn.insert(line.thing)
            case .named: viewer.namedFor.insert(line.thing)
            case .opened: viewer.opened[line.thing] = max(line.until, viewer.opened[line.thing] ?? line.until)
            }
        }
        return (viewer, seats)
    }

    private func standing(_ account: AccountToday, isHalf: Bool, hasSeat: Bool, on today: Day) -> Viewer.Standing {
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

    /// The single things that the rules are not all about: those a conflict of interest keeps from somebody, those they
    /// are named for, the committees on which a seat of theirs sits, and those opened to them in an emergency.
    private static func singledOut(_ account: AccountToday, _ seats: [ID<Seat>], at now: Instant) -> SQL {
        let today = now.localDay
        return """
            SELECT 'excluded' AS list, kind, number, 0 AS until_at FROM conflict
            WHERE  person = \(account.person) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            UNION ALL
            SELECT 'named', kind, number, 0 FROM named_person WHERE person = \(account.person)
            UNION ALL
            SELECT 'sits', kind, number, 0 FROM sitting
            WHERE  seat IN \(list: [ID(0)] + seats) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            UNION ALL
            SELECT 'opened', kind, number, until_at FROM opening WHERE account = \(account.id) AND until_at > \(now)
            """
    }
}
