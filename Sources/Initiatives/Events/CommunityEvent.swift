import Dates
import Partnership
import Planning
import Storage

/// An event among residents, such as a day of action or a stall on the market.
struct CommunityEvent: FromRow, Guarded, Versioned, Hashable {
    var id: ID<CommunityEvent>
    var words: EventWords
    var version: Int
    var hidden: Set<Field> = []

    init(id: ID<CommunityEvent>, version: Int = 1, _ words: EventWords) {
        (self.id, self.version, self.words) = (id, version, words)
    }

    /// The one place where a row of `community_event` becomes an event. Without its partners and outputs.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        version = try row["version"]
        words = EventWords(name: try row["name"], day: try row["day"], to: try row["day_to"])
        words.place = try row["place"]
        words.agency = try row["agency"]
        words.initiative = try row["initiative"]
        words.text = try row["text"]
        words.reached = try Tally(try row["exactness"], try row["reached"])
    }

    var thing: Thing { Thing(.communityEvent, number: id.number, owner: words.agency) }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        let agency = words.agency
        words = EventWords(name: words.name, day: words.day, to: words.dayTo)
        words.agency = agency
    }

    /// With its partners and outputs.
    static func find(_ id: ID<CommunityEvent>, _ connection: Connection) throws(StorageError) -> CommunityEvent? {
        // Of nobody's: what is kept from whoever writes stays written.
        let found = try connection.first(CommunityEvents(viewer: .nobody, id: id).sql, as: CommunityEvent.self)
        guard var found else { return nil }
        found.take(try connection.all(EventPartners(viewer: .nobody, event: id).sql, as: EventPartners.Line.self))
        found.take(try connection.all(EventOutputs(viewer: .nobody, event: id).sql, as: EventOutputs.Line.self))
        return found
    }

    mutating func take(_ partners: [EventPartners.Line]) {
        guard !hidden.contains(.text) else { return }
        words.partners.formUnion(partners.filter { $0.event == id }.map(\.partner))
    }

    mutating func take(_ outputs: [EventOutputs.Line]) {
        guard !hidden.contains(.text) else { return }
        words.outputs += outputs.filter { $0.event == id }.map(\.counted)
    }

    func keep(_ connection: Connection) throws(StorageError) {
        let reached = words.reached
        if version == 1 {
            try connection.execute(
                """
                INSERT INTO community_event (id, name, day, day_to, place, agency, initiative, text, reached,
                    exactness, version)
                VALUES (\(id), \(words.name), \(words.day), \(words.dayTo), \(words.place), \(words.agency),
                    \(words.initiative), \(words.text), \(reached.count), \(reached.exactness), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE community_event SET name = \(words.name), day = \(words.day), day_to = \(words.dayTo), place = \(words.place),
                    agency = \(words.agency), initiative = \(words.initiative), text = \(words.text),
                    reached = \(reached.count), exactness = \(reached.exactness), version = \(version)
                WHERE id = \(id)
                """)
            try connection.execute("DELETE FROM event_partner WHERE event = \(id)")
            try connection.execute("DELETE FROM event_output WHERE event = \(id)")
        }
        for agency in words.partners.sorted() {
            try connection.execute("INSERT INTO event_partner (event, agency) VALUES (\(id), \(agency))")
        }
        for (position, one) in words.outputs.enumerated() {
            try connection.execute(
                """
                INSERT INTO event_output (event, position, name, count, exactness)
                VALUES (\(id), \(position), \(one.name), \(one.tally.count), \(one.tally.exactness))
                """)
        }
    }
}
