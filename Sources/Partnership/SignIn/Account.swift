package import Dates
package import Storage

/// By which a person comes in.
package struct Account: FromRow, Hashable {
    package var id: ID<Account>
    package var person: ID<Person>
    /// As it is typed, in small letters.
    package var signIn: String
    /// How it was made and the hash; empty until it is set.
    var password: String
    /// Sealed; empty until it is set up.
    var authenticator: [UInt8]
    /// The 30-second step of the last code used.
    var lastStep: Int64
    package var state: State
    package var trainedUntil: Day?
    package var version: Int

    package enum State: String, CaseIterable, Stored { case active, disabled }

    package init(
        id: ID<Account>, person: ID<Person>, signIn: String, password: String = "", authenticator: [UInt8] = [],
        lastStep: Int64 = 0, state: State = .active, trainedUntil: Day? = nil, version: Int = 1
    ) {
        (self.id, self.person, self.signIn, self.password) = (id, person, signIn, password)
        (self.authenticator, self.lastStep, self.state) = (authenticator, lastStep, state)
        (self.trainedUntil, self.version) = (trainedUntil, version)
    }

    package static let columns: SQL = """
        id, person, sign_in, password, authenticator, last_step, state, trained_until, version
        """

    /// The one place where a row of `account` becomes an account.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        person = try row["person"]
        signIn = try row["sign_in"]
        password = try row["password"]
        authenticator = try row["authenticator"]
        lastStep = try row["last_step"]
        state = try row["state"]
        trainedUntil = try row["trained_until"]
        version = try row["version"]
    }

    /// Whether its person has chosen a password.
    package var hasPassword: Bool { !password.isEmpty }
    package var hasAuthenticator: Bool { !authenticator.isEmpty }

    package var thing: Thing { Thing(.account, number: id.number, person: person) }
}

extension Account {
    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO account (id, person, sign_in, password, authenticator, last_step, state, trained_until, version)
            VALUES (\(id), \(person), \(signIn), \(password), \(authenticator), \(lastStep), \(state), \(trainedUntil),
                \(version))
            """)
    }

    static func named(_ signIn: String, _ connection: Connection) throws(StorageError) -> Account? {
        try connection.first("SELECT \(columns) FROM account WHERE sign_in = \(signIn)", as: Account.self)
    }

    static func find(_ id: ID<Account>, _ connection: Connection) throws(StorageError) -> Account? {
        try connection.first("SELECT \(columns) FROM account WHERE id = \(id)", as: Account.self)
    }

    /// What the authenticator's secret is sealed for.
    static func place(_ id: ID<Account>) -> String { "account/\(id.number)/authenticator" }
}
