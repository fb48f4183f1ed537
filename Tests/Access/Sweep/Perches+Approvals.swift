import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of the papers that were put forward, but for the address by which each is known.
    func approvals(_ connection: Connection) throws {
        for thing in [World.planApprovalThing, World.packApprovalThing] {
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
}
