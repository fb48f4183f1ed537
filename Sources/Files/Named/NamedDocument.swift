package import Dates
package import Partnership
package import Storage

/// A document of the register as other rooms name it: what it is called, whose it is, and where it was read.
package struct NamedDocument: FromRow, Guarded, Hashable {
    package var id: ID<NamedDocument>
    package var title: String
    package var marking: Marking
    /// A body outside the partnership whose it is; empty where it is an agency's or the partnership's.
    var body: String
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// The day, month or year of the meeting that an outside paper went to.
    var met: ToldDay?
    /// Of the agenda of that meeting.
    var item: String
    /// The page or paragraph that is meant.
    var place: String
    /// On the web.
    var address: String
    /// Nothing while it is in use.
    package var withdrawn: Day?
    package var hidden: Set<Field> = []

    static let columns: SQL =
        """
        document.id, document.title, document.marking, document.body, document.agency, document.seat, document.met_day,
        document.met_to, document.agenda_item, document.place_in, document.address, document.withdrawn_day
        """

    init(
        id: ID<NamedDocument>, title: String, marking: Marking = .official, body: String = "",
        agency: ID<Agency>? = nil, met: ToldDay? = nil, item: String = "", place: String = "", address: String = ""
    ) {
        (self.id, self.title, self.marking, self.body, self.agency) = (id, title, marking, body, agency)
        (self.met, self.item, self.place, self.address) = (met, item, place, address)
    }

    /// Where a row of `document` becomes what other rooms know of it.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        title = try row["title"]
        marking = try row["marking"]
        body = try row["body"]
        agency = try row["agency"]
        seat = try row["seat"]
        if let day: Day = try row["met_day"] { met = ToldDay(day, to: try row["met_to"]) }
        item = try row["agenda_item"]
        place = try row["place_in"]
        address = try row["address"]
        withdrawn = try row["withdrawn_day"]
    }

    package var thing: Thing { Thing(.document, number: id.number, owner: agency, seat: seat, marking: marking) }

    package mutating func blank() {
        guard hidden.contains(.text) else { return }
        (met, item, place, address, withdrawn) = (nil, "", "", "", nil)
    }
}

/// One version of a document that other rooms name.
package struct NamedVersion: FromRow, Guarded, Hashable {
    package var id: ID<NamedVersion>
    var document: ID<NamedDocument>
    /// Its number or name.
    package var name: String
    /// Its first day, or the day on which it was written down where that is not known.
    package var from: Day
    /// Whether that is told as a day, or as the month or year that it begins.
    var fromTo = DayExactness.day
    /// 0 for the first that was written down.
    var position: Int
    /// Where it lies.
    var place: String
    /// That of its document.
    package var thing: Thing
    package var hidden: Set<Field> = []

    init(
        id: ID<NamedVersion>, of document: NamedDocument, name: String, from: Day, position: Int = 0, place: String = ""
    ) {
        (self.id, self.document, self.name, self.from) = (id, document.id, name, from)
        (self.position, self.place, thing) = (position, place, document.thing)
    }

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        document = try row["document"]
        name = try row["name"]
        from = try row["from_day"]
        fromTo = try row["from_to"]
        position = try row["position"]
        place = try row["place"]
        thing = Thing(
            .document, number: document.number, owner: try row["agency"], seat: try row["seat"],
            marking: try row["marking"])
    }

    /// `10 December 2025`, `December 2025` or `2025`.
    package var fromSaid: String { from.said(to: fromTo) }

    package mutating func blank() { if hidden.contains(.text) { (name, place) = ("", "") } }
}

/// Those documents of the register, or every one, by title.
struct NamedDocuments: Query {
    var viewer: Viewer
    /// Nothing for every one.
    var ids: [ID<NamedDocument>]?

    var sql: SQL {
        """
        SELECT   \(NamedDocument.columns) FROM document
        WHERE    (\(ids == nil) = 1 OR document.id IN \(list: [0] + (ids ?? []).map(\.number)))
        ORDER BY document.title, document.id
        """
    }

    typealias Line = NamedDocument
}

/// The versions of those documents.
struct NamedVersions: Query {
    var viewer: Viewer
    var ids: [ID<NamedDocument>]?

    var sql: SQL {
        """
        SELECT   document_version.id, document_version.document, document_version.name, document_version.position,
                 document_version.place, COALESCE(document_version.in_force_day, document_version.kept_day) AS from_day,
                 CASE WHEN document_version.in_force_day IS NULL THEN 'day' ELSE document_version.in_force_to END AS from_to,
                 document.agency, document.seat, document.marking
        FROM     document_version JOIN document ON document.id = document_version.document
        WHERE    (\(ids == nil) = 1 OR document.id IN \(list: [0] + (ids ?? []).map(\.number)))
        ORDER BY document_version.document, document_version.position
        """
    }

    typealias Line = NamedVersion
}
