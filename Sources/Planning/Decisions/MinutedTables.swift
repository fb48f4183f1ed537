package import Storage

extension Migration {
    /// The decision in the minutes of a group behind what was decided of an issue, or about a year of a plan.
    package static let minutedInPlans = Migration(
        "0177 minuted decisions behind plans",
        """
        ALTER TABLE issue_decision ADD COLUMN minuted \(.bigint) REFERENCES agenda_item (id); -- NULL where it was decided elsewhere
        ALTER TABLE plan_year ADD COLUMN minuted \(.bigint) REFERENCES agenda_item (id);      -- NULL where it was decided elsewhere
        CREATE INDEX issue_decision_minuted ON issue_decision (minuted);
        """)
}
