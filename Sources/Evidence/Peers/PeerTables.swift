package import Storage

extension Migration {
    /// Saved lists of peers, each membership with its months.
    package static let peerSets = Migration(
        "0005 peer sets",
        """
        CREATE TABLE peer_set (
            id   \(.bigint) PRIMARY KEY,
            word TEXT      NOT NULL UNIQUE,   -- the name in an address: small letters, digits, hyphens
            name TEXT      NOT NULL
        ) \(.strict);
        CREATE TABLE peer_set_version (
            id          \(.bigint) PRIMARY KEY,
            peer_set    \(.bigint) NOT NULL REFERENCES peer_set (id),
            first_month TEXT      NOT NULL,   -- yyyy-mm
            last_month  TEXT,                 -- yyyy-mm; NULL while it holds
            why         TEXT      NOT NULL,   -- why these areas, in a sentence
            saved_at    \(.bigint) NOT NULL,  -- milliseconds UTC
            CONSTRAINT peer_set_version_months CHECK (last_month IS NULL OR last_month >= first_month)
        ) \(.strict);
        CREATE UNIQUE INDEX peer_set_version_first ON peer_set_version (peer_set, first_month);
        CREATE TABLE peer_set_member (
            version \(.bigint) NOT NULL REFERENCES peer_set_version (id),
            area    TEXT      NOT NULL,       -- a code of the Office for National Statistics
            PRIMARY KEY (version, area)
        ) \(.strict);
        """)
}
