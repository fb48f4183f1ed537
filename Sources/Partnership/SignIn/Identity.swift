import Dates
package import Storage

/// By whom a provider knows a person: its own name, the tenant, and its own number for the person. Never an email.
struct Identity: Hashable, Sendable {
    var issuer: String
    /// Empty where the provider has none.
    var tenant: String
    /// `oid:` or `sub:`, and what the provider calls the person.
    var subject: String

    func account(_ connection: Connection) throws(StorageError) -> Account? {
        let id = try connection.value(
            """
            SELECT account FROM account_identity
            WHERE issuer = \(issuer) AND tenant = \(tenant) AND subject = \(subject)
            """, as: ID<Account>.self)
        return try id.flatMap { id throws(StorageError) in try Account.find(id, connection) }
    }

    /// Ties it to an account. One that the account had of the same provider comes in no more.
    func bind(to account: ID<Account>, at now: Instant, _ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM account_identity WHERE account = \(account) AND issuer = \(issuer)")
        try connection.execute(
            """
            INSERT INTO account_identity (issuer, tenant, subject, account, bound_at)
            VALUES (\(issuer), \(tenant), \(subject), \(account), \(now))
            """)
    }
}

extension Migration {
    /// Who comes in through a provider.
    package static let identities = Migration(
        "0009 identities",
        """
        CREATE TABLE account_identity (
            issuer   TEXT      NOT NULL,              -- the provider, as it calls itself
            tenant   TEXT      NOT NULL,              -- the provider's number for an organisation; empty for none
            subject  TEXT      NOT NULL,              -- oid: or sub:, and the provider's number for a person
            account  \(.bigint) NOT NULL REFERENCES account (id),
            bound_at \(.bigint) NOT NULL,             -- milliseconds UTC
            PRIMARY KEY (issuer, tenant, subject)
        ) \(.strict);
        CREATE INDEX account_identity_account ON account_identity (account);
        CREATE TABLE passage_used (
            digest \(.bytes) NOT NULL PRIMARY KEY,    -- of the word that came back from a provider
            until  \(.bigint) NOT NULL                -- milliseconds UTC, when it would have ended
        ) \(.strict);
        """)
}
