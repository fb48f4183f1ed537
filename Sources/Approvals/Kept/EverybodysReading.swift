import Dates
package import Papers
package import Partnership
import Storage

/// A paper as everybody who has signed in reads it, with all that it tells of. It is what is kept when a paper is approved: so
/// nothing that a role, a seat or an agreement opens can stand in what is kept.
package struct EverybodysReading: Sendable {
    package var paper: Paper
    /// Each part of each thing that was looked at to make it.
    package var told: [ToldThing]

    package init(_ paper: Paper, told: [ToldThing]) { (self.paper, self.told) = (paper, told) }

    /// Keeps it as the text that was approved on a day, and says as which.
    func keep(_ approval: Approval, _ changed: String, _ connection: Connection) throws(StorageError) -> Int {
        let before =
            try connection.value("SELECT MAX(number) FROM approved_text WHERE approval = \(approval.id)", as: Int?.self)
            ?? nil
        let (id, number) = (ID<ApprovedText>.new(), (before ?? 0) + 1)
        try connection.execute(
            """
            INSERT INTO approved_text (id, approval, number, approved_day, drawn_day, fingerprint, changed)
            VALUES (\(id), \(approval.id), \(number), \(approval.since), \(approval.drawn), \(approval.fingerprint),
                \(number == 1 ? "" : changed))
            """)
        for (position, piece) in PaperPiece.all(of: paper).enumerated() {
            try connection.execute(
                """
                INSERT INTO approved_text_piece (approved, position, block, shape, row_at, column_at, form, text, leads_to)
                VALUES (\(id), \(position), \(piece.block), \(piece.shape), \(piece.row), \(piece.column), \(piece.form),
                    \(piece.text), \(piece.leadsTo))
                """)
        }
        for one in told {
            let thing = one.thing
            try connection.execute(
                """
                INSERT INTO approved_text_thing (approved, kind, number, field, agency, seat, person, committee, marking)
                VALUES (\(id), \(thing.kind), \(thing.id.number), \(one.field), \(thing.owner), \(thing.seat),
                    \(thing.person), \(thing.committee?.number), \(thing.marking))
                """)
        }
        return number
    }
}

extension Viewer {
    /// Reads what each rule for everybody who has signed in opens, without a seat, an agency or an agreement.
    package static func everybody(_ policy: Policy) -> Viewer {
        Viewer(
            purpose: .evidence,
            rules: policy.rules(of: [.everyone]).filter { $0.action == .see && $0.reach == .everything })
    }
}
