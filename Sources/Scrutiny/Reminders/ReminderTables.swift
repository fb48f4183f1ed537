package import Storage

extension Migration {
    /// Reminders that were sent, of which answers and recommendations; and a count of changes of a question.
    package static let reminders = Migration(
        "0073 reminders and changed questions",
        """
        CREATE TABLE reminder (
            id        \(.bigint) PRIMARY KEY,
            committee \(.bigint) NOT NULL REFERENCES committee (id),
            agency    \(.bigint) NOT NULL REFERENCES agency (id),   -- who was reminded
            sent_day  INTEGER NOT NULL,      -- days since 1970-01-01
            way       TEXT    NOT NULL       -- e-mail, telephone, letter, in-person
        ) \(.strict);
        CREATE INDEX reminder_committee ON reminder (committee);
        CREATE TABLE reminded_answer (
            reminder \(.bigint) NOT NULL REFERENCES reminder (id),
            answer   \(.bigint) NOT NULL REFERENCES question_answer (id),
            PRIMARY KEY (reminder, answer)
        ) \(.strict);
        CREATE INDEX reminded_answer_answer ON reminded_answer (answer);
        CREATE TABLE reminded_recommendation (
            reminder       \(.bigint) NOT NULL REFERENCES reminder (id),
            recommendation \(.bigint) NOT NULL REFERENCES recommendation (id),
            PRIMARY KEY (reminder, recommendation)
        ) \(.strict);
        CREATE INDEX reminded_recommendation_one ON reminded_recommendation (recommendation);
        ALTER TABLE inquiry_question ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        """)
}
