import Dates
package import Storage

/// A live session and whose it is, in one row.
struct SessionToday: FromRow {
    var session: Session
    var account: AccountToday

    init(_ row: Row) throws(StorageError) {
        session = try Session(row)
        account = try AccountToday(row)
    }
}

/// What of an account counts for each request, and the version of the policy that counts at the same moment.
struct AccountToday: FromRow {
    var id: ID<Account>
    var person: ID<Person>
    var name: String
    var state: Account.State
    var trainedUntil: Day?
    /// Nothing before the first version is kept.
    var policyVersion: Int?

    static let columns: SQL = """
        account.id AS account_id, account.person, account.state, account.trained_until, person.name,
        (SELECT MAX(version) FROM policy) AS policy_version
        """

    init(_ row: Row) throws(StorageError) {
        id = try row["account_id"]
        person = try row["person"]
        name = try row["name"]
        state = try row["state"]
        trainedUntil = try row["trained_until"]
        policyVersion = try row["policy_version"]
    }
}

/// One thing singled out for somebody, and as what.
struct SingledOut: FromRow {
    var list: List
    var thing: ThingID
    /// For what was opened alone.
    var until: Instant

    enum List: String, Stored { case excluded, named, sits, opened }

    init(_ row: Row) throws(StorageError) {
        list = try row["list"]
        thing = try ThingID(row)
        until = try row["until_at"]
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
