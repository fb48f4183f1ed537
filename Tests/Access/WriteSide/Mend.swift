import Aldermouth
import Dates
import Storage

@testable import Partnership

extension WholeSite {
    /// Of every table but the record's.
    var sums: [String: Int] {
        get async throws { try await database.read { try Tables.sums($0) } }
    }

    /// Puts back what a form may have changed of the things that are asked about, so that the next is asked of the same.
    func mend(_ visit: Visit) async throws {
        try await leave(visit)
        try await database.write { connection in
            try World.removeReports(connection)
            try World.removeScrutiny(connection)
            try World.addScrutiny(connection)
            try World.clearApprovals(connection)
            try World.addApprovals(connection)
            try World.clearIssuedReports(connection)
            try connection.execute("DELETE FROM area_name")
            try World.addAreaName(connection)
            try World.clearFigureNotes(connection)
            try connection.execute("DELETE FROM calendar_link WHERE id <> \(World.calendarLink)")
            try World.addReports(connection)
            try connection.execute("UPDATE account SET version = 1, state = 'active'")
            try connection.execute(
                "UPDATE agency SET version = 1, until_day = NULL, name = 'Aldermouth District Council' WHERE id = 1")
            try connection.execute("UPDATE person SET version = 1")
            try connection.execute(
                "DELETE FROM seat_holder WHERE person = 13 AND seat IN \(list: World.markings.map(World.seat))")
            try connection.execute(
                "UPDATE seat_holder SET until_day = NULL WHERE seat IN \(list: World.markings.map(World.seat))")
            try World.clearUndertakingHistory(connection)
            try connection.execute("DELETE FROM undertaking_area")
            try connection.execute("DELETE FROM undertaking WHERE id > 100000")
            try connection.execute("DELETE FROM chair_turn")
            try connection.execute("DELETE FROM chair_rota")
            try World.addRota(connection)
            try World.clearFiles(connection)
            try connection.execute("DELETE FROM agenda_paper")
            try World.addAgendaPapers(connection)
            try connection.execute("DELETE FROM minute_correction WHERE id > 100000")
            try connection.execute("DELETE FROM agenda_item WHERE id > 100000")
            try connection.execute("UPDATE agenda_item SET version = 1")
            try connection.execute(
                """
                UPDATE undertaking SET version = 1, state = 'open', ended_on = NULL, level = 'unsaid', is_whole = 0, term = 'unsaid', seat = \(World.seat(.official)),
                    due_day = NULL, said_due = 'soon'
                WHERE id = \(World.undertaking)
                """)
            try World.addUndertakingArea(connection)
            try World.addUndertakingHistory(connection)
            try connection.execute("DELETE FROM group_terms WHERE number > 1")
            try connection.execute("DELETE FROM meeting_rating WHERE meeting <> \(World.heldMeeting)")
            try connection.execute("DELETE FROM rating_round WHERE meeting <> \(World.heldMeeting)")
            try connection.execute("DELETE FROM meeting WHERE id > 100000")
            try connection.execute("UPDATE meeting SET version = 1, agreed_day = NULL WHERE id = \(World.heldMeeting)")
            try connection.execute("DELETE FROM attendance WHERE meeting = \(World.meeting)")
            try World.askDeputies(connection)
            try connection.execute(
                """
                UPDATE meeting SET version = 1, reason = '', in_group = \(World.group), day = \(World.today + -7),
                    starts_at = \(Instant(World.today + -7, WallTime(minutes: 840))), state = 'planned', agreed_day = NULL,
                    agreed_at = NULL
                WHERE id = \(World.meeting)
                """)
            try connection.execute("DELETE FROM reporting_line WHERE id > 1")
            try World.addGroupsBefore(connection)
            try connection.execute("DELETE FROM group_member WHERE id <> \(World.member)")
            try connection.execute("DELETE FROM meeting_group WHERE id > 100000")
            try connection.execute("UPDATE meeting_group SET version = 1, until_day = NULL")
            try connection.execute("UPDATE group_member SET until_day = NULL, is_required = 1, version = 1")
            try connection.execute("DELETE FROM judged_look")
            try connection.execute("DELETE FROM agreement_field WHERE agreement > 100000")
            try connection.execute("DELETE FROM agreement_party WHERE agreement > 100000")
            try connection.execute("DELETE FROM agreement WHERE id > 100000")
            try connection.execute(
                "UPDATE agreement SET version = 1, until_day = \(World.today + 90) WHERE id = \(World.agreement)")
            try connection.execute(
                "UPDATE seat SET version = 1, until_day = NULL WHERE id IN \(list: World.markings.map(World.seat))")
            try connection.execute(
                "DELETE FROM seat_share WHERE seat IN \(list: World.markings.map(World.seat))")
            try connection.execute("DELETE FROM team_name WHERE from_day > \(World.began)")
            try connection.execute("UPDATE account SET trained_until = NULL")
            try connection.execute("DELETE FROM training")
            try connection.execute("DELETE FROM conflict WHERE id > 1000000")
            try connection.execute("UPDATE conflict SET until_day = NULL WHERE id = \(World.conflict)")
            try connection.execute(
                "UPDATE agreement_party SET nominated = \(World.person) WHERE agreement = \(World.agreement)")
            try connection.execute("DELETE FROM policy_rule WHERE version > 1")
            try connection.execute("DELETE FROM policy WHERE version > 1")
            try connection.execute(
                "UPDATE opening SET reviewed_by = NULL, reviewed_at = NULL, finding = '' WHERE id = \(World.opening)")
            try World.mendMembers(connection)
            try World.mendPlanning(connection)
            try World.mendConsultation(connection)
            try World.mendDocuments(connection)
            try World.mendShownPapers(connection)
        }
    }
}
