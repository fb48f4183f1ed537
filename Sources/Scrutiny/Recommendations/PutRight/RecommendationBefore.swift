import Dates
import Partnership
import Storage

extension Migration {
    /// What a recommendation said before it was put right.
    static let recommendationsBefore = Migration(
        "0171 recommendations before they were put right",
        """
        CREATE TABLE recommendation_before (
            recommendation \(.bigint) NOT NULL REFERENCES recommendation (id),
            number         INTEGER NOT NULL, -- 1 for the first time
            corrected_day  INTEGER NOT NULL, -- days since 1970-01-01
            because        TEXT    NOT NULL,
            reference      TEXT    NOT NULL, -- what it said
            source         TEXT    NOT NULL,
            text           TEXT    NOT NULL,
            made_day       INTEGER NOT NULL, -- days since 1970-01-01
            addressee      TEXT    NOT NULL, -- responsible-authority, executive, other
            PRIMARY KEY (recommendation, number)
        ) \(.strict);
        """)
}

/// What a recommendation said until it was put right on a day, and why it was.
struct RecommendationBefore: FromRow, Guarded, Hashable {
    var recommendation: ID<Recommendation>
    var agency: ID<Agency>
    var seat: ID<Seat>?
    /// Its words, with who put them right, when and why.
    var words: WordsBefore
    var reference: String
    var source: String
    var made: Day
    var addressee: Addressee
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        recommendation = try row["recommendation"]
        agency = try row["agency"]
        seat = try row["seat"]
        words = try WordsBefore(row)
        reference = try row["reference"]
        source = try row["source"]
        made = try row["made_day"]
        addressee = try row["addressee"]
    }

    var thing: Thing { Thing(.recommendation, number: recommendation.number, owner: agency, seat: seat) }
    mutating func blank() {}
}

/// What one recommendation said before, the latest first.
struct RecommendationsBefore: Query {
    var viewer: Viewer
    var recommendation: ID<Recommendation>

    var sql: SQL {
        """
        SELECT   recommendation.agency, recommendation.seat, was.recommendation, was.corrected_day, was.because,
                 was.person, was.reference, was.source, was.text, was.made_day, was.addressee
        FROM     recommendation_before was
        JOIN     recommendation ON recommendation.id = was.recommendation
        WHERE    was.recommendation = \(recommendation)
        ORDER BY was.number DESC
        """
    }

    typealias Line = RecommendationBefore
}
