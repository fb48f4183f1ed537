package import Storage

extension Migration {
    /// The record of another register that shows that a duty was done.
    package static let dutyRecords = Migration(
        "0140 records that show duties",
        """
        CREATE TABLE duty_evidence_record (
            evidence          \(.bigint) PRIMARY KEY REFERENCES duty_evidence (id),
            document          \(.bigint) REFERENCES document (id),
            edition           \(.bigint) REFERENCES assessment_edition (id), -- of a strategic assessment, as it was published
            plan              \(.bigint),        -- of which an edition was published
            publication       INTEGER,           -- number of that edition
            meeting           \(.bigint) REFERENCES meeting (id),
            committee_meeting \(.bigint),        -- of a crime and disorder committee; one that is called off goes, and shows nothing then
            supply            \(.bigint),        -- of which a quarter came
            month             TEXT,              -- with which that quarter begins, yyyy-mm
            FOREIGN KEY (plan, publication) REFERENCES plan_publication (plan, number),
            FOREIGN KEY (supply, month) REFERENCES supply_delivery (supply, month),
            CONSTRAINT duty_evidence_record_parts CHECK ((plan IS NULL) = (publication IS NULL) AND (supply IS NULL) = (month IS NULL)),
            CONSTRAINT duty_evidence_record_one CHECK (
                CASE WHEN document IS NULL THEN 0 ELSE 1 END + CASE WHEN edition IS NULL THEN 0 ELSE 1 END
                + CASE WHEN plan IS NULL THEN 0 ELSE 1 END + CASE WHEN meeting IS NULL THEN 0 ELSE 1 END
                + CASE WHEN committee_meeting IS NULL THEN 0 ELSE 1 END + CASE WHEN supply IS NULL THEN 0 ELSE 1 END = 1)
        ) \(.strict);
        CREATE INDEX duty_evidence_record_document ON duty_evidence_record (document);
        """)
}
