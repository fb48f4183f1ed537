import Dates
import Storage

/// Somebody who has an account and a seat today, as far as it decides whether they could change the policy.
private struct SeatedAccount: FromRow {
    var account: ID<Account>
    var person: ID<Person>
    var seat: ID<Seat>
    var agency: ID<Agency>
    var role: Role

    init(_ row: Row) throws(StorageError) {
        account = try row["account"]
        person = try row["person"]
        seat = try row["seat"]
        agency = try row["agency"]
        role = try row["role"]
    }

    /// Who they would be under `policy`, come for `purpose`.
    func viewer(under policy: Policy, for purpose: Purpose) -> Viewer {
        Viewer(
            account: account, person: person, agency: agency, seats: [seat], purpose: purpose,
            rules: policy.rules(of: [.anybody, .everyone, role]))
    }

    /// Everybody comes in for evidence, and must be able to say that they are here for something else.
    func couldChange(_ policy: Policy, at now: Instant) -> Bool {
        let own = Thing(.own, person: person)
        let maySwitch = viewer(under: policy, for: .evidence).may(.change, own, now: now)
        return Purpose.allCases.contains { purpose in
            let viewer = viewer(under: policy, for: purpose)
            return (purpose == .evidence || maySwitch) && viewer.may(.see, Thing(.policy), now: now)
                && viewer.may(.change, Thing(.policy), now: now)
        }
    }
}

extension Connection {
    /// Whether there is somebody who could come in today and change the policy, if `policy` were in force; and one seat
    /// were there no more, where it is named.
    func somebodyCouldChange(
        _ policy: Policy, at now: Instant, without seat: ID<Seat>? = nil
    ) throws(StorageError) -> Bool {
        let today = now.localDay
        let seated = try all(
            """
            SELECT account.id AS account, account.person, seat.id AS seat, seat.agency, seat.role
            FROM   account
            JOIN   seat_holder ON seat_holder.person = account.person
            JOIN   seat ON seat.id = seat_holder.seat
            JOIN   agency ON agency.id = seat.agency
            WHERE  account.state = \(Account.State.active)
              AND  (account.trained_until IS NULL OR account.trained_until >= \(today))
              AND  (account.password <> '' OR EXISTS (
                       SELECT 1 FROM account_identity WHERE account_identity.account = account.id))
              AND  seat_holder.from_day <= \(today)
              AND  (seat_holder.until_day IS NULL OR seat_holder.until_day >= \(today))
              AND  seat.from_day <= \(today) AND (seat.until_day IS NULL OR seat.until_day >= \(today))
              AND  agency.from_day <= \(today) AND (agency.until_day IS NULL OR agency.until_day >= \(today))
            ORDER BY account.id, seat.id
            """, as: SeatedAccount.self)
        return seated.contains { $0.seat != seat && $0.couldChange(policy, at: now) }
    }
}
