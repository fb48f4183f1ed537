import Dates
import Partnership
import Storage

extension World {
    static let premises: Int64 = 990

    static let premisesThing = premisesThing(premises)

    static func premisesThing(_ number: Int64) -> Thing {
        Thing(.premises, number: number, owner: ID(council), seat: ID(seat(.official)), marking: .sensitive)
    }

    /// An event that the council keeps in touch with, put right once, with one contact.
    static func addPremises(_ id: Int64, _ seat: Int64, _ connection: Connection) throws {
        try connection.execute("INSERT INTO premises (id, version) VALUES (\(id), 1)")
        try connection.execute(
            """
            INSERT INTO premises_version (premises, version, kept_day, reason, name, sort, purpose, area, responsible, most,
                estimate, is_checked, held, left_out, agency, seat)
            VALUES (\(id), 1, \(began), 'It was wrong', \("Premises \(id)"), 'event', 'food', 'E05011983', 'A company', 900,
                'Tickets', 1, 'In August', 'A park', \(council), \(seat))
            """)
        try connection.execute(
            """
            INSERT INTO premises_contact (id, premises, position, day, came, is_so, text, next_day, kept_day)
            VALUES (\(id), \(id), 0, \(began + 30), 'told', 1, 'By letter', \(began + 90), \(began + 31))
            """)
    }

    static func clearPremises(_ connection: Connection) throws {
        try connection.execute("DELETE FROM premises_contact")
        try connection.execute("DELETE FROM premises_version")
        try connection.execute("DELETE FROM premises")
    }
}
