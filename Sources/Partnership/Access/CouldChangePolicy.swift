package import Dates
import Storage

/// Somebody who has an account and a seat, from when until when, as far as it decides whether they could change the
/// policy.
private struct SeatedAccount: FromRow {
    var account: ID<Account>
    var person: ID<Person>
    var seat: ID<Seat>
    var agency: ID<Agency>
    var role: Role
    var from: Day
    /// The last day; nothing where no end is known.
    var until: Day?

    init(_ row: Row) throws(StorageError) {
        account = try row["account"]
        person = try row["person"]
        seat = try row["seat"]
        agency = try row["agency"]
        role = try row["role"]
        let begins: [Day] = [try row["held_from"], try row["seat_from"], try row["agency_from"]]
        let ends: [Day?] = [try row["held_until"], try row["seat_until"], try row["agency_until"]]
        from = begins.reduce(begins[0], max)
        until = ends.compactMap { $0 }.min()
    }

    func isThere(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }

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

/// Whether a partnership could still be put right by somebody of its own: who could come in and change the policy, on
/// each day from today on. One rule for every change of an account, a seat, an agency or the policy.
struct WayBack {
    private let seated: [SeatedAccount]
    private let now: Instant

    /// Everybody who has an account that is on, has come in at least once, and holds a seat today or later. Training that
    /// has lapsed keeps them out; training that will lapse does not count, since it can be passed again.
    init(_ connection: Connection, at now: Instant) throws(StorageError) {
        let today = now.localDay
        self.now = now
        seated = try connection.all(
            """
            SELECT account.id AS account, account.person, seat.id AS seat, seat.agency, seat.role,
                   seat_holder.from_day AS held_from, seat_holder.until_day AS held_until,
                   seat.from_day AS seat_from, seat.until_day AS seat_until,
                   agency.from_day AS agency_from, agency.until_day AS agency_until
            FROM   account
            JOIN   seat_holder ON seat_holder.person = account.person
            JOIN   seat ON seat.id = seat_holder.seat
            JOIN   agency ON agency.id = seat.agency
            WHERE  account.state = \(Account.State.active)
              AND  (account.trained_until IS NULL OR account.trained_until >= \(today))
              AND  (account.password <> '' OR EXISTS (
                       SELECT 1 FROM account_identity WHERE account_identity.account = account.id))
              AND  (seat_holder.until_day IS NULL OR seat_holder.until_day >= \(today))
              AND  (seat.until_day IS NULL OR seat.until_day >= \(today))
              AND  (agency.until_day IS NULL OR agency.until_day >= \(today))
            ORDER BY account.id, seat.id
            """, as: SeatedAccount.self)
    }

    /// The first day from today on when nobody could change `policy`; nothing where somebody always can.
    func firstDayWithout(_ policy: Policy) -> Day? {
        let able = seated.filter { $0.couldChange(policy, at: now) }
        var day = now.localDay
        while true {
            let there = able.filter { $0.isThere(on: day) }
            guard
                let last = there.map({ $0.until }).max(by: { one, other in
                    guard let one else { return false }
                    return other.map { one < $0 } ?? true
                })
            else { return day }
            guard let last else { return nil }
            day = last + 1
        }
    }

    /// Whether something that leaves nobody from `day` on makes it worse than it was before.
    static func isLockOut(_ day: Day?, before: Day?) -> Bool {
        guard let day else { return false }
        return before.map { day < $0 } ?? true
    }
}

/// Something would leave nobody who could put it right: it is not done.
package struct LockedOut: Error, Hashable, CustomStringConvertible {
    /// The first day without anybody.
    package var from: Day
    package var today: Day
    /// The field of the form that says so.
    package var field: String

    package var description: String {
        let when = from <= today ? "Then" : "From \(from.said)"
        return
            "\(when) nobody could come in and change the policy, and nobody could undo this. First give somebody else a seat as administrator and an account, and have them come in once."
    }
}
