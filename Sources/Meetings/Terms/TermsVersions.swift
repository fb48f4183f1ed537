import Dates
import Partnership
import Storage

/// Every version of a group's terms of reference, the latest first.
struct TermsVersions: Query {
    var viewer: Viewer
    var group: ID<Group>

    var sql: SQL {
        "SELECT \(Terms.columns) FROM group_terms WHERE in_group = \(group) ORDER BY number DESC"
    }

    typealias Line = Terms
}

/// The meetings that agreed a version of a group's terms of reference.
struct TermsMeetings: Query {
    var viewer: Viewer
    var group: ID<Group>

    var sql: SQL {
        """
        SELECT   \(Meeting.columns)
        FROM     meeting
        WHERE    id IN (SELECT agreed_at FROM group_terms WHERE in_group = \(group))
          AND    in_group NOT IN \(list: viewer.kept(from: .group))
        ORDER BY starts_at, id
        """
    }

    typealias Line = Meeting
}

/// Which groups have terms of reference that hold on a day, and by when those should be reviewed.
struct TermsInForce: Query {
    var viewer: Viewer
    var on: Day

    var sql: SQL {
        """
        SELECT   in_group, review_day
        FROM     group_terms
        WHERE    number = (SELECT MAX(later.number) FROM group_terms AS later
                           WHERE later.in_group = group_terms.in_group AND later.from_day <= \(on))
        ORDER BY review_day, in_group
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var group: ID<Group>
        var reviewBy: Day
        var hidden: Set<Field> = []

        init(group: ID<Group>, reviewBy: Day) { (self.group, self.reviewBy) = (group, reviewBy) }

        init(_ row: Row) throws(StorageError) {
            group = try row["in_group"]
            reviewBy = try row["review_day"]
        }

        var thing: Thing { Thing(.group, number: group.number) }
        mutating func blank() {}
    }
}
