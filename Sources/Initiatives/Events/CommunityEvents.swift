import Partnership
import Storage

/// Every event, one alone, or those of one initiative, the latest first.
struct CommunityEvents: Query {
    var viewer: Viewer
    var id: ID<CommunityEvent>?
    var initiative: ID<Initiative>?

    var sql: SQL {
        """
        SELECT   id, name, day, day_to, place, agency,
                 CASE WHEN initiative IN \(list: viewer.kept(from: .initiative)) THEN NULL ELSE initiative END AS initiative,
                 text, reached, exactness, version
        FROM     community_event
        WHERE    (\(id == nil) = 1 OR id = \(id)) AND (\(initiative == nil) = 1 OR community_event.initiative = \(initiative))
        ORDER BY day DESC, name, id
        """
    }

    typealias Line = CommunityEvent
}

/// The agencies that took part, without those that a conflict of interest hides.
struct EventPartners: Query {
    var viewer: Viewer
    var event: ID<CommunityEvent>?

    var sql: SQL {
        """
        SELECT   event_partner.event, community_event.agency, event_partner.agency AS partner
        FROM     event_partner
        JOIN     community_event ON community_event.id = event_partner.event
        WHERE    (\(event == nil) = 1 OR event_partner.event = \(event))
          AND    event_partner.agency NOT IN \(list: viewer.kept(from: .agency))
        ORDER BY event_partner.event, event_partner.agency
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var event: ID<CommunityEvent>
        var agency: ID<Agency>?
        var partner: ID<Agency>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            event = try row["event"]
            agency = try row["agency"]
            partner = try row["partner"]
        }

        var thing: Thing { Thing(.communityEvent, number: event.number, owner: agency) }
        mutating func blank() {}
    }
}

/// What came of each, in its order.
struct EventOutputs: Query {
    var viewer: Viewer
    var event: ID<CommunityEvent>?

    var sql: SQL {
        """
        SELECT   event_output.event, community_event.agency, event_output.name, event_output.count,
                 event_output.exactness
        FROM     event_output
        JOIN     community_event ON community_event.id = event_output.event
        WHERE    (\(event == nil) = 1 OR event_output.event = \(event))
        ORDER BY event_output.event, event_output.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var event: ID<CommunityEvent>
        var agency: ID<Agency>?
        var counted: CountedLine
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            event = try row["event"]
            agency = try row["agency"]
            let tally = try Tally(try row["exactness"], try row["count"])
            counted = CountedLine(name: try row["name"], tally: tally)
        }

        var thing: Thing { Thing(.communityEvent, number: event.number, owner: agency) }
        mutating func blank() {}
    }
}
