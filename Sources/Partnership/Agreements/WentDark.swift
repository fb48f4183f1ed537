package import Dates
package import Storage

/// What two parties of an agreement that has ended do not show each other any more; without what another agreement in
/// force between them, for the same purpose, still shares.
package struct WentDark: Query {
    package var viewer: Viewer
    package var agreement: ID<Agreement>
    package var on: Day
    package var thing: Thing { Thing(.agreement, number: agreement.number) }

    package init(viewer: Viewer, agreement: ID<Agreement>, on: Day) {
        (self.viewer, self.agreement, self.on) = (viewer, agreement, on)
    }

    package var sql: SQL {
        """
        SELECT   one.name AS one, other.name AS other, part.kind, part.field
        FROM     agreement
        JOIN     agreement_field part ON part.agreement = agreement.id
        JOIN     agreement_party first ON first.agreement = agreement.id
        JOIN     agreement_party second ON second.agreement = agreement.id AND second.agency > first.agency
        JOIN     agency one ON one.id = first.agency AND one.id NOT IN \(list: viewer.kept(from: .agency))
        JOIN     agency other ON other.id = second.agency AND other.id NOT IN \(list: viewer.kept(from: .agency))
        WHERE    agreement.id = \(agreement) AND agreement.until_day < \(on)
          AND    NOT EXISTS (
                     SELECT 1
                     FROM   agreement later
                     JOIN   agreement_field its ON its.agreement = later.id
                     JOIN   agreement_party his ON his.agreement = later.id
                     JOIN   agreement_party hers ON hers.agreement = later.id
                     WHERE  later.purpose = agreement.purpose AND later.from_day <= \(on) AND later.until_day >= \(on)
                       AND  its.kind = part.kind AND its.field = part.field
                       AND  his.agency = first.agency AND hers.agency = second.agency
                       AND  later.id NOT IN \(list: viewer.kept(from: .agreement)))
        ORDER BY one.name, other.name, part.kind, part.field
        """
    }

    package struct Line: FromRow, Hashable {
        package var one: String
        package var other: String
        package var shared: SharedField

        package init(one: String, other: String, shared: SharedField) {
            (self.one, self.other, self.shared) = (one, other, shared)
        }

        package init(_ row: Row) throws(StorageError) {
            (one, other) = (try row["one"], try row["other"])
            shared = SharedField(try row["kind"], try row["field"])
        }
    }
}
