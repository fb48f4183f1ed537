import Dates
import Partnership
import Storage

/// What was learned or done at one contact with whoever is responsible. Only ever added.
struct PremisesContact: FromRow, Guarded, Hashable {
    var id: ID<PremisesContact>
    var premises: ID<Premises>
    /// Whose the premises are now, by which it is decided who may see.
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// 0 for the first.
    var position: Int
    var day: Day
    var came: Came
    /// False where it puts right that an earlier one said so.
    var isSo: Bool
    var text: String
    /// By when to be in touch again; nothing where no day is set.
    var next: Day?
    var kept: Day
    var hidden: Set<Field> = []

    /// How far it has come, as one contact showed.
    enum Came: String, CaseIterable, Stored {
        case touch, told, engaged, assessed, planned, notified, closed

        /// Those that make up the way to being protected, in their order.
        static let steps: [Came] = [.told, .engaged, .assessed, .planned, .notified]

        var said: String {
            switch self {
            case .touch: "Nothing new"
            case .told: "Told of the duty"
            case .engaged: "Engaged"
            case .assessed: "Assessed"
            case .planned: "Plan in place"
            case .notified: "Notified to the SIA"
            case .closed: "No longer open or held"
            }
        }
    }

    init(
        id: ID<PremisesContact>, premises: ID<Premises>, position: Int, day: Day, _ came: Came, isSo: Bool = true,
        text: String, next: Day? = nil, kept: Day
    ) {
        (self.id, self.premises, self.position, self.day, self.came) = (id, premises, position, day, came)
        (self.isSo, self.text, self.next, self.kept) = (isSo, text, next, kept)
    }

    /// The one place where a row of `premises_contact` becomes a contact.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        premises = try row["premises"]
        agency = try row["agency"]
        seat = try row["seat"]
        position = try row["position"]
        day = try row["day"]
        came = try row["came"]
        isSo = try row["is_so"]
        text = try row["text"]
        next = try row["next_day"]
        kept = try row["kept_day"]
    }

    var thing: Thing { Premises.thing(premises, agency, seat) }
    mutating func blank() { if hidden.contains(.text) { (text, next) = ("", nil) } }
}

/// The contacts with everybody responsible, or with one alone, the latest first.
struct PremisesContacts: Query {
    var viewer: Viewer
    var premises: ID<Premises>?

    var sql: SQL {
        """
        SELECT   premises_contact.id, premises_contact.premises, premises_version.agency, premises_version.seat,
                 premises_contact.position, premises_contact.day, premises_contact.came, premises_contact.is_so,
                 premises_contact.text, premises_contact.next_day, premises_contact.kept_day
        FROM     premises_contact
        JOIN     premises ON premises.id = premises_contact.premises
        JOIN     premises_version ON premises_version.premises = premises.id
            AND premises_version.version = premises.version
        WHERE    (\(premises == nil) = 1 OR premises_contact.premises = \(premises))
        ORDER BY premises_contact.premises, premises_contact.position DESC
        """
    }

    typealias Line = PremisesContact
}
