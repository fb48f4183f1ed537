package import Dates
package import Pages
package import Partnership
import Procedures
package import Storage

/// That a paper made from records was put forward to be given out, and how far that has come: a plan as it stands, the
/// pack of a review, the briefing of a ward.
package struct Approval: FromRow, Guarded, Hashable {
    package var id: ID<Approval>
    /// The address at which it is put forward and approved, by which the paper is known.
    package var paper: String
    package var title: String
    /// The plan or the review that it is made from: whoever is kept from that is kept from this. `openData` where it is
    /// neither.
    package var about: ThingID
    package var stage: ApprovalStage
    package var since: Day
    /// The day as of which it was put forward: on another day, another number of days may be late.
    package var drawn: Day
    /// Of its words as they were put forward.
    package var fingerprint: String
    /// Who put it forward; nothing where the program did.
    package var by: ID<Person>?
    /// The version of the rules that it follows.
    package var procedure: String
    package var version: Int
    package var hidden: Set<Partnership.Field> = []

    package static let columns: SQL =
        """
        approval.id, approval.paper, approval.title, approval.about_kind, approval.about_number, approval.stage,
        approval.stage_day, approval.drawn_day, approval.fingerprint, approval.put_by, approval.procedure, approval.version
        """

    package init(
        id: ID<Approval> = .new(), _ paper: PaperIdentity, drawn: Day, fingerprint: String, by person: ID<Person>?
    ) {
        (self.id, self.paper, self.title, about) = (id, paper.address.text, paper.title, paper.about)
        (stage, since, self.drawn, self.fingerprint) = (.putForward, drawn, drawn, fingerprint)
        (by, procedure, version) = (person, Procedure<ApprovalWords>.approving.version, 1)
    }

    /// The one place where a row of `approval` becomes an approval.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        paper = try row["paper"]
        title = try row["title"]
        about = ThingID(try row["about_kind"], try row["about_number"])
        stage = try row["stage"]
        since = try row["stage_day"]
        drawn = try row["drawn_day"]
        fingerprint = try row["fingerprint"]
        by = try row["put_by"]
        procedure = try row["procedure"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.approval, number: id.number) }
    package mutating func blank() { if hidden.contains(.text) { fingerprint = "" } }

    /// Its page; nothing where no such page is ours.
    package var address: Address? { Address(reading: paper) }

    /// That of the paper; nothing where it was never put forward.
    package static func find(_ paper: Address, _ connection: Connection) throws(StorageError) -> Approval? {
        try connection.first("SELECT \(columns) FROM approval WHERE paper = \(paper.text)", as: Approval.self)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO approval (id, paper, title, about_kind, about_number, stage, stage_day, drawn_day, fingerprint,
                put_by, procedure, version)
            VALUES (\(id), \(paper), \(title), \(about.kind), \(about.number), \(stage), \(since), \(drawn),
                \(fingerprint), \(by), \(procedure), \(version))
            """)
    }

    func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE approval SET title = \(title), stage = \(stage), stage_day = \(since), drawn_day = \(drawn),
                fingerprint = \(fingerprint), put_by = \(by), procedure = \(procedure), version = \(version)
            WHERE id = \(id)
            """)
    }
}

/// One step of a paper on its way to being given out.
package struct ApprovalMove: FromRow, Guarded, Hashable {
    package var approval: ID<Approval>
    package var action: ApprovalWords.Action
    package var on: Day
    package var person: ID<Person>?
    package var reason: String
    package var hidden: Set<Partnership.Field> = []

    init(approval: ID<Approval>, action: ApprovalWords.Action, on: Day, person: ID<Person>?, reason: String) {
        (self.approval, self.action, self.on, self.person, self.reason) = (approval, action, on, person, reason)
    }

    package init(_ row: Row) throws(StorageError) {
        approval = try row["approval"]
        action = try row["action"]
        on = try row["on_day"]
        person = try row["person"]
        reason = try row["reason"]
    }

    package var thing: Thing { Thing(.approval, number: approval.number) }
    package mutating func blank() { if hidden.contains(.text) { reason = "" } }
}
