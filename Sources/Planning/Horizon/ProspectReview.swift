import Dates
import Partnership
package import Storage

/// What was found when something on the horizon was looked at again. It is never overwritten.
struct ProspectReview: FromRow, Guarded, Hashable {
    var id: ID<ProspectReview>
    var prospect: ID<Prospect>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// 0 for the first.
    var position: Int
    var day: Day
    var found: Found
    var text: String
    /// Where in a plan it now is.
    var place: PlaceInPlan?
    /// Whether it is watched no longer.
    var closes: Bool
    /// The day on which it was written down.
    var kept: Day
    var hidden: Set<Field> = []

    /// How it goes.
    enum Found: String, CaseIterable, Stored {
        case expected = "as-expected"
        case stronger, weaker
        case absent = "did-not-come"
        case came

        var said: String {
            switch self {
            case .expected: "As expected"
            case .stronger: "Stronger than expected"
            case .weaker: "Weaker than expected"
            case .absent: "It did not come"
            case .came: "It came, and is now in a plan"
            }
        }
    }

    init(
        id: ID<ProspectReview>, prospect: ID<Prospect>, position: Int, day: Day, found: Found, text: String,
        place: PlaceInPlan? = nil, closes: Bool = false, kept: Day
    ) {
        (self.id, self.prospect, self.position, self.day) = (id, prospect, position, day)
        (self.found, self.text, self.place) = (found, text, place)
        (self.closes, self.kept) = (closes, kept)
    }

    /// The one place where a row of `prospect_review` becomes a review.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        prospect = try row["prospect"]
        agency = try row["agency"]
        seat = try row["seat"]
        position = try row["position"]
        day = try row["day"]
        found = try row["found"]
        text = try row["text"]
        place = PlaceInPlan(priority: try row["priority"], issue: try row["issue"])
        closes = try row["closes"]
        kept = try row["kept_day"]
    }

    var thing: Thing { Thing(.prospect, number: prospect.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { (text, place) = ("", nil) } }
}

/// A priority or an emerging issue of a plan.
package enum PlaceInPlan: Hashable, Sendable {
    case priority(ID<Priority>)
    case issue(ID<EmergingIssue>)

    package init?(priority: ID<Priority>?, issue: ID<EmergingIssue>?) {
        if let priority {
            self = .priority(priority)
        } else if let issue {
            self = .issue(issue)
        } else {
            return nil
        }
    }

    package var priority: ID<Priority>? { if case .priority(let id) = self { id } else { nil } }
    package var issue: ID<EmergingIssue>? { if case .issue(let id) = self { id } else { nil } }
}

/// The reviews of everything on the horizon, or of one alone, the latest first.
struct ProspectReviews: Query {
    var viewer: Viewer
    var prospect: ID<Prospect>?

    var sql: SQL {
        """
        SELECT   prospect_review.id, prospect_review.prospect, prospect_version.agency, prospect_version.seat,
                 prospect_review.position, prospect_review.day, prospect_review.found, prospect_review.text,
                 prospect_review.priority, prospect_review.issue, prospect_review.closes, prospect_review.kept_day
        FROM     prospect_review
        JOIN     prospect ON prospect.id = prospect_review.prospect
        JOIN     prospect_version ON prospect_version.prospect = prospect.id
            AND prospect_version.version = prospect.version
        WHERE    (\(prospect == nil) = 1 OR prospect_review.prospect = \(prospect))
        ORDER BY prospect_review.prospect, prospect_review.position DESC
        """
    }

    typealias Line = ProspectReview
}
