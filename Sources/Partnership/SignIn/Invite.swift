package import Dates
package import Storage

/// Gives a person an account, or a new link for the one they have, to be handed over by whoever asked for it.
package struct Invite: Sendable {
    package var person: ID<Person>
    /// The name they will sign in by, where they have no account yet.
    package var signIn: String

    package init(person: ID<Person>, signIn: String) { (self.person, self.signIn) = (person, signIn) }

    /// The account, and the word for its link.
    package struct Invited: Sendable {
        package var account: Account
        package var word: String
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Invited> {
        let connection = writing.connection
        guard let person = try Person.find(person, connection) else { return .notThere }
        let held = try connection.first(
            "SELECT \(Account.columns) FROM account WHERE person = \(person.id)", as: Account.self)
        let name = SignIns.name(signIn)
        let account = held ?? Account(id: .new(), person: person.id, signIn: name)
        guard writing.may(held == nil ? .add : .change, account.thing) else { return .notThere }
        if held == nil {
            var faults: [Fault] = []
            faults.check(name, "sign-in", "a name to sign in by", most: 120)
            if try Account.named(name, connection) != nil {
                faults.append(Fault("sign-in", "Somebody else signs in by this name."))
            }
            guard faults.isEmpty else { return .faults(faults) }
            try account.insert(connection)
        }
        let word = try Invitation.make(
            for: account.id, seconds: Invitation.seconds, at: writing.now, connection)
        writing.note(
            held == nil ? .collection : .alteration, [account.thing.id, person.thing.id], [.signIn], detail: "link made"
        )
        return .done(Invited(account: account, word: word))
    }
}

/// Turns an account off or on again. When it is turned off, every session of it ends with its next request.
package struct SwitchAccount: Sendable {
    package var id: ID<Account>
    package var state: Account.State

    package init(id: ID<Account>, state: Account.State) { (self.id, self.state) = (id, state) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Account> {
        let connection = writing.connection
        guard var account = try Account.find(id, connection), writing.may(.change, account.thing) else {
            return .notThere
        }
        if state == .disabled, account.id == writing.viewer.account {
            return .faults([Fault("state", "Nobody turns off their own account. Ask another administrator.")])
        }
        account.state = state
        try connection.execute("UPDATE account SET state = \(state), version = version + 1 WHERE id = \(id)")
        if state == .disabled { try Session.endAll(of: id, connection) }
        writing.note(.alteration, [account.thing.id], [.signIn], detail: state.rawValue)
        return .done(account)
    }
}

/// Takes away an authenticator that was lost: the next sign-in sets up another. Every session of the account ends.
package struct ForgetAuthenticator: Sendable {
    package var id: ID<Account>

    package init(id: ID<Account>) { self.id = id }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Account> {
        let connection = writing.connection
        guard let account = try Account.find(id, connection), writing.may(.change, account.thing) else {
            return .notThere
        }
        let none: [UInt8] = []
        try connection.execute("UPDATE account SET authenticator = \(none), version = version + 1 WHERE id = \(id)")
        try connection.execute("DELETE FROM recovery_code WHERE account = \(id)")
        try Session.endAll(of: id, connection)
        writing.note(.alteration, [account.thing.id], [.signIn], detail: "authenticator forgotten")
        return .done(account)
    }
}

/// The accounts, by the name they sign in by.
package struct Accounts: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT account.id, account.person, account.sign_in, account.state, account.trained_until, person.name,
               CASE WHEN account.password = '' AND NOT EXISTS (
                   SELECT 1 FROM account_identity WHERE account_identity.account = account.id
               ) THEN 0 ELSE 1 END AS has_come,
               CASE WHEN LENGTH(account.authenticator) = 0 AND NOT EXISTS (
                   SELECT 1 FROM account_identity WHERE account_identity.account = account.id
               ) THEN 0 ELSE 1 END AS has_second,
               (SELECT MAX(passed_on) FROM training WHERE training.account = account.id) AS passed_on,
               CASE WHEN EXISTS (
                   SELECT 1 FROM account_identity WHERE account_identity.account = account.id
               ) THEN 1 ELSE 0 END AS has_identity,
               CASE WHEN LENGTH(account.authenticator) = 0 THEN 0 ELSE 1 END AS has_authenticator
        FROM   account JOIN person ON person.id = account.person
        ORDER BY account.sign_in
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var id: ID<Account>
        package var person: ID<Person>
        package var name: String
        package var signIn: String
        package var state: Account.State
        /// Whether they have chosen a password, or come in through a provider.
        package var hasCome: Bool
        /// Whether they have an authenticator, or come in through a provider, who asks for one.
        package var hasSecondFactor: Bool
        /// Whether they may come in through a provider.
        package var hasIdentity: Bool
        package var hasAuthenticator: Bool
        /// When their training was passed last, and the last day on which it counts; nothing where none is asked for.
        package var trainedOn: Day?
        package var trainedUntil: Day?
        package var hidden: Set<Field> = []

        package init(_ row: Row) throws(StorageError) {
            id = try row["id"]
            person = try row["person"]
            name = try row["name"]
            signIn = try row["sign_in"]
            state = try row["state"]
            hasCome = try row["has_come"]
            hasSecondFactor = try row["has_second"]
            hasIdentity = try row["has_identity"]
            hasAuthenticator = try row["has_authenticator"]
            trainedOn = try row["passed_on"]
            trainedUntil = try row["trained_until"]
        }

        package var thing: Thing { Thing(.account, number: id.number, person: person) }
        package mutating func blank() {}
    }
}
