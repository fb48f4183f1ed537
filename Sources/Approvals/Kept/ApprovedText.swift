package import Dates
package import Pages
package import Partnership
package import Storage

/// What a paper made from records said when it was approved. It is never changed, whatever becomes of the records.
package struct ApprovedText: FromRow, Guarded, Hashable {
    package var id: ID<ApprovedText>
    package var approval: ID<Approval>
    /// 1 for the first that was approved.
    package var number: Int
    package var approved: Day
    /// As of which it reads.
    package var drawn: Day
    /// Of its words.
    package var fingerprint: String
    /// What it says otherwise than the one before; may be empty.
    package var changed: String
    /// The address at which the paper is put forward.
    package var paper: String
    /// The plan or the review that it was made from.
    package var about: ThingID
    /// Whether the paper was sent back to draft since.
    package var isSentBack: Bool
    /// As it was approved.
    package var title: String
    package var publisher: String
    package var hidden: Set<Partnership.Field> = []

    static let columns: SQL =
        """
        approved_text.id, approved_text.approval, approved_text.number, approved_text.approved_day,
        approved_text.drawn_day, approved_text.fingerprint, approved_text.changed, approval.paper, approval.about_kind,
        approval.about_number, approval.stage, \(head(.title)) AS title_then, \(head(.publisher)) AS publisher_then
        """

    private static func head(_ shape: PaperPiece.Shape) -> SQL {
        """
        COALESCE((SELECT head.text FROM approved_text_piece head
                  WHERE head.approved = approved_text.id AND head.shape = \(shape)), '')
        """
    }

    /// The one place where a row of `approved_text` becomes one.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        approval = try row["approval"]
        number = try row["number"]
        approved = try row["approved_day"]
        drawn = try row["drawn_day"]
        fingerprint = try row["fingerprint"]
        changed = try row["changed"]
        paper = try row["paper"]
        about = ThingID(try row["about_kind"], try row["about_number"])
        let stage: ApprovalStage = try row["stage"]
        isSentBack = stage == .draft
        title = try row["title_then"]
        publisher = try row["publisher_then"]
    }

    init(
        id: ID<ApprovedText>, of approval: Approval, number: Int, approved: Day, drawn: Day, fingerprint: String,
        changed: String = ""
    ) {
        (self.id, self.approval, self.number) = (id, approval.id, number)
        (self.approved, self.drawn, self.fingerprint, self.changed) = (approved, drawn, fingerprint, changed)
        (paper, about, isSentBack) = (approval.paper, approval.about, approval.stage == .draft)
        (title, publisher) = (approval.title, "")
    }

    package var thing: Thing { Thing(.approval, number: approval.number) }
    package mutating func blank() {
        if hidden.contains(.text) { (fingerprint, changed, title, publisher) = ("", "", "", "") }
    }

    /// Of its page; nothing where no such page is ours.
    package var address: Address? { Address(reading: "\(paper)/\(number)") }

    /// `As approved on 3 May 2026`.
    package var said: String { "As approved on \(approved.said)" }
}

/// What papers said when they were approved, the latest first: of one paper, or of all.
struct ApprovedTexts: Query {
    var viewer: Viewer
    /// At which it is put forward; nothing for all.
    var paper: Address?

    var sql: SQL {
        """
        SELECT   \(ApprovedText.columns)
        FROM     approved_text JOIN approval ON approval.id = approved_text.approval
        WHERE    \(Approvals.open(to: viewer)) AND \(isWanted)
        ORDER BY approved_text.approved_day DESC, approved_text.approval, approved_text.number DESC
        """
    }

    private var isWanted: SQL {
        guard let paper else { return "1 = 1" }
        return "approval.paper = \(paper.text)"
    }

    typealias Line = ApprovedText
}

/// What one of them tells of.
struct ApprovedThings: Query {
    var viewer: Viewer
    var text: ID<ApprovedText>

    var sql: SQL {
        """
        SELECT   approved_text.approval, told.kind, told.number, told.field, told.agency, told.seat,
                 told.person, told.committee, told.marking
        FROM     approved_text_thing told
        JOIN     approved_text ON approved_text.id = told.approved
        JOIN     approval ON approval.id = approved_text.approval
        WHERE    told.approved = \(text) AND \(Approvals.open(to: viewer))
        ORDER BY told.kind, told.number, told.field
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var approval: ID<Approval>
        var told: ToldThing
        var hidden: Set<Partnership.Field> = []

        init(_ row: Row) throws(StorageError) {
            approval = try row["approval"]
            var thing = Thing(
                try row["kind"], number: try row["number"], owner: try row["agency"], seat: try row["seat"],
                person: try row["person"], marking: try row["marking"])
            let committee: Int64? = try row["committee"]
            thing.committee = committee.map { ThingID(.committee, $0) }
            told = ToldThing(thing, try row["field"])
        }

        var thing: Thing { Thing(.approval, number: approval.number) }
        mutating func blank() {}
    }
}
