import Dates
import Partnership
import Storage

/// Something that the partnership tells people, planned or gone out.
struct Communication: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Communication>
    var words: CommunicationWords
    var version: Int
    var hidden: Set<Field> = []

    init(id: ID<Communication>, version: Int = 1, _ words: CommunicationWords) {
        (self.id, self.version, self.words) = (id, version, words)
    }

    /// The one place where a row of `communication` becomes one. Without its channels and partners.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        version = try row["version"]
        words = CommunicationWords(message: try row["message"], audience: try row["audience"])
        words.agency = try row["agency"]
        words.initiative = try row["initiative"]
        words.standing = try row["standing"]
        words.from = try row["from_day"]
        words.until = try row["until_day"]
        words.why = try row["why"]
        words.reached = try Tally(try row["exactness"], try row["reached"])
        words.note = try row["note"]
    }

    var thing: Thing { Thing(.communication, number: id.number, owner: words.agency) }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        words = CommunicationWords(message: words.message, agency: words.agency)
    }

    /// With its channels and partners.
    static func find(_ id: ID<Communication>, _ connection: Connection) throws(StorageError) -> Communication? {
        // Of nobody's: what is kept from whoever writes stays written.
        let found = try connection.first(Communications(viewer: .nobody, id: id).sql, as: Communication.self)
        guard var found else { return nil }
        found.take(
            try connection.all(CommunicationLinks(viewer: .nobody, of: id).sql, as: CommunicationLinks.Line.self))
        return found
    }

    mutating func take(_ links: [CommunicationLinks.Line]) {
        guard !hidden.contains(.text) else { return }
        for link in links where link.communication == id {
            if let partner = link.partner { words.partners.insert(partner) }
            if let channel = link.channel { words.channels.insert(channel) }
        }
    }

    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute(
                """
                INSERT INTO communication (id, message, audience, agency, initiative, standing, from_day, until_day, why,
                    reached, exactness, note, version)
                VALUES (\(id), \(words.message), \(words.audience), \(words.agency), \(words.initiative),
                    \(words.standing), \(words.from), \(words.until), \(words.why), \(words.reached.count),
                    \(words.reached.exactness), \(words.note), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE communication SET message = \(words.message), audience = \(words.audience),
                    agency = \(words.agency), initiative = \(words.initiative), standing = \(words.standing),
                    from_day = \(words.from), until_day = \(words.until), why = \(words.why),
                    reached = \(words.reached.count), exactness = \(words.reached.exactness), note = \(words.note),
                    version = \(version)
                WHERE id = \(id)
                """)
            try connection.execute("DELETE FROM communication_partner WHERE communication = \(id)")
            try connection.execute("DELETE FROM communication_channel WHERE communication = \(id)")
        }
        for agency in words.partners.sorted() {
            try connection.execute(
                "INSERT INTO communication_partner (communication, agency) VALUES (\(id), \(agency))")
        }
        for channel in CommunicationWords.Channel.allCases where words.channels.contains(channel) {
            try connection.execute(
                "INSERT INTO communication_channel (communication, channel) VALUES (\(id), \(channel))")
        }
    }
}
