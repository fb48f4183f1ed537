import Storage

extension Migration {
    /// Which actions of plans carry a recommendation of scrutiny out.
    static let recommendationActions = Migration(
        "0150 actions of recommendations",
        """
        CREATE TABLE recommendation_action (
            recommendation \(.bigint) NOT NULL REFERENCES recommendation (id),
            action         \(.bigint) NOT NULL REFERENCES planned_action (id),
            PRIMARY KEY (recommendation, action)
        ) \(.strict);
        CREATE INDEX recommendation_action_action ON recommendation_action (action);
        """)
}
