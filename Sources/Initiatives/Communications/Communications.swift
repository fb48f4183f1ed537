import Partnership
import Storage

/// Everything that is told or is to be, one alone, or that of one initiative: the latest first, what has no day last.
struct Communications: Query {
    var viewer: Viewer
    var id: ID<Communication>?
    var initiative: ID<Initiative>?

    var sql: SQL {
        """
        SELECT   id, message, audience, agency,
                 CASE WHEN initiative IN \(list: viewer.kept(from: .initiative)) THEN NULL ELSE initiative END AS initiative,
                 standing, from_day, until_day, why, reached, exactness, note, version
        FROM     communication
        WHERE    (\(id == nil) = 1 OR id = \(id)) AND (\(initiative == nil) = 1 OR communication.initiative = \(initiative))
        ORDER BY from_day DESC NULLS LAST, message, id
        """
    }

    typealias Line = Communication
}

/// The agencies that speak with the one that does, without those that a conflict of interest hides, and the ways by which.
struct CommunicationLinks: Query {
    var viewer: Viewer
    var of: ID<Communication>?

    var sql: SQL {
        """
        SELECT   link.communication, communication.agency, link.partner, link.channel
        FROM     (
            SELECT communication, agency AS partner, NULL AS channel FROM communication_partner
            WHERE  agency NOT IN \(list: viewer.kept(from: .agency))
            UNION ALL
            SELECT communication, NULL AS partner, channel FROM communication_channel
        ) link
        JOIN     communication ON communication.id = link.communication
        WHERE    (\(of == nil) = 1 OR link.communication = \(of))
        ORDER BY link.communication, link.partner NULLS LAST, link.channel
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var communication: ID<Communication>
        var agency: ID<Agency>?
        var partner: ID<Agency>?
        var channel: CommunicationWords.Channel?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            communication = try row["communication"]
            agency = try row["agency"]
            partner = try row["partner"]
            channel = try row["channel"]
        }

        var thing: Thing { Thing(.communication, number: communication.number, owner: agency) }
        mutating func blank() {}
    }
}

extension Registry {
    /// What is told, with who speaks and by which ways, as `trace`'s viewer may see it.
    func communications(
        of id: ID<Communication>? = nil, in initiative: ID<Initiative>? = nil, _ trace: Trace
    ) async throws -> [Communication] {
        let viewer = trace.viewer
        var found = try await look(Communications(viewer: viewer, id: id, initiative: initiative), trace)
        let links = Dictionary(
            grouping: try await look(CommunicationLinks(viewer: viewer, of: id), trace), by: \.communication)
        for at in found.indices { found[at].take(links[found[at].id] ?? []) }
        return found
    }
}
