import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: Papers that were put forward

    static let briefingApproval: Int64 = 863
    static let planApproval: Int64 = 861
    static let packApproval: Int64 = 862
    static let planApprovalThing = Thing(.approval, number: planApproval)
    static let packApprovalThing = Thing(.approval, number: packApproval)
    static let addedApprovalThing = Thing(.approval, number: 1861)

    static let keptOfApprovals: [ThingID] = [planApprovalThing.id, packApprovalThing.id, addedApprovalThing.id]

    static func addApprovals(_ connection: Connection) throws {
        try addApproval(planApproval, "/plans/\(plan)/approval", about: planThing, connection)
        try addApproval(packApproval, "/inquiries/\(inquiry)/pack/approval", about: inquiryThing, connection)
        try addApproval(briefingApproval, "/briefings/E05011983/approval", about: Thing(.openData), connection)
        try connection.execute("UPDATE approval SET put_by = NULL, stage = 'approved' WHERE id = \(briefingApproval)")
        try addApprovedTexts(connection)
    }

    /// A paper that somebody else put forward.
    static func addApproval(_ id: Int64, _ paper: String, about thing: Thing, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO approval (id, paper, title, about_kind, about_number, stage, stage_day, drawn_day, fingerprint,
                put_by, procedure, version)
            VALUES (\(id), \(paper), \("paper-\(id)"), \(thing.kind), \(thing.id.number), 'put-forward', \(began), \(began),
                \(Words.digest), \(person), 'paper-approval-2026', 1)
            """)
        try connection.execute(
            """
            INSERT INTO approval_move (approval, position, action, on_day, person, reason, procedure)
            VALUES (\(id), 0, 'put-forward', \(began), \(person), \("reason-\(id)"), 'paper-approval-2026')
            """)
        try connection.execute(
            """
            INSERT INTO approval_clearance (approval, position, rule, place, said, reason, person, on_day)
            VALUES (\(id), 0, 'privacy', 'place', \("found-\(id)"), 'reason', \(person), \(began))
            """)
    }

    static func clearApprovals(_ connection: Connection) throws {
        for table: SQL in ["approved_text_thing", "approved_text_piece", "approved_text"] {
            try connection.execute("DELETE FROM \(table)")
        }
        try connection.execute("DELETE FROM approval_clearance")
        try connection.execute("DELETE FROM approval_move")
        try connection.execute("DELETE FROM approval")
    }
}
