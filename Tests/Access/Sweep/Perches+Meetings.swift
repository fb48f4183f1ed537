import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of groups and meetings.
    func meetings(_ connection: Connection) throws {
        for marking in World.markings {
            let (thing, number) = (World.itemThing(marking), World.agendaItem(marking))
            let words = [
                ("title", Field.title), ("minute", .text), ("decision", .text), ("decided_for", .text),
            ].map { column, field in
                canaries.word("agenda_item", column, number, .part(thing, field))
            }
            try connection.execute(
                """
                UPDATE agenda_item SET title = \(words[0]), minute = \(words[1]), decision = \(words[2]),
                    decided_for = \(words[3])
                WHERE id = \(number)
                """)
            let before = ["title", "minute", "decision", "decided_for"].map {
                canaries.word("minute_correction", $0, World.correction(marking), .part(thing, .text))
            }
            try connection.execute(
                """
                UPDATE minute_correction SET title = \(before[0]), minute = \(before[1]), decision = \(before[2]),
                    decided_for = \(before[3])
                WHERE id = \(World.correction(marking))
                """)
        }
        let open = World.markings.map { (World.agendaPaper($0), World.itemThing($0)) }
        for (number, thing) in open + [(World.exemptAgendaPaper, World.exemptAgendaPaperThing)] {
            let words = ["title", "author", "place", "paragraph"].map {
                canaries.word("agenda_paper", $0, number, .part(thing, .text))
            }
            try connection.execute(
                """
                UPDATE agenda_paper SET title = \(words[0]), author = \(words[1]), place = \(words[2]),
                    paragraph = CASE WHEN paragraph = '' THEN '' ELSE \(words[3]) END
                WHERE id = \(number)
                """)
        }
        let said = ["text", "said_due", "evidence"].map {
            canaries.word("undertaking", $0, World.undertaking, .part(World.undertakingThing, .text))
        }
        try connection.execute(
            """
            UPDATE undertaking SET text = \(said[0]), said_due = \(said[1]), evidence = \(said[2])
            WHERE id = \(World.undertaking)
            """)
        let past = [("undertaking_due", "was_said"), ("undertaking_due", "reason"), ("undertaking_hand", "reason")].map
        {
            canaries.word($0, $1, World.undertaking, .part(World.undertakingThing, .text))
        }
        try connection.execute("UPDATE undertaking_due SET was_said = \(past[0]), reason = \(past[1])")
        let words = ["because", "text"].map {
            canaries.word("undertaking_before", $0, World.undertaking, .part(World.undertakingThing, .text))
        }
        try connection.execute("UPDATE undertaking_before SET because = \(words[0]), text = \(words[1])")
        try connection.execute("UPDATE undertaking_hand SET reason = \(past[2])")
        for number in try connection.column("SELECT id FROM meeting_group ORDER BY id", as: Int64.self) {
            let thing = Thing(.group, number: number)
            let (name, aim) = (
                canaries.word("meeting_group", "name", number, .part(thing, .name)),
                canaries.word("meeting_group", "aim", number, .part(thing, .terms))
            )
            let body = canaries.word("meeting_group", "body", number, .part(thing, .name))
            let covers = canaries.word("meeting_group", "covers", number, .part(thing, .terms))
            try connection.execute(
                """
                UPDATE meeting_group SET name = \(name), aim = \(aim), body = \(body), covers = \(covers)
                WHERE id = \(number)
                """)
        }
        for number in try connection.column("SELECT in_group FROM group_before ORDER BY in_group", as: Int64.self) {
            let words = ["name", "body"].map {
                canaries.word("group_before", $0, number, .part(Thing(.group, number: number), .name))
            }
            let covers = canaries.word("group_before", "covers", number, .part(Thing(.group, number: number), .terms))
            try connection.execute(
                """
                UPDATE group_before SET name = \(words[0]), body = \(words[1]), covers = \(covers)
                WHERE in_group = \(number)
                """)
        }
        for number in try connection.column("SELECT in_group FROM group_terms ORDER BY in_group", as: Int64.self) {
            let words = ["text", "agreed_by"].map {
                canaries.word("group_terms", $0, number, .part(Thing(.group, number: number), .terms))
            }
            try connection.execute(
                """
                UPDATE group_terms SET text = \(words[0]),
                    agreed_by = CASE WHEN agreed_at IS NULL THEN \(words[1]) ELSE NULL END
                WHERE in_group = \(number)
                """)
        }
        for score in 1...5 {
            let word = canaries.word("meeting_rating", "sentence", Int64(score), .part(World.ratingThing, .text))
            try connection.execute(
                """
                UPDATE meeting_rating SET sentence = \(word) WHERE meeting = \(World.heldMeeting) AND score = \(score)
                """)
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
