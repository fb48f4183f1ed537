package import Dates
package import Partnership
package import Storage

/// Something that a plan puts first, with what is meant by it and who leads.
package struct Priority: FromRow, Guarded, Hashable {
    package var id: ID<Priority>
    package var plan: ID<Plan>
    /// 0 for the first.
    package var position: Int
    package var name: String
    /// What is meant by it; empty until it has one.
    package var definition: String
    /// Whether it runs through the others.
    package var isTheme: Bool
    /// Whether residents asked for it.
    package var isWanted: Bool
    package var origin: Origin
    /// Who leads, in the plan's words; may be empty.
    package var lead: String
    package var agency: ID<Agency>?
    package var seat: ID<Seat>?
    /// What the partnership lacks to do it; may be empty.
    package var gap: String
    /// When it was added to a plan that was running; nothing where it is there from the beginning.
    package var adopted: Day?
    /// Since when it is in the plan no longer; nothing while it is.
    package var ended: Day?
    /// Whether it was taken out, and not only ended.
    package var isOut = false
    package var version: Int
    /// The lead agency and seat by name; nothing where there is none, or none to be seen.
    package var agencyName: String?
    package var seatTitle: String?
    package var hidden: Set<Field> = []

    /// By what a priority came into a plan.
    package enum Origin: String, CaseIterable, Stored {
        case assessment, local, duty, issue

        package var said: String {
            switch self {
            case .assessment: "Strategic assessment"
            case .local: "Chosen locally"
            case .duty: "A duty in law"
            case .issue: "An emerging issue"
            }
        }
    }

    static let columns: SQL =
        """
        priority.id, priority.plan, priority.position, priority.name, priority.definition, priority.is_theme,
        priority.is_wanted, priority.origin, priority.lead, priority.agency, priority.seat, priority.gap,
        priority.adopted_day, priority.ended_day, priority.is_out, priority.version
        """

    /// The one place where a row of `priority` becomes a priority. Without the names of who leads.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        plan = try row["plan"]
        position = try row["position"]
        name = try row["name"]
        definition = try row["definition"]
        isTheme = try row["is_theme"]
        isWanted = try row["is_wanted"]
        origin = try row["origin"]
        lead = try row["lead"]
        agency = try row["agency"]
        seat = try row["seat"]
        gap = try row["gap"]
        adopted = try row["adopted_day"]
        ended = try row["ended_day"]
        isOut = try row["is_out"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.priority, number: id.number, owner: agency, seat: seat) }

    package mutating func blank() {
        if hidden.contains(.text) { (definition, gap, lead, agencyName, seatTitle) = ("", "", "", nil, nil) }
    }

    static func find(_ id: ID<Priority>, _ connection: Connection) throws(StorageError) -> Priority? {
        try connection.first("SELECT \(columns) FROM priority WHERE id = \(id)", as: Priority.self)
    }
}

/// A limb of the duty to have a strategy, which a plan must answer.
///
/// Source: Crime and Disorder Act 1998, s.6(1); limb (d) was added by the Police, Crime, Sentencing and Courts Act 2022
/// and is in force from 31 January 2023.
enum Aim: String, CaseIterable, Stored {
    case crime = "crime-and-disorder"
    case substances = "substance-misuse"
    case reoffending
    case violence = "serious-violence"

    var said: String {
        switch self {
        case .crime: "crime and disorder"
        case .substances: "the misuse of drugs, alcohol and other substances"
        case .reoffending: "reoffending"
        case .violence: "serious violence"
        }
    }

    var law: String {
        switch self {
        case .crime: "Crime and Disorder Act 1998, s.6(1)(a)"
        case .substances: "Crime and Disorder Act 1998, s.6(1)(b)"
        case .reoffending: "Crime and Disorder Act 1998, s.6(1)(c)"
        case .violence: "Crime and Disorder Act 1998, s.6(1)(d)"
        }
    }

    /// The first day on which it is asked for; nothing where that was before any plan kept here.
    var inForceFrom: Day? { self == .violence ? "2023-01-31" : nil }
}

/// How a priority stands to somebody else's plan or duty.
enum Alignment: String, CaseIterable, Stored {
    case explicit, implicit, none

    var said: String {
        switch self {
        case .explicit: "Named in it"
        case .implicit: "Covered without being named"
        case .none: "Not in it"
        }
    }
}
