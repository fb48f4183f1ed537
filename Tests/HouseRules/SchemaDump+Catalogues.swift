@testable import Storage

/// The same questions put to the catalogue of each engine.
extension SchemaDump {
    static let sqliteWordings: SQL = """
        SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        """

    static let sqliteParts: SQL = """
        WITH t AS (SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%')
        SELECT t.name AS table_name, 1 AS kind, c.cid AS place,
               c.name || ' ' || c.type || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END
               || COALESCE(' DEFAULT ' || c.dflt_value, '') AS words
        FROM   t JOIN pragma_table_info(t.name) c
        UNION ALL
        SELECT t.name, 2, 0, 'PRIMARY KEY (' || (
                   SELECT GROUP_CONCAT(name, ', ')
                   FROM   (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)) || ')'
        FROM   t
        WHERE  EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0)
        UNION ALL
        SELECT t.name, 3, 0, 'UNIQUE (' || (
                   SELECT GROUP_CONCAT(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
        FROM   t JOIN pragma_index_list(t.name) i
        WHERE  i.origin = 'u'
        UNION ALL
        SELECT name, 4, 0, 'FOREIGN KEY (' || GROUP_CONCAT("from", ', ') || ') REFERENCES ' || parent
               || '(' || GROUP_CONCAT("to", ', ') || ')'
               || CASE on_update WHEN 'NO ACTION' THEN '' ELSE ' ON UPDATE ' || on_update END
               || CASE on_delete WHEN 'NO ACTION' THEN '' ELSE ' ON DELETE ' || on_delete END
        FROM   (SELECT t.name, k.id, k."table" AS parent, k."from", k."to", k.on_update, k.on_delete
                FROM   t JOIN pragma_foreign_key_list(t.name) k
                ORDER BY t.name, k.id, k.seq)
        GROUP BY name, id
        UNION ALL
        SELECT t.name, 5, 0, CAST((LENGTH(sql) - LENGTH(REPLACE(sql, 'CHECK (', ''))) / 7 AS TEXT)
        FROM   t
        WHERE  sql LIKE '%CHECK (%'
        UNION ALL
        SELECT t.name, 6, 0, CASE i."unique" WHEN 1 THEN 'CREATE UNIQUE INDEX ' ELSE 'CREATE INDEX ' END || i.name
               || ' ON ' || t.name || ' (' || (
                   SELECT GROUP_CONCAT(COALESCE(name, 'an expression') || CASE "desc" WHEN 1 THEN ' DESC' ELSE '' END, ', ')
                   FROM   (SELECT name, "desc" FROM pragma_index_xinfo(i.name) WHERE key = 1 ORDER BY seqno)) || ')'
               || CASE i.partial WHEN 1 THEN ' WHERE a condition' ELSE '' END
        FROM   t JOIN pragma_index_list(t.name) i
        WHERE  i.origin = 'c'
        """

    static let postgresParts: SQL = """
        WITH t AS (SELECT c.oid, c.relname AS name
                   FROM   pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
                   WHERE  s.nspname = current_schema() AND c.relkind = 'r')
        SELECT t.name::text AS table_name, 1::bigint AS kind, a.attnum::bigint AS place,
               a.attname || ' '
               || CASE a.atttypid::regtype::text WHEN 'bigint' THEN 'INTEGER' WHEN 'integer' THEN 'INTEGER'
                      WHEN 'text' THEN 'TEXT' WHEN 'double precision' THEN 'REAL' WHEN 'bytea' THEN 'BLOB'
                      ELSE a.atttypid::regtype::text END
               || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
               || COALESCE(' DEFAULT ' || REPLACE(pg_get_expr(d.adbin, d.adrelid), '::text', ''), '') AS words
        FROM   t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
               LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
        UNION ALL
        SELECT t.name, CASE k.contype WHEN 'p' THEN 2 WHEN 'u' THEN 3 ELSE 4 END, 0,
               REPLACE(pg_get_constraintdef(k.oid), '"', '')
        FROM   t JOIN pg_constraint k ON k.conrelid = t.oid
        WHERE  k.contype IN ('p', 'u', 'f')
        UNION ALL
        SELECT t.name, 5, 0, COUNT(*)::text
        FROM   t JOIN pg_constraint k ON k.conrelid = t.oid
        WHERE  k.contype = 'c'
        GROUP BY t.name
        UNION ALL
        SELECT t.name, 6, 0, CASE WHEN i.indisunique THEN 'CREATE UNIQUE INDEX ' ELSE 'CREATE INDEX ' END || x.relname
               || ' ON ' || t.name || ' (' || (
                   SELECT STRING_AGG(COALESCE(a.attname, 'an expression')
                              || CASE WHEN i.indoption[(n - 1)::int] & 1 = 1 THEN ' DESC' ELSE '' END, ', ' ORDER BY n)
                   FROM   UNNEST(i.indkey::int2[]) WITH ORDINALITY k(attnum, n)
                          LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum AND k.attnum > 0
                   WHERE  n <= i.indnkeyatts) || ')'
               || CASE WHEN i.indpred IS NULL THEN '' ELSE ' WHERE a condition' END
        FROM   t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class x ON x.oid = i.indexrelid
        WHERE  NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
        """
}
