package import Storage

extension Migration {
    /// What members were told with an answer: its words with every figure in its place, and what each figure was.
    package static let frozenAnswers = Migration(
        "0082 frozen answers",
        """
        CREATE TABLE answer_frozen (
            answer   \(.bigint) PRIMARY KEY REFERENCES question_answer (id),
            text     TEXT    NOT NULL,       -- as members were told it, with figures in the place of references
            held_day INTEGER NOT NULL        -- on which its figures were held so; days since 1970-01-01
        ) \(.strict);
        CREATE TABLE answer_figure (
            answer     \(.bigint) NOT NULL REFERENCES answer_frozen (answer),
            position   INTEGER NOT NULL,     -- 0 for the first
            written_as TEXT    NOT NULL,     -- what stands in braces in the answer as it was written
            shown      TEXT    NOT NULL,     -- what members were told in its place
            way        TEXT    NOT NULL,     -- cited, computed
            formula    TEXT    NOT NULL,     -- how it is worked out; empty where it is cited
            PRIMARY KEY (answer, position)
        ) \(.strict);
        CREATE TABLE answer_figure_input (
            answer   \(.bigint) NOT NULL,
            figure   INTEGER NOT NULL,       -- position of the figure that it is part of
            position INTEGER NOT NULL,       -- 0 for the first
            word     TEXT    NOT NULL,       -- by which it is referred to; empty where it has none
            what     TEXT    NOT NULL,       -- what it is a number of
            value    TEXT    NOT NULL,
            source   TEXT    NOT NULL,       -- whose it is and where it stands
            PRIMARY KEY (answer, figure, position),
            FOREIGN KEY (answer, figure) REFERENCES answer_figure (answer, position)
        ) \(.strict);
        """)
}
