import Dates
package import Partnership
import Places
package import Storage

/// Every saved list of peers, a line a member, by name and then by month.
package struct PeerSets: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   s.word, s.name, v.first_month, v.last_month, v.why, m.area
        FROM     peer_set s
                 JOIN peer_set_version v ON v.peer_set = s.id
                 JOIN peer_set_member m ON m.version = v.id
        ORDER BY s.word, v.first_month, m.area
        """
    }

    package struct Line: FromRow {
        var word: String
        var name: String
        var first: Month
        var last: Month?
        var why: String
        var area: AreaCode

        package init(_ row: Row) throws(StorageError) {
            word = try row["word"]
            name = try row["name"]
            first = try row["first_month"]
            last = try row["last_month"]
            why = try row["why"]
            let code: String = try row["area"]
            guard let area = AreaCode(code) else { throw .notUnderstood(column: "area") }
            self.area = area
        }
    }
}

extension [PeerSets.Line] {
    /// The lists that the lines are of.
    package var sets: [PeerSet] {
        var sets: [PeerSet] = []
        for line in self {
            if sets.last?.word != line.word {
                sets.append(PeerSet(word: line.word, name: line.name, versions: []))
            }
            let at = sets.count - 1
            if sets[at].versions.last?.first != line.first {
                sets[at].versions.append(
                    PeerSet.Version(first: line.first, last: line.last, why: line.why, members: []))
            }
            sets[at].versions[sets[at].versions.count - 1].members.append(line.area)
        }
        return sets
    }
}

extension [PeerSet] {
    /// The list so called, by its name or by its word in addresses.
    package func named(_ name: String) -> PeerSet? {
        guard let word = PeerSet.word(of: name) else { return nil }
        return first { $0.word == word }
    }
}
