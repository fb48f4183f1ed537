import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of groups and meetings.
    func meetings(_ connection: Connection) throws {
        for number in try connection.column("SELECT id FROM meeting_group ORDER BY id", as: Int64.self) {
            let thing = Thing(.group, number: number)
            let (name, aim) = (
                canaries.word("meeting_group", "name", number, .part(thing, .name)),
                canaries.word("meeting_group", "aim", number, .part(thing, .terms))
            )
            try connection.execute("UPDATE meeting_group SET name = \(name), aim = \(aim) WHERE id = \(number)")
        }
        for number in try connection.column("SELECT id FROM meeting ORDER BY id", as: Int64.self) {
            let thing = Thing(.meeting, number: number)
            let words = [("place", Field.title), ("reason", .title), ("joining", .joining)].map { column, field in
                canaries.word("meeting", column, number, .part(thing, field))
            }
            try connection.execute(
                """
                UPDATE meeting SET place = \(words[0]), reason = \(words[1]), joining = \(words[2]) WHERE id = \(number)
                """)
        }
    }
}
