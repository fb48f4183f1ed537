import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of the papers that were put forward, but for the address by which each is known.
    func approvals(_ connection: Connection) throws {
        try approvedTexts(connection)
        let briefing = Thing(.approval, number: World.briefingApproval)
        for thing in [World.planApprovalThing, World.packApprovalThing, briefing] {
            let id = thing.id.number
            try connection.execute(
                """
                UPDATE approval SET title = \(canaries.word("approval", "title", id, .part(thing, .title)))
                WHERE  id = \(id)
                """)
            try connection.execute(
                """
                UPDATE approval_move SET reason = \(canaries.word("approval_move", "reason", id, .part(thing, .text)))
                WHERE  approval = \(id)
                """)
            let words = ["place", "said", "reason"].map {
                canaries.word("approval_clearance", $0, id, .part(thing, .text))
            }
            try connection.execute(
                """
                UPDATE approval_clearance SET place = \(words[0]), said = \(words[1]), reason = \(words[2])
                WHERE  approval = \(id)
                """)
        }
    }

    /// A word in each run of what a paper said when it was approved: for whoever may see what that tells of.
    private func approvedTexts(_ connection: Connection) throws {
        for one in World.approvedTexts {
            let thing = one.told.kind == .openData ? Thing(.approval, number: one.of) : one.told
            let field = one.told.kind == .openData ? Field.text : one.field
            func word(_ table: String, _ column: String, _ row: Int64) -> String {
                canaries.word(table, column, row, .part(thing, field))
            }
            try connection.execute(
                "UPDATE approved_text SET changed = \(word("approved_text", "changed", one.id)) WHERE id = \(one.id)")
            for position in World.pieces(one.id).indices {
                let row = one.id * 10 + Int64(position)
                try connection.execute(
                    """
                    UPDATE approved_text_piece SET text = \(word("approved_text_piece", "text", row)),
                        leads_to = \("https://" + word("approved_text_piece", "leads_to", row))
                    WHERE  approved = \(one.id) AND position = \(position)
                    """)
            }
        }
    }
}
