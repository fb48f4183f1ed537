import Dates
import Figures
import Partnership
import Storage

extension Migration {
    /// What cited figures said before they were put right.
    static let citedBefore = Migration(
        "0194 cited figures before they were put right",
        """
        CREATE TABLE cited_figure_before (
            figure        \(.bigint) NOT NULL REFERENCES cited_figure (id),
            number        INTEGER NOT NULL, -- 1 for the first time
            corrected_day INTEGER NOT NULL, -- days since 1970-01-01
            because       TEXT    NOT NULL, -- what was wrong
            person        \(.bigint) REFERENCES person (id), -- who put it right; NULL where the program did
            subject       TEXT    NOT NULL, -- what it said, as in cited_figure
            amount        \(.real) NOT NULL,
            decimals      INTEGER NOT NULL,
            unit          TEXT    NOT NULL, -- count, percent, pounds
            is_rough      INTEGER NOT NULL,
            base          TEXT    NOT NULL,
            body          TEXT    NOT NULL,
            document      TEXT    NOT NULL,
            dated_day     INTEGER,          -- days since 1970-01-01; NULL where it had none
            dated_to      TEXT    NOT NULL, -- day, month, year
            page          TEXT    NOT NULL,
            caveat        TEXT    NOT NULL,
            is_asked      INTEGER NOT NULL,
            PRIMARY KEY (figure, number)
        ) \(.strict);
        CREATE INDEX cited_figure_before_person ON cited_figure_before (person);
        """)
}

/// What a cited figure said until it was put right.
struct CitedFigureBefore: FromRow, Guarded, Hashable {
    var figure: ID<CitedFigure>
    var number: CitedNumber
    var isAsked: Bool
    var made: PutRight
    var hidden: Set<Field> = []

    init(_ figure: CitedFigure, _ made: PutRight) {
        (self.figure, number, isAsked, self.made) = (figure.id, figure.number, figure.isAsked, made)
    }

    init(_ row: Row) throws(StorageError) {
        figure = try row["figure"]
        number = try CitedNumber(cited: row)
        isAsked = try row["is_asked"]
        made = try PutRight(row)
    }

    var thing: Thing { Thing(.citedFigure, number: figure.number) }
    mutating func blank() {}

    func insert(_ connection: Connection) throws(StorageError) {
        let before = try connection.value(
            "SELECT COUNT(*) FROM cited_figure_before WHERE figure = \(figure)", as: Int.self)
        try connection.execute(
            """
            INSERT INTO cited_figure_before (figure, number, corrected_day, because, person, subject, amount, decimals, unit,
                is_rough, base, body, document, dated_day, dated_to, page, caveat, is_asked)
            VALUES (\(figure), \((before ?? 0) + 1), \(made.day), \(made.because), \(made.person), \(number.subject),
                \(number.amount), \(number.decimals), \(number.unit), \(number.isRough), \(number.base), \(number.body),
                \(number.document), \(number.dated), \(number.datedTo), \(number.page), \(number.caveat), \(isAsked))
            """)
    }
}

/// What one cited figure said before, the latest first.
struct CitedFiguresBefore: Query {
    var viewer: Viewer
    var figure: ID<CitedFigure>

    var sql: SQL {
        """
        SELECT   figure, corrected_day, because, person, subject, amount, decimals, unit, is_rough, base, body, document,
                 dated_day, dated_to, page, caveat, is_asked
        FROM     cited_figure_before
        WHERE    figure = \(figure)
        ORDER BY number DESC
        """
    }

    typealias Line = CitedFigureBefore
}
