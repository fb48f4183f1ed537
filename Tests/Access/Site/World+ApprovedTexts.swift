import Dates
import Partnership
import Storage

extension World {
    // MARK: What papers said when they were approved

    /// A text of each paper: of the pack a second one, which tells of what is exempt.
    static let approvedTexts: [(id: Int64, of: Int64, number: Int, told: Thing, field: Field)] = [
        (8611, planApproval, 1, planThing, .title), (8621, packApproval, 1, inquiryThing, .text),
        (8622, packApproval, 2, answerThing(.sensitive), .text),
        (8631, briefingApproval, 1, Thing(.openData), .figures),
    ]

    static let openApprovedText: Int64 = 8621
    static let exemptApprovedText: Int64 = 8622

    static func addApprovedTexts(_ connection: Connection) throws {
        for one in approvedTexts {
            try connection.execute(
                """
                INSERT INTO approved_text (id, approval, number, approved_day, drawn_day, fingerprint, changed)
                VALUES (\(one.id), \(one.of), \(one.number), \(began), \(began), \(Words.digest), \("changed-\(one.id)"))
                """)
            for (position, piece) in pieces(one.id).enumerated() {
                try connection.execute(
                    """
                    INSERT INTO approved_text_piece (approved, position, block, shape, row_at, column_at, form, text,
                        leads_to)
                    VALUES (\(one.id), \(position), \(position), \(piece.shape), 0, 0, \(piece.form), \(piece.text),
                        \(piece.form == "link" ? "https://aldermouth.example" : ""))
                    """)
            }
            let thing = one.told
            try connection.execute(
                """
                INSERT INTO approved_text_thing (approved, kind, number, field, agency, seat, person, committee, marking)
                VALUES (\(one.id), \(thing.kind), \(thing.id.number), \(one.field), \(thing.owner), \(thing.seat),
                    \(thing.person), \(thing.committee?.number), \(thing.marking))
                """)
        }
    }

    static func pieces(_ id: Int64) -> [(shape: String, form: String, text: String)] {
        [
            ("paper-title", "text", "approved-\(id)"), ("publisher", "text", "publisher"),
            ("heading", "text", "heading"), ("numbered", "text", "words-\(id)"), ("paragraph", "link", "way"),
        ]
    }
}
