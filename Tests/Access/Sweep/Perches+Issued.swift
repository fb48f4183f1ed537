import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of a performance report that was given out, but for the area that its numbers are of.
    func issued(_ connection: Connection) throws {
        let thing = World.issuedReportThing
        func word(_ column: String, _ field: Field) -> String {
            canaries.word("issued_report", column, World.issuedReport, .part(thing, field))
        }
        try connection.execute(
            """
            UPDATE issued_report SET area_name = \(word("area_name", .title)), given_to = \(word("given_to", .text)),
                hot_spots = \(word("hot_spots", .text)), causes = \(word("causes", .text)),
                changed = \(word("changed", .text))
            WHERE  id = \(World.issuedReport)
            """)
    }
}
