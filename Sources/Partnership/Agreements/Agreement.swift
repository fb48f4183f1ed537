package import Dates
package import Storage

/// An information-sharing agreement: who shares what with whom, why, by which law, and until when.
///
/// It drives access: on the day after its last, its fields are not shown to the other parties.
///
/// Source: Crime and Disorder Act 1998, s.115; the Crime and Disorder (Formulation and Implementation of Strategy)
/// Regulations 2007, reg. 4, under which each party names a person.
package struct Agreement: FromRow, Hashable {
    package var id: ID<Agreement>
    package var title: String
    package var purpose: Purpose
    /// The law that lets it be shared.
    package var gateway: String
    package var from: Day
    /// When it must be looked at again.
    package var review: Day
    /// Its last day.
    package var until: Day
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<Agreement>, title: String, purpose: Purpose, gateway: String, from: Day, review: Day, until: Day,
        version: Int = 1
    ) {
        (self.id, self.title, self.purpose, self.gateway) = (id, title, purpose, gateway)
        (self.from, self.review, self.until, self.version) = (from, review, until, version)
    }

    package static let columns: SQL = "id, title, purpose, gateway, from_day, review_day, until_day, version"

    /// The one place where a row of `agreement` becomes an agreement.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        title = try row["title"]
        purpose = try row["purpose"]
        gateway = try row["gateway"]
        from = try row["from_day"]
        review = try row["review_day"]
        until = try row["until_day"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.agreement, number: id.number) }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= until }
}

extension Purpose: Stored {}
extension Kind: Stored {}
extension Field: Stored {}
extension Action: Stored {}
extension Marking: Stored {}
extension Reach: Stored {}
