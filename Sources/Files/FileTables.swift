package import Storage

extension Migration {
    /// Files that were attached to something, whole and sealed: a backup has them, and a stolen copy of the database tells
    /// nothing of what is in them.
    package static let attachedFiles = Migration(
        "0098 attached files",
        """
        CREATE TABLE attached_file (
            id       \(.bigint) PRIMARY KEY,
            name     TEXT    NOT NULL,    -- as whoever sent it called it
            sort     TEXT    NOT NULL,    -- pdf, docx, xlsx, odt, ods, csv, txt, png, jpg: by what is in it
            size     INTEGER NOT NULL,    -- bytes, before it was sealed
            digest   TEXT    NOT NULL,    -- SHA-256 before it was sealed, 64 hexadecimal digits
            content  \(.bytes) NOT NULL,  -- sealed
            kept_day INTEGER NOT NULL,    -- on which it was sent; days since 1970-01-01
            CONSTRAINT attached_file_size CHECK (size > 0)
        ) \(.strict);
        """)
}
