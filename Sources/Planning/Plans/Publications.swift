import Dates
import Partnership
import Storage

/// That an edition of a plan was published: when, and where on the web.
struct Publication: FromRow, Guarded, Hashable {
    var plan: ID<Plan>
    var edition: String
    var published: Day
    var address: String
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        plan = try row["plan"]
        edition = try row["edition"]
        published = try row["published_day"]
        address = try row["address"]
    }

    var thing: Thing { Thing(.plan, number: plan.number) }
    mutating func blank() { if hidden.contains(.terms) { address = "" } }
}

/// The editions of a plan, latest first.
struct Publications: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT plan, edition, published_day, address FROM plan_publication
        WHERE plan = \(plan) ORDER BY published_day DESC, edition DESC
        """
    }

    typealias Line = Publication
}

/// Writes down that an edition of a plan was published.
struct PublishPlan: Sendable {
    var plan: ID<Plan>
    var edition: String
    var published: Day
    var address: String

    func run(_ writing: Writing) throws(StorageError) -> Written<ID<Plan>> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.change, plan.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(edition, "name", "the name of the edition", most: 80)
        if address.isEmpty { faults.append(Fault("address", "Enter its address on the web.")) }
        faults.check(web: address, "address")
        if published > writing.now.localDay { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        let there = try connection.value(
            "SELECT COUNT(*) FROM plan_publication WHERE plan = \(plan.id) AND edition = \(edition)", as: Int.self)
        if there != 0 { faults.append(Fault("name", "That edition is written down already.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO plan_publication (plan, edition, published_day, address)
            VALUES (\(plan.id), \(edition), \(published), \(address))
            """)
        writing.note(.alteration, [plan.thing.id], [.terms], detail: "published \(published.iso)")
        return .done(plan.id)
    }
}
