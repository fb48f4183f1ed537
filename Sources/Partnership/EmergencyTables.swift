package import Storage

extension Migration {
    /// Tries to open something in an emergency by a reference, which opened nothing.
    package static let emergencyTries = Migration(
        "0040 emergency tries",
        """
        CREATE TABLE emergency_try (
            id      \(.bigint) PRIMARY KEY,
            account \(.bigint) NOT NULL REFERENCES account (id),
            at      \(.bigint) NOT NULL   -- milliseconds UTC
        ) \(.strict);
        CREATE INDEX emergency_try_account ON emergency_try (account, at);
        """)
}
