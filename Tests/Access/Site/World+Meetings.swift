import Aldermouth
import Dates
import Meetings
import Partnership
import Secrets

@testable import Storage

extension World {
    /// A group that reports to another, with one of the council's seats on it, and two of its meetings.
    static func addMeetings(_ connection: Connection) throws {
        for (number, name) in [(group, "Board"), (group + 100, "County board")] {
            try connection.execute(
                """
                INSERT INTO meeting_group (id, name, layer, part, yearly, aim, from_day, version)
                VALUES (\(number), \(name), 'strategic', 'run', 4, '', \(began), 1)
                """)
        }
        try connection.execute(
            """
            INSERT INTO reporting_line (id, reporter, hearer, position, from_day)
            VALUES (1, \(group), \(group + 100), 0, \(began))
            """)
        try addGroupsBefore(connection)
        try connection.execute(
            """
            INSERT INTO group_member (id, in_group, seat, part, is_required, from_day)
            VALUES (\(member), \(group), \(seat(.official)), 'member', 1, \(began))
            """)
        for (number, state, day) in [(meeting, "planned", today + -7), (heldMeeting, "held", today + -90)] {
            try connection.execute(
                """
                INSERT INTO meeting (id, in_group, day, starts_at, minutes, mode, place, joining, state, reason, version)
                VALUES (\(number), \(group), \(day), \(Instant(day, WallTime(minutes: 840))), 120, 'hybrid', 'Guildhall',
                    'https://meet.example', \(state), '', 1)
                """)
        }
        try addTerms(1, connection)
        try addTerms(1, of: group + 100, agreedAt: heldMeeting, connection)
        for marking in markings {
            try connection.execute(
                """
                INSERT INTO agenda_item (id, meeting, position, marking, title, minute, decision, version)
                VALUES (\(agendaItem(marking)), \(meeting), 1, \(marking), \("item-\(agendaItem(marking))"), 'Said', 'Decided', 1)
                """)
        }
        try addCorrections(connection)
        try addAgendaPapers(connection)
        try addRota(connection)
        try connection.execute(
            """
            INSERT INTO undertaking (id, meeting, form, seat, text, said_due, state, evidence, version)
            VALUES (\(undertaking), \(meeting), 'action', \(seat(.official)), 'Ask', 'soon', 'open', '', 1)
            """)
        try addUndertakingArea(connection)
        try addUndertakingHistory(connection)
        try connection.execute(
            "INSERT INTO attendance (meeting, seat, came) VALUES (\(heldMeeting), \(seat(.official)), 'deputy')")
        try addRatings(connection)
        try addCalendarLink(ID(calendarLink), "nobody's", account, connection)
    }

    /// The area that what was taken on is for.
    static func addUndertakingArea(_ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO undertaking_area (undertaking, area) VALUES (\(undertaking), 'E07000033')")
    }

    /// That its day was moved, and that it was handed over to another group.
    static func addUndertakingHistory(_ connection: Connection) throws {
        try addUndertakingBefore(connection)
        try connection.execute(
            """
            INSERT INTO undertaking_due (undertaking, position, was_said, reason, kept_day, person)
            VALUES (\(undertaking), 0, 'in spring', 'It rained', \(today + -6), \(person))
            """)
        try connection.execute(
            """
            INSERT INTO undertaking_hand (undertaking, position, from_group, to_group, handed_day, reason, person)
            VALUES (\(undertaking), 0, \(group), \(group + 100), \(today + -5), 'It is theirs', \(person))
            """)
    }

    /// That its words were put right.
    static func addUndertakingBefore(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO undertaking_before (undertaking, number, corrected_day, person, because, text)
            VALUES (\(undertaking), 1, \(today + -4), \(person), 'It was wrong', 'What it said')
            """)
    }

    static func clearUndertakingHistory(_ connection: Connection) throws {
        try connection.execute("DELETE FROM undertaking_before")
        try connection.execute("DELETE FROM undertaking_due")
        try connection.execute("DELETE FROM undertaking_hand")
    }

    /// A paper of each line of an agenda, and an exempt one of the line that is OFFICIAL.
    static func addAgendaPapers(_ connection: Connection) throws {
        let open = markings.map { (agendaPaper($0), agendaItem($0), "") }
        for (number, item, paragraph) in open + [(exemptAgendaPaper, agendaItem(.official), "Paragraph 3")] {
            try connection.execute(
                """
                INSERT INTO agenda_paper (id, item, position, title, author, place, paragraph, version)
                VALUES (\(number), \(item), 1, \("paper-\(number)"), 'Analyst', 'Store', \(paragraph), 1)
                """)
            try addFile(file(of: number), connection)
            try connection.execute(
                "INSERT INTO agenda_paper_file (paper, file) VALUES (\(number), \(file(of: number)))")
        }
    }

    static func correction(_ marking: Marking) -> Int64 { agendaItem(marking) }

    /// What a line of each marking said before it was corrected, and that who came was.
    static func addCorrections(_ connection: Connection) throws {
        for marking in markings {
            try connection.execute(
                """
                INSERT INTO minute_correction (id, meeting, item, number, corrected_day, title, minute, decision, decided_for)
                VALUES (\(correction(marking)), \(meeting), \(agendaItem(marking)), 1, \(today + -1), 'Before', 'Said before',
                    'Decided before', 'Some')
                """)
        }
        try connection.execute(
            """
            INSERT INTO minute_correction (id, meeting, number, corrected_day, title, minute, decision, decided_for)
            VALUES (979, \(heldMeeting), 1, \(today + -1), '', '', '', '')
            """)
    }

    /// A council and one of its seats take the chair of a group in turn.
    static func addRota(_ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO chair_rota (in_group, turns, from_day) VALUES (\(group), 'meeting', \(began))")
        try connection.execute(
            "INSERT INTO chair_turn (in_group, from_day, position, agency) VALUES (\(group), \(began), 1, \(council))")
        try connection.execute(
            "INSERT INTO chair_turn (in_group, from_day, position, seat) VALUES (\(group), \(began), 2, \(seat(.official)))"
        )
    }

    static let ratingThing = Thing(.rating, number: heldMeeting)

    /// What five people said of a meeting that was held, and that deputies may still say how useful another was.
    static func addRatings(_ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO rating_round (meeting, until_day) VALUES (\(heldMeeting), \(today + -76))")
        for score in 1...5 {
            try connection.execute(
                """
                INSERT INTO meeting_rating (meeting, mark, score, sentence)
                VALUES (\(heldMeeting), \([UInt8](repeating: UInt8(score), count: 32)), \(score), 'Shorter')
                """)
        }
        try askDeputies(connection)
    }

    /// The deputies of a seat came to a meeting, and may say how useful it was.
    static func askDeputies(_ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO attendance (meeting, seat, came) VALUES (\(meeting), \(seat(.official)), 'deputy')")
        try connection.execute("INSERT INTO rating_round (meeting, until_day) VALUES (\(meeting), \(today + 7))")
    }

    /// A version of a group's terms of reference, whose review is past due.
    static func addTerms(
        _ number: Int, of group: Int64 = group, agreedAt: Int64? = nil, _ connection: Connection
    ) throws {
        let (from, body) = (began + number, agreedAt == nil ? "Cabinet" : nil)
        try connection.execute(
            """
            INSERT INTO group_terms (in_group, number, text, from_day, agreed_by, agreed_at, review_day)
            VALUES (\(group), \(number), \("Terms \(number)"), \(from), \(body), \(agreedAt), \(from + 300))
            """)
    }

    /// A link by which the calendar of an account reads every meeting of groups where its person has a seat, or all of a
    /// group's.
    static func addCalendarLink(
        _ id: ID<CalendarLink>, _ word: String, of group: Int64? = nil, shows: CalendarLink.Shows = .meetings,
        _ account: Int64,
        _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO calendar_link (id, digest, account, in_group, shows, made_at)
            VALUES (\(id), \(Digest(Array(word.utf8)).bytes), \(account), \(group), \(shows), \(Aldermouth.now))
            """)
    }
}
