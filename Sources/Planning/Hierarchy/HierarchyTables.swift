package import Storage

extension Migration {
    /// Action plans under a strategy, what of it their priorities carry out, and the actions that several share.
    package static let hierarchy = Migration(
        "0070 plan hierarchy",
        """
        CREATE TABLE plan_under (
            plan     \(.bigint) PRIMARY KEY REFERENCES plan (id), -- the action plan
            strategy \(.bigint) NOT NULL REFERENCES plan (id),
            council  TEXT NOT NULL, -- whose action plan it is
            CONSTRAINT plan_under_another CHECK (plan <> strategy)
        ) \(.strict);
        CREATE INDEX plan_under_strategy ON plan_under (strategy);
        CREATE TABLE priority_carries_out (
            priority    \(.bigint) NOT NULL REFERENCES priority (id), -- of an action plan
            carries_out \(.bigint) NOT NULL REFERENCES priority (id), -- of its strategy
            PRIMARY KEY (priority, carries_out)
        ) \(.strict);
        CREATE INDEX priority_carries_out_of ON priority_carries_out (carries_out);
        CREATE TABLE planned_action_joint (
            action \(.bigint) NOT NULL REFERENCES planned_action (id),
            plan   \(.bigint) NOT NULL REFERENCES plan (id), -- an action plan that shares it
            PRIMARY KEY (action, plan)
        ) \(.strict);
        CREATE INDEX planned_action_joint_plan ON planned_action_joint (plan);
        """)
}
